import { fragment, h, icon } from './dom.js'
import { he } from './elements.js'
import { build, localePrefix } from './settings.js'

/** @typedef {'primary' | 'outline' | 'link' | 'stealth'} Appearance */

/**
 * Logs that a control other than Get keys did its work.
 *
 * @param {string} label
 * @param {Record<string, unknown>} [payload]
 */
export function note(label, payload) {
  window.replica.record({ action: 'other', label, ...(payload && { payload }) })
}

/**
 * A button as the build writes it: an element with a shadow root in the current one, a plain
 * button in the others.
 *
 * @param {string} text
 * @param {(() => void) | undefined} press none for a control that something else arms
 * @param {{ appearance?: Appearance, disabled?: boolean, attributes?: Record<string, unknown>, icon?: import('./dom.js').Icon }} [options]
 */
export function button(text, press, options = {}) {
  const { appearance = 'outline', disabled = false, attributes = {} } = options
  const run = () => {
    if (made.hasAttribute('disabled')) return
    note(text)
    press?.()
  }
  const content = options.icon ? fragment(icon(options.icon), h('span', {}, text)) : undefined
  const made =
    build() === 'current'
      ? he(
          'button',
          { class: 'he-button', appearance, disabled, ...attributes },
          content ?? h('span', {}, text),
        )
      : h('button', { type: 'button', class: appearance, disabled, ...attributes }, content ?? text)
  if (press) made.addEventListener('click', run)
  return made
}

/**
 * A button that shows an icon only.
 *
 * @param {string} text its name
 * @param {import('./dom.js').Icon} picture
 * @param {() => void} press
 * @param {Record<string, unknown>} [attributes]
 */
export function iconButton(text, picture, press, attributes = {}) {
  const made = button(text, press, {
    appearance: 'stealth',
    attributes: { 'aria-label': text, title: text, ...attributes },
  })
  made.replaceChildren(icon(picture))
  return made
}

/**
 * A link within the portal. It never loads a document.
 *
 * @param {string} text
 * @param {string} path without the locale
 * @param {Record<string, unknown>} [attributes]
 */
export function link(text, path, attributes = {}) {
  const made = h('a', { href: localePrefix(location.pathname) + path, ...attributes }, text)
  made.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    note(text)
    go(path)
  })
  return made
}

/** The page's own event after it changed the address; pushState itself fires none. */
export const navigated = 'replica-navigated'

/** Goes to a page of the portal by history. @param {string} path without the locale */
export function go(path) {
  history.pushState(null, '', localePrefix(location.pathname) + path)
  window.dispatchEvent(new Event(navigated))
}

/** A link that would leave the portal; here it only logs. @param {string} text */
export function outerLink(text) {
  const made = h('a', { href: '#', class: 'outer' }, text, icon('open', 13))
  made.addEventListener('click', event => {
    event.preventDefault()
    note(text)
  })
  return made
}

/**
 * @param {string} text
 * @param {HTMLElement} control
 */
export function field(text, control) {
  return h('label', { class: 'field' }, h('span', { class: 'field-label' }, text), control)
}

/** @param {Record<string, unknown>} [attributes] */
export function input(attributes = {}) {
  return /** @type {HTMLInputElement} */ (h('input', { type: 'text', ...attributes }))
}

/** @param {Record<string, unknown>} [attributes] */
export function textarea(attributes = {}) {
  return /** @type {HTMLTextAreaElement} */ (h('textarea', { rows: 5, ...attributes }))
}

/**
 * @param {readonly (string | { value: string, text: string })[]} options
 * @param {Record<string, unknown>} [attributes]
 */
export function select(options, attributes = {}) {
  const made = h('select', attributes)
  fillSelect(/** @type {HTMLSelectElement} */ (made), options)
  return /** @type {HTMLSelectElement} */ (made)
}

/**
 * @param {HTMLSelectElement} element
 * @param {readonly (string | { value: string, text: string })[]} options
 */
export function fillSelect(element, options) {
  element.replaceChildren(
    ...options.map(option =>
      typeof option === 'string'
        ? h('option', { value: option }, option)
        : h('option', { value: option.value }, option.text),
    ),
  )
}

/**
 * @param {'info' | 'success' | 'warning'} tone
 * @param {...import('./dom.js').Child} children
 */
export function notice(tone, ...children) {
  return h(
    'p',
    { class: `notice ${tone}`, role: 'status' },
    icon(tone === 'success' ? 'check' : 'info'),
    h('span', {}, ...children),
  )
}

/**
 * A form that looks something up. Its button says Submit, as the button of a request does.
 *
 * @param {string} words of the button
 * @param {string} placeholder
 */
export function searchForm(words, placeholder) {
  const text = input({ type: 'search', name: 'text', placeholder, 'aria-label': placeholder })
  const form = h(
    'form',
    { class: 'buttons', role: 'search' },
    text,
    h('button', { type: 'submit', class: 'outline' }, words),
  )
  form.addEventListener('submit', event => {
    event.preventDefault()
    const payload = { form: 'search', text: text.value }
    window.replica.record({ action: 'submit', label: words, payload })
  })
  return form
}
