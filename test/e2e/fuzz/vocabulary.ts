import { labels } from '../../portal/client/labels.js'

/*
 * What is a listed control and what is not, written down once more for the oracle: none of it may
 * come from src/portal, or the two would be wrong together.
 */

/** What a control of a common name has around it. */
export type Company =
  | 'billing-profile'
  | 'request-form'
  | 'details-form'
  | 'quantity'
  | 'subscription'

export interface Listed {
  labels: readonly string[]
  company?: Company
}

export interface Route {
  path: string
  /** Controls of the page; none on a page that is nobody's business. */
  controls: readonly Listed[]
}

const wordsOf = (...ids: readonly string[]): readonly string[] =>
  ids.flatMap(id => Object.values(labels[id] ?? {}).flat())

const submit = wordsOf('submit')
const confirm = [
  ...['Confirm', 'Continue', 'Save', 'Apply', 'Bevestigen', 'Doorgaan', 'Opslaan', 'Toepassen'],
  ...['Bekräfta', 'Fortsätt', 'Spara', 'Tillämpa'],
  ...submit,
]

const benefits: readonly Listed[] = [
  { labels: wordsOf('get-keys') },
  { labels: wordsOf('activate', 'activate-benefits') },
  { labels: wordsOf('assign-user') },
  { labels: wordsOf('reassign-user') },
  { labels: wordsOf('redeem', 'redeem-product-key') },
]
const azure: readonly Listed[] = [...benefits, { labels: confirm, company: 'billing-profile' }]
const presales: readonly Listed[] = [
  ...benefits,
  { labels: wordsOf('submit-tpd-request') },
  { labels: submit, company: 'request-form' },
]
const cancelling: Listed = { labels: wordsOf('cancel-order', 'cancel-subscription') }
const offers: readonly Listed[] = [
  { labels: wordsOf('buy-now', 'accept-agreement-place-order', 'buy') },
  cancelling,
]
const support: readonly Listed[] = [
  { labels: submit, company: 'request-form' },
  { labels: submit, company: 'details-form' },
]
const subscription: readonly Listed[] = [
  { labels: wordsOf('cancel-subscription', 'yes-cancel') },
  { labels: ['Suspend'], company: 'subscription' },
  { labels: ['Upgrade now'] },
  { labels: submit, company: 'quantity' },
]

const customer = '/customers/3f2b8c14-7d60-4e9a-b1c5-90a2d6e4f701'
const bought = '/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f101'

const table: readonly (readonly [readonly Listed[], readonly string[]])[] = [
  [
    benefits,
    [
      ...['software', 'cloud', 'visualstudio', 'technicalsupport', 'marketing'].map(
        tab => `/dashboard/v2/benefits/${tab}`,
      ),
      '/nl-nl/dashboard/v2/benefits/software',
      '/dashboard/benefits/software',
      '/dashboard/mpn/membership/benefits/visualstudio',
    ],
  ],
  [azure, ['/dashboard/v2/benefits', '/dashboard/v2/benefits/azure', '/pcv/partnership/benefits']],
  [
    presales,
    [
      '/dashboard/v2/benefits/technicalpresales',
      '/dashboard/mpn/membership/benefits/technical/createadvisoryhours-servicerequest',
    ],
  ],
  [offers, ['/dashboard/v2/membership/offers', '/pcv/partnership/offers']],
  [[cancelling], ['/dashboard/v2/membership/offers/billsandpayments']],
  [
    support,
    [
      '/dashboard/v2/support/servicerequests/create',
      '/pcv/servicerequests/create',
      '/support/v2/?stage=2&topicid=9d2a',
    ],
  ],
  [subscription, [`/commerce${customer}${bought}`, `/dashboard/v2${customer}${bought}`]],
  [
    [],
    [
      '/dashboard/home',
      '/dashboard/v2/customers/list',
      `/dashboard/v2${customer}/users`,
      `/dashboard/v2${customer}/account`,
      '/dashboard/products',
      '/dashboard/v2/microsoftedge/overview',
      '/dashboard/account/v3/organization/legalinfo',
      '/dashboard/incentives/overview',
      '/membership/action-pack',
    ],
  ],
]

export const routes: readonly Route[] = table.flatMap(([controls, paths]) =>
  paths.map(path => ({ path, controls })),
)

export const listedRoutes = routes.filter(({ controls }) => controls.length > 0)

export function routeAt(path: string): Route {
  const route = routes.find(candidate => candidate.path === path)
  if (!route) throw new Error(`No route ${path}`)
  return route
}

/** Labels of anything that is listed anywhere, and of what only looks like it. */
export const temptations: readonly string[] = [
  ...new Set([
    ...[...azure, ...presales, ...offers, ...support, ...subscription].flatMap(
      control => control.labels,
    ),
    ...['Get Key', 'Get keys and downloads', 'Cancel', 'Remove', 'Details', 'Next', 'Skip'],
  ]),
]

/** Told apart by anything but case, the width of a space and what cannot be seen. */
function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/[ıi]\u0307?/g, 'i')
}

const listedWords = new Map(
  routes.map(({ path, controls }) => [
    path,
    new Set(controls.flatMap(control => control.labels.map(bare))),
  ]),
)

/** Whether some control of the page goes by these words, whatever it needs around it. */
export function isListedOn(path: string, words: string): boolean {
  return listedWords.get(path)?.has(bare(words)) ?? false
}
