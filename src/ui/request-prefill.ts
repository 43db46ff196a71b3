import type { RequestKind } from '../requests/types'
import type { Context } from '../rules/types'
import type { Answer, Purchase } from '../storage/records'
import type { State } from '../storage/state'
import type { Facts } from './FactFields'
import { factsFromProfile, factsFromPurchase } from './prefill'

type Answers = Readonly<Record<string, Answer>>

/** What profile and newest purchase answer of a request. */
export function prefilled(
  { rule }: RequestKind,
  { profile, purchases: [newest] }: State,
  context: Context,
): { facts: Answers } {
  const fromPurchase = newest ? factsFromPurchase(rule, newest, context) : {}
  return { facts: asAnswers({ ...factsFromProfile(rule, profile, context), ...fromPurchase }) }
}

/** What a purchase answers of a request. */
export function answersFrom(purchase: Purchase, { rule }: RequestKind, context: Context): Answers {
  return asAnswers(factsFromPurchase(rule, purchase, context))
}

function asAnswers(facts: Facts): Answers {
  const given = Object.entries(facts).filter(
    (entry): entry is [string, Answer] => entry[1] !== undefined,
  )
  return Object.fromEntries(given)
}
