import fc from 'fast-check'
import { addDays } from '../../src/rules/dates'
import { addMonths } from '../../src/rules/months'
import type { Context, FactDeclaration, Parameter, PlainDate, Rule } from '../../src/rules/types'
import { anyDayUntil, timeZones } from './context'

export type Facts = Record<string, unknown>

/** Some answers at some moment, and further ones to be had. */
export interface Situation {
  known: Facts
  more: Facts
  context: Context
}

/**
 * The days around which verdicts are asked for: an ordinary one, and the last on which an offer that
 * is sold no more could be renewed.
 */
const todays: readonly PlainDate[] = ['2026-03-30', '2025-02-20']

/** Anything that can be known of the matters of a rule, at any moment around one of the days. */
export function anySituation(rule: Rule): fc.Arbitrary<Situation> {
  return fc.constantFrom(...todays).chain(today => {
    const facts = anyFacts(rule, today)
    return fc.record({ known: facts, more: facts, context: anyContext(today) })
  })
}

/** Any moment of the days around `today`, in any of the zones. */
function anyContext(today: PlainDate): fc.Arbitrary<Context> {
  return fc.record({
    now: fc
      .integer({ min: -72, max: 72 })
      .map(hours => new Date(Date.parse(`${today}T12:00:00Z`) + hours * 3_600_000)),
    timeZone: fc.constantFrom(...timeZones),
  })
}

/** Any answers to any of the questions of a rule, drawn from its declaration. */
function anyFacts(rule: Rule, today: PlainDate): fc.Arbitrary<Facts> {
  return fc.record(
    Object.fromEntries(rule.facts.map(fact => [fact.name, anyValue(fact, rule, today)])),
    { requiredKeys: [] },
  )
}

/** An answer to one question; dates are mostly such that a window is near one of its ends. */
function anyValue({ kind }: FactDeclaration, rule: Rule, today: PlainDate): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...kind.options)
    case 'number':
      return fc.oneof(fc.constant(kind.min), numberIn(kind), fc.constant(kind.max))
    case 'date':
      return dayOf(rule, today)
    case 'instant':
      return fc
        .tuple(dayOf(rule, today), fc.constantFrom('00:00:00', '11:30:00', '23:59:59'))
        .map(([day, time]) => `${day}T${time}Z`)
    case 'text':
      return fc.constantFrom(...texts[kind.format])
    case 'list':
      return fc.constantFrom(...lists)
  }
}

function numberIn({ min, max, decimals }: FactDeclaration['kind'] & { type: 'number' }) {
  return decimals
    ? fc.double({ min, max, noNaN: true })
    : fc.oneof(fc.integer({ min, max: Math.min(max, min + 40) }), fc.integer({ min, max }))
}

/** Texts of each format, among them such as decide differently. */
export const texts = {
  plain: ['security', 'cloud-business-applications'],
  email: ['someone@contoso.com', 'other@fabrikam.com', 'SOMEONE@contoso.com'],
  guid: ['11111111-2222-3333-4444-555555555555'],
  incident: ['EX25194', 'none'],
} as const

export const lists = [['contoso.com'], ['fabrikam.com'], ['example.org', 'CONTOSO.com.']] as const

function dayOf(rule: Rule, today: PlainDate): fc.Arbitrary<PlainDate> {
  const near = fc
    .tuple(fc.constantFrom(...turningPoints(rule, today)), fc.integer({ min: -4, max: 4 }))
    .map(([day, days]) => addDays(day, days))
  return fc.oneof(
    { arbitrary: near, weight: 5 },
    { arbitrary: anyDayUntil(addMonths(today, 58)), weight: 1 },
  )
}

/** Days from which one of the rule's figures, or none, leads to today; and one of long ago. */
function turningPoints({ parameters }: Rule, today: PlainDate): readonly PlainDate[] {
  const starts = parameters.flatMap(parameter =>
    parameter.values.map(({ value }) => before(today, parameter, value)),
  )
  return [...new Set([today, ...starts, '2021-03-01', '2025-01-21'])]
}

function before(today: PlainDate, { unit }: Parameter, value: number): PlainDate {
  switch (unit) {
    case 'days':
      return addDays(today, -value)
    case 'hours':
      return addDays(today, -value / 24)
    case 'months':
      return addMonths(today, -value)
    case 'years':
      return addMonths(today, -12 * value)
    case 'reassignments':
    case 'times':
      return today
  }
}
