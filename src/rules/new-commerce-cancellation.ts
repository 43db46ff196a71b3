import { newCommerceMarch2022, newCommerceCancellation as policy } from './documents'
import { choice, moment } from './facts'
import { absent, reason } from './judgement'
import { valueOn } from './parameters'
import type {
  Context,
  FactValues,
  Instant,
  Parameter,
  Rule,
  Source,
  SourceId,
  Window,
} from './types'
import { dayWindow, hourWindow, windowCriterion, withinDays, withinHours } from './windows'

const products = [
  'license-based',
  'software-subscription',
  'perpetual-software',
  'marketplace-saas',
  'business-central',
] as const

type Product = (typeof products)[number]

const facts = [choice('product', products), moment('purchasedAt')] as const

type Facts = FactValues<typeof facts>

const table: Source = { document: policy, heading: policy.title }

/** Every statement this rule rests on. */
const sources = {
  'nce-license-7d': table,
  'nce-168h': { document: newCommerceMarch2022, heading: newCommerceMarch2022.title },
  'nce-software-subscription-7d': table,
  'nce-perpetual-30d': table,
  'marketplace-saas-72h': table,
  'bc-7d': table,
} satisfies Record<SourceId, Source>

/** The longer window came on 18 March 2022 and covered purchases made from 12 March in UTC. */
const licenseWindow: Parameter = {
  id: 'new-commerce-license-window',
  unit: 'hours',
  values: [
    { from: '2022-01-10', value: 72, sources: ['nce-168h'] },
    { from: '2022-03-12', value: 168, sources: ['nce-168h', 'nce-license-7d'] },
  ],
}

const softwareSubscriptionWindow: Parameter = {
  id: 'new-commerce-software-subscription-window',
  unit: 'hours',
  values: [
    { from: '2022-07-11', value: 168, sources: ['nce-168h', 'nce-software-subscription-7d'] },
  ],
}

const perpetualSoftwareWindow: Parameter = {
  id: 'new-commerce-perpetual-software-window',
  unit: 'days',
  values: [{ from: '2022-03-01', value: 30, sources: ['nce-perpetual-30d'] }],
}

const marketplaceSaasWindow: Parameter = {
  id: 'marketplace-saas-window',
  unit: 'hours',
  values: [{ from: '2025-01-01', value: 72, sources: ['marketplace-saas-72h'] }],
}

const businessCentralWindow: Parameter = {
  id: 'business-central-window',
  unit: 'days',
  values: [{ from: '2025-01-01', value: 7, sources: ['bc-7d'] }],
}

interface Terms {
  within: Parameter
  remedy: string
}

const terms: Readonly<Record<Product, Terms>> = {
  'license-based': { within: licenseWindow, remedy: 'prorated-refund' },
  'software-subscription': { within: softwareSubscriptionWindow, remedy: 'prorated-refund' },
  'perpetual-software': { within: perpetualSoftwareWindow, remedy: 'full-refund' },
  'marketplace-saas': { within: marketplaceSaasWindow, remedy: 'full-refund' },
  'business-central': { within: businessCentralWindow, remedy: 'full-refund' },
}

/** What was bought in new commerce can be cancelled for a few days, some of it to the hour. */
export const newCommerceCancellation: Rule = {
  id: 'new-commerce-cancellation',
  facts,
  criteria: ['within-window'],
  parameters: Object.values(terms).map(({ within }) => within),
  remedies: ['prorated-refund', 'full-refund'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { product, purchasedAt } = facts
    const applying = product && terms[product]
    const window =
      applying && purchasedAt !== undefined
        ? windowOf(applying.within, purchasedAt, context)
        : undefined

    return {
      reasons: [
        reason(
          'within-window',
          windowCriterion(window),
          applying
            ? [...new Set(applying.within.values.flatMap(value => value.sources))]
            : Object.keys(sources),
        ),
      ],
      missing: absent(facts, ['product', 'purchasedAt']),
      ...(applying && { remedy: applying.remedy }),
      ...(window && { window }),
    }
  },
}

/** Days are counted from the date of the purchase in UTC, the portal's calendar. */
function windowOf(within: Parameter, purchasedAt: Instant, context: Context): Window {
  const purchasedOn = purchasedAt.slice(0, 'YYYY-MM-DD'.length)
  const value = valueOn(within, purchasedOn)
  return within.unit === 'hours'
    ? hourWindow(withinHours(purchasedAt, value), context)
    : dayWindow(withinDays(purchasedOn, value), context)
}
