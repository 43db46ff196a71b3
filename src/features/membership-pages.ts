import type { PageId } from '../portal/routes'

/** The pages on which memberships are bought, paid and renewed. */
export const membershipPages: readonly PageId[] = ['membership-offers', 'membership-bills']
