import { describe, expect, it, vi } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { calendarDate, choice, moment, optional, yesNo } from '../../src/rules/facts'
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

  it('refuses days before this century and more than five years ahead, naming each', () => {
    const rule = {
      ...ruleThatSays('met'),
      facts: [calendarDate('paidOn'), calendarDate('renewsOn'), moment('purchasedAt')],
    }
    const judge = vi.spyOn(rule, 'judge')
    const far = { paidOn: '2031-11-21', renewsOn: '1999-12-31', purchasedAt: '2099-01-01T00:00Z' }
    const problem = 'out-of-range'
    expect(() => evaluateRule(rule, far, now)).toThrow(
      expect.objectContaining({
        name: 'FactsError',
        facts: Object.keys(far).map(name => ({ name, problem })),
      }),
    )
    expect(judge).not.toHaveBeenCalled()
    const near = { paidOn: '2031-11-20', renewsOn: '2000-01-01', purchasedAt: '2031-11-20T23:59Z' }
    evaluateRule(rule, near, now)
    expect(judge).toHaveBeenCalledWith(near, now)
  })

  it.each([
    ['2026-11-20T23:59Z', 'Pacific/Kiritimati', '2031-11-20', '2031-11-21'],
    ['2026-11-20T00:00Z', 'Pacific/Pago_Pago', '2031-11-20', '2031-11-21'],
    ['2024-02-29T12:00Z', 'UTC', '2029-02-28', '2029-03-01'],
    ['2098-06-01T12:00Z', 'UTC', '2103-06-01', '2103-06-02'],
  ])(
    'counts the five years from %s on the calendar in UTC, also in %s',
    (moment, zone, ...days) => {
      const [last, next] = days
      const judge = (paidOn: string) =>
        evaluateRule(ruleThatSays('met'), { paidOn }, at(moment, zone)).outcome
      expect(judge(last)).toBe('eligible')
      expect(() => judge(next)).toThrow(FactsError)
    },
  )

  it('refuses a broken clock or zone, even for a rule that needs neither', () => {
    const rule = ruleThatSays('met')
    expect(() => evaluateRule(rule, {}, at('never'))).toThrow(RangeError)
    expect(() => evaluateRule(rule, {}, at('2026-11-20T12:00Z', 'Mars/Olympus'))).toThrow(
      RangeError,
    )
  })
})
