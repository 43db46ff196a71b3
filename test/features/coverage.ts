/*
 * Which feature holds what on the replica portal, what it leaves alone, and when it is silent. The
 * end-to-end tests work through these tables, and `scripts/coverage-doc.ts` writes them down.
 */

export type Build = '2021' | 'current' | 'late'

/** On the way to a control. Words are those of the page, in English. */
export type Step = { press: string } | { tick: string } | { type: string; into: string }

/** A control with consequences on a page of the replica. */
export interface Held {
  feature: string
  action: ReplicaAction
  /** Path on the portal's host; switches of the replica may follow. */
  address: string
  builds: readonly Build[]
  /** The words on the control. */
  label: string
  /** What the page does it to, as the page's own log tells. */
  product: string
  /** Set where the control is in the row of the product, or in the panel that the row opens. */
  inRow?: true
  steps?: readonly Step[]
  /** Whether the question says its headline for a refund at stake; else it asks for an answer first. */
  says: 'eligible' | 'ineligible' | 'unknown' | 'refund_eligible'
  /** False where the page does not tell for sure what the control is about. */
  named?: false
  /** What is kept on the purchase once the action was let go. */
  records?: 'benefitsUsedAt' | 'keysViewedAt'
}

const benefits = '/dashboard/v2/benefits'
const offers = '/dashboard/v2/membership/offers'
const support = '/dashboard/support/servicerequests/create'
const creditTopic = 'cb49dd48-9497-e427-1a6e-f4d5f51da512'
const refundTopic = 'a4d70e58-3c91-4b2f-9e16-f70c82d5b606'
const cancellationTopic = '7be0a4d9-51c2-4f6b-8d2e-0a93c5f1e604'
const taxTopic = '92930319-ced6-c18b-d7a6-d62b22d60aa5'
const customer = '/dashboard/v2/customers/3f2b8c14-7d60-4e9a-b1c5-90a2d6e4f701'
const subscription = `${customer}/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f101`

const anyBuild: readonly Build[] = ['2021', 'current', 'late']
const unfolding: readonly Build[] = ['2021', 'current']

const person: Step = { type: 'Maya Visser', into: 'Search by name' }
const tenant: Step = { tick: 'I have verified the tenant account' }

const getKeys = {
  feature: 'get-keys-guard',
  action: 'get-keys',
  inRow: true,
  says: 'eligible',
  records: 'keysViewedAt',
} as const
const activate = {
  feature: 'activate-guard',
  action: 'activate',
  label: 'Activate',
  inRow: true,
  says: 'eligible',
  records: 'benefitsUsedAt',
} as const
const assignUser = {
  action: 'assign-user',
  label: 'Assign user',
  inRow: true,
  steps: [person],
  records: 'benefitsUsedAt',
} as const
const presales = {
  feature: 'presales-request-guard',
  action: 'submit-presales-request',
  product: 'Partner Advisory Hours',
  says: 'eligible',
  named: false,
} as const
const buy = { feature: 'buy-guard', action: 'buy', says: 'eligible' } as const
const cancelOrder = { feature: 'cancel-order-guard', action: 'cancel-order' } as const
const supportRequest = {
  feature: 'support-request-guard',
  action: 'submit-support-request',
  label: 'Submit',
  says: 'unknown',
  named: false,
} as const

