import { evaluateRule } from '../rules/evaluate'
import { FactsError } from '../rules/facts-error'
import type { Context, Rule, Source, SourceId, Verdict } from '../rules/types'

/** What the rule says; undefined where the facts do not fit it. */
export function judged(rule: Rule, facts: unknown, context: Context): Verdict | undefined {
  try {
    return evaluateRule(rule, facts, context)
  } catch (error) {
    if (error instanceof FactsError) return undefined
    throw error
  }
}

/** What the time in a verdict rests on; of a verdict without such a reason, all of it. */
export function sourcesOf(rule: Rule, { reasons }: Verdict): Readonly<Record<SourceId, Source>> {
  const ofTime = reasons.filter(({ criterion }) => isOfTime(criterion))
  const cited = (ofTime.length > 0 ? ofTime : reasons).flatMap(({ sources }) => sources)
  return Object.fromEntries(Object.entries(rule.sources).filter(([id]) => cited.includes(id)))
}

function isOfTime(criterion: string): boolean {
  return criterion.startsWith('within-') || criterion.endsWith('-passed')
}
