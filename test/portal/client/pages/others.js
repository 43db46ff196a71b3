import { button, field, input, link, note, outerLink, select } from '../controls.js'
import { fragment, h } from '../dom.js'
import { say } from '../prose.js'
import { plainTable } from '../table.js'
import { label } from '../words.js'
import { facts, heading, lead, paragraph } from './parts.js'

/**
 * Pages on the same host that have nothing to do with benefits. They are full of words that look
 * as if they had. Only the controls follow the language; nobody comes here for the text.
 */

const customers = [
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
]

export function customersPage() {
  return fragment(
    heading('Customers'),
    lead('Companies whose subscriptions you manage.'),
    h(
      'div',
      { class: 'toolbar' },
      button('Add customer', () => {}, { appearance: 'primary' }),
    ),
    plainTable(
      ['Company', 'Domain', 'Relationship', 'Software'],
      customers.map(({ id, name, domain }) => [
        name,
        domain,
        'Cloud reseller',
        link('Software', `/dashboard/v2/customers/${id}/software`),
      ]),
    ),
  )
}

/** Keys that a customer bought: another thing than the keys of a benefit. */
export function customerSoftwarePage() {
  const id = /customers\/([^/]+)/.exec(location.pathname)?.[1]
  const customer = customers.find(known => known.id === id) ?? customers[0]
  const place = h('div')
  const words = label('get-keys-and-downloads')
  return fragment(
    heading(customer?.name ?? 'Customer', label('software')),
    lead('Licenses this customer bought. Keys shown here belong to the customer.'),
    h(
      'section',
      { class: 'card wide form' },
      h('h2', {}, 'Windows Server 2022 Standard, 16 core'),
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
        button(label('cancel-subscription'), () => {}),
      ),
      place,
    ),
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

/** Browser extensions: a store page whose keys are signing keys. */
export function edgePage() {
  return fragment(
    heading('Microsoft Edge', 'Overview'),
    lead('Your extensions for the store and where they are in review.'),
    h(
      'section',
      { class: 'card wide' },
      h('h2', {}, 'Publish API'),
      h('p', {}, 'Press Get keys to make a client secret for uploads.'),
      h(
        'div',
        { class: 'buttons' },
        button('Get keys', () => {}),
        button('Activate', () => {}),
      ),
    ),
    h(
      'section',
      { class: 'card wide form' },
      h('h2', {}, 'Tab Tidy 2.4'),
      field('Notes for certification', input()),
      h(
        'div',
        { class: 'buttons' },
        button(label('submit'), () => {}, { appearance: 'primary' }),
        button(say('cancel'), () => {}),
      ),
    ),
  )
}

export function legalInfoPage() {
  return fragment(
    heading('Account settings', 'Legal info'),
    facts([
      ['Company', 'Northlight Partners B.V.'],
      ['Partner ID', '6200001'],
      ['Verification', 'Authorized'],
    ]),
    h(
      'div',
      { class: 'buttons' },
      button('Update', () => {}),
      button(label('remove'), () => {}),
      button(label('submit'), () => {}),
    ),
  )
}

export function incentivesPage() {
  return fragment(
    heading('Incentives', 'Overview'),
    lead('Programs you are enrolled in and what they paid.'),
    plainTable(
      ['Program', 'Status', 'Paid this year', ''],
      [
        ['CSP direct bill', 'Active', 'USD 12,480.00', button('Activate', () => {})],
        ['Online services advisor', 'Not enrolled', 'USD 0.00', button('Assign user', () => {})],
      ],
    ),
  )
}

/** The start page. */
export function homePage() {
  /** @type {[string, string, string][]} */
  const tiles = [
    [label('benefits'), say('leadOverview'), '/dashboard/v2/benefits'],
    [label('membership'), say('leadOffers'), '/dashboard/v2/membership/offers'],
    [
      'Customers',
      'Orders, subscriptions and keys of your customers.',
      '/dashboard/v2/customers/list',
    ],
    ['Incentives', 'What you earned and how it is paid.', '/dashboard/incentives/overview'],
    [label('help-support'), say('leadSupport2021'), '/dashboard/v2/support/servicerequests'],
    [
      'Account settings',
      'Profile, users and legal information.',
      '/dashboard/account/v3/organization/legalinfo',
    ],
  ]
  return fragment(
    heading(say('home')),
    h(
      'div',
      { class: 'cards' },
      ...tiles.map(([name, text, path]) =>
        h('section', { class: 'card' }, h('h2', {}, link(name, path)), h('p', {}, text)),
      ),
    ),
  )
}

/** The public site, outside the dashboard. */
export function articlePage() {
  const getKeys = h('a', { href: '#keys' }, 'Get keys')
  getKeys.addEventListener('click', () => note('Get keys'))
  return h(
    'article',
    { class: 'article' },
    heading('Action Pack, ten years on'),
    lead('What small partners did with their licenses, and what comes after.'),
    paragraph(
      'For a decade the first thing a new partner did was to open the software page and press Get keys. It felt like a gift box, and few read the conditions first.',
    ),
    h('p', {}, 'Looking for them today? ', getKeys, ' takes you to the section below.'),
    h('h2', { id: 'keys' }, 'Get keys'),
    paragraph('Keys live in the benefits workspace. This page only talks about them.'),
    h('p', {}, outerLink('Benefits guide')),
  )
}

export function nothingPage() {
  return fragment(heading(say('nothingHere')), link(say('home'), '/dashboard/home'))
}
