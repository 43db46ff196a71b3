import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateOrderCredit } from '../../src/rules/duplicate-order-credit'
import { evaluateRule } from '../../src/rules/evaluate'
import { at, timeZones } from './context'
import { anyPartnerType, anyRole, certainty, requesters } from './csp'

const noon = (date: string) => at(`${date}T12:00Z`)
const evaluate = (facts: unknown, context = noon('2021-04-15')) =>
  evaluateRule(duplicateOrderCredit, facts, context)

const clean = {
  commerce: 'legacy',
  newSubscriptionPurchasedOn: '2021-03-01',
  partnerType: 'indirect-provider',
}

describe('a credit for duplicate licences', () => {
  it('is due within 120 days of the new subscription', () => {
    expect(evaluate(clean)).toEqual({
      rule: 'duplicate-order-credit',
      outcome: 'eligible',
      remedy: 'credit',
      route: 'service-request',
      window: { safeUntil: '2021-06-28', outerUntil: '2021-06-29', state: 'open' },
      reasons: [
        { criterion: 'accepted-partner-type', state: 'met', sources: ['credit-requester-type'] },
        {
          criterion: 'legacy-offer',
          state: 'met',
          sources: ['credit-duplicate-120-days', 'credit-nce-first-check-policy'],
        },
        { criterion: 'within-120-days', state: 'met', sources: ['credit-duplicate-120-days'] },
      ],
      missing: [],
    })
  })

  it.each([
    ['2021-03-01', '2021-06-28', 'eligible', 'open'],
    ['2021-03-01', '2021-06-29', 'undetermined', 'closing'],
    ['2021-03-01', '2021-06-30', 'ineligible', 'closed'],
    // A leap day within the 120 days.
    ['2024-01-01', '2024-04-29', 'eligible', 'open'],
    ['2024-01-01', '2024-04-30', 'undetermined', 'closing'],
    ['2024-01-01', '2024-05-01', 'ineligible', 'closed'],
    // Earlier than the first document.
    ['2019-01-01', '2019-04-30', 'eligible', 'open'],
  ])('for a subscription of %s is, on %s, %s', (bought, today, outcome, state) => {
    expect(evaluate({ ...clean, newSubscriptionPurchasedOn: bought }, noon(today))).toMatchObject({
      outcome,
      window: { state },
      missing: [],
    })
  })

  it.each(requesters)('asked for by %j is %s', (requester, outcome, states) => {
    const verdict = evaluate({ ...clean, ...requester })
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.reasons.slice(0, states.length).map(reason => reason.state)).toEqual(states)
  })

  it.each([
    [{}, 'undetermined', ['commerce', 'newSubscriptionPurchasedOn', 'partnerType']],
    [{ commerce: 'new-commerce' }, 'ineligible', []],
    [{ ...clean, commerce: 'new-commerce' }, 'ineligible', []],
    [{ newSubscriptionPurchasedOn: '2020-01-01' }, 'ineligible', []],
    [{ ...clean, commerce: undefined }, 'undetermined', ['commerce']],
    [
      { ...clean, newSubscriptionPurchasedOn: undefined },
      'undetermined',
      ['newSubscriptionPurchasedOn'],
    ],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })
})

describe('what is certain about a credit for duplicate licences', () => {
  const facts = fc.record(
    {
      commerce: fc.constantFrom('legacy', 'new-commerce'),
      newSubscriptionPurchasedOn: fc.constantFrom('2020-12-15', '2020-12-16', '2020-12-17'),
      partnerType: anyPartnerType,
    },
    { requiredKeys: [] },
  )
  const role = fc.option(anyRole, { nil: undefined })

  it('stays so when more becomes known about the order', () => {
    fc.assert(
      fc.property(facts, facts, role, (known, more, role) => {
        const { outcome } = evaluate({ ...known, role })
        fc.pre(outcome !== 'undetermined')
        expect(evaluate({ ...more, ...known, role }).outcome).toBe(outcome)
      }),
      { numRuns: 200 },
    )
  })

  it('never comes back once time has run out', () => {
    const zones = fc.constantFrom(...timeZones)
    fc.assert(
      fc.property(facts, zones, fc.nat(96), fc.nat(96), (known, timeZone, hours, more) => {
        const start = Date.parse('2021-04-12T00:00:00Z')
        const rankAfter = (hours: number) =>
          certainty.indexOf(
            evaluate(known, { now: new Date(start + hours * 3_600_000), timeZone }).outcome,
          )
        expect(rankAfter(hours + more)).toBeGreaterThanOrEqual(rankAfter(hours))
      }),
      { numRuns: 200 },
    )
  })
})
