import { type BadFact, FactsError, factProblem } from './facts-error'
import type { Rule } from './types'

/**
 * The facts that were given, each passed through its schema. `undefined` counts as not given.
 * Fields are checked one by one rather than with an object schema, which would compile itself with
 * `new Function` and trip the extension's content security policy.
 *
 * @throws FactsError naming every fact that does not fit.
 */
export function readFacts(rule: Rule, facts: unknown): Record<string, unknown> {
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
    const result = fact.schema.safeParse(value)
    if (result.success) read[name] = result.data
    else bad.push({ name, problem: factProblem(result.error.issues[0]?.message) })
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
