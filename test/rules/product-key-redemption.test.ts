import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { productKeyRedemption } from '../../src/rules/product-key-redemption'
import { expectCertaintyToLast, expectMissingToSettle } from './certainty'
import { at } from './context'

const now = at('2026-11-20T12:00Z')
const evaluate = (facts: unknown) => evaluateRule(productKeyRedemption, facts, now)

const figures = (existingSeats: number, keySeats: number, remainingMonths: number) => ({
  existingSeats,
  keySeats,
  remainingMonths,
})
const toExtend = (...args: Parameters<typeof figures>) =>
  evaluate({ redeemed: false, intent: 'extend', ...figures(...args) })
const toAdd = (...args: Parameters<typeof figures>) =>
  evaluate({ redeemed: false, intent: 'add-seats', ...figures(...args) })

describe('redeeming a product key', () => {
  it('spreads the months over all seats when seats are added', () => {
    expect(toAdd(100, 25, 6)).toEqual({
      rule: 'product-key-redemption',
      outcome: 'eligible',
      remedy: 'redeem',
      reasons: [{ criterion: 'not-redeemed', state: 'met', sources: ['license-key-single-use'] }],
      missing: [],
      effect: { months: 7.2 },
    })
    expect(toAdd(10, 10, 0).effect).toEqual({ months: 6 })
    expect(toAdd(1, 1_000_000, 36)).toMatchObject({ outcome: 'eligible' })
  })

  it.each([
    // seats, seats of the key, months left, months afterwards
    [100, 25, 6, 9],
    [100, 100, 0, 12],
    [5, 10, 1, 25],
    [100, 300, 0, 36],
    [7, 7, 24, 36],
    [100, 25, 6.5, 9.5],
  ])('for %d seats with a key of %d and %d months left ends at %d months', (a, b, c, months) => {
    const verdict = toExtend(a, b, c)
    expect(verdict).toMatchObject({ outcome: 'eligible', missing: [], effect: { months } })
    expect(verdict.reasons.map(({ criterion }) => criterion)).toEqual([
      'not-redeemed',
      'key-not-too-large',
      'three-years-at-most',
    ])
    expect(verdict.reasons[1]?.sources).toEqual(['key-maths'])
  })

  it.each([
    ['a key with more than three times the seats', 100, 301, 0, ['failed', 'failed']],
    ['more than three years', 100, 100, 24.5, ['met', 'failed']],
    ['one month too many', 100, 300, 1, ['met', 'failed']],
  ])('cannot extend by %s', (_, existingSeats, keySeats, remainingMonths, states) => {
    const verdict = toExtend(existingSeats, keySeats, remainingMonths)
    expect(verdict.outcome).toBe('ineligible')
    expect(verdict.reasons.slice(1).map(({ state }) => state)).toEqual(states)
    expect(verdict).not.toHaveProperty('effect')
  })

  it('gives a new subscription a year, whatever figures are given', () => {
    expect(evaluate({ redeemed: false, intent: 'new' })).toMatchObject({
      outcome: 'eligible',
      effect: { months: 12 },
      missing: [],
    })
    expect(evaluate({ redeemed: false, intent: 'new', ...figures(1, 9, 36) })).toMatchObject({
      outcome: 'eligible',
      effect: { months: 12 },
    })
  })

  const all = ['existingSeats', 'keySeats', 'remainingMonths']

  it.each([
    [{}, 'undetermined', ['redeemed', 'intent', ...all]],
    [{ redeemed: false }, 'undetermined', ['intent', ...all]],
    [{ redeemed: true }, 'ineligible', []],
    [{ intent: 'new' }, 'undetermined', ['redeemed']],
    [{ redeemed: true, intent: 'new' }, 'ineligible', []],
    [{ redeemed: false, intent: 'extend' }, 'undetermined', all],
    [{ redeemed: false, intent: 'extend', existingSeats: 5 }, 'undetermined', all.slice(1)],
    [{ intent: 'extend', existingSeats: 5, keySeats: 16 }, 'ineligible', []],
    // The figures decide the effect of adding seats, and nothing else.
    [{ redeemed: false, intent: 'add-seats' }, 'eligible', []],
    [{ intent: 'add-seats' }, 'undetermined', ['redeemed']],
    [{ existingSeats: 5, keySeats: 15 }, 'undetermined', ['redeemed', 'intent', 'remainingMonths']],
    [{ existingSeats: 5, keySeats: 16 }, 'undetermined', ['redeemed', 'intent']],
    // What would keep a key from extending need not keep it from being redeemed.
    [{ redeemed: false, ...figures(5, 16, 0) }, 'undetermined', ['intent']],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    const verdict = evaluate(facts)
    expect(verdict).toMatchObject({ outcome, missing })
    expect('effect' in verdict).toBe(
      'intent' in facts && facts.intent === 'new' && outcome !== 'ineligible',
    )
  })

  it('asks for figures of an existing subscription only', () => {
    const hanging = productKeyRedemption.facts.filter(fact => fact.onlyWhile)
    expect(hanging.map(fact => fact.name)).toEqual(all)
    for (const { onlyWhile } of hanging) {
      expect(onlyWhile).toEqual({ fact: 'intent', is: ['add-seats', 'extend'] })
    }
  })

  it.each([
    { existingSeats: 0 },
    { existingSeats: 1.5 },
    { keySeats: 0 },
    { keySeats: 1_000_001 },
    { remainingMonths: -1 },
    { remainingMonths: 36.5 },
    { remainingMonths: Number.NaN },
  ])('does not guess at %j', facts => {
    expect(() => evaluate(facts)).toThrow(Object.keys(facts)[0])
  })

  const anyFacts = fc.record(
    {
      redeemed: fc.boolean(),
      intent: fc.constantFrom('new', 'add-seats', 'extend'),
      existingSeats: fc.integer({ min: 1, max: 20 }),
      keySeats: fc.integer({ min: 1, max: 60 }),
      remainingMonths: fc.integer({ min: 0, max: 36 }),
    },
    { requiredKeys: [] },
  )

  it('that is certain stays so when more becomes known', () => {
    expectCertaintyToLast(productKeyRedemption, anyFacts, now)
    expectMissingToSettle(productKeyRedemption, anyFacts, now)
  })

  it('leaves a subscription with between what it had and a year when seats are added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 36 }),
        (existing, key, remaining) => {
          const months = Number(toAdd(existing, key, remaining).effect?.months)
          expect(months).toBeGreaterThanOrEqual(Math.min(remaining, 12))
          expect(months).toBeLessThanOrEqual(Math.max(remaining, 12))
        },
      ),
    )
  })
})
