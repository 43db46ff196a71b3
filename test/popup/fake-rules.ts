import { applies } from '../../src/rules/applies'
import {
  calendarDate,
  choice,
  domains,
  email,
  moment,
  onlyWhile,
  optional,
  text,
  wholeNumber,
  yesNo,
} from '../../src/rules/facts'
import { absent, reason } from '../../src/rules/judgement'
import type { FactDeclaration, Rule, SourceDocument } from '../../src/rules/types'
import { offers } from '../../src/rules/vocabulary'
import { dayWindow, windowCriterion, withinDays } from '../../src/rules/windows'

/*
 * Rules made for the tests, under ids that exist, so that what the check does can be shown without
 * knowing what any real rule says.
 */

const document: SourceDocument = {
  title: 'A document',
  url: 'https://example.com/document',
  kind: 'primary',
  lastChecked: '2026-11-01',
}

const sources = { statement: { document, heading: 'A heading' } }

const bare = { parameters: [], remedies: [], routes: [], sources }

/** Met once every fact that applies is known, unless a yes-or-no was answered with yes. */
function judgeAll(facts: readonly FactDeclaration[]): Rule['judge'] {
  return given => {
    const asked = facts.filter(fact => !fact.optional && applies(fact, given))
    return {
      reasons: asked.map(({ name }) => {
        const value = given[name]
        return reason(name, value === true ? 'failed' : value === undefined ? 'unknown' : 'met', [
          'statement',
        ])
      }),
      missing: absent(
        given,
        asked.map(({ name }) => name),
      ),
    }
  }
}

function ruleOf(id: Rule['id'], facts: readonly FactDeclaration[]): Rule {
  return { ...bare, id, facts, criteria: facts.map(({ name }) => name), judge: judgeAll(facts) }
}

const purchase = [
  choice('offer', offers),
  calendarDate('purchasedOn'),
  yesNo('keysViewed'),
  optional(choice('payment', ['card', 'wire'])),
] as const

/** A window of ten days from the purchase, as long as no key was viewed. */
const tenDays: Rule = {
  ...ruleOf('benefit-refund', purchase),
  criteria: ['within-ten-days', 'offer', 'keysViewed'],
  remedies: ['full-refund'],
  routes: ['service-request'],
  judge(given, context) {
    const { purchasedOn } = given
    const window =
      typeof purchasedOn === 'string' ? dayWindow(withinDays(purchasedOn, 10), context) : undefined
    const others = judgeAll(purchase.filter(({ name }) => name !== 'purchasedOn'))(given, context)
    return {
      reasons: [
        reason('within-ten-days', windowCriterion(window), ['statement']),
        ...others.reasons,
      ],
      missing: [...absent(given, ['purchasedOn']), ...others.missing],
      remedy: 'full-refund',
      route: 'service-request',
      ...(window && { window }),
    }
  },
}

/** One question brings two others. */
const seats: Rule = ruleOf('product-key-redemption', [
  choice('intent', ['new', 'extend']),
  onlyWhile(wholeNumber('keySeats', { min: 1, max: 300 }), 'intent', ['extend']),
  onlyWhile(yesNo('redeemed'), 'intent', ['extend']),
])

/** A question of every kind that only the pages can ask. */
const typed: Rule = ruleOf('service-outage-credit', [
  moment('purchasedAt'),
  email('customerEmail'),
  domains('tenantDomains'),
  text('competency'),
])

export const fakeRules: readonly Rule[] = [
  tenDays,
  ruleOf('tax-refund', [yesNo('taxExempt'), calendarDate('paidOn')]),
  seats,
  typed,
  ruleOf('duplicate-order-credit', [calendarDate('purchasedOn')]),
  ruleOf('permission', [choice('role', ['global-admin', 'sales-agent']), yesNo('redeemed')]),
]
