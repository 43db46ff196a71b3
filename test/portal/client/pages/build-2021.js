import { note } from '../controls.js'
import { shortDate } from '../data.js'
import { fragment, h, icon } from '../dom.js'
import { keysControl, keysPlace, showKeys } from '../keys.js'
import { say } from '../prose.js'
import { amount, benefitColumns } from '../table.js'
import { label } from '../words.js'
import { cloudKeys, downloads, keysProse } from './activation.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/**
 * The list as it was in 2021: a plain table whose rows open downwards.
 *
 * @param {Benefit[]} benefits
 * @param {'software' | 'cloud'} area
 */
export function expandingTable(benefits, area) {
  const columns = benefitColumns.map(column => h('th', { scope: 'col' }, say(column.title)))
  return h(
    'table',
    { class: 'grid expanding' },
    h('thead', {}, h('tr', {}, ...columns, h('th', {}))),
    h('tbody', {}, ...benefits.map(benefit => rows(benefit, area))),
  )
}

/** @param {Benefit} benefit @param {'software' | 'cloud'} area */
function rows(benefit, area) {
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
    if (!details.firstChild) details.append(h('td', { colspan: 5 }, content(benefit, area)))
  })
  const unit = area === 'software' ? 'activations' : 'licences'
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

/** @param {Benefit} benefit @param {'software' | 'cloud'} area */
function content(benefit, area) {
  const words = label('get-keys')
  if (area === 'cloud')
    return h('div', { class: 'unfolded' }, cloudKeys(benefit, words, benefit.control))
  const place = keysPlace()
  return h(
    'div',
    { class: 'unfolded' },
    keysProse(words),
    downloads(benefit),
    keysControl(benefit, words, benefit.control, () => showKeys(place)),
    place,
  )
}
