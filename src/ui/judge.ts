import { camel, derived, t } from '../i18n/messages'
import { evaluateRule } from '../rules/evaluate'
import { FactsError } from '../rules/facts-error'
import type { Context, Rule, Verdict } from '../rules/types'

/** A verdict, or what is wrong with the facts: one message a field. */
export type Judged =
  | { verdict: Verdict; errors: Readonly<Record<string, never>> }
  | { verdict: undefined; errors: Readonly<Record<string, string>> }

/** Evaluates facts that may come straight from a form. Never throws for bad facts. */
export function judgeFacts(rule: Rule, facts: unknown, context: Context): Judged {
  try {
    return { verdict: evaluateRule(rule, facts, context), errors: {} }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    const errors = error.facts.map(({ name, problem }) => [
      name,
      derived(`problem_${camel(problem)}`) ?? t('problem_wrongType'),
    ])
    return { verdict: undefined, errors: Object.fromEntries(errors) }
  }
}
