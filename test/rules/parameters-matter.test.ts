import { afterEach, describe, expect, it } from 'vitest'
import { evaluate, rules } from '../../src/rules'
import { addDays } from '../../src/rules/dates'
import type { ParameterValue, RuleId, Verdict } from '../../src/rules/types'
import { at } from './context'

/*
 * A figure that could be another one without a verdict changing is not tested, and maybe not used.
 * Here every figure is made larger and smaller by one, and each change must show in this table.
 */

interface Case {
  rule: RuleId
  facts: Record<string, unknown>
  now: string
  expected: Partial<Pick<Verdict, 'outcome' | 'remedy' | 'effect'>>
}

/** What one set of facts comes to at several moments; a day stands for its noon. */
function over(
  rule: RuleId,
  facts: Record<string, unknown>,
  timeline: Record<string, Verdict['outcome'] | Case['expected']>,
): Case[] {
  return Object.entries(timeline).map(([moment, expected]) => ({
    rule,
    facts,
    now: moment.includes('T') ? moment : `${moment}T12:00:00Z`,
    expected: typeof expected === 'string' ? { outcome: expected } : expected,
  }))
}

const offer = { offer: 'success-core' }
const legacy = { commerce: 'legacy', partnerType: 'direct-bill', purchasedOn: '2021-03-01' }
const outage = {
  incidentOn: '2021-02-15',
  partnerType: 'direct-bill',
  customerRequestedCredit: true,
  tenantId: '11111111-2222-3333-4444-555555555555',
  incidentId: 'EX25194',
  customerEmail: 'someone@contoso.com',
  tenantDomains: ['contoso.com'],
}
const extend = { redeemed: false, intent: 'extend', existingSeats: 10 }
const anyDay = '2026-11-20'

const yearOfLegacy = {
  '2022-02-28': 'eligible',
  '2022-03-01': 'undetermined',
  '2022-03-02': 'ineligible',
} as const

