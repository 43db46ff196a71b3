import { todays } from './dates'
import { lastDayAt } from './facts'
import { conclude } from './logic'
import { readFacts } from './read-facts'
import type { Context, Rule, Verdict } from './types'

/**
 * Weighs `facts` by one rule. A surface that needs few rules, such as the content script, calls this
 * and so carries only those.
 *
 * @throws FactsError when the facts do not fit the rule's declaration, or name a day more than five
 *   years ahead.
 * @throws RangeError when `context.now` is no valid date or `context.timeZone` no known zone, even
 *   for a rule that does not look at the calendar.
 */
export function evaluateRule(rule: Rule, facts: unknown, context: Context): Verdict {
  todays(context)
  const { reasons, missing, remedy, route, window, effect } = rule.judge(
    readFacts(rule, facts, lastDayAt(context.now)),
    context,
  )
  const outcome = conclude(reasons.map(reason => reason.state))
  const attainable = outcome !== 'ineligible'
  return {
    rule: rule.id,
    outcome,
    ...(attainable && remedy !== undefined && { remedy }),
    ...(attainable && route !== undefined && { route }),
    ...(window && { window }),
    reasons,
    missing: outcome === 'undetermined' ? inFormOrder(rule, missing) : [],
    ...(effect && { effect }),
  }
}

function inFormOrder(rule: Rule, missing: readonly string[]): string[] {
  return rule.facts
    .filter(fact => !fact.optional && missing.includes(fact.name))
    .map(fact => fact.name)
}
