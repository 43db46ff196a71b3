import { azureCreditOnePerPerson } from '../rules/advice/azure'
import type { GuardingFeature } from './feature'
import { azureReassignment } from './reassignments'

/**
 * Holds *Reassign user* of Azure credit: monthly credit changes hands five times a year at most, and
 * whether bulk credit may at all is disputed (`monthly-five-reassignments`, `bulk-no-reassign`).
 */
export const reassignAzureCreditGuard: GuardingFeature = {
  id: 'reassign-azure-credit-guard',
  pages: ['benefits-azure'],
  rules: ['azure-credit-reassignment'],
  guard: {
    controls: ['reassign-user'],
    strength: 'ask',
    // What its row names is a person.
    isAbout: 'nothing',
    notes: [azureCreditOnePerPerson],
    assess: () => ({ kind: 'loss', own: azureReassignment }),
  },
}
