import { describe, expect, it } from 'vitest'
import { absent, reason } from '../../src/rules/judgement'

describe('a reason', () => {
  it('carries its own copy of the sources', () => {
    const sources = ['refund-now']
    const given = reason('keys-not-viewed', 'met', sources)
    expect(given).toEqual({ criterion: 'keys-not-viewed', state: 'met', sources: ['refund-now'] })
    given.sources.push('another')
    expect(sources).toEqual(['refund-now'])
  })
})

describe('absent facts', () => {
  it('are those without a value; false is a value', () => {
    const facts: { offer?: string; keysViewed?: boolean; role?: string } = { keysViewed: false }
    expect(absent(facts, ['offer', 'keysViewed'])).toEqual(['offer'])
    expect(absent(facts, [false, 'role'])).toEqual(['role'])
  })
})
