import { evaluateRule } from '../rules/evaluate'
import { lastDayAt } from '../rules/facts'
import type { Context, Rule } from '../rules/types'
import type { Role } from '../rules/vocabulary'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import type { FactValue } from './FactField'
import type { Facts } from './FactFields'

/**
 * What the profile answers of a rule's questions. The domains in it are those of the person's own
 * company: a rule that asks for domains asks for the customer's.
 */
export function factsFromProfile(rule: Rule, profile: Profile, context: Context): Facts {
  const { partnerType, taxExempt } = profile
  return askedBy(rule, { partnerType, taxExempt, role: bestRole(rule, profile, context) }, context)
}

/**
 * Of several roles a person has the one that gets furthest by this rule, since all of them may be
 * used. Where the outcome hangs on the role together with another answer it is asked for.
 */
function bestRole(rule: Rule, profile: Profile, context: Context): Role | undefined {
  const fact = rule.facts.find(({ name }) => name === 'role')
  const { roles = [] } = profile
  if (!fact || (roles.length > 1 && !fact.optional)) return undefined
  const shortfall = (role: Role) => {
    const { reasons } = evaluateRule(rule, { role }, context)
    return reasons.reduce((sum, { state }) => sum + { met: 0, unknown: 1, failed: 100 }[state], 0)
  }
  const usual = factsOf({ id: '' }, profile).role
  return [...roles].sort(
    (one, other) =>
      shortfall(one) - shortfall(other) || Number(other === usual) - Number(one === usual),
  )[0]
}

/**
 * What a stored purchase answers of a rule's questions. A purchase is one of a membership offer; a
 * rule that does not ask which offer it was is about a purchase of another kind.
 */
export function factsFromPurchase(rule: Rule, purchase: Purchase, context: Context): Facts {
  const asksOffer = rule.facts.some(({ name }) => name === 'offer')
  return asksOffer ? askedBy(rule, factsOf(purchase, {}), context) : {}
}

/** Stored values that the rule's own checks let through at this time. */
function askedBy(rule: Rule, stored: Readonly<Record<string, unknown>>, { now }: Context): Facts {
  const answered = rule.facts.filter(
    fact => fact.problemOf(stored[fact.name], lastDayAt(now)) === undefined,
  )
  return Object.fromEntries(answered.map(({ name }) => [name, stored[name] as FactValue]))
}
