import { suspendingStillCosts } from '../rules/advice/cancellations'
import { newCommerceCancellation } from '../rules/new-commerce-cancellation'
import type { GuardingFeature } from './feature'

/**
 * Holds *Suspend*: a suspended subscription is still billed. Within its window it can be cancelled
 * instead (`nce-168h`).
 */
export const suspendSubscriptionGuard: GuardingFeature = {
  id: 'suspend-subscription-guard',
  pages: ['customer-subscription'],
  rules: ['new-commerce-cancellation'],
  guard: {
    controls: ['suspend-subscription'],
    strength: 'ask',
    notes: [suspendingStillCosts],
    assess: () => ({
      kind: 'loss',
      own: { rule: newCommerceCancellation, facts: { product: 'license-based' } },
    }),
  },
}
