import { iconButton, link, note } from './controls.js'
import { h, icon } from './dom.js'
import { say } from './prose.js'
import { build } from './settings.js'
import { areaNames, label } from './words.js'

/** @typedef {{ text: string, path?: string }} Crumb */
/** @typedef {{ heading?: string, items: { text: string, path: string, here?: boolean }[] }} MenuGroup */

/**
 * What stays while pages come and go. The current build is an element with a shadow root, the
 * others are plain.
 *
 * @param {{ help: () => void, feedback: () => void }} open what the header's buttons fly in
 */
export function createShell(open) {
  const crumbs = h('nav', { class: 'crumbs', slot: 'crumbs', 'aria-label': say('overview') })
  const menu = h('nav', { class: 'side', slot: 'nav', 'aria-label': say('menu') })
  const embedded = window.top !== window
  // Inside a frame the page around it already has the header and the way back.
  crumbs.hidden = embedded
  document.documentElement.toggleAttribute('data-embedded', embedded)
  const header = embedded ? '' : headerBar(menu, open)
  const shadowed = build() === 'current'
  const main = h(shadowed ? 'div' : 'main', { class: shadowed ? 'content' : 'main' })
  const element = shadowed
    ? h('he-shell', {}, header, crumbs, menu, main)
    : h('div', { class: 'shell' }, header, crumbs, h('div', { class: 'columns' }, menu, main))

  return {
    element,
    /**
     * @param {Crumb[]} path
     * @param {MenuGroup[]} groups
     * @param {Node} content
     */
    show(path, groups, content) {
      crumbs.replaceChildren(...path.flatMap(crumb))
      menu.hidden = groups.length === 0
      menu.replaceChildren(...groups.map(menuGroup))
      main.replaceChildren(content)
    },
  }
}

/** @param {Crumb} crumb @param {number} index */
function crumb({ text, path }, index) {
  const separator = index > 0 ? [icon('right', 12)] : []
  return [...separator, path ? link(text, path) : h('strong', { 'aria-current': 'page' }, text)]
}

/** @param {MenuGroup} group */
function menuGroup({ heading, items }) {
  return h(
    'div',
    { class: heading ? 'group' : '' },
    heading && h('h3', {}, heading),
    ...items.map(({ text, path, here }) =>
      h('he-task-item', {}, link(text, path, { 'aria-current': here ? 'page' : undefined })),
    ),
  )
}

/** @param {HTMLElement} menu @param {{ help: () => void, feedback: () => void }} open */
function headerBar(menu, open) {
  const search = h('input', {
    type: 'search',
    placeholder: say('search'),
    'aria-label': say('search'),
  })
  search.addEventListener('click', () => note(say('search')))
  return h(
    'header',
    { class: 'top', slot: 'header' },
    iconButton(say('menu'), 'menu', () => menu.classList.toggle('folded')),
    link('Microsoft Partner Center', '/dashboard/home', { class: 'brand' }),
    h('span', { class: 'search' }, icon('search', 15), search),
    iconButton(say('notifications'), 'bell', () => {}),
    iconButton(say('feedback'), 'smile', open.feedback),
    iconButton(say('help'), 'help', open.help),
    iconButton(say('settings'), 'gear', () => {}),
    iconButton(say('account'), 'person', () => {}, { 'data-person': true }),
  )
}

/** The left menu of the benefits workspace. @param {string} here */
export function benefitsMenu(here) {
  /** @param {keyof typeof areaNames} name */
  const item = name => ({
    text: areaNames[name](),
    path: `/dashboard/v2/benefits/${name}`,
    here: name === here,
  })
  return [
    {
      items: [{ text: say('overview'), path: '/dashboard/v2/benefits', here: here === 'overview' }],
    },
    {
      heading: say('productBenefits'),
      items: [item('azure'), item('cloud'), item('software'), item('visualstudio')],
    },
    {
      heading: say('supportBenefits'),
      items: [item('technicalsupport'), item('technicalpresales')],
    },
    {
      items: [
        item('marketing'),
        {
          text: 'Logo Builder',
          path: '/dashboard/v2/benefits/logobuilder',
          here: here === 'logobuilder',
        },
      ],
    },
  ]
}

/** The left menu of the membership workspace. @param {string} here */
export function membershipMenu(here) {
  const offers = '/dashboard/v2/membership/offers'
  return [
    {
      heading: say('purchases'),
      items: [
        { text: label('membership-offers'), path: offers, here: here === 'offers' },
        {
          text: label('bills-and-payments'),
          path: `${offers}/billsandpayments`,
          here: here === 'bills',
        },
      ],
    },
    { items: [{ text: label('benefits'), path: '/dashboard/v2/benefits' }] },
  ]
}

/** The left menu of the support pages. @param {string} here */
export function supportMenu(here) {
  return [
    {
      items: [
        {
          text: label('my-support-requests'),
          path: '/dashboard/v2/support/servicerequests',
          here: here === 'list',
        },
        {
          text: label('new-request'),
          path: '/dashboard/v2/support/servicerequests/create',
          here: here === 'create',
        },
      ],
    },
  ]
}
