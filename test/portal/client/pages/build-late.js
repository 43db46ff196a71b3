import { shortDate } from '../data.js'
import { h } from '../dom.js'
import { keysControl, keysPlace, showKeys } from '../keys.js'
import { say } from '../prose.js'
import { rotateEvery } from '../settings.js'
import { amount, benefitColumns } from '../table.js'
import { label } from '../words.js'

/** @typedef {import('../data.js').Benefit} Benefit */

const firstRender = 1500

/**
 * A list that comes late and is made anew again and again, each time one row further on, the way
 * a careless framework does it. No node outlives a turn.
 *
 * @param {Benefit[]} benefits
 * @param {'software' | 'cloud'} area
 * @param {AbortSignal} signal
 */
export function lateTable(benefits, area, signal) {
  const place = h(
    'section',
    { class: 'list' },
    h('p', { class: 'loading', role: 'status' }, `${say('loading')} …`),
  )
  /** @type {Set<string>} */
  const shown = new Set()
  let order = [...benefits]

  const render = () => {
    const rows = order.map(benefit => row(benefit, area, shown))
    const head = benefitColumns.map(column => h('th', { scope: 'col' }, say(column.title)))
    place.replaceChildren(
      h(
        'table',
        { class: 'grid' },
        h('thead', {}, h('tr', {}, ...head, h('th', {}))),
        h('tbody', {}, ...rows),
      ),
    )
    order = [...order.slice(1), ...order.slice(0, 1)]
  }

  /** @type {ReturnType<typeof setInterval> | undefined} */
  let turns
  const start = setTimeout(() => {
    render()
    turns = setInterval(render, rotateEvery())
  }, firstRender)
  signal.addEventListener('abort', () => {
    clearTimeout(start)
    clearInterval(turns)
  })
  return place
}

/**
 * @param {Benefit} benefit
 * @param {'software' | 'cloud'} area
 * @param {Set<string>} shown
 */
function row(benefit, area, shown) {
  const keys = keysPlace()
  if (shown.has(benefit.id)) showKeys(keys)
  const reveal = () => {
    shown.add(benefit.id)
    showKeys(keys)
  }
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, benefit.name, keys),
    h('td', {}, benefit.source),
    h('td', {}, amount(benefit, area === 'software' ? 'activations' : 'licences')),
    h('td', {}, shortDate(benefit.activateBy)),
    h('td', { class: 'end' }, keysControl(benefit, label('get-keys'), 'button', reveal)),
  )
}
