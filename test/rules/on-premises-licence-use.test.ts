import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { onPremisesLicenceUse } from '../../src/rules/on-premises-licence-use'
import { expectWindowNotToReopen } from './certainty'
import { anyDayUntil, at } from './context'

const evaluate = (membershipEndsOn: string | undefined, date: string) =>
  evaluateRule(onPremisesLicenceUse, { membershipEndsOn }, at(`${date}T12:00Z`))

describe('the use of on-premises licences', () => {
  it('is allowed as long as the membership lasts', () => {
    expect(evaluate('2026-12-31', '2026-11-20')).toEqual({
      rule: 'on-premises-licence-use',
      outcome: 'eligible',
      remedy: 'use-licences',
      window: { safeUntil: '2026-12-31', outerUntil: '2027-01-30', state: 'open' },
      reasons: [
        {
          criterion: 'within-membership',
          state: 'met',
          sources: ['software-onprem-rights-end-with-membership', 'benefits-kept-in-window'],
        },
      ],
      missing: [],
    })
  })

  it.each([
    ['2026-10-31', 'eligible', 'open'],
    ['2026-11-01', 'undetermined', 'closing'],
    ['2026-11-30', 'undetermined', 'closing'],
    ['2026-12-01', 'ineligible', 'closed'],
  ])('after a membership until 31 October is, on %s, %s', (today, outcome, state) => {
    expect(evaluate('2026-10-31', today)).toMatchObject({ outcome, window: { state }, missing: [] })
  })

  it('depends on when the membership ends', () => {
    const verdict = evaluate(undefined, '2026-11-20')
    expect(verdict).toMatchObject({ outcome: 'undetermined', missing: ['membershipEndsOn'] })
    expect(verdict).not.toHaveProperty('window')
  })

  it('never comes back once time has run out', () => {
    const anyFacts = fc.record({ membershipEndsOn: anyDayUntil('2031-01-01') })
    expectWindowNotToReopen(onPremisesLicenceUse, anyFacts, '2026-10-15T00:00Z')
  })
})
