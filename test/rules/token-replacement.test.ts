import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { tokenReplacement } from '../../src/rules/token-replacement'
import {
  anyOf,
  expectCertaintyToLast,
  expectMissingToSettle,
  expectWindowNotToReopen,
} from './certainty'
import { at } from './context'

const now = at('2026-11-20T12:00Z')
const evaluate = (facts: unknown) => evaluateRule(tokenReplacement, facts, now)

const clean = { activatedOn: '2026-11-01', reason: 'wrong-tenant', replacedBefore: false }
const sources = ['token-replacement-once']

describe('a token replacement', () => {
  it('is due once, within 30 days, for a token on the wrong tenant', () => {
    expect(evaluate(clean)).toEqual({
      rule: 'token-replacement',
      outcome: 'eligible',
      remedy: 'replacement-token',
      window: { safeUntil: '2026-11-30', outerUntil: '2026-12-01', state: 'open' },
      reasons: [
        { criterion: 'within-30-days-of-activation', state: 'met', sources },
        { criterion: 'accepted-reason', state: 'met', sources },
        { criterion: 'not-replaced-before', state: 'met', sources },
      ],
      missing: [],
    })
  })

  it.each([
    ['seats added by mistake', { reason: 'seats-added-by-mistake' }, 'eligible', []],
    ['another reason', { reason: 'other' }, 'ineligible', []],
    ['an earlier replacement', { replacedBefore: true }, 'ineligible', []],
    ['no reason', { reason: undefined }, 'undetermined', ['reason']],
    ['no date', { activatedOn: undefined }, 'undetermined', ['activatedOn']],
    [
      'nothing known of a replacement',
      { replacedBefore: undefined },
      'undetermined',
      ['replacedBefore'],
    ],
    ['another reason and no date', { reason: 'other', activatedOn: undefined }, 'ineligible', []],
    ['day 29', { activatedOn: '2026-10-22' }, 'eligible', []],
    ['day 30', { activatedOn: '2026-10-21' }, 'undetermined', []],
    ['day 31', { activatedOn: '2026-10-20' }, 'ineligible', []],
  ])('with %s', (_, changes, outcome, missing) => {
    expect(evaluate({ ...clean, ...changes })).toMatchObject({ outcome, missing })
  })

  const anyFacts = fc.record(
    {
      activatedOn: anyOf('2026-10-20', '2026-10-21', '2026-10-22', '2026-11-20'),
      reason: fc.constantFrom('wrong-tenant', 'seats-added-by-mistake', 'other'),
      replacedBefore: fc.boolean(),
    },
    { requiredKeys: [] },
  )

  it('that is certain stays so when more becomes known', () => {
    expectCertaintyToLast(tokenReplacement, anyFacts, now)
    expectMissingToSettle(tokenReplacement, anyFacts, now)
  })

  it('never comes back once time has run out', () => {
    expectWindowNotToReopen(tokenReplacement, anyFacts, '2026-10-15T00:00Z')
  })
})
