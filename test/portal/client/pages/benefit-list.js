import { fragment } from '../dom.js'
import { benefitSteps, openSteps } from '../panel.js'
import { say } from '../prose.js'
import { build } from '../settings.js'
import { benefitGrid } from '../table.js'
import { expandingTable, rowTable } from './build-2021.js'
import { introduction } from './build-current.js'
import { lateTable } from './build-late.js'
import { lead } from './parts.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/**
 * What a list of benefits offers for each of them.
 *
 * @typedef {object} Offering
 * @property {import('../prose.js').Phrase} unit
 * @property {(benefit: Benefit) => Node} walk the second step of the fly-in
 * @property {(benefit: Benefit) => Node} step its last step, and what unfolds under a row of 2021
 * @property {import('./build-late.js').RowAction} row the control of a row that does not unfold
 * @property {boolean} [isFlat] whether the rows of 2021 end in the control
 */

/**
 * A list of benefits in the build asked for.
 *
 * @param {import('./parts.js').Context} context
 * @param {Benefit[]} benefits
 * @param {Offering} offering
 */
export function benefitList({ mount, signal }, benefits, { unit, walk, step, row, isFlat }) {
  switch (build()) {
    case '2021':
      if (!isFlat) return fragment(lead(say('expandHint')), expandingTable(benefits, unit, step))
      return rowTable(benefits, unit, (benefit, place) =>
        row.control(benefit, () => row.result(place, benefit)),
      )
    case 'late':
      return lateTable(benefits, unit, row, signal)
    case 'current':
      return fragment(
        lead(say('openHint')),
        benefitGrid(
          benefits,
          unit,
          benefit =>
            openSteps(
              mount,
              benefit.name,
              benefit.source,
              benefitSteps(
                () => introduction(benefit, unit),
                () => walk(benefit),
                () => step(benefit),
              ),
            ),
          signal,
        ),
      )
  }
}
