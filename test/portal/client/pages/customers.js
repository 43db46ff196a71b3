import { actionButton, onSubmit } from '../actions.js'
import { button, field, input, notice, select } from '../controls.js'
import { fragment, h } from '../dom.js'
import { closePanel, openPane } from '../panel.js'
import { say } from '../prose.js'
import { controlWords, label } from '../words.js'
import { facts, heading, lead } from './parts.js'

/** @typedef {import('./parts.js').Context} Context */

/** Companies that the made-up partner sells to. */
export const customers = /** @type {const} */ ([
  {
    id: '3f2b8c14-7d60-4e9a-b1c5-90a2d6e4f701',
    name: 'Blue Yonder Bakery',
    domain: 'blueyonder.example',
  },
  { id: '5a91d0c7-2e48-4f3b-8c76-1be0f5a9d302', name: 'Harbour Clinic', domain: 'harbour.example' },
  {
    id: '8c04e7f2-9b15-4da6-a3f8-6d71c2b0e903',
    name: 'Tall Pines School',
    domain: 'tallpines.example',
  },
])

/** What each of them has; the second is software and asks once more before it ends. */
export const subscriptionsOf = /** @type {const} */ ([
  { id: '6b7d1a30-44c2-4f0e-9a51-2c8e07d3f101', name: 'Microsoft 365 E3', software: false },
  {
    id: '6b7d1a30-44c2-4f0e-9a51-2c8e07d3f102',
    name: 'SQL Server Standard, 2 core, 1 year',
    software: true,
  },
])

/** @param {string} customer @param {string} subscription */
export function subscriptionPath(customer, subscription) {
  return `/dashboard/v2/customers/${customer}/subscriptions/${subscription}`
}

/** The customer of the address, or the first for an address with another one's. */
function customer() {
  const id = /customers\/([^/]+)/.exec(location.pathname)?.[1]
  return customers.find(known => known.id === id) ?? customers[0]
}

/** @param {Context} context */
export function subscriptionPage({ mount }) {
  const id = /subscriptions\/([^/]+)/.exec(location.pathname)?.[1]
  const subscription = subscriptionsOf.find(known => known.id === id) ?? subscriptionsOf[0]
  const { name } = subscription
  const state = h('div', { role: 'status' })
  const tell = (/** @type {string} */ text) => state.replaceChildren(notice('success', text))

  const cancelled = () => tell('The subscription ends within 15 minutes.')
  const cancel = actionButton(
    'cancel-subscription',
    name,
    label('cancel-subscription'),
    () => (subscription.software ? askOnce(mount, name, cancelled) : cancelled()),
    { appearance: 'outline' },
  )
  const suspend = actionButton(
    'suspend-subscription',
    name,
    controlWords['suspend-subscription'](),
    () => tell('The subscription is suspended.'),
    { appearance: 'outline' },
  )
  return fragment(
    heading(customer().name, name),
    lead('One subscription of this customer: what it is, how many, until when.'),
    h(
      'section',
      { class: 'card wide form' },
      h('h2', {}, 'Subscription status'),
      facts([
        [label('status-column'), label('status-active')],
        ['Subscription ID', h('code', {}, subscription.id)],
        ['Term', '1 Nov 2026 to 31 Oct 2027'],
      ]),
      h('div', { class: 'buttons' }, suspend, cancel),
      state,
    ),
    !subscription.software && licenses(name),
    !subscription.software && upgrade(name),
  )
}

/** How many licenses, and a Submit for the new number. @param {string} product */
function licenses(product) {
  const quantity = input({ type: 'number', name: 'quantity', min: 1, value: 25 })
  const status = h('div', { role: 'status' })
  const form = h(
    'form',
    { class: 'card wide form' },
    h('h2', {}, 'Licenses'),
    field('Quantity', quantity),
    button(label('view-licenses-to-reduce'), () => {}, { appearance: 'link' }),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary' }, label('submit')),
      button(say('cancel'), () => {
        quantity.value = '25'
      }),
    ),
    status,
  )
  onSubmit(
    form,
    'reduce-licenses',
    product,
    () => ({ quantity: quantity.value }),
    () => status.replaceChildren(notice('success', `Quantity: ${quantity.value}`)),
  )
  return form
}

/** @param {string} product */
function upgrade(product) {
  const status = h('div', { role: 'status' })
  const words = controlWords['upgrade-subscription']()
  return h(
    'section',
    { class: 'card wide form' },
    h('h2', {}, 'Upgrade this subscription'),
    field('To', select(['Microsoft 365 E5', 'Microsoft 365 E3 with Teams'])),
    h(
      'div',
      { class: 'buttons' },
      actionButton('upgrade-subscription', product, words, () =>
        status.replaceChildren(notice('success', 'The upgrade is under way.')),
      ),
    ),
    status,
  )
}

/**
 * @param {HTMLElement} mount
 * @param {string} product
 * @param {() => void} act
 */
function askOnce(mount, product, act) {
  const yes = actionButton('cancel-subscription', product, label('yes-cancel'), () => {
    closePanel()
    act()
  })
  openPane(
    mount,
    label('cancel-subscription'),
    h('p', {}, `${product} ends for this customer.`),
    fragment(yes, button(say('cancel'), closePanel)),
  )
}

/** Keys that a customer bought: another thing than the keys of a benefit. @param {Context} context */
export function customerSoftwarePage({ mount }) {
  return fragment(
    heading(customer().name, label('software')),
    lead('Licenses this customer bought. Keys shown here belong to the customer.'),
    ...['Windows Server 2022 Standard, 16 core', 'SQL Server Standard, 2 core, 1 year'].map(
      product => softwareCard(product, mount),
    ),
  )
}

/** @param {string} product @param {HTMLElement} mount */
function softwareCard(product, mount) {
  const place = h('div')
  const words = label('get-keys-and-downloads')
  const cancel = actionButton(
    'cancel-subscription',
    product,
    label('cancel-subscription'),
    () =>
      askOnce(mount, product, () =>
        place.replaceChildren(notice('success', 'The subscription ends within 15 minutes.')),
      ),
    { appearance: 'outline' },
  )
  return h(
    'section',
    { class: 'card wide form' },
    h('h2', {}, product),
    h(
      'div',
      { class: 'pair' },
      field('Version', select(['2022', '2019'])),
      field('Language', select(['English', 'Nederlands', 'Deutsch'])),
      field('Bit', select(['64 bit', '32 bit'])),
    ),
    h(
      'div',
      { class: 'buttons' },
      button(words, () => place.replaceChildren(keyRow()), { appearance: 'primary' }),
      cancel,
    ),
    place,
  )
}

function keyRow() {
  const key = h('code')
  return h(
    'div',
    { class: 'buttons' },
    button(label('get-key'), () => {
      key.textContent = 'CUSTO-MERKE-00001-NOTRE-ALKEY'
    }),
    button('Copy Link', () => {}),
    key,
  )
}
