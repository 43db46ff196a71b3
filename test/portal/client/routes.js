import {
  advisoryPage,
  azurePage,
  developerPage,
  logoPage,
  marketingPage,
  overviewPage,
  presalesPage,
  technicalPage,
} from './pages/benefits.js'
import { customerSoftwarePage, subscriptionPage } from './pages/customers.js'
import { billsPage, membershipPage, offersPage } from './pages/offers.js'
import {
  articlePage,
  customerAccountPage,
  customersPage,
  delegatedAdminPage,
  edgePage,
  guidePage,
  homePage,
  incentivesPage,
  legalInfoPage,
  nothingPage,
  storePage,
} from './pages/others.js'
import { cloudPage, softwarePage } from './pages/software.js'
import { support2021Page } from './pages/support-2021.js'
import { requestsPage, support2023Page } from './pages/support-2023.js'
import { say } from './prose.js'
import { localePrefix } from './settings.js'
import { benefitsMenu, membershipMenu, supportMenu } from './shell.js'
import { label } from './words.js'

/**
 * @typedef {object} Page
 * @property {import('./elements.js').Prefix} prefix
 * @property {() => string} area what the breadcrumb says
 * @property {() => import('./shell.js').MenuGroup[]} menu
 * @property {(context: import('./pages/parts.js').Context) => Node} render
 */

/** @param {string} here @param {Page['render']} render @returns {Page} */
const benefits = (here, render) => ({
  prefix: 'benefitsapp',
  area: () => label('benefits'),
  menu: () => benefitsMenu(here),
  render,
})

/** @param {string} here @param {Page['render']} render @returns {Page} */
const membership = (here, render) => ({
  prefix: 'membershipapp',
  area: () => label('membership'),
  menu: () => membershipMenu(here),
  render,
})

/** @param {string} here @param {Page['render']} render @returns {Page} */
const support = (here, render) => ({
  prefix: 'supportapp',
  area: () => label('support'),
  menu: () => supportMenu(here),
  render,
})

/** @param {string} area @param {Page['prefix']} prefix @param {Page['render']} render @returns {Page} */
const other = (area, prefix, render) => ({ prefix, area: () => area, menu: () => [], render })

/** Addresses without locale, end slash and query; the first that fits wins. @type {[RegExp, Page][]} */
const routes = [
  [
    /(\/benefits\/createadvisoryhoursservicerequest|\/technical\/createadvisoryhours-servicerequest)$/,
    benefits('technicalpresales', advisoryPage),
  ],
  [/^\/dashboard\/(v2\/)?benefits$/, benefits('overview', overviewPage)],
  [
    /^\/(dashboard\/mpn\/membership|pcv\/partnership)\/benefits$/,
    benefits('overview', overviewPage),
  ],
  [
    /^\/dashboard\/(mpn\/membership\/|v2\/)?benefits\/software$/,
    benefits('software', softwarePage),
  ],
  [/^\/dashboard\/(v2\/)?benefits\/cloud$/, benefits('cloud', cloudPage)],
  [/^\/dashboard\/(v2\/)?benefits\/azure$/, benefits('azure', azurePage)],
  [
    /^\/dashboard\/(mpn\/membership\/|v2\/)?benefits\/visualstudio$/,
    benefits('visualstudio', developerPage),
  ],
  [
    /^\/dashboard\/(v2\/benefits\/technicalsupport|mpn\/membership\/benefits\/technical)$/,
    benefits('technicalsupport', technicalPage),
  ],
  [
    /^\/dashboard\/(v2\/)?benefits\/technicalpresales$/,
    benefits('technicalpresales', presalesPage),
  ],
  [/^\/dashboard\/(v2\/)?benefits\/marketing$/, benefits('marketing', marketingPage)],
  [/^\/dashboard\/v2\/benefits\/guide$/, benefits('guide', guidePage)],
  [/^\/dashboard\/v2\/benefits\/logobuilder$/, benefits('logobuilder', logoPage)],
  [
    /^\/(dashboard\/(v2\/)?membership\/offers|dashboard\/mpn\/offers|pcv\/partnership\/offers)$/,
    membership('offers', offersPage),
  ],
  [/^\/dashboard\/(v2\/)?membership\/offers\/billsandpayments$/, membership('bills', billsPage)],
  [/^\/dashboard\/(v2\/)?membership$/, membership('overview', membershipPage)],
  [
    /^\/(dashboard\/support\/([a-z]+\/)?servicerequests\/create|pcv\/servicerequests\/create|support)$/,
    support('create', support2021Page),
  ],
  [
    /^\/(dashboard\/v2\/support\/servicerequests\/create|support\/v2)$/,
    support('create', support2023Page),
  ],
  [/^\/dashboard\/(v2\/)?support(\/servicerequests)?$/, support('list', requestsPage)],
  [
    /^\/(commerce|dashboard\/v2)\/customers\/list$/,
    other('Customers', 'customersvcadmin', customersPage),
  ],
  [
    /^\/(commerce|dashboard|dashboard\/v2)\/customers\/[^/]+\/subscriptions(\/[^/]+)?$/,
    other('Customers', 'customersvcadmin', subscriptionPage),
  ],
  [
    /^\/(commerce|dashboard\/v2)\/customers\/[^/]+\/(account|users|servicemanagementpage)$/,
    other('Customers', 'customer', customerAccountPage),
  ],
  [
    /^\/(commerce|dashboard\/v2)\/(customers\/[^/]+\/adminrelationships|granularadminaccess\/list)$/,
    other('Customers', 'customer', delegatedAdminPage),
  ],
  [
    /^\/(commerce|dashboard\/v2)\/customers\/[^/]+\/software$/,
    other('Customers', 'customersvcadmin', customerSoftwarePage),
  ],
  [/^\/dashboard\/products(\/[^/]+\/overview)?$/, other('Apps and games', 'accexp', storePage)],
  [/^\/dashboard\/(v2\/)?microsoftedge(\/overview)?$/, other('Microsoft Edge', 'v6', edgePage)],
  [
    /^\/dashboard\/account\/v3\/organization\/legalinfo$/,
    other('Account settings', 'accexp', legalInfoPage),
  ],
  [/^\/dashboard\/incentives\/overview$/, other('Incentives', 'accexp', incentivesPage)],
  [/^(\/dashboard\/home|\/dashboard|)$/, other('', 'accexp', homePage)],
  [/^\/membership\/action-pack$/, other('Action Pack', 'accexp', articlePage)],
]

/** @param {string} pathname @returns {Page} */
export function pageFor(pathname) {
  const path = pathname.slice(localePrefix(pathname).length).replace(/\/+$/, '').toLowerCase()
  const found = routes.find(([pattern]) => pattern.test(path))
  return found ? found[1] : other('', 'accexp', nothingPage)
}

/** @param {Page} page @returns {import('./shell.js').Crumb[]} */
export function crumbsFor(page) {
  const area = page.area()
  return area
    ? [{ text: say('home'), path: '/dashboard/home' }, { text: area }]
    : [{ text: say('home') }]
}
