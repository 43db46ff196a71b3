import { useState } from 'preact/hooks'
import { applies } from '../rules/applies'
import { nextQuestions } from '../rules/questions'
import type { Context, FactDeclaration, Rule, RuleId, Verdict } from '../rules/types'
import type { Purchase } from '../storage/records'
import type { State } from '../storage/state'
import type { Bound } from '../ui/bounds'
import type { FactValue } from '../ui/FactField'
import type { Facts } from '../ui/FactFields'
import { judgeFacts } from '../ui/judge'
import { ownDomainNote } from '../ui/own-domain'
import { factsFromProfile } from '../ui/prefill'
import {
  type Answers,
  countingFacts,
  filledFrom,
  isUntouched,
  withAnswer,
  withDone,
  withOpen,
} from './answers'
import type { Unfinished } from './unfinished'

/** One situation as it stands with the answers given so far. */
export interface Situation {
  rule: Rule
  /** What counts as an answer now: questions that do not apply have none. */
  facts: Facts
  errors: Readonly<Record<string, string>>
  /** Undefined while nothing was answered that would allow one. */
  verdict: Verdict | undefined
  /** What the window is counted from, where that is known. */
  startsOn: Bound | undefined
  /** Questions that were answered or passed over, in the order they came. */
  answered: readonly FactDeclaration[]
  /** The question that is asked now; may be one of those answered. */
  current: FactDeclaration | undefined
  /** Questions that need no answer, and whose answer makes the advice more exact. */
  further: readonly FactDeclaration[]
  /** The purchase that answers were taken from. */
  purchase: Purchase | undefined
  /** Purchases that answers could be taken from. */
  purchases: readonly Purchase[]
  /** A message saying what is wrong with `value` as an answer to a question; undefined if nothing. */
  problemOf: (name: string, value: FactValue) => string | undefined
  /** What to say of an answer that is none the less one. */
  noteOf: (name: string, value: FactValue) => string | undefined
  answer: (name: string, value: FactValue) => void
  /** Goes on to the next question that matters. */
  next: () => void
  /** Opens the question answered before this one; undefined when there is none. */
  back: (() => void) | undefined
  /** Opens a question, answered or not. */
  open: (name: string) => void
  /** Leaves out what was taken from a purchase, with all that was answered. */
  clear: () => void
  /**
   * Takes back what was answered in this situation, and no more: what it was filled in with stays.
   * Undefined when nothing was answered.
   */
  startOver: (() => void) | undefined
  /** Takes the answers from a purchase, in place of those given. */
  fill: (purchase: Purchase) => void
}

interface QuickCheckState {
  situation: Situation | undefined
  /** What was answered, of all situations. */
  given: Unfinished['answers']
  choose: (rule: Rule) => void
}

/**
 * Situations checked, each with its own answers, which it keeps while another is looked at; goes on
 * with the check that was left. With a purchase stored, the first one that it answers something of is there from the start.
 */
export function useQuickCheck(
  rules: readonly Rule[],
  state: State,
  context: Context,
  unfinished: Unfinished,
): QuickCheckState {
  const [newest] = state.purchases
  const [ruleId, setRuleId] = useState<RuleId | undefined>(
    () =>
      unfinished.rule ?? rules.find(rule => filledFrom(rule, state, newest, context).purchase)?.id,
  )
  const [given, setGiven] = useState(unfinished.answers)
  const rule = rules.find(({ id }) => id === ruleId)
  const answersIn = (rule: Rule, of: typeof given) =>
    of[rule.id] ?? filledFrom(rule, state, newest, context)
  return {
    situation:
      rule &&
      situationOf(rule, answersIn(rule, given), state, context, change =>
        setGiven(before => ({ ...before, [rule.id]: change(answersIn(rule, before)) })),
      ),
    given,
    choose: rule => setRuleId(rule.id),
  }
}

function situationOf(
  rule: Rule,
  answers: Answers,
  state: State,
  context: Context,
  // Changes what is there by then, so that an answer and the step after it may come in one go.
  give: (change: (answers: Answers) => Answers) => void,
): Situation {
  const facts = countingFacts(rule, answers)
  const { verdict, errors } = judgeFacts(rule, facts, context)
  const good = Object.fromEntries(Object.entries(facts).filter(([name]) => !(name in errors)))
  const { order } = answers
  const ahead = nextQuestions(rule, good, context).filter(name => !order.includes(name))
  const known = factsFromProfile(rule, state.profile, context)
  const says = verdict && (ahead.length === 0 || saysSomething(verdict, facts, known))

  const applying = rule.facts.filter(fact => applies(fact, facts))
  const named = (name: string | undefined) => applying.find(fact => fact.name === name)
  const answered = order.flatMap(name => named(name) ?? [])
  const current = named(answers.current) ?? named(ahead[0])
  const at = current ? answered.indexOf(current) : -1
  const previous = at < 0 ? answered.at(-1) : answered[at - 1]
  const asked = new Set([...order, ...ahead, current?.name])
  const counted = rule.facts.find(({ kind }) => kind.type === 'date' || kind.type === 'instant')
  const startsOn = counted && facts[counted.name]
  const start = filledFrom(rule, state, answers.purchase, context)

  return {
    rule,
    facts,
    errors,
    verdict: says ? verdict : undefined,
    startsOn: typeof startsOn === 'string' ? startsOn : undefined,
    answered,
    current,
    further: says ? applying.filter(fact => !asked.has(fact.name) && refines(fact, verdict)) : [],
    purchase: answers.purchase,
    purchases: state.purchases.filter(
      purchase => filledFrom(rule, state, purchase, context).purchase,
    ),
    problemOf: (name, value) => judgeFacts(rule, { [name]: value }, context).errors[name],
    noteOf: (name, value) => ownDomainNote(name, value, state.profile),
    answer: (name, value) => give(before => withAnswer(before, name, value)),
    next: () => current && give(before => withDone(before, current.name)),
    back: previous && (() => give(before => withOpen(before, previous.name))),
    open: name => give(before => withOpen(before, name)),
    clear: () => give(() => filledFrom(rule, state, undefined, context)),
    startOver: isUntouched(answers, start) ? undefined : () => give(() => start),
    fill: purchase => give(() => filledFrom(rule, state, purchase, context)),
  }
}

/** Whether an answer could still make the advice more exact, such as a computed consequence. */
function refines(fact: FactDeclaration, { outcome }: Verdict): boolean {
  return outcome === 'eligible' || (fact.optional && outcome === 'undetermined')
}

/** What the profile alone says is no question yet, unless it settles the matter. */
function saysSomething(verdict: Verdict, facts: Facts, known: Facts): boolean {
  return (
    verdict.outcome !== 'undetermined' ||
    Object.entries(facts).some(([name, value]) => known[name] !== value)
  )
}