/** Every control that is held, one entry for each way in which a page offers it. */
export const held: readonly Held[] = [
  {
    ...getKeys,
    address: `${benefits}/software`,
    builds: ['2021', 'late'],
    label: 'Get keys',
    product: 'Exchange Server Standard 2019',
  },
  {
    ...getKeys,
    address: `${benefits}/software`,
    builds: ['current'],
    label: 'Get Keys',
    product: 'Exchange Server Standard 2019',
  },
  {
    ...getKeys,
    address: `${benefits}/cloud`,
    builds: ['2021'],
    label: 'Get keys',
    product: 'Power BI Pro',
    steps: [tenant],
  },
  {
    ...getKeys,
    address: `${benefits}/cloud`,
    builds: ['current'],
    label: 'Get Keys',
    product: 'Microsoft 365 E5',
    steps: [tenant],
  },
  {
    ...activate,
    address: `${benefits}/technicalsupport`,
    builds: anyBuild,
    product: 'Partner cloud support',
  },
  {
    ...activate,
    address: `${benefits}/visualstudio`,
    builds: unfolding,
    product: 'GitHub Enterprise Cloud',
  },
  {
    ...activate,
    feature: 'marketing-activate-guard',
    address: `${benefits}/marketing`,
    builds: unfolding,
    product: 'Marketing consultation',
  },
  {
    ...assignUser,
    feature: 'assign-user-guard',
    address: `${benefits}/visualstudio`,
    builds: unfolding,
    product: 'Visual Studio Enterprise subscription',
    says: 'eligible',
  },
  {
    ...assignUser,
    feature: 'assign-azure-credit-guard',
    address: `${benefits}/azure`,
    builds: unfolding,
    product: 'Microsoft Azure bulk credit',
    says: 'refund_eligible',
  },
  {
    feature: 'reassign-user-guard',
    action: 'reassign-user',
    address: `${benefits}/visualstudio`,
    builds: unfolding,
    label: 'Reassign user',
    product: 'Visual Studio Enterprise subscription',
    inRow: true,
    says: 'ineligible',
    named: false,
  },
  {
    feature: 'reassign-azure-credit-guard',
    action: 'reassign-user',
    address: `${benefits}/azure?technique=plain&control=reassign-user`,
    builds: ['current'],
    label: 'Reassign user',
    product: 'Exchange Server Standard 2019',
    says: 'unknown',
  },
  {
    feature: 'redeem-guard',
    action: 'redeem',
    address: `${benefits}/cloud`,
    builds: anyBuild,
    label: 'Redeem',
    product: 'Microsoft 365 Business Standard',
    inRow: true,
    says: 'refund_eligible',
  },
  {
    feature: 'billing-profile-guard',
    action: 'confirm-billing-profile',
    address: `${benefits}/azure`,
    builds: anyBuild,
    label: 'Confirm',
    product: 'Microsoft Azure credit deposit',
    inRow: true,
    says: 'eligible',
    records: 'benefitsUsedAt',
  },
  {
    ...buy,
    address: offers,
    builds: ['current'],
    label: 'Buy now',
    product: 'Partner Launch Benefits',
  },
  {
    ...buy,
    address: offers,
    builds: ['2021'],
    label: 'Buy',
    product: 'Partner Launch Benefits',
    says: 'unknown',
    named: false,
    steps: [{ press: 'Subscribe' }, { press: 'Next' }, { tick: 'Credit card' }, { press: 'Next' }],
  },
  {
    ...cancelOrder,
    address: offers,
    builds: ['current'],
    label: 'Cancel Order',
    product: 'Partner Success Core Benefits',
    says: 'eligible',
  },
  {
    ...cancelOrder,
    address: offers,
    builds: ['2021'],
    label: 'Cancel subscription',
    product: 'Partner Success Core Benefits',
    says: 'eligible',
  },
  {
    ...cancelOrder,
    address: offers,
    builds: ['2021'],
    label: 'Cancel Order',
    product: 'Solutions Partner designation',
    // What is stored is another purchase.
    says: 'unknown',
  },
  {
    ...cancelOrder,
    address: `${offers}/billsandpayments`,
    builds: ['current'],
    label: 'Cancel Order',
    product: 'Partner Success Core Benefits',
    says: 'eligible',
    named: false,
  },
  {
    ...presales,
    address: `${benefits}/technicalpresales`,
    builds: ['2021', 'late'],
    label: 'Submit technical presales and deployment request',
    inRow: true,
  },
  {
    ...presales,
    address: '/dashboard/mpn/membership/benefits/technical/createadvisoryhours-servicerequest',
    builds: ['current'],
    label: 'Submit',
  },
  {
    ...supportRequest,
    address: `${support}?stage=2&topicid=${creditTopic}`,
    builds: ['2021'],
    product: 'Credit requests & refunds',
    steps: [{ press: 'Yes' }],
  },
  {
    ...supportRequest,
    address: `${support}?stage=2&topicid=${refundTopic}`,
    builds: ['2021'],
    product: 'Refund of an offer',
    steps: [{ press: 'Yes' }],
  },
  {
    ...supportRequest,
    address: `/support/v2/?stage=2&topicid=${creditTopic}`,
    builds: ['current'],
    product: 'Billing & invoicing: Credit requests & refunds',
  },
  {
    feature: 'cancel-subscription-guard',
    action: 'cancel-subscription',
    address: subscription,
    builds: unfolding,
    label: 'Cancel subscription',
    product: 'Microsoft 365 E3',
    says: 'unknown',
    named: false,
  },
  {
    feature: 'cancel-subscription-guard',
    action: 'cancel-subscription',
    address: `${customer}/software`,
    builds: ['current'],
    label: 'Cancel subscription',
    product: 'Windows Server 2022 Standard, 16 core',
    says: 'unknown',
  },
  {
    feature: 'suspend-subscription-guard',
    action: 'suspend-subscription',
    address: subscription,
    builds: unfolding,
    label: 'Suspend',
    product: 'Microsoft 365 E3',
    says: 'unknown',
    named: false,
  },
  {
    feature: 'upgrade-subscription-guard',
    action: 'upgrade-subscription',
    address: subscription,
    builds: unfolding,
    label: 'Upgrade now',
    product: 'Microsoft 365 E3',
    says: 'unknown',
    named: false,
  },
  {
    feature: 'reduce-licenses-guard',
    action: 'reduce-licenses',
    address: subscription,
    builds: unfolding,
    label: 'Submit',
    product: 'Microsoft 365 E3',
    says: 'unknown',
    named: false,
  },
]

