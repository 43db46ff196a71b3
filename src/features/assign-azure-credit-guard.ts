import { azureCreditCompanyAddress, azureCreditOnePerPerson } from '../rules/advice/azure'
import type { GuardingFeature } from './feature'
import { azureReassignment } from './reassignments'
import { refundAtStake } from './refund-at-stake'
import { usingABenefit } from './refund-guard'

/**
 * Holds *Assign user* of Azure credit, always: bulk credit may not be taken back for the year, and
 * monthly credit changes hands five times at most (`monthly-five-reassignments`, `bulk-no-reassign`).
 */
export const assignAzureCreditGuard: GuardingFeature = {
  id: 'assign-azure-credit-guard',
  pages: ['benefits-azure'],
  rules: ['azure-credit-reassignment', 'benefit-refund'],
  guard: {
    controls: ['assign-user'],
    ...usingABenefit,
    notes: [azureCreditOnePerPerson, azureCreditCompanyAddress],
    assess: action => {
      const refund = refundAtStake(action)
      return { kind: 'loss', ...(refund && { refund }), own: azureReassignment }
    },
  },
}
