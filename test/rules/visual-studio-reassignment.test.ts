import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { visualStudioReassignment } from '../../src/rules/visual-studio-reassignment'
import { anyOf, expectWindowNotToReopen } from './certainty'
import { at } from './context'

const evaluate = (facts: unknown, context = at('2026-11-20T12:00Z')) =>
  evaluateRule(visualStudioReassignment, facts, context)

describe('a Visual Studio reassignment', () => {
  it('is in dispute on the day 90 days after the assignment', () => {
    expect(evaluate({ assignedOn: '2026-08-22' })).toEqual({
      rule: 'visual-studio-reassignment',
      outcome: 'undetermined',
      remedy: 'reassign',
      window: { opensOn: '2026-11-20', safeFrom: '2026-11-21', state: 'opening' },
      reasons: [
        {
          criterion: 'ninety-days-passed',
          state: 'unknown',
          sources: ['vs-reassign-after-90-days', 'vs-reassign-90-since-activation'],
        },
      ],
      missing: [],
    })
  })

  it.each([
    // assigned, activated, opens, safe from, outcome
    ['2026-08-23', undefined, '2026-11-21', '2026-11-22', 'ineligible'],
    ['2026-08-22', undefined, '2026-11-20', '2026-11-21', 'undetermined'],
    ['2026-08-21', undefined, '2026-11-19', '2026-11-20', 'eligible'],
    ['2026-08-01', '2026-08-21', '2026-10-30', '2026-11-20', 'eligible'],
    ['2026-08-01', '2026-08-22', '2026-10-30', '2026-11-21', 'undetermined'],
    ['2026-08-01', '2026-11-19', '2026-10-30', '2027-02-18', 'undetermined'],
    ['2026-08-21', '2026-08-01', '2026-11-19', '2026-11-20', 'eligible'],
    ['2026-08-23', '2026-08-24', '2026-11-21', '2026-11-23', 'ineligible'],
  ])(
    'assigned %s and activated %s opens on %s, safe from %s',
    (assignedOn, activatedOn, opensOn, safeFrom, outcome) => {
      expect(evaluate({ assignedOn, activatedOn })).toMatchObject({
        outcome,
        window: { opensOn, safeFrom },
        missing: [],
      })
    },
  )

  it('asks for the assignment, and not for the activation', () => {
    expect(evaluate({})).toMatchObject({ outcome: 'undetermined', missing: ['assignedOn'] })
    expect(evaluate({ activatedOn: '2026-01-01' })).toMatchObject({
      outcome: 'undetermined',
      missing: ['assignedOn'],
    })
  })

  it('is not promised before the day has begun everywhere', () => {
    const facts = { assignedOn: '2026-08-21' }
    const justAfterMidnight = at('2026-11-20T00:30Z', 'America/Los_Angeles')
    expect(evaluate(facts, justAfterMidnight).window?.state).toBe('opening')
  })

  it('stays possible once it is', () => {
    const anyFacts = fc.record(
      {
        assignedOn: anyOf('2026-08-21', '2026-09-30'),
        activatedOn: anyOf('2026-08-01', '2026-10-05'),
      },
      { requiredKeys: [] },
    )
    expectWindowNotToReopen(visualStudioReassignment, anyFacts, '2026-10-15T00:00Z')
  })
})