/** A second control that comes up only after the first was let go; each is held on its own. */
export const chains: readonly { first: Held; between: Step[]; label: string }[] = [
  {
    first: {
      ...buy,
      address: offers,
      builds: ['current'],
      label: 'Buy now',
      product: 'Partner Success Expanded Benefits',
    },
    between: [{ tick: 'I have read the conditions of this offer' }],
    label: 'Accept agreement & place order',
  },
  {
    first: {
      feature: 'cancel-subscription-guard',
      action: 'cancel-subscription',
      address: `${customer}/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f102`,
      builds: ['current'],
      label: 'Cancel subscription',
      product: 'SQL Server Standard, 2 core, 1 year',
      says: 'unknown',
    },
    between: [],
    label: 'Yes, cancel',
  },
]

/** Guards that have nothing to say once the refund is over, and the purchases after which it is. */
export const silentAfterRefund: readonly string[] = [
  'get-keys-guard',
  'activate-guard',
  'marketing-activate-guard',
  'assign-user-guard',
  'presales-request-guard',
]

/** A page with tempting words, all of which act at once. */
export interface LeftAlone {
  about: string
  address: string
  build?: Build
  steps?: readonly Step[]
  /** Words of the controls that are pressed; by default every word that is held somewhere. */
  labels?: readonly string[]
  /** Selector of what says the words and does nothing at all. */
  inert?: string
  /** Set where the page is one of the extension's own, so that it may be at work there. */
  isOurs?: true
}

export const leftAlone: readonly LeftAlone[] = [
  { about: 'the list of customers', address: '/commerce/customers/list' },
  { about: 'a customer’s account', address: `${customer}/account` },
  { about: 'a customer’s users', address: `${customer}/users` },
  { about: 'a customer’s service management', address: `${customer}/servicemanagementpage` },
  { about: 'delegated administration', address: '/dashboard/v2/granularadminaccess/list' },
  { about: 'a customer’s admin relationships', address: `${customer}/adminrelationships` },
  { about: 'Edge add-ons', address: '/dashboard/v2/microsoftedge/overview' },
  { about: 'Store apps', address: '/dashboard/products' },
  { about: 'account settings', address: '/dashboard/account/v3/organization/legalinfo' },
  { about: 'incentives', address: '/dashboard/incentives/overview' },
  { about: 'the public site', address: '/en-us/membership/action-pack' },
  {
    about: 'headings, code, stressed words, fields, pictures and hints of a guide',
    address: `${benefits}/guide`,
    labels: [],
    inert: 'article :is(h2, code, em, input, img, abbr)',
    isOurs: true,
  },
  {
    about: 'keys of a customer’s software',
    address: `${customer}/software`,
    labels: ['Get keys and downloads', 'Get Key', 'Copy Link'],
    isOurs: true,
  },
  {
    about: 'the steps and buttons of a benefit’s panel',
    address: `${benefits}/software`,
    steps: [{ press: 'Exchange Server Standard 2019' }],
    labels: [
      'Next',
      'Previous',
      'Activate Benefits',
      'Introduction',
      'Skip to Activate Benefits',
      'Close',
    ],
    isOurs: true,
  },
  {
    about: 'a search on the presales page',
    address: `${benefits}/technicalpresales`,
    build: '2021',
    labels: ['Submit'],
    isOurs: true,
  },
  {
    about: 'a search on the support page',
    address: `${support}?stage=1`,
    build: '2021',
    labels: ['Submit'],
    isOurs: true,
  },
  {
    about: 'a request about the customer’s own cancellation, which is no credit',
    address: `${support}?stage=2&topicid=${cancellationTopic}`,
    build: '2021',
    steps: [{ press: 'Yes' }],
    labels: ['Submit'],
    isOurs: true,
  },
  {
    about: 'a request about the account',
    address: `${support}?stage=2&topicid=${taxTopic}`,
    build: '2021',
    steps: [{ press: 'Yes' }],
    labels: ['Submit'],
    isOurs: true,
  },
  {
    about: 'feedback and its Cancel',
    address: `${benefits}/software`,
    steps: [{ press: 'Feedback' }],
    labels: ['Submit', 'Cancel'],
    isOurs: true,
  },
  {
    about: 'what changes nothing on a customer’s subscription',
    address: subscription,
    labels: ['View licenses to reduce', 'Cancel'],
    isOurs: true,
  },
  {
    about: 'the payment of an order',
    address: offers,
    build: '2021',
    steps: [{ press: 'Subscribe' }],
    labels: ['Next', 'Previous', 'Close', 'Upload payment proof'],
    isOurs: true,
  },
]

/** Every word that costs something somewhere, as buttons of the pages above have it. */
export const temptingWords: readonly string[] = [
  'Get keys',
  'Activate',
  'Assign user',
  'Reassign user',
  'Redeem',
  'Confirm',
  'Buy now',
  'Cancel Order',
  'Submit',
  'Cancel subscription',
  'Suspend',
  'Upgrade now',
  'Next',
  'Cancel',
  'Close',
]
