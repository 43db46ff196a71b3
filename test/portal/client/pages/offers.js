import { actionButton } from '../actions.js'
import { button, field, input, note, notice, outerLink } from '../controls.js'
import { shortDate } from '../data.js'
import { fragment, h, icon } from '../dom.js'
import { closePanel, openPane } from '../panel.js'
import { say } from '../prose.js'
import { build, language, orderedOn } from '../settings.js'
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

/** Bought before, and beyond the days in which it can be given back. */
const olderOrder = 'Solutions Partner designation'

/** @param {Context} context */
export function offersPage({ mount }) {
  const is2021 = build() === '2021'
  return fragment(
    heading(label('membership-offers')),
    lead(say('leadOffers')),
    h('h2', {}, say('purchased')),
    h('div', { class: 'cards' }, is2021 ? subscriptionCard() : orderCard(mount)),
    purchasedTable(mount),
    h('h2', {}, say('forSale')),
    h(
      'div',
      { class: 'cards' },
      ...forSale.map(offer => (is2021 ? subscribeCard(offer) : offerCard(offer, mount))),
    ),
  )
}

/** The list of orders, with what can be done to each in its last column. @param {HTMLElement} mount */
function purchasedTable(mount) {
  return plainTable(
    [
      label('membership-offers'),
      say('orderNumber').replace(/:$/, ''),
      say('orderDate'),
      label('expires-column'),
      say('action'),
    ],
    [
      [
        olderOrder,
        '6100019902',
        shortDate(after(-228)),
        shortDate(after(-228 + 365)),
        h(
          'div',
          { class: 'buttons' },
          button(label('upload-payment-proof'), () => openProof(mount), { appearance: 'link' }),
          cancelOrder(olderOrder, () => {}),
        ),
      ],
    ],
  )
}

/**
 * @param {string} product
 * @param {() => void} act
 * @param {string} [words]
 */
function cancelOrder(product, act, words = label('cancel-order')) {
  const press = actionButton(
    'cancel-order',
    product,
    words,
    () => {
      press.setAttribute('disabled', '')
      act()
    },
    { appearance: 'outline' },
  )
  return press
}

/** Days after the order, or before it. @param {number} days */
function after(days) {
  return new Date(orderedOn().getTime() + days * 86_400_000)
}

/** As the order page writes it: day, month and year apart by dashes. @param {Date} day */
function orderMoment(day) {
  if (language() !== 'en') return `${shortDate(day)} 7:40`
  const month = day.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
  return `${day.getUTCDate()} - ${month} - ${day.getUTCFullYear()} 7:40 AM`
}

/** Until when what was bought can be used, and used up. */
function offerDates() {
  return facts([
    [say('activateBy'), shortDate(after(365 + 29))],
    [label('expires-column'), shortDate(after(365))],
  ])
}

/** The running subscription as a tile of 2021. */
function subscriptionCard() {
  const state = h('p', { class: 'strip', role: 'status' }, icon('info'), label('status-active'))
  return h(
    'section',
    { class: 'card offer' },
    icon(bought.picture, 36),
    h('h3', {}, bought.name),
    h('p', {}, say(bought.text)),
    offerDates(),
    h(
      'div',
      { class: 'buttons' },
      button(label('renew-subscription'), () => {}, { disabled: true }),
      cancelOrder(
        bought.name,
        () => state.replaceChildren(icon('info'), say('cancelAsked')),
        label('cancel-subscription'),
      ),
    ),
    state,
  )
}

/** A tile of 2021, under which the steps of the payment open. @param {Offer} offer */
function subscribeCard(offer) {
  const steps = h('div')
  return h(
    'section',
    { class: 'card offer' },
    icon(offer.picture, 36),
    h('h3', {}, offer.name),
    h('p', {}, say(offer.text)),
    h(
      'div',
      { class: 'buttons' },
      button(label('subscribe'), () => steps.replaceChildren(paymentSteps(offer, steps)), {
        appearance: 'primary',
        disabled: !offer.open,
      }),
    ),
    steps,
  )
}

