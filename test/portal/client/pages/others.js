import { button, field, input, link, note, outerLink } from '../controls.js'
import { fragment, h } from '../dom.js'
import { say } from '../prose.js'
import { plainTable } from '../table.js'
import { controlWords, label } from '../words.js'
import { customers, subscriptionPath, subscriptionsOf } from './customers.js'
import { facts, heading, lead, paragraph } from './parts.js'

/**
 * Pages on the same host that have nothing to do with benefits. They are full of words that look
 * as if they had. Only the controls follow the language; nobody comes here for the text.
 */

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
      ['Company', 'Domain', 'Relationship', 'Subscriptions', 'Software'],
      customers.map(({ id, name, domain }) => [
        name,
        domain,
        'Cloud reseller',
        link(subscriptionsOf[0].name, subscriptionPath(id, subscriptionsOf[0].id)),
        link('Software', `/dashboard/v2/customers/${id}/software`),
      ]),
    ),
    temptations('All customers'),
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
    temptations('Tab Tidy 2.4 in the store'),
  )
}

/**
 * Every word that costs something elsewhere, on controls that do something else here.
 *
 * @param {string} title
 */
function temptations(title) {
  const words = Object.values(controlWords).map(word => word())
  return h(
    'section',
    { class: 'card wide' },
    h('h2', {}, title),
    h(
      'div',
      { class: 'buttons' },
      ...[...new Set(words)].map(word => button(word, () => {})),
      button(say('next'), () => {}),
      button(say('cancel'), () => {}),
      button(say('close'), () => {}),
    ),
  )
}

/** Apps for the store: products too, but none that a membership gives. */
export function storePage() {
  return fragment(
    heading('Apps and games', 'Overview'),
    lead('What you sell in the store, and where each submission is.'),
    plainTable(
      ['Product', 'Status', ''],
      [
        ['Harbour Notes', 'In the store', button(controlWords['cancel-subscription'](), () => {})],
        ['Tall Pines Timetable', 'Draft', button(label('submit'), () => {})],
      ],
    ),
    temptations('Subscriptions and licenses of your app'),
  )
}

/** Who may administer a customer: rights, not subscriptions. */
export function delegatedAdminPage() {
  return fragment(
    heading('Customers', 'Admin relationships'),
    lead('Roles that customers granted you, and until when.'),
    plainTable(
      ['Relationship', 'Expires', ''],
      [
        ['Blue Yonder Bakery, helpdesk', 'Mar 2, 2027', button('Activate', () => {})],
        ['Harbour Clinic, directory readers', 'Jan 8, 2027', button('Suspend', () => {})],
      ],
    ),
    temptations('Request a relationship'),
  )
}

/** What an account page of a customer offers. */
export function customerAccountPage() {
  return fragment(
    heading('Blue Yonder Bakery', 'Account'),
    facts([['Domain', 'blueyonder.example']]),
    temptations('Company details'),
  )
}

const emptyPicture =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A page below the benefits that only talks about them, as documentation does. */
export function guidePage() {
  /** @param {string} words @param {Record<string, unknown>} [attributes] */
  const anchor = (words, attributes = {}) => {
    const made = h('a', { href: '#more', ...attributes }, words)
    made.addEventListener('click', () => note(words))
    return made
  }
  const words = [...new Set(Object.values(controlWords).map(word => word()))]
  return h(
    'article',
    { class: 'article' },
    heading(label('benefits'), 'Guide'),
    lead('How each benefit is used, and what it costs to use it.'),
    ...words.flatMap(word => [
      h('h2', {}, word),
      h(
        'p',
        {},
        'Read about ',
        anchor(word),
        ' before you press it. Elsewhere the button says ',
        h('code', {}, word),
        ' and nothing is done by ',
        h('em', {}, word),
        ' on this page.',
      ),
    ]),
    // Words where nothing is pressed: a field to search in, a picture, a hint.
    ...words.map(word =>
      h(
        'p',
        {},
        input({ type: 'search', placeholder: word, 'aria-label': word }),
        ' ',
        h('img', { alt: word, width: 24, height: 24, src: emptyPicture }),
        ' ',
        h('abbr', { title: word }, 'What is this?'),
      ),
    ),
    h('p', { id: 'more' }, outerLink('Benefits guide')),
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
    temptations('Profile'),
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
    temptations('Payouts'),
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
    temptations('Shop'),
  )
}

export function nothingPage() {
  return fragment(heading(say('nothingHere')), link(say('home'), '/dashboard/home'))
}
