import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { azureCreditReassignment } from '../../src/rules/azure-credit-reassignment'
import { evaluateRule } from '../../src/rules/evaluate'
import { expectCertaintyToLast, expectMissingToSettle } from './certainty'
import { at } from './context'

const now = at('2026-11-20T12:00Z')
const evaluate = (facts: unknown, context = now) =>
  evaluateRule(azureCreditReassignment, facts, context)

describe('a reassignment of Azure credit', () => {
  it.each([
    [{ kind: 'monthly', reassignments: 0 }, 'eligible', []],
    [{ kind: 'monthly', reassignments: 4 }, 'eligible', []],
    [{ kind: 'monthly', reassignments: 5 }, 'ineligible', []],
    [{ kind: 'monthly', reassignments: 6 }, 'ineligible', []],
    [{ kind: 'monthly' }, 'undetermined', ['reassignments']],
    [{ kind: 'bulk' }, 'undetermined', []],
    [{ kind: 'bulk', reassignments: 7 }, 'undetermined', []],
    [{ reassignments: 7 }, 'undetermined', ['kind']],
    [{}, 'undetermined', ['kind', 'reassignments']],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })

  it('is a matter of how often for monthly credit', () => {
    expect(evaluate({ kind: 'monthly', reassignments: 2 })).toEqual({
      rule: 'azure-credit-reassignment',
      outcome: 'eligible',
      remedy: 'reassign',
      reasons: [
        {
          criterion: 'fewer-than-five-reassignments',
          state: 'met',
          sources: ['azure-monthly-reassign-anytime', 'monthly-five-reassignments'],
        },
      ],
      missing: [],
    })
  })

  it('is a matter of dispute for bulk credit', () => {
    expect(evaluate({ kind: 'bulk' }).reasons).toEqual([
      {
        criterion: 'transfer-during-the-year',
        state: 'unknown',
        sources: ['azure-bulk-no-remove', 'bulk-no-reassign'],
      },
    ])
  })

  it('is held to the same limit before the first date it is known for', () => {
    const facts = { kind: 'monthly', reassignments: 5 }
    expect(evaluate(facts, at('2021-06-01T12:00Z')).outcome).toBe('ineligible')
  })

  it('takes whole numbers only', () => {
    expect(() => evaluate({ kind: 'monthly', reassignments: 2.5 })).toThrow(/reassignments/)
    expect(() => evaluate({ kind: 'monthly', reassignments: -1 })).toThrow(/reassignments/)
  })

  it('that is certain stays so when more becomes known', () => {
    const anyFacts = fc.record(
      { kind: fc.constantFrom('monthly', 'bulk'), reassignments: fc.nat(8) },
      { requiredKeys: [] },
    )
    expectCertaintyToLast(azureCreditReassignment, anyFacts, now)
    expectMissingToSettle(azureCreditReassignment, anyFacts, now)
  })
})
