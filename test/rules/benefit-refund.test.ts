import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { evaluateRule } from '../../src/rules/evaluate'
import { FactsError } from '../../src/rules/facts-error'
import { offers, roles } from '../../src/rules/vocabulary'
import { at, timeZones } from './context'

const now = at('2026-11-20T12:00Z')
const evaluate = (facts: unknown, context = now) => evaluateRule(benefitRefund, facts, context)

const clean = {
  offer: 'success-core',
  purchasedOn: '2026-11-01',
  benefitsUsed: false,
  keysViewed: false,
}
const { keysViewed: _keys, ...keysUnknown } = clean
const { benefitsUsed: _use, ...useUnknown } = clean
const { offer: _offer, ...offerUnknown } = clean
const { purchasedOn: _date, ...dateUnknown } = clean

const silver = { ...clean, offer: 'silver', goldDiscountUsed: false }

describe('a benefit refund', () => {
  it('is due in full within 30 days, with nothing used and no key viewed', () => {
    expect(evaluate(clean)).toEqual({
      rule: 'benefit-refund',
      outcome: 'eligible',
      remedy: 'full-refund',
      route: 'service-request',
      window: { safeUntil: '2026-11-30', outerUntil: '2026-12-01', state: 'open' },
      reasons: [
        {
          criterion: 'within-30-days',
          state: 'met',
          sources: ['refund-mpn-within-30-days', 'refund-now'],
        },
        {
          criterion: 'no-benefit-used',
          state: 'met',
          sources: ['refund-mpn-no-benefit-used', 'refund-now'],
        },
        {
          criterion: 'keys-not-viewed',
          state: 'met',
          sources: ['refund-mpn-keys-not-viewed', 'refund-now'],
        },
      ],
      missing: [],
    })
  })

  it.each([
    ['keys viewed unknown', keysUnknown, 'undetermined', ['keysViewed']],
    ['use unknown', useUnknown, 'undetermined', ['benefitsUsed']],
    ['purchase date unknown', dateUnknown, 'undetermined', ['purchasedOn']],
    ['offer unknown', offerUnknown, 'undetermined', ['offer', 'goldDiscountUsed']],
    [
      'offer unknown, no discount',
      { ...offerUnknown, goldDiscountUsed: false },
      'undetermined',
      ['offer'],
    ],
    [
      'nothing known',
      {},
      'undetermined',
      ['offer', 'purchasedOn', 'benefitsUsed', 'keysViewed', 'goldDiscountUsed'],
    ],
    ['keys viewed, use unknown', { ...useUnknown, keysViewed: true }, 'ineligible', []],
    ['keys viewed', { ...clean, keysViewed: true }, 'ineligible', []],
    ['keys viewed and nothing else known', { keysViewed: true }, 'ineligible', []],
    ['a benefit used', { ...clean, benefitsUsed: true }, 'ineligible', []],
    ['silver, discount not used', silver, 'eligible', []],
    ['silver, discount used', { ...silver, goldDiscountUsed: true }, 'ineligible', []],
    [
      'silver, discount unknown',
      { ...clean, offer: 'silver' },
      'undetermined',
      ['goldDiscountUsed'],
    ],
    [
      'gold, discount used to get there',
      { ...clean, offer: 'gold', goldDiscountUsed: true },
      'eligible',
      [],
    ],
  ])('with %s', (_, facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })

  it.each([
    ['2026-11-19', 'eligible', 'open'],
    ['2026-10-22', 'eligible', 'open'],
    ['2026-10-21', 'undetermined', 'closing'],
    ['2026-10-20', 'ineligible', 'closed'],
    ['2019-01-01', 'ineligible', 'closed'],
  ])('for a purchase of %s, on 20 November 2026, is %s', (purchasedOn, outcome, state) => {
    expect(evaluate({ ...clean, purchasedOn })).toMatchObject({
      outcome,
      window: { state },
      missing: [],
    })
  })

  it.each([
    ['2024-01-30', '2024-02-28', '2024-02-29'],
    ['2023-01-30', '2023-02-28', '2023-03-01'],
    ['2026-12-15', '2027-01-13', '2027-01-14'],
    // Earlier than the first document: the same 30 days are taken to have held.
    ['2018-03-01', '2018-03-30', '2018-03-31'],
  ])('for a purchase of %s is safe until %s and over after %s', (purchasedOn, safe, outer) => {
    expect(evaluate({ ...clean, purchasedOn }).window).toMatchObject({
      safeUntil: safe,
      outerUntil: outer,
    })
  })

  it('is in doubt once the day is over where the person lives', () => {
    const lateEvening = '2026-11-30T23:30Z'
    expect(evaluate(clean, at(lateEvening)).outcome).toBe('eligible')
    expect(evaluate(clean, at(lateEvening, 'Europe/Amsterdam'))).toMatchObject({
      outcome: 'undetermined',
      remedy: 'full-refund',
      window: { state: 'closing' },
      missing: [],
    })
  })

  it('asks for the offer on the disputed day only while a discount may have been used', () => {
    const asked = (goldDiscountUsed?: boolean) =>
      evaluate({ ...offerUnknown, purchasedOn: '2026-10-21', goldDiscountUsed }).missing
    expect(asked()).toEqual(['offer', 'goldDiscountUsed'])
    expect(asked(true)).toEqual(['offer'])
    expect(asked(false)).toEqual([])
  })

  it('reports every criterion that applies, also after one has failed', () => {
    const verdict = evaluate({ ...silver, purchasedOn: '2026-01-01', keysViewed: true })
    expect(verdict.reasons.map(({ criterion, state }) => [criterion, state])).toEqual([
      ['within-30-days', 'failed'],
      ['no-benefit-used', 'met'],
      ['keys-not-viewed', 'failed'],
      ['gold-discount-not-used', 'met'],
    ])
    expect(verdict.reasons[3]?.sources).toEqual(['refund-silver-forfeited-by-gold-discount'])
    expect(verdict).not.toHaveProperty('remedy')
    expect(verdict).not.toHaveProperty('route')
  })

  it('leaves the gold discount unknown while the offer is, and out for any other offer', () => {
    expect(evaluate({ ...offerUnknown, goldDiscountUsed: true }).reasons[3]).toMatchObject({
      criterion: 'gold-discount-not-used',
      state: 'unknown',
    })
    for (const offer of offers.filter(offer => offer !== 'silver')) {
      expect(evaluate({ ...clean, offer }).reasons).toHaveLength(3)
    }
  })

  it('has no window before the purchase date is known', () => {
    expect(evaluate(dateUnknown)).not.toHaveProperty('window')
  })

  it('ends the same way whatever the payment, but by another route', () => {
    const byCard = { payment: 'card', role: 'partner-admin', accountSuspended: false }
    expect(evaluate({ ...clean, ...byCard }).route).toBe('self-service')
    for (const other of [
      { payment: 'wire' },
      { payment: undefined },
      { accountSuspended: true },
      { accountSuspended: undefined },
      { role: undefined },
      ...roles.filter(role => role !== 'partner-admin').map(role => ({ role })),
    ]) {
      expect(evaluate({ ...clean, ...byCard, ...other })).toMatchObject({
        outcome: 'eligible',
        route: 'service-request',
      })
    }
  })

  it('never asks for what merely decides the route', () => {
    expect(benefitRefund.facts.filter(fact => fact.optional).map(fact => fact.name)).toEqual([
      'payment',
      'role',
      'accountSuspended',
    ])
  })

  it('does not guess at an offer or date it cannot use', () => {
    expect(() => evaluate({ ...clean, offer: 'platinum' })).toThrow(FactsError)
    expect(() => evaluate({ ...clean, purchasedOn: '2026-02-30' })).toThrow(FactsError)
  })
})