/** By figure: its last undisputed moment, the disputed one if there is any, and the one after. */
const table: Readonly<Record<string, readonly Case[]>> = {
  'benefit-refund-window': over(
    'benefit-refund',
    { ...offer, purchasedOn: '2026-11-01', benefitsUsed: false, keysViewed: false },
    { '2026-11-30': 'eligible', '2026-12-01': 'undetermined', '2026-12-02': 'ineligible' },
  ),
  'tax-refund-window': over(
    'tax-refund',
    { taxExempt: true, paidOn: '2025-03-10' },
    { '2026-03-09': 'eligible', '2026-03-10': 'undetermined', '2026-03-11': 'ineligible' },
  ),
  'accidental-purchase-automatic-refund-window': over(
    'accidental-purchase-credit',
    { ...legacy, product: 'microsoft-365' },
    {
      '2021-03-30': { outcome: 'eligible', remedy: 'automatic-full-refund' },
      '2021-03-31': { outcome: 'eligible', remedy: 'full-refund' },
    },
  ),
  'accidental-purchase-full-refund-window': over(
    'accidental-purchase-credit',
    { ...legacy, product: 'dynamics-365' },
    {
      '2021-05-29': { outcome: 'eligible', remedy: 'full-refund' },
      '2021-05-30': { outcome: 'eligible', remedy: 'prorated-credit' },
    },
  ),
  'accidental-purchase-prorated-window': over(
    'accidental-purchase-credit',
    { ...legacy, product: 'microsoft-365' },
    yearOfLegacy,
  ),
  'power-bi-premium-full-refund-window': over(
    'accidental-purchase-credit',
    { ...legacy, product: 'power-bi-premium' },
    {
      '2021-03-07': { outcome: 'eligible', remedy: 'full-refund' },
      '2021-03-08': { outcome: 'eligible', remedy: 'credit-less-fixed-charge' },
    },
  ),
  'power-bi-premium-credit-window': over(
    'accidental-purchase-credit',
    { ...legacy, product: 'power-bi-premium' },
    yearOfLegacy,
  ),
  'microsoft-365-a1-refund-window': over(
    'accidental-purchase-credit',
    { ...legacy, product: 'microsoft-365-a1', usersAssigned: false },
    { '2021-03-30': 'eligible', '2021-03-31': 'undetermined', '2021-04-01': 'ineligible' },
  ),
  'duplicate-order-credit-window': over(
    'duplicate-order-credit',
    { commerce: 'legacy', partnerType: 'direct-bill', newSubscriptionPurchasedOn: '2021-03-01' },
    { '2021-06-28': 'eligible', '2021-06-29': 'undetermined', '2021-06-30': 'ineligible' },
  ),
  'service-outage-credit-window': over(
    'service-outage-credit',
    { ...outage, service: 'other' },
    { '2021-03-28': 'eligible', '2021-03-31': 'undetermined', '2021-04-01': 'ineligible' },
  ),
  'azure-outage-credit-window': over(
    'service-outage-credit',
    { ...outage, service: 'azure' },
    { '2021-04-28': 'eligible', '2021-04-30': 'undetermined', '2021-05-01': 'ineligible' },
  ),
  'new-commerce-license-window': [
    ...over(
      'new-commerce-cancellation',
      { product: 'license-based', purchasedAt: '2022-03-11T23:59:59Z' },
      { '2022-03-14T23:59:59.000Z': 'eligible', '2022-03-14T23:59:59.001Z': 'ineligible' },
    ),
    ...over(
      'new-commerce-cancellation',
      { product: 'license-based', purchasedAt: '2022-03-12T00:00:00Z' },
      { '2022-03-19T00:00:00.000Z': 'eligible', '2022-03-19T00:00:00.001Z': 'ineligible' },
    ),
  ],
  'new-commerce-software-subscription-window': over(
    'new-commerce-cancellation',
    { product: 'software-subscription', purchasedAt: '2026-03-01T11:00:00Z' },
    { '2026-03-08T11:00:00.000Z': 'eligible', '2026-03-08T11:00:00.001Z': 'ineligible' },
  ),
  'new-commerce-perpetual-software-window': over(
    'new-commerce-cancellation',
    { product: 'perpetual-software', purchasedAt: '2026-11-01T23:30:00Z' },
    { '2026-11-30': 'eligible', '2026-12-01': 'undetermined', '2026-12-02': 'ineligible' },
  ),
  'marketplace-saas-window': over(
    'new-commerce-cancellation',
    { product: 'marketplace-saas', purchasedAt: '2026-03-01T11:00:00Z' },
    { '2026-03-04T11:00:00.000Z': 'eligible', '2026-03-04T11:00:00.001Z': 'ineligible' },
  ),
  'business-central-window': over(
    'new-commerce-cancellation',
    { product: 'business-central', purchasedAt: '2026-11-01T23:30:00Z' },
    { '2026-11-07': 'eligible', '2026-11-08': 'undetermined', '2026-11-09': 'ineligible' },
  ),
  'renewal-window': over(
    'membership-renewal',
    { ...offer, anniversaryOn: '2026-02-01' },
    { '2026-03-02': 'eligible', '2026-03-03': 'undetermined', '2026-03-04': 'ineligible' },
  ),
  'product-key-term': over(
    'product-key-redemption',
    { redeemed: false, intent: 'new' },
    { [anyDay]: { outcome: 'eligible', effect: { months: 12 } } },
  ),
  // With all figures given, a key that is too large also makes the term too long.
  'product-key-size': [
    ...over(
      'product-key-redemption',
      { ...extend, keySeats: 30, remainingMonths: 0 },
      { [anyDay]: 'eligible' },
    ),
    ...over('product-key-redemption', { ...extend, keySeats: 31 }, { [anyDay]: 'ineligible' }),
  ],
  'product-key-longest-term': [
    ...over(
      'product-key-redemption',
      { ...extend, keySeats: 10, remainingMonths: 24 },
      { [anyDay]: { outcome: 'eligible', effect: { months: 36 } } },
    ),
    ...over(
      'product-key-redemption',
      { ...extend, keySeats: 10, remainingMonths: 24.5 },
      { [anyDay]: 'ineligible' },
    ),
  ],
  'token-replacement-window': over(
    'token-replacement',
    { activatedOn: '2026-11-01', reason: 'wrong-tenant', replacedBefore: false },
    { '2026-11-30': 'eligible', '2026-12-01': 'undetermined', '2026-12-02': 'ineligible' },
  ),
  'visual-studio-reassignment-wait': over(
    'visual-studio-reassignment',
    { assignedOn: '2026-08-22' },
    { '2026-11-19': 'ineligible', '2026-11-20': 'undetermined', '2026-11-21': 'eligible' },
  ),
  'azure-monthly-reassignments': [
    ...over(
      'azure-credit-reassignment',
      { kind: 'monthly', reassignments: 4 },
      { [anyDay]: 'eligible' },
    ),
    ...over(
      'azure-credit-reassignment',
      { kind: 'monthly', reassignments: 5 },
      { [anyDay]: 'ineligible' },
    ),
  ],
  'licence-use-after-membership': over(
    'on-premises-licence-use',
    { membershipEndsOn: '2026-03-01' },
    { '2026-03-01': 'eligible', '2026-03-31': 'undetermined', '2026-04-01': 'ineligible' },
  ),
}

