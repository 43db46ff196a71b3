import { shortDate } from '../data.js'
import { h } from '../dom.js'
import { say } from '../prose.js'
import { rotateEvery } from '../settings.js'
import { amount, benefitColumns } from '../table.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/**
 * What a row ends in, and what it shows under the name once that was pressed.
 *
 * @typedef {object} RowAction
 * @property {(benefit: Benefit, act: () => void) => Node} control
 * @property {(place: Element, benefit: Benefit) => void} result
 */

const firstRender = 500

/**
 * A list that comes late and is made anew again and again, each time one row further on, the way
 * a careless framework does it. No node outlives a turn.
 *
 * @param {Benefit[]} benefits
 * @param {import('../prose.js').Phrase} unit
 * @param {RowAction} action
 * @param {AbortSignal} signal
 */
export function lateTable(benefits, unit, action, signal) {
  const place = h(
    'section',
    { class: 'list' },
    h('p', { class: 'loading', role: 'status' }, `${say('loading')} …`),
  )
  /** @type {Set<string>} */
  const done = new Set()
  let order = [...benefits]

  const render = () => {
    const rows = order.map(benefit => row(benefit, unit, action, done))
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
 * @param {import('../prose.js').Phrase} unit
 * @param {RowAction} action
 * @param {Set<string>} done
 */
function row(benefit, unit, { control, result }, done) {
  const place = h('div', { role: 'status' })
  if (done.has(benefit.id)) result(place, benefit)
  const act = () => {
    done.add(benefit.id)
    result(place, benefit)
  }
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, benefit.name, place),
    h('td', {}, benefit.source),
    h('td', {}, amount(benefit, unit)),
    h('td', {}, shortDate(benefit.activateBy)),
    h('td', { class: 'end' }, control(benefit, act)),
  )
}
