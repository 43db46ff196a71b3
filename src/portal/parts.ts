import type { PageId } from './routes'

/** Something a page is recognised by, beside its address. */
export type PartId = 'heading' | 'benefits-list' | 'key-control'

/**
 * What each page is expected to show. In the portal of 2023 and after, *Get keys* is there only
 * while the panel of a benefit is open at its last step.
 */
export const PARTS: Readonly<Record<PageId, readonly PartId[]>> = {
  'benefits-overview': ['heading'],
  'benefits-software': ['heading', 'benefits-list', 'key-control'],
  'benefits-cloud': ['heading', 'benefits-list', 'key-control'],
  'benefits-azure': ['heading', 'benefits-list'],
  'benefits-visual-studio': ['heading', 'benefits-list'],
  'benefits-technical-support': ['heading', 'benefits-list'],
  'benefits-technical-presales': ['heading'],
  'benefits-marketing': ['heading', 'benefits-list'],
  'benefits-other': ['heading'],
  'membership-offers': ['heading'],
  'membership-bills': ['heading'],
  'support-request': ['heading'],
  'customer-subscription': [],
}
