import { wireOrderCancellation, wireOrderExpires } from '../rules/advice/refunds'
import { benefitRefund } from '../rules/benefit-refund'
import type { GuardingFeature } from './feature'
import { orderedOffer, purchasesOf } from './refund-at-stake'

/**
 * Holds *Cancel Order*, always: it ends the benefits, with a refund or without one. Who may, and which
 * way the money comes back, depends on how it was paid (`refund-self-serve-card`,
 * `refund-wire-by-ticket`).
 */
export const cancelOrderGuard: GuardingFeature = {
  id: 'cancel-order-guard',
  pages: ['membership-offers', 'membership-bills'],
  rules: ['benefit-refund'],
  guard: {
    controls: ['cancel-order'],
    strength: 'ask',
    isAbout: 'offer',
    notes: [wireOrderCancellation, wireOrderExpires],
    asks: ['payment', 'accountSuspended'],
    assess: action => {
      const offer = orderedOffer(action)
      const purchases = purchasesOf(action, offer)
      return { kind: 'loss', refund: { rule: benefitRefund, purchases, offer, costsAnyway: true } }
    },
  },
}
