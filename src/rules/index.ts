import { accidentalPurchaseCredit } from './accidental-purchase-credit'
import { advisoryHours } from './advisory-hours'
import { azureCreditReassignment } from './azure-credit-reassignment'
import { benefitRefund } from './benefit-refund'
import { competencyExtension2021 } from './competency-extension-2021'
import { duplicateOrderCredit } from './duplicate-order-credit'
import { evaluateRule } from './evaluate'
import { marketingContact } from './marketing-contact'
import { membershipRenewal } from './membership-renewal'
import { mergedAccountBenefits } from './merged-account-benefits'
import { misinformationCredit } from './misinformation-credit'
import { newCommerceCancellation } from './new-commerce-cancellation'
import { onPremisesLicenceUse } from './on-premises-licence-use'
import { permission } from './permission'
import { productKeyRedemption } from './product-key-redemption'
import { serviceOutageCredit } from './service-outage-credit'
import { taxRefund } from './tax-refund'
import { technicalIssueCredit } from './technical-issue-credit'
import { technicalSupport } from './technical-support'
import { tokenReplacement } from './token-replacement'
import type { Context, Rule, RuleId, Verdict } from './types'
import { visualStudioReassignment } from './visual-studio-reassignment'

export { advice } from './advice'
export { FactsError } from './facts-error'

/** All rules, in the order they are offered to people. */
export const rules: readonly Rule[] = [
  benefitRefund,
  taxRefund,
  newCommerceCancellation,
  accidentalPurchaseCredit,
  duplicateOrderCredit,
  serviceOutageCredit,
  technicalIssueCredit,
  misinformationCredit,
  permission,
  membershipRenewal,
  productKeyRedemption,
  tokenReplacement,
  visualStudioReassignment,
  azureCreditReassignment,
  technicalSupport,
  advisoryHours,
  marketingContact,
  onPremisesLicenceUse,
  mergedAccountBenefits,
  competencyExtension2021,
]

/**
 * Weighs `facts` by the rule with the given id.
 *
 * @throws FactsError when the facts do not fit the rule's declaration.
 * @throws RangeError when there is no such rule, `context.now` is no valid date or
 *   `context.timeZone` no known zone.
 */
export function evaluate(ruleId: RuleId, facts: unknown, context: Context): Verdict {
  const rule = rules.find(rule => rule.id === ruleId)
  if (!rule) throw new RangeError(`There is no rule "${ruleId}"`)
  return evaluateRule(rule, facts, context)
}
