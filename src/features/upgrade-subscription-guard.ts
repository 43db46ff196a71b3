import { upgradeKeepsWindow } from '../rules/advice/cancellations'
import { newCommerceCancellation } from '../rules/new-commerce-cancellation'
import type { GuardingFeature } from './feature'

/**
 * Holds *Upgrade now*: an upgrade cannot be undone, and what a partial one makes keeps the window of
 * what it came from (`nce-168h`).
 */
export const upgradeSubscriptionGuard: GuardingFeature = {
  id: 'upgrade-subscription-guard',
  pages: ['customer-subscription'],
  rules: ['new-commerce-cancellation'],
  guard: {
    controls: ['upgrade-subscription'],
    strength: 'ask',
    notes: [upgradeKeepsWindow],
    assess: () => ({
      kind: 'loss',
      own: { rule: newCommerceCancellation, facts: { product: 'license-based' } },
    }),
  },
}
