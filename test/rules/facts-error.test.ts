import { describe, expect, it } from 'vitest'
import { FactsError } from '../../src/rules/facts-error'

describe('the error about facts', () => {
  it('names every bad fact and what is wrong with it', () => {
    const error = new FactsError('tax-refund', [
      { name: 'paidOn', problem: 'impossible-date' },
      { name: 'colour', problem: 'unknown-fact' },
    ])
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('FactsError')
    expect(error.message).toBe(
      'Facts that do not fit tax-refund: paidOn (impossible-date), colour (unknown-fact)',
    )
  })

  it('says so when there are no facts to name', () => {
    expect(new FactsError('tax-refund', []).message).toBe(
      'Facts that do not fit tax-refund: no plain object',
    )
  })
})