const parameters = [...new Set(rules.flatMap(rule => rule.parameters))]

const holds = ({ rule, facts, now, expected }: Case): boolean => {
  const verdict = evaluate(rule, facts, at(now))
  return Object.entries(expected).every(
    ([key, value]) => JSON.stringify(verdict[key as keyof Verdict]) === JSON.stringify(value),
  )
}

/** Puts what a test replaced back in its place. */
let restore: () => unknown = () => {}

/** Replaces one value of one figure until the end of the test; all else stays as declared. */
function replaceValue(id: string, index: number, change: Partial<ParameterValue>): void {
  const parameter = parameters.find(parameter => parameter.id === id)
  const value = parameter?.values[index]
  if (!parameter || !value) throw new Error(`The figure ${id} has no value ${index}`)
  const declared = parameter.values
  Object.assign(parameter, { values: declared.with(index, { ...value, ...change }) })
  restore = () => Object.assign(parameter, { values: declared })
}

afterEach(() => {
  restore()
  restore = () => {}
})

describe('the figures of the rules', () => {
  it('are all in the table, and nothing else is', () => {
    expect(Object.keys(table).sort()).toEqual(parameters.map(({ id }) => id).sort())
  })

  it.each(Object.entries(table).flatMap(([id, cases]) => cases.map(of => ({ id, ...of }))))(
    'decide as documented: $id on $now',
    ({ id, rule, facts, now, expected }) => {
      expect(evaluate(rule, facts, at(now))).toMatchObject(expected)
      const declaring = rules.find(({ parameters }) => parameters.some(own => own.id === id))
      expect(declaring?.id).toBe(rule)
    },
  )

  const values = parameters.flatMap(({ id, values }) =>
    values.map(({ value, from }, index) => ({ id, index, value, from })),
  )

  it.each(
    values.flatMap(({ value, ...of }) => [
      { ...of, value, instead: value + 1 },
      { ...of, value, instead: value - 1 },
    ]),
  )('$id is $value from $from: $instead would show', ({ id, index, instead }) => {
    replaceValue(id, index, { value: instead })
    expect(table[id]?.every(holds)).toBe(false)
  })

  it.each(
    values
      .filter(({ index }) => index > 0)
      .flatMap(of => [-1, 1].map(days => ({ ...of, day: addDays(of.from, days) }))),
  )('$id is $value from $from: from $day would show', ({ id, index, day }) => {
    replaceValue(id, index, { from: day })
    expect(table[id]?.every(holds)).toBe(false)
  })
})
