import { azureDepositIsBound } from '../rules/advice/azure'
import type { GuardingFeature } from './feature'
import { refundAtStake } from './refund-at-stake'
import { usingABenefit } from './refund-guard'

/**
 * Holds the choice of a billing profile for deposited Azure credit, always: subscriptions cannot leave
 * the profile while the credit is active (`azure-keyless-deposit`).
 */
export const billingProfileGuard: GuardingFeature = {
  id: 'billing-profile-guard',
  pages: ['benefits-azure', 'benefits-overview', 'benefits-other'],
  rules: ['benefit-refund'],
  guard: {
    controls: ['confirm-billing-profile'],
    ...usingABenefit,
    notes: [azureDepositIsBound],
    assess: action => {
      const refund = refundAtStake(action)
      return { kind: 'loss', ...(refund && { refund: { ...refund, costsAnyway: true } }) }
    },
  },
}
