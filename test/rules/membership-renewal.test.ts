import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { membershipRenewal } from '../../src/rules/membership-renewal'
import { offers } from '../../src/rules/vocabulary'
import {
  anyOf,
  expectCertaintyToLast,
  expectMissingToSettle,
  expectWindowNotToReopen,
} from './certainty'
import { at } from './context'

const noon = (date: string) => at(`${date}T12:00Z`)
const evaluate = (facts: unknown, date: string) =>
  evaluateRule(membershipRenewal, facts, noon(date))

const windowSources = ['renewal-window-30-days', 'renewal-window-2025']
const offerSources = ['action-pack-retired', 'legacy-silver-gold-retired']

describe('a membership renewal', () => {
  it('is open for thirty days from the anniversary', () => {
    expect(evaluate({ offer: 'success-core', anniversaryOn: '2026-11-01' }, '2026-11-20')).toEqual({
      rule: 'membership-renewal',
      outcome: 'eligible',
      remedy: 'renew',
      window: {
        opensOn: '2026-11-01',
        safeFrom: '2026-11-02',
        safeUntil: '2026-11-30',
        outerUntil: '2026-12-01',
        state: 'open',
      },
      reasons: [
        { criterion: 'within-renewal-window', state: 'met', sources: windowSources },
        { criterion: 'offer-still-sold', state: 'met', sources: offerSources },
      ],
      missing: [],
    })
  })

  it.each([
    ['2026-10-31', 'ineligible', 'not-open'],
    ['2026-11-01', 'undetermined', 'opening'],
    ['2026-11-02', 'eligible', 'open'],
    ['2026-11-30', 'eligible', 'open'],
    ['2026-12-01', 'undetermined', 'closing'],
    ['2026-12-02', 'ineligible', 'closed'],
  ])('for an anniversary of 1 November is, on %s, %s', (today, outcome, state) => {
    expect(
      evaluate({ offer: 'solutions-partner', anniversaryOn: '2026-11-01' }, today),
    ).toMatchObject({ outcome, window: { state }, missing: [] })
  })

  it('follows the example of the 2021 text', () => {
    // Bought on 1 September 2020: open from 2 September 2021.
    const { window } = evaluate({ offer: 'action-pack', anniversaryOn: '2021-09-01' }, '2021-09-02')
    expect(window).toMatchObject({
      safeFrom: '2021-09-02',
      outerUntil: '2021-10-01',
      state: 'open',
    })
  })

  it.each([
    // offer, anniversary, today, outcome
    ...['action-pack', 'silver', 'gold'].flatMap(offer => [
      [offer, '2025-01-21', '2025-02-01', 'eligible'],
      [offer, '2025-01-22', '2025-02-01', 'ineligible'],
      [offer, '2020-05-01', '2020-05-10', 'eligible'],
    ]),
    ...['partner-launch', 'success-core', 'success-expanded', 'solutions-partner'].map(offer => [
      offer,
      '2025-01-22',
      '2025-02-01',
      'eligible',
    ]),
  ] as string[][])('of %s, due on %s, is on %s %s', (offer, anniversaryOn, today, outcome) => {
    expect(evaluate({ offer, anniversaryOn }, today ?? '')).toMatchObject({ outcome, missing: [] })
  })

  it.each([
    [{}, 'undetermined', ['offer', 'anniversaryOn']],
    [{ offer: 'gold' }, 'undetermined', ['anniversaryOn']],
    [{ offer: 'success-core' }, 'undetermined', ['anniversaryOn']],
    [{ anniversaryOn: '2026-11-01' }, 'undetermined', ['offer']],
    [{ anniversaryOn: '2025-11-01' }, 'ineligible', []],
    [{ anniversaryOn: '2026-12-01' }, 'ineligible', []],
    [{ offer: 'gold', anniversaryOn: '2026-11-01' }, 'ineligible', []],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts, '2026-11-20')).toMatchObject({ outcome, missing })
  })

  it.each([
    ['2025-01-21', '2025-01-21', []],
    ['2025-01-21', '2025-02-19', ['offer']],
    ['2025-01-21', '2025-02-20', []],
    ['2025-01-22', '2025-02-21', ['offer']],
  ])('due on %s asks, on %s, for %j', (anniversaryOn, today, missing) => {
    expect(evaluate({ anniversaryOn }, today)).toMatchObject({ outcome: 'undetermined', missing })
  })

  it('knows at once that today’s offers are sold, and not when a retired one was due', () => {
    expect(evaluate({ offer: 'success-core' }, '2026-11-20').reasons[1]?.state).toBe('met')
    expect(evaluate({ offer: 'silver' }, '2026-11-20').reasons[1]?.state).toBe('unknown')
  })

  it('cannot be promised while it is another day where the person lives', () => {
    const facts = { offer: 'success-core', anniversaryOn: '2026-11-01' }
    const evening = at('2026-11-30T23:30Z', 'Europe/Amsterdam')
    expect(evaluateRule(membershipRenewal, facts, evening).window?.state).toBe('closing')
    const firstMorning = at('2026-11-02T00:30Z', 'America/Los_Angeles')
    expect(evaluateRule(membershipRenewal, facts, firstMorning).window?.state).toBe('opening')
  })

  const anyFacts = fc.record(
    {
      offer: fc.constantFrom(...offers),
      anniversaryOn: anyOf('2025-01-21', '2026-10-20', '2026-10-21', '2026-11-01', '2026-11-20'),
    },
    { requiredKeys: [] },
  )

  it('that is certain stays so when more becomes known', () => {
    expectCertaintyToLast(membershipRenewal, anyFacts, noon('2026-11-20'))
    expectMissingToSettle(membershipRenewal, anyFacts, noon('2026-11-20'))
  })

  it('opens and closes once', () => {
    expectWindowNotToReopen(membershipRenewal, anyFacts, '2026-10-01T00:00Z')
  })
})
