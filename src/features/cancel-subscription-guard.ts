import { cancellingIsFinal, partnerOwesAnyway } from '../rules/advice/cancellations'
import { newCommerceCancellation } from '../rules/new-commerce-cancellation'
import type { GuardingFeature } from './feature'

/**
 * Holds the cancellation of a customer's subscription: it takes effect at once, and brings money back
 * only within its window (`nce-168h`, `nce-license-7d`).
 */
export const cancelSubscriptionGuard: GuardingFeature = {
  id: 'cancel-subscription-guard',
  pages: ['customer-subscription'],
  rules: ['new-commerce-cancellation'],
  guard: {
    controls: ['cancel-subscription'],
    strength: 'ask',
    notes: [cancellingIsFinal, partnerOwesAnyway],
    assess: () => ({ kind: 'loss', own: { rule: newCommerceCancellation, facts: {} } }),
  },
}