/**
 * Purchase details, payment preference, and at the end Buy.
 *
 * @param {Offer} offer
 * @param {HTMLElement} place
 */
function paymentSteps(offer, place) {
  const details = () => [
    h('h4', {}, say('purchaseDetails')),
    facts([[say('amount'), offer.price]]),
    buttons(
      button(say('next'), () => show(preference)),
      close(),
    ),
  ]
  const preference = () => {
    const next = button(say('next'), () => show(pay), { disabled: true })
    const ways = paymentWays(() => next.removeAttribute('disabled'))
    const back = button(say('previous'), () => show(details))
    return [h('h4', {}, say('paymentPreference')), ways, buttons(next, back, close())]
  }
  const pay = () => {
    const place = h('div', { role: 'status' })
    const buy = actionButton('buy', offer.name, label('buy'), () => {
      buy.setAttribute('disabled', '')
      place.replaceChildren(notice('success', `${say('orderPlaced')}: ${offer.name}`))
    })
    const back = button(say('previous'), () => show(preference))
    return [
      h('h4', {}, say('pay')),
      facts([[say('amount'), offer.price]]),
      buttons(buy, back, close()),
      place,
    ]
  }
  const close = () => button(say('close'), () => place.replaceChildren())
  const step = h('section', { class: 'form', role: 'group', 'aria-label': offer.name })
  const show = (/** @type {() => Node[]} */ content) => step.replaceChildren(...content())
  show(details)
  return step
}

/** @param {...Node} children */
function buttons(...children) {
  return h('div', { class: 'buttons' }, ...children)
}

/** @param {() => void} chosen */
function paymentWays(chosen) {
  const ways = /** @type {const} */ (['creditCard', 'wireTransfer'])
  return fragment(
    ...ways.map(way => {
      const choice = h('input', { type: 'radio', name: 'payment' })
      choice.addEventListener('change', () => {
        note(say(way))
        chosen()
      })
      return h('label', { class: 'checkbox' }, choice, say(way))
    }),
  )
}

/** @param {HTMLElement} mount */
function orderCard(mount) {
  const state = h('p', { class: 'strip', role: 'status' }, icon('info'), say('inProgress'))
  const cancel = cancelOrder(bought.name, () =>
    state.replaceChildren(icon('info'), say('cancelAsked')),
  )
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
    // One paragraph per fact.
    h('p', { class: 'fact' }, `${say('orderNumber')} 6100024518`),
    h('p', { class: 'fact' }, `${say('orderedOn')} ${orderMoment(orderedOn())}`),
    offerDates(),
    h('div', { class: 'buttons' }, upload, cancel),
    state,
  )
}

/** @param {Offer} offer @param {HTMLElement} mount */
function offerCard(offer, mount) {
  const buy = actionButton('buy', offer.name, label('buy-now'), () => openOrder(offer, mount), {
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
  const place = actionButton(
    'buy',
    offer.name,
    label('accept-agreement-place-order'),
    () => openPayment(offer, mount),
    { disabled: true },
  )
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
  const body = h(
    'div',
    { class: 'form' },
    paymentWays(() => proceed.removeAttribute('disabled')),
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
      orderMoment(orderedOn()),
      orderMoment(after(3)),
      'USD 895.00',
    ],
    [
      'E0400R9C02',
      'Microsoft Action Pack',
      '6100009377',
      '3 - Dec - 2024 2:05 PM',
      '3 - Dec - 2024 2:05 PM',
      'USD 475.00',
    ],
  ]
  return fragment(
    heading(label('bills-and-payments')),
    lead(say('leadBills')),
    plainTable(
      [
        say('invoice'),
        label('membership-offers'),
        say('orderNumber').replace(/:$/, ''),
        say('orderDate'),
        say('paymentDate'),
        say('amount'),
        say('action'),
      ],
      rows.map((cells, index) => [
        ...cells,
        h(
          'div',
          { class: 'buttons' },
          button(label('download-invoice'), () => {}, { appearance: 'link' }),
          // Only what was bought a moment ago can still be cancelled.
          index === 0 && cancelOrder(String(cells[1]), () => {}),
        ),
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
