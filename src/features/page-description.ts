import type { PartId } from '../portal/headings'
import type { PageId } from '../portal/routes'

/** What the popup asks the content script of the tab it was opened on. */
export const describeRequest = 'forewarn-describe-page'

/** What Forewarn makes of a page. Holds ids and counts, and nothing the page says. */
export interface PageDescription {
  /** Undefined on pages of the portal that are none of its business. */
  page: PageId | undefined
  /** Ids of the features at work here. */
  features: string[]
  /** How many controls in sight it would hold. */
  controls: number
  found: readonly PartId[]
  notFound: readonly PartId[]
}
