import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { FactsError } from '../../src/rules/facts-error'
import { newCommerceCancellation } from '../../src/rules/new-commerce-cancellation'
import { at, timeZones } from './context'
import { certainty } from './csp'

const evaluate = (facts: unknown, now: string, timeZone?: string) =>
  evaluateRule(newCommerceCancellation, facts, at(now, timeZone))

const bought = (product: string, purchasedAt = '2022-03-15T11:00:00Z') => ({ product, purchasedAt })

describe('a cancellation in new commerce', () => {
  it('gives back the rest of a licence within 168 hours', () => {
    expect(evaluate(bought('license-based'), '2022-03-22T10:59:59Z')).toEqual({
      rule: 'new-commerce-cancellation',
      outcome: 'eligible',
      remedy: 'prorated-refund',
      window: {
        safeUntil: '2022-03-22T11:00:00.000Z',
        outerUntil: '2022-03-22T11:00:00.000Z',
        state: 'open',
      },
      reasons: [
        { criterion: 'within-window', state: 'met', sources: ['nce-168h', 'nce-license-7d'] },
      ],
      missing: [],
    })
  })

  it.each([
    ['license-based', '2022-03-22T11:00:00.000Z', 'eligible', 'open'],
    ['license-based', '2022-03-22T11:00:00.001Z', 'ineligible', 'closed'],
    ['software-subscription', '2022-03-22T11:00:00.000Z', 'eligible', 'open'],
    ['software-subscription', '2022-03-22T11:00:00.001Z', 'ineligible', 'closed'],
    ['marketplace-saas', '2022-03-18T11:00:00.000Z', 'eligible', 'open'],
    ['marketplace-saas', '2022-03-18T11:00:00.001Z', 'ineligible', 'closed'],
    ['perpetual-software', '2022-04-13T23:59:59Z', 'eligible', 'open'],
    ['perpetual-software', '2022-04-14T00:00:00Z', 'undetermined', 'closing'],
    ['perpetual-software', '2022-04-14T23:59:59Z', 'undetermined', 'closing'],
    ['perpetual-software', '2022-04-15T00:00:00Z', 'ineligible', 'closed'],
    ['business-central', '2022-03-21T23:59:59Z', 'eligible', 'open'],
    ['business-central', '2022-03-22T00:00:00Z', 'undetermined', 'closing'],
    ['business-central', '2022-03-22T23:59:59Z', 'undetermined', 'closing'],
    ['business-central', '2022-03-23T00:00:00Z', 'ineligible', 'closed'],
  ])('of %s, at %s, is %s', (product, now, outcome, state) => {
    expect(evaluate(bought(product), now)).toMatchObject({
      outcome,
      window: { state },
      missing: [],
    })
  })

  it.each([
    ['license-based', 'prorated-refund', '2022-03-22T11:00:00.000Z', '2022-03-22T11:00:00.000Z'],
    [
      'software-subscription',
      'prorated-refund',
      '2022-03-22T11:00:00.000Z',
      '2022-03-22T11:00:00.000Z',
    ],
    ['marketplace-saas', 'full-refund', '2022-03-18T11:00:00.000Z', '2022-03-18T11:00:00.000Z'],
    ['perpetual-software', 'full-refund', '2022-04-13', '2022-04-14'],
    ['business-central', 'full-refund', '2022-03-21', '2022-03-22'],
  ])('of %s brings a %s until %s or %s', (product, remedy, safe, outer) => {
    expect(evaluate(bought(product), '2022-03-15T12:00:00Z')).toMatchObject({
      remedy,
      window: { safeUntil: safe, outerUntil: outer },
    })
  })

  it.each([
    // The longer window was made to cover purchases from 12 March 2022 in UTC.
    ['license-based', '2022-03-11T23:59:59.999Z', '2022-03-14T23:59:59.999Z'],
    ['license-based', '2022-03-12T00:00:00Z', '2022-03-19T00:00:00.000Z'],
    ['license-based', '2021-11-01T08:00Z', '2021-11-04T08:00:00.000Z'],
    ['software-subscription', '2022-03-11T23:59:59Z', '2022-03-18T23:59:59.000Z'],
    ['license-based', '2026-11-20T13:05Z', '2026-11-27T13:05:00.000Z'],
    ['license-based', '2026-11-20T13:05:07.5Z', '2026-11-27T13:05:07.500Z'],
    // A leap day is a day of 24 hours like any other.
    ['marketplace-saas', '2024-02-27T12:00Z', '2024-03-01T12:00:00.000Z'],
  ])('of %s bought at %s is possible until %s', (product, purchasedAt, until) => {
    expect(evaluate(bought(product, purchasedAt), purchasedAt).window).toEqual({
      safeUntil: until,
      outerUntil: until,
      state: 'open',
    })
  })

  it('counts days from the date of the purchase in UTC', () => {
    const late = bought('business-central', '2026-11-20T23:59:59.999Z')
    const early = bought('business-central', '2026-11-21T00:00:00.000Z')
    expect(evaluate(late, '2026-11-22T00:00Z', 'Asia/Kathmandu').window?.safeUntil).toBe(
      '2026-11-26',
    )
    expect(evaluate(early, '2026-11-22T00:00Z', 'America/Los_Angeles').window?.safeUntil).toBe(
      '2026-11-27',
    )
  })

  it.each([
    [{}, ['product', 'purchasedAt']],
    [{ product: 'license-based' }, ['purchasedAt']],
    [{ purchasedAt: '2022-03-15T11:00:00Z' }, ['product']],
  ])('is open with %j and asks for %j', (facts, missing) => {
    const verdict = evaluate(facts, '2026-11-20T12:00Z')
    expect(verdict).toMatchObject({ outcome: 'undetermined', missing })
    expect(verdict).not.toHaveProperty('window')
  })

  it('says what there is to get as soon as the product is known', () => {
    expect(evaluate({ product: 'license-based' }, '2026-11-20T12:00Z').remedy).toBe(
      'prorated-refund',
    )
    expect(evaluate({}, '2026-11-20T12:00Z')).not.toHaveProperty('remedy')
  })

  it.each(['2022-03-15', '2022-03-15T11:00:00', '2022-03-15T11:00:00+01:00', '2022-02-30T11:00Z'])(
    'does not guess which moment %s is',
    purchasedAt => {
      expect(() => evaluate(bought('license-based', purchasedAt), '2022-03-16T00:00Z')).toThrow(
        FactsError,
      )
    },
  )
})

