import type { Rule } from '../rules/types'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import type { Facts } from '../ui/FactFields'

/** What the profile answers of a rule's questions. */
export function factsFromProfile(rule: Rule, profile: Profile): Facts {
  return askedBy(rule, { ...factsOf({ id: '' }, profile), taxExempt: profile.taxExempt })
}

/** What a stored purchase answers of a rule's questions. */
export function factsFromPurchase(rule: Rule, purchase: Purchase): Facts {
  return askedBy(rule, factsOf(purchase, {}))
}

function askedBy(rule: Rule, facts: Readonly<Record<string, unknown>>): Facts {
  const asked = rule.facts.flatMap(({ name }) => {
    const value = facts[name]
    return typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : []
  })
  return Object.fromEntries(asked)
}
