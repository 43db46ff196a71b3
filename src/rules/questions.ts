import { applicable, applies } from './applies'
import { addDays, todays } from './dates'
import { evaluateRule } from './evaluate'
import type { Context, FactDeclaration, FactKind, Rule } from './types'

type Facts = Readonly<Record<string, unknown>>

/**
 * Names of the facts that can still change the outcome, those first that settle it fastest: facts
 * that decide by themselves before facts that only decide together, what is answered with one press
 * before dates and figures, these before text; otherwise in the order of declaration. Empty once the
 * outcome is settled. A fact that another would bring (`onlyWhile`) is not asked before that one is.
 *
 * @throws FactsError when the facts do not fit the rule's declaration.
 * @throws RangeError for an invalid `now` or an unknown time zone.
 */
export function nextQuestions(rule: Rule, facts: Facts, context: Context): string[] {
  const known = applicable(rule, facts)
  const { missing } = evaluateRule(rule, known, context)
  return rule.facts
    .filter(fact => !fact.optional && missing.includes(fact.name) && applies(fact, known))
    .map(fact => ({ name: fact.name, rank: rankOf(fact, rule, known, context) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ name }) => name)
}

function rankOf(fact: FactDeclaration, rule: Rule, known: Facts, context: Context): number {
  const decides = samplesOf(fact.kind, context).some(value => {
    const facts = { ...known, [fact.name]: value }
    return (
      fact.problemOf(value) === undefined &&
      evaluateRule(rule, applicable(rule, facts), context).outcome !== 'undetermined'
    )
  })
  return effort[fact.kind.type] + (decides ? 0 : mostEffort)
}

/** How much an answer asks of the person. */
const effort: Record<FactKind['type'], number> = {
  'yes-no': 0,
  choice: 0,
  number: 1,
  date: 1,
  instant: 1,
  text: 2,
  list: 2,
}
const mostEffort = 3

/** Days from today at which answers are tried: inside and outside of every window there may be. */
const distances = [-1500, -400, -200, -100, -60, -10, -1, 0, 1, 10, 60, 200, 400]

/**
 * Answers to try a question with. Of text there is none: only a mistyped one could decide by itself,
 * and that is no reason to ask for it early.
 */
function samplesOf(kind: FactKind, context: Context): readonly unknown[] {
  switch (kind.type) {
    case 'yes-no':
      return [true, false]
    case 'choice':
      return kind.options
    case 'number':
      return [kind.min, Math.round((kind.min + kind.max) / 2), kind.max]
    case 'date':
      return daysAround(context)
    case 'instant':
      return daysAround(context).map(day => `${day}T12:00:00Z`)
    case 'text':
    case 'list':
      return []
  }
}

function daysAround(context: Context): string[] {
  const today = todays(context).later
  return distances.map(distance => addDays(today, distance))
}
