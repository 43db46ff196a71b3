import { azureCreditReassignment } from '../rules/azure-credit-reassignment'
import { todays } from '../rules/dates'
import type { Context } from '../rules/types'
import { visualStudioReassignment } from '../rules/visual-studio-reassignment'
import type { OwnRule } from '../ui/loss'

/** Credit that is assigned now: how often it can be given to somebody else. */
export const azureReassignment: OwnRule = { rule: azureCreditReassignment, facts: {} }

/** A subscription that is assigned today: from when on it can be given to somebody else. */
export function visualStudioFromToday(context: Context): OwnRule {
  return { rule: visualStudioReassignment, facts: { assignedOn: todays(context).later } }
}
