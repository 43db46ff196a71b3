import { benefitRefund } from './benefit-refund'
import { evaluateRule } from './evaluate'
import { permission } from './permission'
import { taxRefund } from './tax-refund'
import type { Context, Rule, RuleId, Verdict } from './types'

export { FactsError } from './facts-error'

/** All rules, in the order they are offered to people. */
export const rules: readonly Rule[] = [benefitRefund, taxRefund, permission]

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
