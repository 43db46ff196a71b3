import { actionButton } from '../actions.js'
import { fragment, h } from '../dom.js'
import { say } from '../prose.js'
import { hasRole } from '../settings.js'
import { label } from '../words.js'
import { facts, numbered, paragraph } from './parts.js'

/** @typedef {import('../data.js').Benefit} Benefit */

/** The Activate button; dim for who lacks the role. @param {Benefit} benefit @param {() => void} act */
export function activateControl(benefit, act) {
  const press = actionButton(
    'activate',
    benefit.name,
    label('activate'),
    () => {
      press.setAttribute('disabled', '')
      act()
    },
    { disabled: !hasRole() },
  )
  return press
}

/** The numbers that an incident asks for, once its benefit is active. */
function supportIds() {
  return fragment(
    facts([
      [label('contract-id'), h('code', {}, '100200300')],
      [label('access-id'), h('code', {}, '400500600')],
    ]),
    paragraph(say('idsHint')),
  )
}

/** @param {Element} place @param {Benefit} benefit */
export function showActivated(place, benefit) {
  const isSupport = benefit.id.startsWith('7ec40000')
  place.replaceChildren(paragraph(say('activated')), ...(isSupport ? [supportIds()] : []))
}

/** One press, and the benefit is on. @param {Benefit} benefit */
export function activateStep(benefit) {
  const place = h('div', { role: 'status' })
  return numbered(
    1,
    label('activate-benefits'),
    paragraph(say(hasRole() ? 'activateWalk' : 'noRole')),
    activateControl(benefit, () => showActivated(place, benefit)),
    place,
  )
}
