import { describe, expect, it } from 'vitest'
import { conclude, metIf, metUnless } from '../../src/rules/logic'

describe('a verdict from its criteria', () => {
  it.each([
    [['met', 'met'], 'eligible'],
    [['met', 'unknown'], 'undetermined'],
    [['unknown', 'unknown'], 'undetermined'],
    [['met', 'failed'], 'ineligible'],
    [['failed', 'unknown'], 'ineligible'],
    [['unknown', 'failed'], 'ineligible'],
  ] as const)('makes %j %s', (states, outcome) => {
    expect(conclude(states)).toBe(outcome)
  })
})

describe('a criterion from an answer', () => {
  it('is met by the answer it asks for and failed by the other', () => {
    expect([metIf(true), metIf(false)]).toEqual(['met', 'failed'])
    expect([metUnless(true), metUnless(false)]).toEqual(['failed', 'met'])
  })

  it('is unknown while nobody has answered', () => {
    expect([metIf(undefined), metUnless(undefined)]).toEqual(['unknown', 'unknown'])
  })
})
