import { isOneOf } from './labels'
import { PAGE_LABELS } from './page-labels.data'
import type { PageId } from './routes'

/** What a page is called in its heading, in the menu and in the documentation. */
const NAMES: Readonly<Record<PageId, readonly (keyof typeof PAGE_LABELS)[]>> = {
  'benefits-overview': ['benefits'],
  'benefits-software': ['software', 'software-benefits'],
  'benefits-cloud': ['cloud-services', 'azure-cloud-products'],
  'benefits-azure': ['azure-credits', 'azure-cloud-products'],
  'benefits-visual-studio': ['visual-studio-subscriptions', 'developer-tools'],
  'benefits-technical-support': ['technical-benefits', 'technical-support-consultation'],
  'benefits-technical-presales': ['technical-presales-deployment'],
  'benefits-marketing': ['marketing-benefits', 'go-to-market'],
  'benefits-other': [],
  'membership-offers': ['membership-offers'],
  'membership-bills': ['bills-and-payments'],
  'support-request': [
    'create-support-request',
    'new-request',
    'service-requests',
    'contact-support',
    'help-support',
  ],
  // Its heading is the customer or the subscription.
  'customer-subscription': [],
}

/** `Benefits | Software`: the workspace, then the page. */
const partsOf = (heading: string): readonly string[] => heading.split('|').map(part => part.trim())

/** Whether a heading names a page. Any heading within the workspace does for `benefits-other`. */
export function namesPage(heading: string, page: PageId): boolean {
  const [workspace = '', ...parts] = partsOf(heading)
  if (page === 'benefits-other') return isOneOf(PAGE_LABELS.benefits, workspace)
  const last = parts.at(-1) ?? workspace
  return NAMES[page].some(id => isOneOf(PAGE_LABELS[id], last))
}
