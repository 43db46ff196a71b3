import { note } from '../controls.js'
import { shortDate } from '../data.js'
import { fragment, h, icon } from '../dom.js'
import { keysControl, keysPlace, showKeys } from '../keys.js'
import { say } from '../prose.js'
import { amount, benefitColumns } from '../table.js'
import { label } from '../words.js'
import { downloads, keysProse } from './activation.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/**
 * The list as it was in 2021: a plain table whose rows open downwards.
 *
 * @param {Benefit[]} benefits
 * @param {import('../prose.js').Phrase} unit
 * @param {(benefit: Benefit) => Node} content
 */
export function expandingTable(benefits, unit, content) {
  const columns = benefitColumns.map(column => h('th', { scope: 'col' }, say(column.title)))
  return h(
    'table',
    { class: 'grid expanding' },
    h('thead', {}, h('tr', {}, ...columns, h('th', {}))),
    h('tbody', {}, ...benefits.map(benefit => rows(benefit, unit, content))),
  )
}

/**
 * @param {Benefit} benefit
 * @param {import('../prose.js').Phrase} unit
 * @param {(benefit: Benefit) => Node} content
 */
function rows(benefit, unit, content) {
  const details = h('tr', { class: 'details', hidden: true })
  const chevron = h(
    'button',
    {
      type: 'button',
      class: 'stealth',
      'aria-expanded': 'false',
      'aria-label': say('showDetails'),
    },
    icon('down'),
  )
  chevron.addEventListener('click', () => {
    note(say('showDetails'))
    details.hidden = !details.hidden
    chevron.setAttribute('aria-expanded', String(!details.hidden))
    if (!details.firstChild) {
      details.append(h('td', { colspan: 5 }, h('div', { class: 'unfolded' }, content(benefit))))
    }
  })
  return fragment(
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, benefit.name),
      h('td', {}, benefit.source),
      h('td', {}, amount(benefit, unit)),
      h('td', {}, shortDate(benefit.activateBy)),
      h('td', { class: 'end' }, chevron),
    ),
    details,
  )
}

/**
 * A table whose rows end in the control itself.
 *
 * @param {Benefit[]} benefits
 * @param {import('../prose.js').Phrase} unit
 * @param {(benefit: Benefit, place: Element) => Node} control
 */
export function rowTable(benefits, unit, control) {
  const columns = benefitColumns.map(column => h('th', { scope: 'col' }, say(column.title)))
  const row = (/** @type {Benefit} */ benefit) => {
    const place = h('div', { role: 'status' })
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, benefit.name, place),
      h('td', {}, benefit.source),
      h('td', {}, amount(benefit, unit)),
      h('td', {}, shortDate(benefit.activateBy)),
      h('td', { class: 'end' }, control(benefit, place)),
    )
  }
  return h(
    'table',
    { class: 'grid' },
    h('thead', {}, h('tr', {}, ...columns, h('th', {}))),
    h('tbody', {}, ...benefits.map(row)),
  )
}

/** What unfolds under a benefit that comes with keys. @param {Benefit} benefit */
export function softwareKeys2021(benefit) {
  const words = label('get-keys')
  const place = keysPlace()
  return fragment(
    keysProse(words),
    downloads(benefit),
    keysControl(benefit, words, benefit.control, () => showKeys(place)),
    place,
  )
}
