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
      'The facts do not fit the rule tax-refund: "paidOn" is not a calendar date in the form ' +
        'YYYY-MM-DD; "colour" is not a fact of this rule.',
    )
  })

  it('says so when there are no facts to name', () => {
    expect(new FactsError('tax-refund', []).message).toBe(
      'The facts for the rule tax-refund must be a plain object.',
    )
  })
})
