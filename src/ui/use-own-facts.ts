import { useRef, useState } from 'preact/hooks'
import { applies } from '../rules/applies'
import type { Context, FactDeclaration, Rule, Verdict } from '../rules/types'
import type { FactValue } from './FactField'
import type { Facts } from './FactFields'
import { judgeFacts } from './judge'
import type { OwnRule } from './loss'

export interface OwnFacts {
  rule: Rule
  facts: Facts
  /** What to ask, in the rule's order. A question that was asked stays, so that it can be corrected. */
  asked: readonly FactDeclaration[]
  errors: Readonly<Record<string, string>>
  verdict: Verdict | undefined
  change: (name: string, value: FactValue) => void
}

/** A rule's facts while an action is held; undefined where no rule but the refund's has a say. */
export function useOwnFacts(own: OwnRule | undefined, context: Context): OwnFacts | undefined {
  const [facts, setFacts] = useState<Facts>(own?.facts ?? {})
  const names = useRef(new Set<string>()).current
  if (!own) return undefined
  const { rule } = own
  const relevant = rule.facts.filter(fact => applies(fact, facts))
  const given = relevant.filter(({ name }) => facts[name] !== undefined)
  const known = Object.fromEntries(given.map(({ name }) => [name, facts[name]]))
  const { verdict, errors } = judgeFacts(rule, known, context)
  for (const name of verdict?.missing ?? []) names.add(name)
  return {
    rule,
    facts,
    asked: relevant.filter(({ name }) => names.has(name)),
    errors,
    verdict,
    change: (name, value) => setFacts(before => ({ ...before, [name]: value })),
  }
}
