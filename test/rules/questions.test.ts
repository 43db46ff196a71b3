import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { applicable, applies } from '../../src/rules/applies'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { evaluateRule } from '../../src/rules/evaluate'
import {
  calendarDate,
  choice,
  email,
  onlyWhile,
  optional,
  wholeNumber,
  yesNo,
} from '../../src/rules/facts'
import { absent, reason } from '../../src/rules/judgement'
import { metIf } from '../../src/rules/logic'
import { permission } from '../../src/rules/permission'
import { nextQuestions } from '../../src/rules/questions'
import { taxRefund } from '../../src/rules/tax-refund'
import type { FactDeclaration, Rule } from '../../src/rules/types'
import { anySituation } from './any-facts'
import { at } from './context'

const context = at('2026-11-20T12:00:00Z')

/** A rule with one criterion for each of its facts, met as `isMet` says. */
function ruleOf(
  facts: readonly FactDeclaration[],
  isMet: (name: string, value: unknown) => boolean | undefined,
): Rule {
  return {
    id: 'product-key-redemption',
    facts,
    criteria: facts.map(({ name }) => name),
    parameters: [],
    remedies: [],
    routes: [],
    sources: {},
    judge(given) {
      const asked = facts.filter(fact => !fact.optional && applies(fact, given))
      return {
        reasons: asked.map(({ name }) =>
          reason(name, metIf(given[name] === undefined ? undefined : isMet(name, given[name])), []),
        ),
        missing: absent(
          given,
          facts.filter(fact => !fact.optional).map(({ name }) => name),
        ),
      }
    },
  }
}

describe('the next questions', () => {
  it('begin with what decides by itself at one press, then the date that may', () => {
    expect(nextQuestions(benefitRefund, {}, context)).toEqual([
      'benefitsUsed',
      'keysViewed',
      'purchasedOn',
      'offer',
    ])
    expect(nextQuestions(taxRefund, {}, context)).toEqual(['taxExempt', 'paidOn'])
  })

  it('end as soon as an answer has settled the matter', () => {
    expect(nextQuestions(benefitRefund, { keysViewed: true }, context)).toEqual([])
    expect(nextQuestions(taxRefund, { taxExempt: true, paidOn: '2026-11-01' }, context)).toEqual([])
  })

  it('leave out what the other answers made irrelevant', () => {
    expect(nextQuestions(benefitRefund, { offer: 'gold' }, context)).not.toContain(
      'goldDiscountUsed',
    )
    expect(nextQuestions(benefitRefund, { offer: 'silver' }, context)).toContain('goldDiscountUsed')
  })

  it('do not ask what only refines the advice', () => {
    expect(nextQuestions(benefitRefund, {}, context)).not.toContain('role')
  })

  it('keep the order of the declaration among equals', () => {
    expect(nextQuestions(permission, {}, context)).toEqual(['role', 'action'])
  })

  it('depend on the day they are asked on', () => {
    const facts = { purchasedOn: '2026-10-01' }
    expect(nextQuestions(benefitRefund, facts, context)).toEqual([])
    const then = at('2026-10-05T12:00:00Z')
    expect(nextQuestions(benefitRefund, facts, then)).not.toEqual([])
  })

  it('complain about facts that do not fit', () => {
    expect(() => nextQuestions(benefitRefund, { offer: 'bronze' }, context)).toThrow(/offer/)
  })

  it('come with the answer that brings them, and go with it', () => {
    const rule = ruleOf(
      [
        choice('intent', ['new', 'extend']),
        onlyWhile(wholeNumber('keySeats', { min: 1, max: 100 }), 'intent', ['extend']),
        optional(yesNo('aside')),
      ],
      () => true,
    )
    expect(nextQuestions(rule, {}, context)).toEqual(['intent'])
    expect(nextQuestions(rule, { intent: 'extend' }, context)).toEqual(['keySeats'])
    expect(nextQuestions(rule, { intent: 'new' }, context)).toEqual([])
  })

  it('put text last, and what cannot decide alone behind what can', () => {
    const rule = ruleOf(
      [
        email('contactEmail'),
        calendarDate('assignedOn'),
        choice('kind', ['monthly', 'bulk']),
        wholeNumber('seats', { min: 1, max: 9 }),
        yesNo('redeemed'),
      ],
      (name, value) => {
        if (name === 'redeemed') return value === false
        if (name === 'seats') return value !== 9
        return name === 'assignedOn' ? String(value) > '2026-01-01' : true
      },
    )
    expect(nextQuestions(rule, {}, context)).toEqual([
      'redeemed',
      'assignedOn',
      'seats',
      'kind',
      'contactEmail',
    ])
  })

  it.each(rules.map(rule => [rule.id, rule] as const))(
    'of %s go on until no answer can change the outcome, whatever is answered',
    (_, rule) => {
      fc.assert(
        fc.property(anySituation(rule), ({ known, more, context }) => {
          let facts = applicable(rule, known)
          for (let asked = 0; asked <= rule.facts.length; asked++) {
            const { missing } = evaluateRule(rule, facts, context)
            const [next] = nextQuestions(rule, facts, context)
            expect(next === undefined).toBe(missing.length === 0)
            // Without an answer to it, it would be the next one for good.
            if (next === undefined || more[next] === undefined) return
            facts = { ...facts, [next]: more[next] }
          }
          expect.fail('there were more questions than facts')
        }),
        { numRuns: 100, seed: 20_261_120 },
      )
    },
  )

  it.each(rules.map(rule => [rule.id, rule] as const))(
    'of %s are only such as matter, and none when nothing is open',
    (_, rule) => {
      const asked = nextQuestions(rule, {}, context)
      const { missing } = evaluateRule(rule, {}, context)
      expect(missing).toEqual(expect.arrayContaining(asked))
      if (missing.length > 0) expect(asked).not.toEqual([])
    },
  )
})

describe('a fact that applies only while another has a value', () => {
  const seats = onlyWhile(yesNo('seats'), 'intent', ['extend'])

  it('applies then, and not while the other is another or unknown', () => {
    expect(applies(seats, { intent: 'extend' })).toBe(true)
    expect(applies(seats, { intent: 'new' })).toBe(false)
    expect(applies(seats, {})).toBe(false)
    expect(applies(yesNo('always'), {})).toBe(true)
  })

  it('can hang on a yes or no', () => {
    const fact = onlyWhile(yesNo('why'), 'redeemed', ['true'])
    expect(applies(fact, { redeemed: true })).toBe(true)
    expect(applies(fact, { redeemed: false })).toBe(false)
  })

  it('is left out with everything that hangs on it', () => {
    const rule = ruleOf(
      [
        choice('intent', ['new', 'extend']),
        onlyWhile(choice('kind', ['a', 'b']), 'intent', ['extend']),
        onlyWhile(yesNo('seats'), 'kind', ['a']),
      ],
      () => true,
    )
    const facts = { intent: 'new', kind: 'a', seats: true }
    expect(applicable(rule, facts)).toEqual({ intent: 'new' })
    expect(applicable(rule, { ...facts, intent: 'extend' })).toEqual({
      ...facts,
      intent: 'extend',
    })
    expect(facts).toEqual({ intent: 'new', kind: 'a', seats: true })
  })
})
