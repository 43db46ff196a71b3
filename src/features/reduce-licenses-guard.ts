import { seatsByBatch, softwareSubscriptionSeats } from '../rules/advice/cancellations'
import { newCommerceCancellation } from '../rules/new-commerce-cancellation'
import type { GuardingFeature } from './feature'

/**
 * Holds a change of the quantity: licences can be taken off only in the first 168 hours, and each
 * batch has its own (`nce-168h`).
 */
export const reduceLicensesGuard: GuardingFeature = {
  id: 'reduce-licenses-guard',
  pages: ['customer-subscription'],
  rules: ['new-commerce-cancellation'],
  guard: {
    controls: ['reduce-licenses'],
    strength: 'ask',
    notes: [seatsByBatch, softwareSubscriptionSeats],
    assess: () => ({ kind: 'loss', own: { rule: newCommerceCancellation, facts: {} } }),
  },
}
