import type { FactDeclaration, Rule } from './types'

/**
 * Whether a fact is worth asking for, given the others: one that is declared `onlyWhile` another has
 * certain values is beside the point until it has one of them.
 */
export function applies(
  { onlyWhile }: FactDeclaration,
  facts: Readonly<Record<string, unknown>>,
): boolean {
  return onlyWhile === undefined || onlyWhile.is.includes(String(facts[onlyWhile.fact]))
}

/**
 * `facts` without those that do not apply, so that an answer to a question that fell away has no
 * say. Looks at the facts in the order of their declaration: what brings a question stands before it.
 */
export function applicable<Value>(
  rule: Rule,
  facts: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const kept = { ...facts }
  for (const fact of rule.facts) if (!applies(fact, kept)) delete kept[fact.name]
  return kept
}