describe('what is certain about a benefit refund', () => {
  const facts = fc.record(
    {
      offer: fc.constantFrom(...offers),
      purchasedOn: fc.constantFrom('2026-10-20', '2026-10-21', '2026-10-22', '2026-11-20'),
      benefitsUsed: fc.boolean(),
      keysViewed: fc.boolean(),
      goldDiscountUsed: fc.boolean(),
      payment: fc.constantFrom('card', 'wire'),
      role: fc.constantFrom(...roles),
      accountSuspended: fc.boolean(),
    },
    { requiredKeys: [] },
  )

  it('stays so when more becomes known', () => {
    fc.assert(
      fc.property(facts, facts, (known, more) => {
        const { outcome } = evaluate(known)
        fc.pre(outcome !== 'undetermined')
        expect(evaluate({ ...more, ...known }).outcome).toBe(outcome)
      }),
      { numRuns: 300 },
    )
  })

  it('is settled by the missing facts, but for the days in dispute', () => {
    fc.assert(
      fc.property(facts, known => {
        const { outcome, missing } = evaluate(known)
        fc.pre(outcome === 'undetermined')
        const answers = {
          offer: 'gold',
          purchasedOn: '2026-11-20',
          benefitsUsed: false,
          keysViewed: false,
          goldDiscountUsed: false,
        }
        const given = Object.entries(answers).filter(([name]) => missing.includes(name))
        const then = evaluate({ ...known, ...Object.fromEntries(given) })
        expect(then.missing).toEqual([])
        if (then.outcome === 'undetermined') expect(then.window?.state).toBe('closing')
      }),
      { numRuns: 300 },
    )
  })

  it('never comes back once time has run out', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...timeZones),
        fc.nat(90 * 24),
        fc.nat(90 * 24),
        (known, timeZone, hours, more) => {
          const start = Date.parse('2026-10-15T00:00:00Z')
          const outcomeAfter = (hours: number) =>
            evaluate(known, { now: new Date(start + hours * 3_600_000), timeZone }).outcome
          const certainty = ['eligible', 'undetermined', 'ineligible']
          expect(certainty.indexOf(outcomeAfter(hours + more))).toBeGreaterThanOrEqual(
            certainty.indexOf(outcomeAfter(hours)),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
