import { actionButton } from '../actions.js'
import { field, notice, select } from '../controls.js'
import { fragment, h, icon } from '../dom.js'
import { say } from '../prose.js'
import { build } from '../settings.js'
import { controlWords, label } from '../words.js'
import { numbered, paragraph } from './parts.js'

/** @typedef {import('../data.js').Benefit} Benefit */

const checkout = 'https://admin.microsoft.com/AdminPortal/Home?price=0#/checkout'

/**
 * Redeeming without a key: the portal hands over to a checkout elsewhere. The current build does it
 * with a button, the others with a link.
 *
 * @param {Benefit} benefit
 * @param {() => void} [act]
 */
export function redeemControl(benefit, act = () => {}) {
  const words = label('redeem')
  if (build() === 'current') {
    return actionButton('redeem', benefit.name, words, () => {
      window.open(checkout, '_blank')
      act()
    })
  }
  const made = h(
    'a',
    { href: checkout, target: '_blank', role: 'button', class: 'primary' },
    words,
    icon('open', 13),
  )
  window.replica.arm(made, 'redeem', benefit.name, act)
  return made
}

/** @param {Benefit} benefit */
export function redeemStep(benefit) {
  return numbered(1, label('redeem'), paragraph(say('redeemHint')), redeemControl(benefit))
}

/**
 * The Azure credit that goes to a billing profile and to no user.
 *
 * @param {Benefit} benefit
 * @param {() => void} [act]
 */
export function billingProfile(benefit, act = () => {}) {
  const status = h('div', { role: 'status' })
  const profiles = select(['Northlight Partners B.V.', 'Northlight Partners, research'], {
    name: 'billingProfile',
  })
  const press = actionButton(
    'confirm-billing-profile',
    benefit.name,
    controlWords['confirm-billing-profile'](),
    () => {
      status.replaceChildren(notice('success', `${say('confirmed')}: ${profiles.value}`))
      act()
    },
  )
  return h(
    'fieldset',
    { class: 'choice' },
    h('legend', {}, say('billingProfile')),
    field(say('billingProfile'), profiles),
    press,
    status,
  )
}

/** @param {Benefit} benefit */
export function depositStep(benefit) {
  return fragment(
    numbered(
      1,
      say('billingProfile'),
      paragraph(say('billingProfileHint')),
      billingProfile(benefit),
    ),
  )
}
