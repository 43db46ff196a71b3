import { button, field, note, select } from '../controls.js'
import { fragment, h, icon } from '../dom.js'
import { he } from '../elements.js'
import { keysControl, keysPlace, showKeys } from '../keys.js'
import { say } from '../prose.js'
import { numbered, paragraph } from './parts.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/** Language and system, and what there is to download. @param {Benefit} benefit */
export function downloads(benefit) {
  const languages = select([
    say('multilanguage'),
    say('english'),
    'Nederlands',
    'Svenska',
    'Deutsch',
  ])
  const systems = select(['64 bit', '32 bit'])
  for (const [name, list] of /** @type {const} */ ([
    ['languageChoice', languages],
    ['systemChoice', systems],
  ])) {
    list.addEventListener('change', () => note(say(name), { value: list.value }))
  }
  return fragment(
    h(
      'div',
      { class: 'pair' },
      field(say('languageChoice'), languages),
      field(say('systemChoice'), systems),
    ),
    h(
      'ul',
      { class: 'downloads' },
      ...[say('setupImage'), say('serviceUpdate')].map(what =>
        h('li', {}, downloadLink(`${benefit.name}, ${what}`)),
      ),
    ),
  )
}

/** @param {string} text */
function downloadLink(text) {
  const made = h('a', { href: '#' }, text, icon('download', 13))
  made.addEventListener('click', event => {
    event.preventDefault()
    note(text)
  })
  return made
}

/** Prose that names the control without being it. @param {string} words */
export function keysProse(words) {
  return paragraph(`${say('walkKeysBefore')}${words}${say('walkKeysAfter')}`)
}

/**
 * The check that has to be made before a cloud key may be shown, and the control it frees.
 *
 * @param {Benefit} benefit
 * @param {string} words
 * @param {'button' | 'anchor' | 'input' | 'element'} kind
 */
export function cloudKeys(benefit, words, kind) {
  const place = keysPlace()
  const control = keysControl(benefit, words, kind, () => showKeys(place), true)
  const box = tenantBox(kind === 'element', checked =>
    control.toggleAttribute('disabled', !checked),
  )
  return fragment(
    numbered(1, say('privateWindow'), redemptionAddress()),
    numbered(2, say('checkTenant'), box, h('p', { class: 'subtle indent' }, say('tenantHint'))),
    numbered(3, words, paragraph(say('keyHint')), control, place),
  )
}

function redemptionAddress() {
  const address = 'https://signup.microsoft.com/productkeystart'
  return h(
    'p',
    { class: 'address' },
    h('code', {}, address),
    button(say('copy'), () => {}, { appearance: 'stealth', icon: 'copy' }),
  )
}

/**
 * @param {boolean} shadowed
 * @param {(checked: boolean) => void} change
 */
function tenantBox(shadowed, change) {
  const words = say('tenantVerified')
  if (shadowed) {
    const box = /** @type {import('../elements.js').Checkbox} */ (he('checkbox', {}, words))
    box.addEventListener('change', () => {
      note(words, { checked: box.checked })
      change(box.checked)
    })
    return box
  }
  const input = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox' }))
  input.addEventListener('change', () => {
    note(words, { checked: input.checked })
    change(input.checked)
  })
  return h('label', { class: 'checkbox' }, input, words)
}
