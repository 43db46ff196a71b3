import { applicable } from '../rules/applies'
import type { Context, Rule } from '../rules/types'
import type { Purchase } from '../storage/records'
import type { State } from '../storage/state'
import type { FactValue } from '../ui/FactField'
import type { Facts } from '../ui/FactFields'
import { factsFromProfile, factsFromPurchase } from '../ui/prefill'

/** What was answered in one situation. Nothing of it is dropped before the person says so. */
export interface Answers {
  /** Includes answers to questions that fell away meanwhile: they may come back. */
  facts: Facts
  /** Questions that were answered or passed over, as they came. */
  order: readonly string[]
  /** The question that is open for an answer; without it the first that still matters is. */
  current?: string
  /** The stored purchase some answers come from. */
  purchase?: Purchase
}

/** Answers from the profile and, where it has any, from a purchase. */
export function filledFrom(
  rule: Rule,
  state: State,
  purchase: Purchase | undefined,
  context: Context,
): Answers {
  const fromPurchase = purchase ? factsFromPurchase(rule, purchase, context) : {}
  const facts = { ...factsFromProfile(rule, state.profile, context), ...fromPurchase }
  const order = rule.facts.map(({ name }) => name).filter(name => facts[name] !== undefined)
  const used = purchase && Object.keys(fromPurchase).length > 0
  return { facts, order, ...(used && { purchase }) }
}

/** Whether nothing was answered or passed over since the answers were filled in. */
export function isUntouched({ facts, order }: Answers, start: Answers): boolean {
  return (
    order.length === start.order.length &&
    Object.keys({ ...facts, ...start.facts }).every(name => facts[name] === start.facts[name])
  )
}

/** What counts as an answer now. */
export function countingFacts(rule: Rule, { facts }: Answers): Record<string, FactValue> {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined)
  return applicable(rule, Object.fromEntries(given))
}

/** With the question `name` answered, and still open so that the answer can be looked at. */
export function withAnswer(answers: Answers, name: string, value: FactValue): Answers {
  return {
    ...withOpen(answers, name),
    facts: { ...answers.facts, [name]: value },
    order: withName(answers.order, name),
  }
}

/** With another question open. */
export function withOpen({ purchase, facts, order }: Answers, name: string): Answers {
  return { facts, order, current: name, ...(purchase && { purchase }) }
}

/** With `name` done with, answered or not, so that the next question comes up. */
export function withDone({ purchase, facts, order }: Answers, name: string): Answers {
  return { facts, order: withName(order, name), ...(purchase && { purchase }) }
}

function withName(order: readonly string[], name: string): readonly string[] {
  return order.includes(name) ? order : [...order, name]
}
