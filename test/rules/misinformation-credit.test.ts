import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { misinformationCredit } from '../../src/rules/misinformation-credit'
import { roles } from '../../src/rules/vocabulary'
import { at } from './context'
import { requesters } from './csp'

const evaluate = (facts: unknown) =>
  evaluateRule(misinformationCredit, facts, at('2026-11-20T12:00Z'))

describe('a credit for wrong information', () => {
  it('is never certain, since no conditions are published', () => {
    expect(evaluate({ partnerType: 'direct-bill' })).toEqual({
      rule: 'misinformation-credit',
      outcome: 'undetermined',
      reasons: [
        { criterion: 'accepted-partner-type', state: 'met', sources: ['credit-requester-type'] },
        {
          criterion: 'published-conditions',
          state: 'unknown',
          sources: ['credit-incorrect-information'],
        },
      ],
      missing: [],
    })
  })

  it.each(requesters)('asked for by %j is no better than %s', (requester, atBest) => {
    const outcome = atBest === 'eligible' ? 'undetermined' : atBest
    expect(evaluate(requester).outcome).toBe(outcome)
  })

  it('asks for the kind of partner as long as that can rule it out', () => {
    expect(evaluate({})).toMatchObject({ outcome: 'undetermined', missing: ['partnerType'] })
    expect(evaluate({ role: 'sales-agent' })).toMatchObject({ outcome: 'ineligible', missing: [] })
  })

  it('is never promised to anybody', () => {
    for (const partnerType of [
      undefined,
      'direct-bill',
      'indirect-provider',
      'indirect-reseller',
    ]) {
      for (const role of [undefined, ...roles]) {
        expect(evaluate({ partnerType, role }).outcome).not.toBe('eligible')
      }
    }
  })
})
