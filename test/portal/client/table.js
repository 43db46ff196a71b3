import { button, input, note } from './controls.js'
import { shortDate } from './data.js'
import { h, icon } from './dom.js'
import { he } from './elements.js'
import { say } from './prose.js'

/** @typedef {import('./data.js').Benefit} Benefit */
/** @typedef {import('./prose.js').Phrase} Phrase */

const skeletonTime = 700

/** @param {Benefit} benefit @param {Phrase} unit */
export function amount(benefit, unit) {
  const one = unit === 'activations' && benefit.quantity === 1
  return `${benefit.quantity} ${say(one ? 'activation' : unit)}`
}

/** @type {{ key: string, title: Phrase, width: string }[]} */
export const benefitColumns = [
  { key: 'displayName', title: 'benefitName', width: '42%' },
  { key: 'source', title: 'source', width: '28%' },
  { key: 'quantity', title: 'quantity', width: '15%' },
  { key: 'activateBy', title: 'activateBy', width: '15%' },
]

/**
 * The list of benefits: a grid in a shadow root, grey bars first.
 *
 * @param {Benefit[]} benefits
 * @param {Phrase} unit
 * @param {(benefit: Benefit) => void} open
 * @param {AbortSignal} signal
 */
export function benefitGrid(benefits, unit, open, signal) {
  const grid = /** @type {import('./elements.js').Grid} */ (he('data-grid'))
  grid.setColumns(benefitColumns.map(column => ({ ...column, title: say(column.title) })))
  grid.setSkeleton(Math.min(benefits.length, 6))

  const search = searchBox()
  const fill = () => {
    const wanted = search.value.trim().toLowerCase()
    const found = benefits.filter(benefit => benefit.name.toLowerCase().includes(wanted))
    grid.setRows(
      found.map(benefit => ({
        id: benefit.id,
        cells: {
          displayName: button(benefit.name, () => open(benefit), { appearance: 'link' }),
          source: document.createTextNode(benefit.source),
          quantity: document.createTextNode(amount(benefit, unit)),
          activateBy: document.createTextNode(shortDate(benefit.activateBy)),
        },
      })),
    )
  }
  const timer = setTimeout(() => {
    fill()
    search.addEventListener('input', fill)
  }, skeletonTime)
  signal.addEventListener('abort', () => clearTimeout(timer))
  return h('section', { class: 'list' }, toolbar(search), grid)
}

/** @param {HTMLElement} search */
export function toolbar(search) {
  return h(
    'div',
    { class: 'toolbar' },
    button(say('filters'), () => {}, { appearance: 'stealth', icon: 'filter' }),
    h('span', { class: 'search' }, icon('search', 14), search),
  )
}

export function searchBox() {
  const box = input({ type: 'search', placeholder: say('search'), 'aria-label': say('search') })
  box.addEventListener('click', () => note(say('search')))
  return box
}

/**
 * A plain table, for lists that are no benefits.
 *
 * @param {string[]} head
 * @param {import('./dom.js').Child[][]} rows
 */
export function plainTable(head, rows) {
  return h(
    'table',
    { class: 'grid' },
    h('thead', {}, h('tr', {}, ...head.map(title => h('th', { scope: 'col' }, title)))),
    h(
      'tbody',
      {},
      ...rows.map(cells =>
        h('tr', {}, ...cells.map((cell, index) => h(index === 0 ? 'th' : 'td', {}, cell))),
      ),
    ),
  )
}
