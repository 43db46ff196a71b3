import { type BadFact, FactsError } from './facts-error'
import type { PlainDate, Rule } from './types'

/**
 * The facts that were given, each checked by its declaration. `undefined` counts as not given.
 *
 * @param lastDay the last day that can be asked about: see `lastDayAt`
 * @throws FactsError naming every fact that does not fit.
 */
export function readFacts(
  rule: Rule,
  facts: unknown,
  lastDay?: PlainDate,
): Record<string, unknown> {
  if (!isPlainObject(facts)) throw new FactsError(rule.id, [])
  const read: Record<string, unknown> = {}
  const bad: BadFact[] = []
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue
    const fact = rule.facts.find(fact => fact.name === name)
    if (!fact) {
      bad.push({ name, problem: 'unknown-fact' })
      continue
    }
    const problem = fact.problemOf(value, lastDay)
    if (problem === undefined) read[name] = value
    else bad.push({ name, problem })
  }
  if (bad.length > 0) throw new FactsError(rule.id, bad)
  return read
}

/** Judged by the prototype chain, so that an object from another realm (a frame, a test) will do. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
