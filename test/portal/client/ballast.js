import { h } from './dom.js'

const perRow = 4

/**
 * Many nodes that nobody presses, one of which changes again and again.
 *
 * @param {number} nodes how many elements
 * @param {number} mutate milliseconds between two changes; 0 for none
 * @param {AbortSignal} signal
 */
export function ballast(nodes, mutate, signal) {
  /** @type {HTMLElement[]} */
  const texts = []
  const rows = Array.from({ length: Math.ceil(nodes / perRow) }, (_, n) => {
    const text = h('span', {}, `Entry ${n}`)
    texts.push(text)
    return h('div', { class: 'ballast' }, h('p', {}, text, h('b', {}, ' unchanged')))
  })
  let changes = 0
  const change = () => {
    changes += 1
    // A step that shares no factor with the length comes by everything.
    const text = texts[(changes * 7919) % texts.length]
    if (text) text.textContent = `Changed ${changes}`
  }
  if (mutate > 0) {
    const timer = setInterval(change, mutate)
    signal.addEventListener('abort', () => clearInterval(timer))
  }
  return h('section', { 'aria-label': 'Entries' }, ...rows)
}
