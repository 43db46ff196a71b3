import { applies } from '../rules/applies'
import type { BadFact } from '../rules/facts-error'
import type { PlainDate } from '../rules/types'
import type { RequestFact, RequestKind } from './types'

type Values = Readonly<Record<string, unknown>>

export interface Given {
  /** By name; each has passed its check. */
  usable: Record<string, unknown>
  /** Given, but not as they have to be. */
  unusable: BadFact[]
}

/**
 * The facts of a kind that were given. Text of nothing but white space is not given yet; what is
 * unknown to the kind, or beside the point for the other answers, is not looked at.
 *
 * @param lastDay the last day that can be asked about: see `lastDayAt`
 */
export function givenFacts(kind: RequestKind, facts: Values, lastDay?: PlainDate): Given {
  const given: Given = { usable: {}, unusable: [] }
  for (const fact of kind.facts) {
    const value = entered(fact, facts)
    if (isEmpty(value) || !matters(fact, given.usable)) continue
    const problem = fact.problemOf(value, lastDay)
    if (problem === undefined) given.usable[fact.name] = value
    else given.unusable.push({ name: fact.name, problem })
  }
  return given
}

/** What was entered for a fact; never anything inherited. */
export function entered({ name }: RequestFact, facts: Values): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : undefined
}

/** Whether a fact is asked for, given the other answers. */
export function matters(fact: RequestFact, facts: Values): boolean {
  return fact.kind.type === 'prose' || applies({ ...fact, kind: fact.kind }, facts)
}

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}
