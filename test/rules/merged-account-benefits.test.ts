import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { mergedAccountBenefits } from '../../src/rules/merged-account-benefits'
import {
  anyOf,
  expectCertaintyToLast,
  expectMissingToSettle,
  expectWindowNotToReopen,
} from './certainty'
import { at } from './context'

const noon = (date: string) => at(`${date}T12:00Z`)
const evaluate = (facts: unknown, date = '2026-11-20') =>
  evaluateRule(mergedAccountBenefits, facts, noon(date))

const sources = ['merge-benefits-until-renewal']

describe('the benefits of merged accounts', () => {
  it('last until the renewal after the merge', () => {
    expect(evaluate({ mergedOn: '2026-06-01', renewsOn: '2027-02-10' })).toEqual({
      rule: 'merged-account-benefits',
      outcome: 'eligible',
      remedy: 'keep-both-accounts-benefits',
      window: { safeUntil: '2027-02-09', outerUntil: '2027-02-10', state: 'open' },
      reasons: [
        { criterion: 'merged-before-renewal', state: 'met', sources },
        { criterion: 'within-membership-year', state: 'met', sources },
      ],
      missing: [],
    })
  })

  it.each([
    ['2026-11-19', 'eligible', 'open'],
    ['2026-11-20', 'undetermined', 'closing'],
    ['2026-11-21', 'ineligible', 'closed'],
  ])('with a renewal on 20 November are, on %s, %s', (today, outcome, state) => {
    expect(evaluate({ mergedOn: '2026-06-01', renewsOn: '2026-11-20' }, today)).toMatchObject({
      outcome,
      window: { state },
      missing: [],
    })
  })

  it.each([
    ['2026-12-31', 'eligible'],
    ['2027-01-01', 'undetermined'],
    ['2027-01-02', 'ineligible'],
  ])('merged on %s, for a renewal on 1 January, are %s', (mergedOn, outcome) => {
    expect(evaluate({ mergedOn, renewsOn: '2027-01-01' })).toMatchObject({ outcome, missing: [] })
  })

  it.each([
    [{}, 'undetermined', ['mergedOn', 'renewsOn']],
    [{ mergedOn: '2026-06-01' }, 'undetermined', ['renewsOn']],
    [{ renewsOn: '2027-06-01' }, 'undetermined', ['mergedOn']],
    [{ renewsOn: '2026-06-01' }, 'ineligible', []],
  ])('with %j are %s and ask for %j', (facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })

  const day = anyOf('2026-06-01', '2026-11-19', '2026-11-20', '2026-11-21', '2027-06-01')
  const anyFacts = fc.record({ mergedOn: day, renewsOn: day }, { requiredKeys: [] })

  it('that are certain stay so when more becomes known', () => {
    expectCertaintyToLast(mergedAccountBenefits, anyFacts, noon('2026-11-20'))
    expectMissingToSettle(mergedAccountBenefits, anyFacts, noon('2026-11-20'))
  })

  it('never come back once time has run out', () => {
    expectWindowNotToReopen(mergedAccountBenefits, anyFacts, '2026-10-15T00:00Z')
  })
})
