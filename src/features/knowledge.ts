import { azureAdvice } from '../rules/advice/azure'
import { goToMarketAdvice } from '../rules/advice/go-to-market'
import { keyAdvice } from '../rules/advice/keys'
import { licenceAdvice } from '../rules/advice/licences'
import { membershipAdvice } from '../rules/advice/membership'
import { refundAdvice } from '../rules/advice/refunds'
import { renewalAdvice } from '../rules/advice/renewal'
import { technicalSupportAdvice } from '../rules/advice/technical-support'
import { visualStudioAdvice } from '../rules/advice/visual-studio'
import { benefitRefund } from '../rules/benefit-refund'
import { membershipRenewal } from '../rules/membership-renewal'
import { addYears } from '../rules/months'
import { permission } from '../rules/permission'
import { taxRefund } from '../rules/tax-refund'
import type { Advice, Context, PlainDate, Rule, Window } from '../rules/types'
import { visualStudioReassignment } from '../rules/visual-studio-reassignment'
import { wireOrderWindow } from '../rules/wire-order'

/**
 * The rules and notes the panel goes by. A script of their own carries
 * them, so panels are given them and import nothing but their types.
 */
export interface Knowledge {
  /** What belongs to the panel's pages, what matters most on each first. */
  notes: readonly Advice[]
  refund: Rule
  permission: Rule
  renewal: Rule
  tax: Rule
  reassignment: Rule
  /** Until when an order by bank transfer must be paid. */
  wireOrderWindow: (orderedOn: PlainDate, context: Context) => Window
  /** The same day a year later, by the calendar; 28 February for the 29th. */
  yearAfter: (date: PlainDate) => PlainDate
}

export const knowledge: Knowledge = {
  notes: [
    ...keyAdvice,
    ...azureAdvice,
    ...visualStudioAdvice,
    ...technicalSupportAdvice,
    ...goToMarketAdvice,
    ...licenceAdvice,
    ...membershipAdvice,
    ...renewalAdvice,
    ...refundAdvice,
  ],
  refund: benefitRefund,
  permission,
  renewal: membershipRenewal,
  tax: taxRefund,
  reassignment: visualStudioReassignment,
  wireOrderWindow,
  yearAfter: date => addYears(date, 1),
}
