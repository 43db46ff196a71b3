import { field, fillSelect, select } from '../controls.js'
import { adoptStyles, h } from '../dom.js'
import { say } from '../prose.js'
import { fieldsWrittenAs } from './request-settings.js'

/** @typedef {string | { value: string, text: string }} Option */

/**
 * A field in which one of several is chosen.
 *
 * @typedef {object} Choice
 * @property {HTMLElement} element
 * @property {HTMLElement} labelled with its label
 * @property {string} value
 * @property {string} text
 * @property {boolean} disabled
 * @property {(options: readonly Option[]) => void} fill
 */

class HeField extends HTMLElement {
  /** @param {ShadowRootMode} mode @param {...Node} nodes */
  show(mode, ...nodes) {
    const root = this.attachShadow({ mode, delegatesFocus: true })
    adoptStyles(root)
    root.append(...nodes)
  }
}

customElements.define('supportapp_he-select', class extends HeField {})
customElements.define('supportapp_he-text-area', class extends HeField {})

/** @param {'select' | 'text-area'} name @param {Record<string, unknown>} attributes @param {...Node} nodes */
export function heField(name, attributes, ...nodes) {
  const made = /** @type {HeField} */ (h(`supportapp_he-${name}`, attributes))
  made.show(fieldsWrittenAs() === 'closed' ? 'closed' : 'open', ...nodes)
  return made
}

/**
 * @param {string} label
 * @param {readonly Option[]} options the first with an empty value where none is chosen
 * @param {() => void} changed
 * @param {boolean} [disabled]
 * @returns {Choice}
 */
export function choiceField(label, options, changed, disabled = false) {
  return fieldsWrittenAs() === 'plain'
    ? plainChoice(label, options, changed, disabled)
    : listChoice(label, options, changed, disabled)
}

/** @param {string} label @param {readonly Option[]} options @param {() => void} changed @param {boolean} disabled @returns {Choice} */
function plainChoice(label, options, changed, disabled) {
  const element = select(options, { disabled })
  element.addEventListener('change', changed)
  return {
    element,
    labelled: field(label, element),
    fill: now => fillSelect(element, now),
    get text() {
      return element.selectedOptions[0]?.text ?? ''
    },
    get value() {
      return element.value
    },
    set value(now) {
      element.value = now
    },
    get disabled() {
      return element.disabled
    },
    set disabled(now) {
      element.disabled = now
    },
  }
}

let lists = 0

/**
 * As `he-select` an input in a shadow root whose options are there only while it is open; as `list`
 * a button over a list that is always there.
 *
 * @param {string} label
 * @param {readonly Option[]} options
 * @param {() => void} changed
 * @param {boolean} isOff
 * @returns {Choice}
 */
function listChoice(label, options, changed, isOff) {
  const isList = fieldsWrittenAs() === 'list'
  lists += 1
  const [listId, labelId] = [`choices-${lists}`, `choices-label-${lists}`]
  const list = h('ul', { role: 'listbox', id: listId, class: 'choices', hidden: true })
  const trigger = isList
    ? h('button', {
        type: 'button',
        'aria-haspopup': 'listbox',
        'aria-controls': listId,
        'aria-expanded': 'false',
        'aria-labelledby': labelId,
      })
    : h('input', {
        type: 'text',
        role: 'combobox',
        readonly: true,
        'aria-controls': listId,
        'aria-expanded': 'false',
        'aria-label': label,
        placeholder: say('choose'),
      })
  const known = () =>
    options.map(option => (typeof option === 'string' ? { value: option, text: option } : option))
  let value = known()[0]?.value ?? ''
  let disabled = isOff
  const chosen = () => known().find(option => option.value === value)

  const draw = () => {
    const isOpen = trigger.getAttribute('aria-expanded') === 'true'
    const text = value === '' ? '' : (chosen()?.text ?? '')
    if (trigger instanceof HTMLInputElement) trigger.value = text
    else {
      trigger.replaceChildren(
        h('span', { class: text ? 'chosen-text' : 'placeholder' }, text || say('choose')),
      )
    }
    trigger.toggleAttribute('disabled', disabled)
    list.hidden = !isOpen
    list.replaceChildren(
      ...(isList || isOpen ? known().filter(option => option.value !== '') : []).map(option =>
        h(
          'li',
          {
            role: 'option',
            'aria-selected': String(option.value === value),
            onclick: () => choose(option.value),
          },
          option.text,
        ),
      ),
    )
  }
  /** @param {boolean} isOpen */
  const open = isOpen => {
    trigger.setAttribute('aria-expanded', String(isOpen))
    draw()
  }
  /** @param {string} now */
  const choose = now => {
    value = now
    open(false)
    changed()
  }
  trigger.addEventListener('click', () =>
    open(trigger.getAttribute('aria-expanded') !== 'true' && !disabled),
  )
  draw()

  const element = isList
    ? h('div', { class: 'choice' }, trigger, list)
    : heField('select', {}, trigger, list)
  return {
    element,
    labelled: h(
      'div',
      { class: 'field' },
      h('span', { class: 'field-label', id: labelId }, label),
      element,
    ),
    fill: now => {
      options = now
      value = known().some(option => option.value === value) ? value : (known()[0]?.value ?? '')
      draw()
    },
    get text() {
      return chosen()?.text ?? ''
    },
    get value() {
      return value
    },
    set value(now) {
      value = known().some(option => option.value === now) ? now : ''
      draw()
    },
    get disabled() {
      return disabled
    },
    set disabled(now) {
      disabled = now
      draw()
    },
  }
}
