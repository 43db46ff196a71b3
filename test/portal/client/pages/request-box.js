import { field, textarea } from '../controls.js'
import { h } from '../dom.js'
import { heField } from './request-choice.js'
import { fieldsWrittenAs, framework, isEditor, longestDetails } from './request-settings.js'

/**
 * A box of several lines, and what the page knows to be in it.
 *
 * @typedef {object} Box
 * @property {HTMLElement} labelled with its label
 * @property {() => string} value what the page's own framework holds, which is what is sent
 */

/** How often a framework draws again for reasons of its own, in milliseconds. */
const redrawEvery = 40

/** @param {string} label @param {Record<string, unknown>} attributes @returns {Box} */
export function detailsBox(label, attributes) {
  if (isEditor()) return editor(label)
  const area = textarea({ ...attributes, maxlength: longestDetails() })
  // React has the events of whatever is in a component come to the component.
  const holder = h('div', { class: 'holder' }, area)
  const value = keep(area, holder)
  const writtenAs = fieldsWrittenAs()
  if (writtenAs === 'plain') return { labelled: field(label, holder), value }
  if (writtenAs === 'list') {
    const words = h('div', { class: 'field-label' }, label)
    return { labelled: h('div', { class: 'field' }, words, holder), value }
  }
  area.id = 'control'
  const words = h('label', { for: 'control', class: 'field-label' }, h('slot'))
  const host = heField('text-area', { class: 'field' }, words, holder)
  host.append(label)
  return { labelled: host, value }
}

/** @param {string} label @returns {Box} */
function editor(label) {
  const area = h('div', {
    class: 'editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
  })
  let held = ''
  area.addEventListener('input', () => {
    held = area.innerText.replace(/\n$/, '')
  })
  return {
    labelled: h('div', { class: 'field' }, h('span', { class: 'field-label' }, label), area),
    value: () => held,
  }
}

const native = /** @type {Required<Pick<PropertyDescriptor, 'get' | 'set'>>} */ (
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
)

/**
 * Has a framework keep the text of a field: it knows what it was told by events, and whatever else
 * the field may hold goes when it draws again.
 *
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} holder
 * @returns {() => string}
 */
function keep(area, holder) {
  const how = framework()
  if (how === 'dom') return () => area.value
  let state = ''
  let current = area
  /** What was last written or seen. React takes an event that brings no other value for none. */
  let tracked = ''

  /** @param {HTMLTextAreaElement} node */
  const track = node => {
    Object.defineProperty(node, 'value', {
      configurable: true,
      get: () => native.get.call(node),
      set: now => {
        tracked = String(now)
        native.set.call(node, now)
      },
    })
  }
  const draw = () => {
    if (native.get.call(current) !== state) current.value = state
  }
  /** @param {Event} event */
  const typed = event => {
    const now = native.get.call(current)
    if (how === 'trusted' && !event.isTrusted) return
    if (how !== 'angular' && now === tracked) return
    tracked = now
    if (how !== 'nothing') state = how === 'ascii' ? now.replace(/[^\n\x20-\x7e]/g, '') : now
    if (how === 'remade') queueMicrotask(remake)
    else requestAnimationFrame(draw)
  }
  const remake = () => {
    const next = /** @type {HTMLTextAreaElement} */ (current.cloneNode())
    native.set.call(next, state)
    const hadFocus = current.matches(':focus')
    current.replaceWith(next)
    current = next
    tracked = state
    if (hadFocus) next.focus()
  }

  if (how === 'blur') {
    // A form that is told when a field is left reads the field then, and writes it never.
    holder.addEventListener('focusout', () => {
      state = native.get.call(current)
    })
    return () => state
  }
  if (how !== 'angular') track(area)
  holder.addEventListener('input', typed)
  if (how === 'angular') holder.addEventListener('change', typed)
  let isShown = false
  const timer = setInterval(() => {
    if (current.isConnected) {
      isShown = true
      draw()
    } else if (isShown) clearInterval(timer)
  }, redrawEvery)
  return () => state
}
