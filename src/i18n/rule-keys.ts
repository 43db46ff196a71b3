import type { FactDeclaration, Rule, Verdict } from '../rules/types'
import { camel } from './messages'

/*
 * A rule is declared once and its texts are found by name, so that a new rule needs messages but no
 * change in any surface. `test/i18n` walks all rules and asks every function here.
 */

/** The text of a note. */
export const adviceKey = (advice: string): string => `advice_${camel(advice)}`

export const ruleKey = (rule: string): string => `rule_${camel(rule)}`

export const factKey = (fact: string): string => `fact_${fact}`

/** The facts with a hint. No other is asked for: Firefox logs an error for a text that is not there. */
const hinted =
  'amount anniversaryOn attempts benefitsUsed commerce customerRequestedCredit description incidentDuration incidentId incidentOn incidentTime informationFrom keysViewed kind newSubscriptionPurchasedOn offerName paidOn partnerId purchasedAt purchasedOn tenantDomains tenantId ticketNumber'.split(
    ' ',
  )

export const factHintKey = (fact: string): string | undefined =>
  hinted.includes(fact) ? `fact_${fact}_hint` : undefined

/** Text of an option of a choice, e.g. `success-core`. */
export const valueKey = (value: string): string => `value_${camel(value)}`

export const criterionKey = (criterion: string, state: string): string =>
  `criterion_${camel(criterion)}_${state}`

export const remedyKey = (remedy: string): string => `remedy_${camel(remedy)}`
export const parameterKey = (parameter: string): string => `parameter_${camel(parameter)}`
export const routeKey = (route: string): string => `route_${camel(route)}`

/** What a computed consequence means, e.g. `months`; the figure is its `{value}`. */
export const effectKey = (effect: string): string => `effect_${camel(effect)}`

/** One line that says where the person stands; `closing` has its own: act today. */
export function headlineKey(verdict: Verdict): string {
  const state =
    verdict.outcome === 'undetermined' && verdict.window?.state === 'closing'
      ? 'closing'
      : verdict.outcome
  return `headline_${camel(verdict.rule)}_${state}`
}

/** Every key that a surface may look up for this rule; of the optional ones, those that there are. */
export function keysOfRule(rule: Rule): { required: string[]; optional: string[] } {
  const states = ['met', 'failed', 'unknown']
  const headlines = [
    'eligible',
    'ineligible',
    'undetermined',
    ...(rule.criteria.some(isOfClosingWindow) ? ['closing'] : []),
  ]
  return {
    required: [
      ruleKey(rule.id),
      ...rule.facts.map(fact => factKey(fact.name)),
      ...rule.facts.flatMap(optionsOf).map(valueKey),
      ...rule.criteria.flatMap(criterion => states.map(state => criterionKey(criterion, state))),
      ...rule.remedies.map(remedyKey),
      ...rule.routes.map(routeKey),
      ...rule.parameters.map(parameter => parameterKey(parameter.id)),
      ...headlines.map(state => `headline_${camel(rule.id)}_${state}`),
    ],
    optional: rule.facts.flatMap(fact => factHintKey(fact.name) ?? []),
  }
}

/** Only what must be done within a time can be at its last day. */
function isOfClosingWindow(criterion: string): boolean {
  return criterion.startsWith('within-')
}

function optionsOf(fact: FactDeclaration): readonly string[] {
  return fact.kind.type === 'choice' ? fact.kind.options : []
}
