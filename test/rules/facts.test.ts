import { describe, expect, it } from 'vitest'
import {
  calendarDate,
  choice,
  decimalNumber,
  lastDayAt,
  optional,
  wholeNumber,
  yesNo,
} from '../../src/rules/facts'
import type { FactDeclaration } from '../../src/rules/types'

function complaint(fact: FactDeclaration, value: unknown): string | undefined {
  return fact.problemOf(value)
}

describe('a choice', () => {
  const payment = choice('payment', ['card', 'wire'])

  it('offers its values to a form, in order', () => {
    expect(payment).toMatchObject({
      name: 'payment',
      kind: { type: 'choice', options: ['card', 'wire'] },
      optional: false,
    })
  })

  it('takes exactly one of its values', () => {
    expect(complaint(payment, 'card')).toBeUndefined()
    expect(complaint(payment, 'cash')).toBe('unknown-value')
    expect(complaint(payment, 'Card')).toBe('unknown-value')
    expect(complaint(payment, '')).toBe('unknown-value')
    expect(complaint(payment, 'constructor')).toBe('unknown-value')
    expect(complaint(payment, ['card'])).toBe('wrong-type')
    expect(complaint(payment, null)).toBe('wrong-type')
  })
})

describe('a calendar date', () => {
  const paidOn = calendarDate('paidOn')

  it('tells an impossible day from a wrong type and from a mistyped year', () => {
    expect(complaint(paidOn, '2024-02-29')).toBeUndefined()
    expect(complaint(paidOn, '2026-02-30')).toBe('impossible-date')
    expect(complaint(paidOn, '20 November')).toBe('impossible-date')
    expect(complaint(paidOn, 20261120)).toBe('wrong-type')
    expect(complaint(paidOn, new Date(0))).toBe('wrong-type')
  })

  it('lies in this century', () => {
    expect(complaint(paidOn, '1999-12-31')).toBe('out-of-range')
    expect(complaint(paidOn, '2000-01-01')).toBeUndefined()
    expect(complaint(paidOn, '2099-12-31')).toBeUndefined()
    expect(complaint(paidOn, '2100-01-01')).toBe('out-of-range')
  })

  it('lies no later than a last day, where one is given', () => {
    expect(paidOn.problemOf('2031-11-20', '2031-11-20')).toBeUndefined()
    expect(paidOn.problemOf('2031-11-21', '2031-11-20')).toBe('out-of-range')
  })

  it.each([
    ['2026-11-20T23:59:59.999Z', '2031-11-20'],
    ['2027-12-31T00:00:00Z', '2032-12-31'],
    // A day that exists, for a date field heeds no other.
    ['2024-02-29T12:00:00Z', '2029-02-28'],
  ])('lies, as of %s, on %s at the latest', (now, day) => {
    expect(lastDayAt(new Date(now))).toBe(day)
  })

  it('is drawn as a date field', () => {
    expect(paidOn).toMatchObject({ name: 'paidOn', kind: { type: 'date' }, optional: false })
  })
})

describe('a yes-or-no question', () => {
  const taxExempt = yesNo('taxExempt')

  it('takes true and false and nothing that merely looks like them', () => {
    expect(complaint(taxExempt, true)).toBeUndefined()
    expect(complaint(taxExempt, false)).toBeUndefined()
    for (const value of ['true', 'yes', 0, 1, null, {}]) {
      expect(complaint(taxExempt, value)).toBe('wrong-type')
    }
  })

  it('is drawn as such', () => {
    expect(taxExempt).toMatchObject({
      name: 'taxExempt',
      kind: { type: 'yes-no' },
      optional: false,
    })
  })
})

describe('a number', () => {
  const seats = wholeNumber('seats', { min: 1, max: 9 })
  const months = decimalNumber('months', { min: 0, max: 36 })

  it('is whole unless it may have decimals, and a form can tell', () => {
    expect(complaint(seats, 2)).toBeUndefined()
    expect(complaint(seats, 2.5)).toBe('wrong-type')
    expect(complaint(months, 2.5)).toBeUndefined()
    expect(seats.kind).toEqual({ type: 'number', min: 1, max: 9 })
    expect(months.kind).toEqual({ type: 'number', min: 0, max: 36, decimals: true })
  })

  it('lies between its bounds', () => {
    for (const value of [0, 36]) expect(complaint(months, value)).toBeUndefined()
    for (const value of [-0.1, 36.1, Infinity]) {
      expect(complaint(months, value)).toBe('out-of-range')
    }
    expect(complaint(months, Number.NaN)).toBe('wrong-type')
    expect(complaint(months, '3')).toBe('wrong-type')
  })
})

describe('an optional fact', () => {
  it('is the same fact in all else', () => {
    const role = choice('role', ['partner-admin'])
    expect(optional(role)).toEqual({ ...role, optional: true })
    expect(role.optional).toBe(false)
  })
})
