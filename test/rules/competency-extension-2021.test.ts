import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competencyExtension2021 } from '../../src/rules/competency-extension-2021'
import { evaluateRule } from '../../src/rules/evaluate'
import { anyOf, expectCertaintyToLast, expectMissingToSettle } from './certainty'
import { at } from './context'

const now = at('2021-05-01T12:00Z')
const evaluate = (facts: unknown, context = now) =>
  evaluateRule(competencyExtension2021, facts, context)

const sources = ['covid-competency-extension']

describe('the competency extension of 2021', () => {
  it('went to anniversaries in the first half of the year', () => {
    expect(evaluate({ anniversaryOn: '2021-03-15', competency: 'data-analytics' })).toEqual({
      rule: 'competency-extension-2021',
      outcome: 'eligible',
      remedy: 'extended-to-2022-anniversary',
      reasons: [
        { criterion: 'anniversary-in-first-half-2021', state: 'met', sources },
        { criterion: 'competency-not-excluded', state: 'met', sources },
      ],
      missing: [],
    })
  })

  it.each([
    ['2020-12-31', 'ineligible'],
    ['2021-01-01', 'eligible'],
    ['2021-06-30', 'eligible'],
    ['2021-07-01', 'ineligible'],
    ['2022-03-15', 'ineligible'],
  ])('for an anniversary on %s is %s', (anniversaryOn, outcome) => {
    expect(evaluate({ anniversaryOn, competency: 'security' })).toMatchObject({ outcome })
  })

  it.each([
    'cloud-business-applications',
    'Cloud Business Applications',
    ' cloud  business-applications ',
  ])('left out "%s"', competency => {
    expect(evaluate({ competency })).toMatchObject({ outcome: 'ineligible', missing: [] })
  })

  it.each(['cloud-business', 'cloud-platform', 'Cloud Business Applications Plus'])(
    'did not leave out "%s"',
    competency => {
      expect(evaluate({ competency, anniversaryOn: '2021-02-01' }).outcome).toBe('eligible')
    },
  )

  it.each([
    [{}, 'undetermined', ['anniversaryOn', 'competency']],
    [{ anniversaryOn: '2021-02-01' }, 'undetermined', ['competency']],
    [{ competency: 'security' }, 'undetermined', ['anniversaryOn']],
    [{ anniversaryOn: '2021-08-01' }, 'ineligible', []],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })

  it('can be looked up years later', () => {
    const facts = { anniversaryOn: '2021-03-15', competency: 'security' }
    expect(evaluate(facts, at('2026-11-20T12:00Z'))).toEqual(evaluate(facts))
  })

  it('that is certain stays so when more becomes known', () => {
    const anyFacts = fc.record(
      {
        anniversaryOn: anyOf('2020-12-31', '2021-01-01', '2021-07-01'),
        competency: fc.constantFrom('security', 'cloud-business-applications'),
      },
      { requiredKeys: [] },
    )
    expectCertaintyToLast(competencyExtension2021, anyFacts, now)
    expectMissingToSettle(competencyExtension2021, anyFacts, now)
  })
})
