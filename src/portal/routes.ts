/**
 * The pages of Partner Center that matter here. `benefits-other` is any other address below a
 * benefits root, so that a tab nobody has described yet is guarded all the same.
 */
export type PageId =
  | 'benefits-overview'
  | 'benefits-software'
  | 'benefits-cloud'
  | 'benefits-azure'
  | 'benefits-visual-studio'
  | 'benefits-technical-support'
  | 'benefits-technical-presales'
  | 'benefits-marketing'
  | 'benefits-other'
  | 'membership-offers'
  | 'membership-bills'
  | 'support-request'
  | 'customer-subscription'

interface PageDefinition {
  id: PageId
  /** Tested against the path in lower case, without locale, without slashes at either end. */
  patterns: readonly RegExp[]
  /** Where an address is shared with others: one of these query parameters must be present. */
  query?: readonly string[]
}

const HOSTS: readonly string[] = ['partner.microsoft.com', 'partnercenter.microsoft.com']

/** `en-us`, `es-419`, `sr-latn-rs`. */
export const LOCALE = /^[a-z]{2,3}(?:-[a-z0-9]{2,4}){1,2}$/

/** The three eras of the benefits workspace: pcv (2018-21), mpn (2020-22), workspaces (2022-). */
const BENEFITS =
  '^(?:pcv/partnership/benefits|dashboard/mpn/membership/benefits|dashboard/(?:v2/)?benefits)'
const OFFERS =
  '^(?:pcv/partnership/offers|dashboard/mpn/offers|dashboard/(?:v2/)?membership/offers)'

const PRESALES = '(?:technicalpresales|(?:technical/)?createadvisoryhours-?servicerequest)'

/** A customer is known by the id of its tenant; `list` and the like are pages about all of them. */
const CUSTOMER =
  '^(?:commerce|dashboard(?:/v2)?)/customers/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Pages of a customer where nothing is bought or cancelled, by how a part of the address begins. */
const CUSTOMER_ELSEWHERE =
  '(?:account|user|profile|contact|device|servicemanagement|servicerequest|support|delegat|admin|gdap|granular)'

/** Benefits tabs by the end of their address; what lies below a tab belongs to the tab. */
const TABS = {
  'benefits-software': 'software',
  'benefits-cloud': 'cloud',
  'benefits-azure': 'azure',
  'benefits-visual-studio': 'visualstudio',
  'benefits-technical-support': `(?!${PRESALES}(?:/|$))technical(?:support)?`,
  'benefits-technical-presales': PRESALES,
  'benefits-marketing': 'marketing',
} as const satisfies Partial<Record<PageId, string>>

const tab = (id: keyof typeof TABS): PageDefinition => ({
  id,
  patterns: [new RegExp(`${BENEFITS}/${TABS[id]}(?:/|$)`)],
})

/** One entry per page. No address belongs to two pages, so the order carries no meaning. */
export const PAGES: readonly PageDefinition[] = [
  { id: 'benefits-overview', patterns: [new RegExp(`${BENEFITS}$`)] },
  tab('benefits-software'),
  tab('benefits-cloud'),
  tab('benefits-azure'),
  tab('benefits-visual-studio'),
  tab('benefits-technical-support'),
  tab('benefits-technical-presales'),
  tab('benefits-marketing'),
  {
    id: 'benefits-other',
    patterns: [new RegExp(`${BENEFITS}/(?!(?:${Object.values(TABS).join('|')})(?:/|$))`)],
  },
  {
    id: 'membership-offers',
    patterns: [new RegExp(`${OFFERS}(?!/billsandpayments(?:/|$))(?:/|$)`)],
  },
  { id: 'membership-bills', patterns: [new RegExp(`${OFFERS}/billsandpayments(?:/|$)`)] },
  {
    id: 'support-request',
    patterns: [
      /^pcv\/servicerequests\/create(?:\/|$)/,
      /^dashboard\/(?:v2\/)?support\/(?:[a-z]+\/)?servicerequests\/create(?:\/|$)/,
    ],
  },
  // The form outside the dashboard shares /support with public pages; its step tells it apart.
  { id: 'support-request', patterns: [/^support(?:\/v2)?$/], query: ['stage', 'topicid'] },
  // No documentation prints the addresses of a customer's subscriptions, only of what is beside them.
  {
    id: 'customer-subscription',
    patterns: [new RegExp(`${CUSTOMER}/(?!(?:.*/)?${CUSTOMER_ELSEWHERE})`)],
  },
]

/** Hosts a link may lead to without leaving the portal: its own, and those its keys come from. */
export function isPortalHost(hostname: string): boolean {
  return HOSTS.includes(hostname) || /(?:^|\.)partnerbenefits\.microsoft\.com$/.test(hostname)
}

function parse(url: string | URL): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

function pathOf(url: URL): string {
  let path = url.pathname
  try {
    path = decodeURIComponent(path)
  } catch {
    // A stray % is a path like any other.
  }
  const segments = path.toLowerCase().split('/').filter(Boolean)
  if (LOCALE.test(segments[0] ?? '')) segments.shift()
  return segments.join('/')
}

/** An address of the portal, taken apart. */
interface PortalAddress {
  path: string
  parameters: URLSearchParams
}

/**
 * Only https on the portal's two hosts, spelt exactly and on the default port, is Partner Center.
 */
function addressOf(url: string | URL): PortalAddress | undefined {
  const parsed = parse(url)
  if (parsed?.protocol !== 'https:' || parsed.port !== '') return undefined
  if (!HOSTS.includes(parsed.hostname)) return undefined
  return { path: pathOf(parsed), parameters: parsed.searchParams }
}

const belongsTo = ({ patterns, query }: PageDefinition, { path, parameters }: PortalAddress) =>
  patterns.some(pattern => pattern.test(path)) &&
  (query?.some(name => parameters.get(name)) ?? true)

/** Whether an address belongs to one entry of {@link PAGES}. */
export function isPage(page: PageDefinition, url: string | URL): boolean {
  const address = addressOf(url)
  return address !== undefined && belongsTo(page, address)
}

/**
 * The page an address shows, or undefined when it is none of ours. Never throws: what is no URL
 * is no page.
 */
export function pageAt(url: string | URL): PageId | undefined {
  const address = addressOf(url)
  return address && PAGES.find(page => belongsTo(page, address))?.id
}
