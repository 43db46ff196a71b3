import { cloud, software } from '../data.js'
import { fragment } from '../dom.js'
import { say } from '../prose.js'
import { build } from '../settings.js'
import { benefitGrid } from '../table.js'
import { areaNames, label } from '../words.js'
import { expandingTable } from './build-2021.js'
import { openBenefit } from './build-current.js'
import { lateTable } from './build-late.js'
import { heading, lead } from './parts.js'

/** @typedef {import('./parts.js').Context} Context */

/** @param {Context} context */
export function softwarePage(context) {
  return keysPage(context, 'software')
}

/** @param {Context} context */
export function cloudPage(context) {
  return keysPage(context, 'cloud')
}

/**
 * The two pages that give out keys, in the build asked for.
 *
 * @param {Context} context
 * @param {'software' | 'cloud'} area
 */
function keysPage({ mount, signal }, area) {
  const benefits = area === 'software' ? software : cloud
  const top = fragment(
    heading(label('benefits'), areaNames[area]()),
    lead(say(area === 'software' ? 'leadSoftware' : 'leadCloud')),
  )
  switch (build()) {
    case '2021':
      return fragment(top, lead(say('expandHint')), expandingTable(benefits, area))
    case 'late':
      return fragment(top, lateTable(benefits, area, signal))
    case 'current':
      return fragment(
        top,
        lead(say('openHint')),
        benefitGrid(
          benefits,
          area === 'software' ? 'activations' : 'licences',
          benefit => openBenefit(mount, benefit, area),
          signal,
        ),
      )
  }
}
