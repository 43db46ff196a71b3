import { useState } from 'preact/hooks'
import { rules } from '../rules'
import type { Context, Rule, RuleId, Verdict } from '../rules/types'
import type { Purchase } from '../storage/records'
import type { State } from '../storage/state'
import { type Countdown, countdownOf } from '../ui/countdown'
import type { FactValue } from '../ui/FactField'
import type { Facts } from '../ui/FactFields'
import { judgeFacts } from '../ui/judge'
import { factsFromProfile, factsFromPurchase } from './prefill'

interface Answers {
  facts: Facts
  /** The stored purchase some of them come from. */
  purchase?: Purchase
}

export interface QuickCheckState {
  rule: Rule
  /** What counts as an answer now: questions that are not asked have none. */
  facts: Facts
  /** Names of the facts to ask for: those that decide, and those that only refine the advice. */
  asked: { deciding: readonly string[]; refining: readonly string[] }
  errors: Readonly<Record<string, string>>
  /** Undefined while nothing was answered that would allow one. */
  verdict: Verdict | undefined
  countdown: Countdown | undefined
  /** The purchase that answers were taken from. */
  purchase: Purchase | undefined
  /** The purchase answers could be taken from, when they were not. */
  offered: Purchase | undefined
  choose: (rule: RuleId) => void
  answer: (name: string, value: FactValue) => void
  /** Takes all answers back. */
  clear: () => void
  /** Takes the answers from the newest purchase again. */
  refill: () => void
}

/** A situation checked with answers that are kept nowhere. Each situation keeps its own meanwhile. */
export function useQuickCheck(state: State, context: Context): QuickCheckState {
  const [ruleId, choose] = useState<RuleId>('benefit-refund')
  const [given, setGiven] = useState<Partial<Record<RuleId, Answers>>>({})
  const rule = rules.find(({ id }) => id === ruleId) ?? rules[0]
  if (!rule) throw new Error('There are no rules to check')

  const filled = filledIn(rule, state)
  const answers = given[rule.id] ?? filled
  const give = (next: Answers | undefined) =>
    setGiven(before => ({ ...before, [rule.id]: next ?? filled }))

  const names = askedOf(rule, answers.facts)
  const facts = Object.fromEntries(
    Object.entries(answers.facts).filter(
      ([name, value]) => names.includes(name) && value !== undefined,
    ),
  )
  const { verdict, errors } = judgeFacts(rule, facts, context)
  const start = rule.facts.find(({ kind }) => kind.type === 'date')
  const startsOn = start && facts[start.name]

  return {
    rule,
    facts,
    asked: {
      deciding: names.filter(name => !isOptional(rule, name)),
      refining: names.filter(name => isOptional(rule, name)),
    },
    errors,
    verdict: verdict && saysSomething(verdict, rule, facts, state) ? verdict : undefined,
    countdown:
      verdict && countdownOf(verdict, typeof startsOn === 'string' ? startsOn : undefined, context),
    purchase: answers.purchase,
    offered: answers.purchase || isSame(facts, filled.purchase) ? undefined : filled.purchase,
    choose,
    answer: (name, value) => give({ ...answers, facts: { ...answers.facts, [name]: value } }),
    clear: () => give({ facts: {} }),
    refill: () => give(undefined),
  }
}

function filledIn(rule: Rule, { profile, purchases: [newest] }: State): Answers {
  const fromProfile = factsFromProfile(rule, profile)
  const fromPurchase = newest ? factsFromPurchase(rule, newest) : {}
  const facts = { ...fromProfile, ...fromPurchase }
  return newest && Object.keys(fromPurchase).length > 0 ? { facts, purchase: newest } : { facts }
}

function isSame({ offer, purchasedOn }: Facts, purchase: Purchase | undefined): boolean {
  return purchase?.offer === offer && purchase?.purchasedOn === purchasedOn
}

/** The Gold discount is a question about Silver only. */
function askedOf(rule: Rule, { offer }: Facts): string[] {
  return rule.facts
    .map(({ name }) => name)
    .filter(name => name !== 'goldDiscountUsed' || offer === 'silver')
}

function isOptional(rule: Rule, name: string): boolean {
  return rule.facts.some(fact => fact.name === name && fact.optional)
}

/** What the profile alone says is no question yet, unless it settles the matter. */
function saysSomething(verdict: Verdict, rule: Rule, facts: Facts, { profile }: State): boolean {
  const known = factsFromProfile(rule, profile)
  return (
    verdict.outcome !== 'undetermined' ||
    Object.entries(facts).some(([name, value]) => known[name] !== value)
  )
}
