import fc from 'fast-check'
import { addDays, addMonths } from '../../src/rules/dates'
import type { Context, FactDeclaration, Parameter, PlainDate, Rule } from '../../src/rules/types'
import { anyDay, timeZones } from './context'

export type Facts = Record<string, unknown>

/** Around this day the facts below lie so that windows are about to open or close. */
export const today: PlainDate = '2026-03-30'

/** Any moment of the days around `today`, in any of the zones. */
export const anyContext: fc.Arbitrary<Context> = fc.record({
  now: fc
    .integer({ min: -72, max: 72 })
    .map(hours => new Date(Date.parse(`${today}T12:00:00Z`) + hours * 3_600_000)),
  timeZone: fc.constantFrom(...timeZones),
})

/** Any answers to any of the questions of a rule, drawn from its declaration. */
export function anyFacts(rule: Rule): fc.Arbitrary<Facts> {
  return fc.record(Object.fromEntries(rule.facts.map(fact => [fact.name, anyValue(fact, rule)])), {
    requiredKeys: [],
  })
}

/** An answer to one question; dates are mostly such that a window is near one of its ends. */
function anyValue({ kind }: FactDeclaration, rule: Rule): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...kind.options)
    case 'number':
      return fc.oneof(fc.constant(kind.min), numberIn(kind), fc.constant(kind.max))
    case 'date':
      return dayOf(rule)
    case 'instant':
      return fc
        .tuple(dayOf(rule), fc.constantFrom('00:00:00', '11:30:00', '23:59:59'))
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

function dayOf(rule: Rule): fc.Arbitrary<PlainDate> {
  const near = fc
    .tuple(fc.constantFrom(...turningPoints(rule)), fc.integer({ min: -4, max: 4 }))
    .map(([day, days]) => addDays(day, days))
  return fc.oneof({ arbitrary: near, weight: 5 }, { arbitrary: anyDay, weight: 1 })
}

/** Days from which one of the rule's figures, or none, leads to today; and one of long ago. */
function turningPoints({ parameters }: Rule): readonly PlainDate[] {
  const starts = parameters.flatMap(parameter =>
    parameter.values.map(({ value }) => before(parameter, value)),
  )
  return [...new Set([today, ...starts, '2021-03-01', '2025-01-21'])]
}

function before({ unit }: Parameter, value: number): PlainDate {
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
