import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { taxRefund } from '../../src/rules/tax-refund'
import { at } from './context'

const noon = (date: string) => at(`${date}T12:00Z`)
const evaluate = (facts: unknown, date: string) => evaluateRule(taxRefund, facts, noon(date))

describe('a tax refund', () => {
  it('is due to an exempt partner for a year after payment', () => {
    expect(evaluate({ taxExempt: true, paidOn: '2026-03-10' }, '2026-11-20')).toEqual({
      rule: 'tax-refund',
      outcome: 'eligible',
      remedy: 'tax-refund',
      window: { safeUntil: '2027-03-09', outerUntil: '2027-03-10', state: 'open' },
      reasons: [
        {
          criterion: 'tax-exempt',
          state: 'met',
          sources: ['refund-tax-exempt-one-year', 'tax-refund'],
        },
        {
          criterion: 'within-one-year',
          state: 'met',
          sources: ['refund-tax-exempt-one-year', 'tax-refund'],
        },
      ],
      missing: [],
    })
  })

  it.each([
    // paid on, today, outcome, window state
    ['2025-11-20', '2026-11-19', 'eligible', 'open'],
    ['2025-11-20', '2026-11-20', 'undetermined', 'closing'],
    ['2025-11-20', '2026-11-21', 'ineligible', 'closed'],
    ['2024-02-29', '2025-02-27', 'eligible', 'open'],
    ['2024-02-29', '2025-02-28', 'undetermined', 'closing'],
    ['2024-02-29', '2025-03-01', 'ineligible', 'closed'],
    // A leap day within the year puts a second day to dispute.
    ['2023-03-01', '2024-02-28', 'eligible', 'open'],
    ['2023-03-01', '2024-02-29', 'undetermined', 'closing'],
    ['2023-03-01', '2024-03-01', 'undetermined', 'closing'],
    ['2023-03-01', '2024-03-02', 'ineligible', 'closed'],
    // Before the first document the same year is taken to have held.
    ['2015-06-01', '2016-05-30', 'eligible', 'open'],
  ])('of what was paid on %s is, on %s, %s', (paidOn, today, outcome, state) => {
    const verdict = evaluate({ taxExempt: true, paidOn }, today)
    expect(verdict).toMatchObject({ outcome, window: { state }, missing: [] })
  })

  it.each([
    [{}, 'undetermined', ['taxExempt', 'paidOn']],
    [{ taxExempt: true }, 'undetermined', ['paidOn']],
    [{ paidOn: '2026-11-01' }, 'undetermined', ['taxExempt']],
    [{ taxExempt: false }, 'ineligible', []],
    [{ paidOn: '2020-11-01' }, 'ineligible', []],
    [{ taxExempt: false, paidOn: '2026-11-01' }, 'ineligible', []],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts, '2026-11-20')).toMatchObject({ outcome, missing })
  })

  it('does not depend on what was used or viewed', () => {
    expect(taxRefund.facts.map(fact => fact.name)).toEqual(['taxExempt', 'paidOn'])
  })

  it('shows the window even to a partner who is not exempt', () => {
    expect(evaluate({ taxExempt: false, paidOn: '2026-11-01' }, '2026-11-20').window).toEqual({
      safeUntil: '2027-10-31',
      outerUntil: '2027-11-01',
      state: 'open',
    })
  })
})
