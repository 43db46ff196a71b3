import { shortDate } from '../data.js'
import { fragment, h } from '../dom.js'
import { keysControl, keysPlace, showKeys } from '../keys.js'
import { say } from '../prose.js'
import { amount } from '../table.js'
import { getKeysInPanel, label } from '../words.js'
import { downloads, keysProse } from './activation.js'
import { facts, numbered, paragraph } from './parts.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/**
 * @param {Benefit} benefit
 * @param {import('../prose.js').Phrase} unit
 */
export function introduction(benefit, unit) {
  return fragment(
    h('h3', {}, say('benefitDetails')),
    facts([
      [label('status-column'), say('notRedeemed')],
      [say('quantity'), amount(benefit, unit)],
      [say('activateBy'), shortDate(benefit.activateBy)],
      [say('type'), say('internalUse')],
    ]),
  )
}

/** @param {number} number @param {string} title @param {Node} text */
function walk(number, title, text) {
  return h(
    'section',
    { class: 'numbered' },
    h('h3', {}, `${say('step')} ${number}: ${title}`),
    text,
  )
}

export function softwareWalkthrough() {
  return fragment(
    walk(1, say('download'), paragraph(say('walkDownload'))),
    walk(2, say('install'), paragraph(say('walkInstall'))),
    walk(3, getKeysInPanel(), keysProse(getKeysInPanel())),
  )
}

export function cloudWalkthrough() {
  return fragment(
    walk(1, say('privateWindow'), paragraph(say('leadCloud'))),
    walk(2, say('checkTenant'), paragraph(say('tenantHint'))),
    walk(3, getKeysInPanel(), keysProse(getKeysInPanel())),
  )
}

/** @param {Benefit} benefit */
export function softwareKeys(benefit) {
  const place = keysPlace()
  const words = getKeysInPanel()
  return fragment(
    numbered(1, say('download'), downloads(benefit)),
    numbered(2, say('install'), paragraph(say('walkInstall'))),
    numbered(
      3,
      words,
      paragraph(say('keyHint')),
      keysControl(benefit, words, 'element', () => showKeys(place)),
      place,
    ),
  )
}
