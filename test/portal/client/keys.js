import { fakeKeys } from './data.js'
import { h } from './dom.js'
import { he } from './elements.js'
import { say } from './prose.js'

/** @typedef {import('./data.js').Benefit} Benefit */

/** Where the keys of a benefit appear once they are asked for. */
export function keysPlace() {
  return h('div', { class: 'keys', role: 'status' })
}

/** @param {Element} place */
export function showKeys(place) {
  place.replaceChildren(
    h('h4', {}, say('keys')),
    h('ol', {}, ...fakeKeys.map(key => h('li', {}, h('code', {}, key)))),
  )
}

/**
 * The Get keys control, written in one of the ways a page may write a button.
 *
 * @param {Benefit} benefit
 * @param {string} words
 * @param {'button' | 'anchor' | 'input' | 'element'} kind
 * @param {() => void} reveal
 * @param {boolean} [disabled]
 */
export function keysControl(benefit, words, kind, reveal, disabled = false) {
  const control = write(words, kind, disabled)
  window.replica.armGetKeys(control, benefit.name, reveal)
  return control
}

/**
 * @param {string} words
 * @param {'button' | 'anchor' | 'input' | 'element'} kind
 * @param {boolean} disabled
 */
function write(words, kind, disabled) {
  switch (kind) {
    case 'button':
      return h('button', { type: 'button', class: 'primary', disabled }, words)
    case 'anchor':
      return h('a', { role: 'button', tabindex: 0, class: 'primary', disabled }, words)
    case 'input':
      return h('input', { type: 'button', class: 'primary', value: words, disabled })
    case 'element':
      return he(
        'button',
        { class: 'he-button', appearance: 'primary', disabled },
        h('span', {}, words),
      )
  }
}
