import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { FactsError } from '../../src/rules/facts-error'
import { readFacts } from '../../src/rules/read-facts'

/** The bad facts that reading reports, or nothing. */
function badFacts(facts: unknown) {
  try {
    readFacts(benefitRefund, facts)
  } catch (error) {
    if (error instanceof FactsError) return error.facts
    throw error
  }
  return undefined
}

describe('reading facts', () => {
  it('returns what was given and fits', () => {
    const facts = { offer: 'gold', purchasedOn: '2026-11-01', keysViewed: false }
    expect(readFacts(benefitRefund, facts)).toEqual(facts)
    expect(readFacts(benefitRefund, {})).toEqual({})
  })

  it('takes undefined for not given', () => {
    expect(readFacts(benefitRefund, { offer: undefined, nonsense: undefined })).toEqual({})
  })

  it('reports all bad facts at once, in the order given', () => {
    expect(
      badFacts({
        colour: 'red',
        offer: 'platinum',
        purchasedOn: '2026-02-30',
        benefitsUsed: 'no',
        keysViewed: false,
        role: null,
      }),
    ).toEqual([
      { name: 'colour', problem: 'unknown-fact' },
      { name: 'offer', problem: 'unknown-value' },
      { name: 'purchasedOn', problem: 'impossible-date' },
      { name: 'benefitsUsed', problem: 'wrong-type' },
      { name: 'role', problem: 'wrong-type' },
    ])
  })

  it.each([null, undefined, 'offer', 7, [], ['gold'], new Date(0), new Map(), () => ({})])(
    'refuses %o, which is no plain object',
    facts => {
      expect(badFacts(facts)).toEqual([])
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'reports %s as a fact it does not know',
    name => {
      const facts: unknown = JSON.parse(`{ "${name}": true }`)
      expect(badFacts(facts)).toEqual([{ name, problem: 'unknown-fact' }])
      expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    },
  )

  it('sees only what the object itself holds', () => {
    const heir: unknown = Object.create({ offer: 'gold' })
    expect(badFacts(heir)).toEqual([])
    const orphan = Object.assign(Object.create(null), { offer: 'gold' })
    expect(readFacts(benefitRefund, orphan)).toEqual({ offer: 'gold' })
  })

  it('accepts a plain object from another realm, such as a frame', () => {
    expect(readFacts(benefitRefund, runInNewContext('({ offer: "gold" })'))).toEqual({
      offer: 'gold',
    })
  })

  it('never fails with anything but a FactsError, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), facts => void badFacts(facts)))
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...benefitRefund.facts.map(fact => fact.name)),
          fc.anything(),
        ),
        facts => void badFacts(facts),
      ),
    )
  })
})
