import type { PageId } from './routes'

/*
 * Where a page of the portal is opened from outside it. Only addresses that documentation prints, in
 * the newest form there is; a page of one customer has none, since it carries that customer's id.
 */

const PORTAL = 'https://partner.microsoft.com'

const addresses = {
  'benefits-overview': '/pcv/partnership/benefits',
  'benefits-cloud': '/dashboard/v2/benefits/cloud',
  'benefits-azure': '/dashboard/v2/benefits/azure',
  'benefits-visual-studio': '/dashboard/v2/benefits/visualstudio',
  'benefits-technical-support': '/dashboard/mpn/membership/benefits/technical',
  'benefits-technical-presales': '/dashboard/v2/benefits/technicalpresales',
  'benefits-marketing': '/dashboard/v2/benefits/marketing',
  'membership-offers': '/dashboard/v2/membership/offers',
  'membership-bills': '/dashboard/v2/membership/offers/billsandpayments',
  'support-request': '/dashboard/v2/support/servicerequests/create?category=csp',
} as const satisfies Partial<Record<PageId, string>>

export type AddressedPage = keyof typeof addresses

export const addressedPages = Object.keys(addresses) as AddressedPage[]

/** The address of a page. */
export const addressOfPage = (page: AddressedPage): string => PORTAL + addresses[page]

/** The list of all customers, from which the page of one is reached. */
export const customerListAddress = `${PORTAL}/commerce/customers/list`