describe('what is certain about a cancellation in new commerce', () => {
  const products = fc.constantFrom(
    'license-based',
    'software-subscription',
    'perpetual-software',
    'marketplace-saas',
    'business-central',
  )
  const hourly = fc.constantFrom('license-based', 'software-subscription', 'marketplace-saas')
  const moments = fc
    .date({
      min: new Date('2022-01-01T00:00:00Z'),
      max: new Date('2029-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString())
  const zones = fc.constantFrom(...timeZones)
  const later = (instant: string, minutes: number) =>
    new Date(Date.parse(instant) + minutes * 60_000).toISOString()

  it('never comes back once time has run out', () => {
    const minutes = fc.nat(35 * 24 * 60)
    fc.assert(
      fc.property(products, moments, zones, minutes, minutes, (product, start, zone, one, two) => {
        const rankAfter = (minutes: number) =>
          certainty.indexOf(evaluate(bought(product, start), later(start, minutes), zone).outcome)
        expect(rankAfter(one + two)).toBeGreaterThanOrEqual(rankAfter(one))
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the time zone where hours are counted, and is never in dispute', () => {
    const minutes = fc.nat(10 * 24 * 60)
    fc.assert(
      fc.property(hourly, moments, zones, minutes, (product, start, zone, minutes) => {
        const now = later(start, minutes)
        const verdict = evaluate(bought(product, start), now, zone)
        expect(verdict).toEqual(evaluate(bought(product, start), now))
        expect(['open', 'closed']).toContain(verdict.window?.state)
      }),
      { numRuns: 300 },
    )
  })
})
