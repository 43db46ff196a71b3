import { describe, expect, it, vi } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { calendarDate, choice, optional, yesNo } from '../../src/rules/facts'
import { FactsError } from '../../src/rules/facts-error'
import { reason } from '../../src/rules/judgement'
import type { CriterionState, Judgement, Rule } from '../../src/rules/types'
import { at } from './context'

const now = at('2026-11-20T12:00Z')

/** A rule that judges as it is told, under an id that exists. */
function ruleThatSays(state: CriterionState, more: Partial<Judgement> = {}): Rule {
  return {
    id: 'tax-refund',
    facts: [yesNo('taxExempt'), calendarDate('paidOn'), optional(choice('payment', ['card']))],
    criteria: ['tax-exempt'],
    parameters: [],
    remedies: ['tax-refund'],
    routes: ['service-request'],
    sources: {},
    judge: () => ({ reasons: [reason('tax-exempt', state, ['tax-refund'])], missing: [], ...more }),
  }
}

const remedyAndRoute = { remedy: 'tax-refund', route: 'service-request' }

describe('evaluating a rule', () => {
  it('gives remedy and route while they may still be had', () => {
    expect(evaluateRule(ruleThatSays('met', remedyAndRoute), {}, now)).toMatchObject({
      outcome: 'eligible',
      ...remedyAndRoute,
    })
    expect(evaluateRule(ruleThatSays('unknown', remedyAndRoute), {}, now)).toMatchObject({
      outcome: 'undetermined',
      ...remedyAndRoute,
    })
  })

  it('gives no remedy or route once something failed, but still window, reasons and effect', () => {
    const window = { outerUntil: '2026-01-01', state: 'closed' } as const
    const rule = ruleThatSays('failed', { ...remedyAndRoute, window, effect: { months: 3 } })
    expect(evaluateRule(rule, {}, now)).toEqual({
      rule: 'tax-refund',
      outcome: 'ineligible',
      window,
      reasons: [{ criterion: 'tax-exempt', state: 'failed', sources: ['tax-refund'] }],
      missing: [],
      effect: { months: 3 },
    })
  })

  it('leaves out what the rule does not say', () => {
    expect(Object.keys(evaluateRule(ruleThatSays('met'), {}, now))).toEqual([
      'rule',
      'outcome',
      'reasons',
      'missing',
    ])
  })

  it('asks for missing facts in the order of the form, never for optional ones', () => {
    const missing = ['payment', 'paidOn', 'taxExempt']
    expect(evaluateRule(ruleThatSays('unknown', { missing }), {}, now).missing).toEqual([
      'taxExempt',
      'paidOn',
    ])
  })

  it.each(['met', 'failed'] as const)('asks for nothing once the answer is certain (%s)', state => {
    const missing = ['paidOn']
    expect(evaluateRule(ruleThatSays(state, { missing }), {}, now).missing).toEqual([])
  })

  it('lets a rule see only facts that fit', () => {
    const rule = ruleThatSays('met')
    const judge = vi.spyOn(rule, 'judge')
    expect(() => evaluateRule(rule, { paidOn: '2026-02-30' }, now)).toThrow(FactsError)
    expect(judge).not.toHaveBeenCalled()
    evaluateRule(rule, { paidOn: '2026-02-28', taxExempt: undefined }, now)
    expect(judge).toHaveBeenCalledWith({ paidOn: '2026-02-28' }, now)
  })

  it('refuses a broken clock or zone, even for a rule that needs neither', () => {
    const rule = ruleThatSays('met')
    expect(() => evaluateRule(rule, {}, at('never'))).toThrow(RangeError)
    expect(() => evaluateRule(rule, {}, at('2026-11-20T12:00Z', 'Mars/Olympus'))).toThrow(
      RangeError,
    )
  })
})
