import { cloud, software } from '../data.js'
import { fragment } from '../dom.js'
import { keysControl, showKeys } from '../keys.js'
import { say } from '../prose.js'
import { build } from '../settings.js'
import { areaNames, getKeysInPanel, label } from '../words.js'
import { cloudKeys } from './activation.js'
import { benefitList } from './benefit-list.js'
import { softwareKeys2021 } from './build-2021.js'
import { cloudWalkthrough, softwareKeys, softwareWalkthrough } from './build-current.js'
import { heading, lead, paragraph } from './parts.js'
import { redeemControl, redeemStep } from './rollout.js'

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
function keysPage(context, area) {
  const benefits = area === 'software' ? software : cloud
  return fragment(
    heading(label('benefits'), areaNames[area]()),
    lead(say(area === 'software' ? 'leadSoftware' : 'leadCloud')),
    benefitList(context, benefits, area === 'software' ? softwareOffering : cloudOffering),
  )
}

/** The row of a list that comes late: nothing but the button. @type {import('./build-late.js').RowAction} */
const keysRow = {
  control: (benefit, act) => keysControl(benefit, label('get-keys'), 'button', act),
  result: showKeys,
}

/** @type {import('./benefit-list.js').Offering} */
const softwareOffering = {
  unit: 'activations',
  walk: softwareWalkthrough,
  step: benefit => (build() === '2021' ? softwareKeys2021(benefit) : softwareKeys(benefit)),
  row: keysRow,
}

/** @type {import('./benefit-list.js').Offering} */
const cloudOffering = {
  unit: 'licences',
  walk: ({ rollout }) => (rollout ? paragraph(say('redeemHint')) : cloudWalkthrough()),
  step: benefit => {
    if (benefit.rollout) return redeemStep(benefit)
    return build() === '2021'
      ? cloudKeys(benefit, label('get-keys'), benefit.control)
      : cloudKeys(benefit, getKeysInPanel(), 'element')
  },
  row: {
    control: (benefit, act) =>
      benefit.rollout ? redeemControl(benefit, act) : keysRow.control(benefit, act),
    result: (place, benefit) =>
      benefit.rollout ? place.replaceChildren(paragraph(say('redeemStarted'))) : showKeys(place),
  },
}
