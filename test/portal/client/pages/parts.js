import { h } from '../dom.js'

/**
 * What a page gets to work with.
 *
 * @typedef {object} Context
 * @property {HTMLElement} mount where the page sits, and where a fly-in goes
 * @property {AbortSignal} signal ends when the page is left
 */

/** @param {string} area @param {string} [part] */
export function heading(area, part) {
  return h('h1', {}, ...(part ? [h('b', {}, area), ` | ${part}`] : [area]))
}

/** @param {string} text */
export function lead(text) {
  return h('p', { class: 'lead' }, text)
}

/** @param {string} text */
export function paragraph(text) {
  return h('p', {}, text)
}

/**
 * A numbered part of the last step of a panel.
 *
 * @param {number} number
 * @param {string} title
 * @param {...import('../dom.js').Child} children
 */
export function numbered(number, title, ...children) {
  return h('section', { class: 'numbered' }, h('h3', {}, `${number}. ${title}`), ...children)
}

/** @param {[string, import('../dom.js').Child][]} pairs */
export function facts(pairs) {
  return h(
    'dl',
    { class: 'facts' },
    ...pairs.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  )
}
