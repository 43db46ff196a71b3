import { button, field, input, note, notice, outerLink } from '../controls.js'
import { fragment, h, icon } from '../dom.js'
import { closePanel, openPane } from '../panel.js'
import { say } from '../prose.js'
import { plainTable } from '../table.js'
import { label } from '../words.js'
import { facts, heading, lead } from './parts.js'

/** @typedef {import('./parts.js').Context} Context */

/**
 * @typedef {object} Offer
 * @property {string} name
 * @property {import('../prose.js').Phrase} text
 * @property {string} price a year, before tax
 * @property {import('../dom.js').Icon} picture
 * @property {boolean} open whether the partner may buy it
 */

/** @type {Offer} */
const bought = {
  name: 'Partner Success Core Benefits',
  text: 'coreText',
  price: 'USD 895.00',
  picture: 'seal',
  open: false,
}

/** @type {Offer[]} */
const forSale = [
  {
    name: 'Partner Launch Benefits',
    text: 'launchText',
    price: 'USD 345.00',
    picture: 'rocket',
    open: true,
  },
  {
    name: 'Partner Success Expanded Benefits',
    text: 'expandedText',
    price: 'USD 3,995.00',
    picture: 'seal',
    open: true,
  },
  {
    name: 'Solutions Partner designation',
    text: 'designationText',
    price: 'USD 4,730.00',
    picture: 'seal',
    open: false,
  },
]

/** @param {Context} context */
export function offersPage({ mount }) {
  return fragment(
    heading(label('membership-offers')),
    lead(say('leadOffers')),
    h('h2', {}, say('purchased')),
    h('div', { class: 'cards' }, orderCard(mount)),
    h('h2', {}, say('forSale')),
    h('div', { class: 'cards' }, ...forSale.map(offer => offerCard(offer, mount))),
  )
}

/** @param {HTMLElement} mount */
function orderCard(mount) {
  const state = h('p', { class: 'strip', role: 'status' }, icon('info'), say('inProgress'))
  const cancel = button(label('cancel-order'), () => {
    state.replaceChildren(icon('info'), say('cancelAsked'))
    cancel.setAttribute('disabled', '')
  })
  const upload = button(label('upload-payment-proof'), () => openProof(mount), {
    appearance: 'primary',
  })
  return h(
    'section',
    { class: 'card offer order' },
    icon(bought.picture, 36),
    h('h3', {}, bought.name),
    h('p', {}, say(bought.text)),
    h('h4', {}, say('orderPlaced')),
    // One paragraph per fact, written as the order page does: day, month and year apart by dashes.
    h('p', { class: 'fact' }, `${say('orderNumber')} 6100024518`),
    h('p', { class: 'fact' }, `${say('orderedOn')} 1 - Nov - 2026 7:40 AM`),
    h('div', { class: 'buttons' }, upload, cancel),
    state,
  )
}

/** @param {Offer} offer @param {HTMLElement} mount */
function offerCard(offer, mount) {
  const buy = button(label('buy-now'), () => openOrder(offer, mount), {
    appearance: 'primary',
    disabled: !offer.open,
  })
  return h(
    'section',
    { class: 'card offer' },
    icon(offer.picture, 36),
    h('h3', {}, offer.name),
    h('p', {}, say(offer.text)),
    h('p', { class: 'price' }, h('b', {}, offer.price), ` ${say('perYear')}`),
    h('div', { class: 'buttons' }, buy, !offer.open && outerLink(label('buy-renew-disabled-why'))),
    offer.open
      ? h('p', { class: 'strip good' }, icon('check'), say('eligible'))
      : h('p', { class: 'strip' }, icon('info'), say('notEligible')),
  )
}

/** @param {Offer} offer @param {HTMLElement} mount */
function openOrder(offer, mount) {
  const box = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox' }))
  const place = button(label('accept-agreement-place-order'), () => openPayment(offer, mount), {
    appearance: 'primary',
    disabled: true,
  })
  box.addEventListener('change', () => {
    note(say('agreement'), { checked: box.checked })
    place.toggleAttribute('disabled', !box.checked)
  })
  openPane(
    mount,
    offer.name,
    fragment(
      h('p', {}, say(offer.text)),
      h('p', { class: 'price' }, h('b', {}, offer.price), ` ${say('perYear')}`),
      h('h3', {}, say('conditions')),
      h('ol', {}, h('li', {}, say('conditionYear')), h('li', {}, say('conditionRefund'))),
    ),
    fragment(h('label', { class: 'checkbox full' }, box, say('agreement')), place),
  )
}

/** @param {Offer} offer @param {HTMLElement} mount */
function openPayment(offer, mount) {
  const proceed = button(
    say('proceed'),
    () => {
      body.replaceChildren(notice('success', `${say('orderPlaced')}: ${offer.name}`))
      proceed.setAttribute('disabled', '')
    },
    { appearance: 'primary', disabled: true },
  )
  const ways = /** @type {const} */ (['creditCard', 'wireTransfer'])
  const body = h(
    'div',
    { class: 'form' },
    ...ways.map(way => {
      const choice = h('input', { type: 'radio', name: 'payment' })
      choice.addEventListener('change', () => {
        note(say(way))
        proceed.removeAttribute('disabled')
      })
      return h('label', { class: 'checkbox' }, choice, say(way))
    }),
  )
  openPane(mount, say('paymentPreference'), body, proceed)
}

/** @param {HTMLElement} mount */
function openProof(mount) {
  openPane(
    mount,
    label('upload-payment-proof'),
    h(
      'div',
      { class: 'form' },
      field(say('paymentDate'), input({ type: 'date' })),
      field(say('paidTo'), input()),
      field(say('transaction'), input()),
    ),
    button(say('save'), closePanel, { appearance: 'primary' }),
  )
}

export function billsPage() {
  const rows = [
    [
      'E0400STQ71',
      'Partner Success Core Benefits',
      '6100024518',
      '1 - Nov - 2026 7:40 AM',
      'USD 895.00',
    ],
    ['E0400R9C02', 'Microsoft Action Pack', '6100009377', '3 - Dec - 2024 2:05 PM', 'USD 475.00'],
  ]
  return fragment(
    heading(label('bills-and-payments')),
    lead(say('leadBills')),
    plainTable(
      [
        say('invoice'),
        label('membership-offers'),
        say('orderNumber').replace(/:$/, ''),
        say('date'),
        say('amount'),
        say('action'),
      ],
      rows.map(cells => [
        ...cells,
        button(label('download-invoice'), () => {}, { appearance: 'link' }),
      ]),
    ),
  )
}

export function membershipPage() {
  return fragment(
    heading(label('membership'), say('overview')),
    facts([
      [say('name'), 'Northlight Partners'],
      ['Partner ID', '6200001'],
    ]),
  )
}
