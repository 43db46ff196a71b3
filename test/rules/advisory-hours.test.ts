import { describe, expect, it } from 'vitest'
import { advisoryHours } from '../../src/rules/advisory-hours'
import { evaluateRule } from '../../src/rules/evaluate'
import { offers } from '../../src/rules/vocabulary'
import { at } from './context'

const evaluate = (facts: unknown) => evaluateRule(advisoryHours, facts, at('2026-11-20T12:00Z'))

describe('advisory hours', () => {
  it('are asked for in a request, without activation', () => {
    expect(evaluate({ offer: 'success-core' })).toEqual({
      rule: 'advisory-hours',
      outcome: 'eligible',
      remedy: 'submit-request',
      reasons: [
        {
          criterion: 'offer-includes-hours',
          state: 'met',
          sources: [
            'advisory-hours-no-activation',
            'advisory-hours-request',
            'advisory-no-benefits-message',
            'tpd-now',
          ],
        },
      ],
      missing: [],
    })
  })

  it('come with every offer but Partner Launch Benefits', () => {
    const without = offers.filter(offer => evaluate({ offer }).outcome !== 'eligible')
    expect(without).toEqual(['partner-launch'])
    expect(evaluate({ offer: 'partner-launch' })).toMatchObject({
      outcome: 'ineligible',
      reasons: [{ state: 'failed' }],
      missing: [],
    })
    expect(evaluate({ offer: 'partner-launch' })).not.toHaveProperty('remedy')
  })

  it('depend on the offer', () => {
    expect(evaluate({})).toMatchObject({ outcome: 'undetermined', missing: ['offer'] })
  })
})
