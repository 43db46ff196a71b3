import { applicable } from '../src/rules/applies'
import { addDays } from '../src/rules/dates'
import { evaluateRule } from '../src/rules/evaluate'
import { addMonths } from '../src/rules/months'
import type { FactDeclaration, Parameter, PlainDate, Rule } from '../src/rules/types'

/**
 * A day near the end of a longer month than the one before it, when even the end of "a month from
 * the end of February" can be read either way.
 */
const TODAY: PlainDate = '2026-03-30'
const CONTEXT = { now: new Date(`${TODAY}T12:00:00Z`), timeZone: 'UTC' }

/**
 * Criteria of a rule that the documents leave open: unknown with every question answered, on some
 * day or for some answers.
 */
export function openCriteria(rule: Rule): string[] {
  const open = new Set<string>()
  for (const answers of everyAnswer(rule)) {
    const facts = applicable(rule, answers)
    for (const { criterion, state } of evaluateRule(rule, facts, CONTEXT).reasons) {
      if (state === 'unknown') open.add(criterion)
    }
  }
  return rule.criteria.filter(criterion => open.has(criterion))
}

/** Every combination of the answers tried; optional questions are left unanswered, too. */
function everyAnswer(rule: Rule): Record<string, unknown>[] {
  return rule.facts.reduce<Record<string, unknown>[]>(
    (combinations, fact) => {
      const values = answersTo(fact, rule)
      return combinations.flatMap(answers =>
        values.map(value => (value === undefined ? answers : { ...answers, [fact.name]: value })),
      )
    },
    [{}],
  )
}

function answersTo(fact: FactDeclaration, rule: Rule): readonly unknown[] {
  return fact.optional ? [undefined, ...samplesOf(fact, rule)] : samplesOf(fact, rule)
}

function samplesOf({ kind }: FactDeclaration, rule: Rule): readonly unknown[] {
  switch (kind.type) {
    case 'yes-no':
      return [true, false]
    case 'choice':
      return kind.options
    case 'number':
      return [kind.min, kind.max]
    case 'date':
      return daysInDispute(rule)
    case 'instant':
      return daysInDispute(rule).map(day => `${day}T12:00:00Z`)
    case 'text':
      return [SAMPLE_TEXT[kind.format]]
    case 'list':
      return [['contoso.com']]
  }
}

const SAMPLE_TEXT = {
  plain: 'any',
  email: 'someone@contoso.com',
  guid: '11111111-2222-3333-4444-555555555555',
  incident: 'EX25194',
} as const

/** Today, and the days from which today is the last one that a figure of the rule may cover. */
function daysInDispute({ parameters }: Rule): readonly PlainDate[] {
  const starts = parameters.flatMap(parameter =>
    parameter.values.map(({ value }) => before(parameter, value)),
  )
  return [...new Set([TODAY, ...starts])]
}

function before({ unit }: Parameter, value: number): PlainDate {
  switch (unit) {
    case 'days':
      return addDays(TODAY, -value)
    case 'hours':
      return addDays(TODAY, -Math.round(value / 24))
    case 'months':
      return addMonths(TODAY, -value)
    case 'years':
      return addMonths(TODAY, -12 * value)
    case 'reassignments':
    case 'times':
      return TODAY
  }
}
