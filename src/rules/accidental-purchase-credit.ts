import {
  commerce,
  isDisputedRole,
  legacyOffer,
  legacySources,
  requesterCriteria,
  requesterFacts,
  requesterReasons,
  requesterSources,
} from './csp-criteria'
import { credit2021, credit2023 } from './documents'
import { calendarDate, choice, onlyWhile, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metUnless } from './logic'
import { withinMonths } from './month-windows'
import { valueOn } from './parameters'
import type { Context, FactValues, Parameter, PlainDate, Rule, Source, SourceId } from './types'
import { dayWindow, windowCriterion, withinDays } from './windows'

const products = ['microsoft-365', 'dynamics-365', 'power-bi-premium', 'microsoft-365-a1'] as const

type Product = (typeof products)[number]

const facts = [
  commerce,
  choice('product', products),
  calendarDate('purchasedOn'),
  onlyWhile(yesNo('usersAssigned'), 'product', ['microsoft-365-a1']),
  ...requesterFacts,
] as const

type Facts = FactValues<typeof facts>

const statement: Source = { document: credit2021, heading: 'Accidental purchase credit' }

const accidentalSources = {
  'credit-accidental-30-day-auto': statement,
  'credit-accidental-full-refund-90-days': statement,
  'credit-accidental-months-2-12-prorated': statement,
  'credit-powerbi-premium-7-days': statement,
  'credit-m365-a1-30-days': statement,
} satisfies Record<SourceId, Source>

const automaticRefundWindow: Parameter = {
  id: 'accidental-purchase-automatic-refund-window',
  unit: 'days',
  values: [{ from: '2021-03-31', value: 30, sources: ['credit-accidental-30-day-auto'] }],
}

const fullRefundWindow: Parameter = {
  id: 'accidental-purchase-full-refund-window',
  unit: 'days',
  values: [{ from: '2021-03-31', value: 90, sources: ['credit-accidental-full-refund-90-days'] }],
}

const proratedWindow: Parameter = {
  id: 'accidental-purchase-prorated-window',
  unit: 'months',
  values: [{ from: '2021-03-31', value: 12, sources: ['credit-accidental-months-2-12-prorated'] }],
}

const powerBiFullRefundWindow: Parameter = {
  id: 'power-bi-premium-full-refund-window',
  unit: 'days',
  values: [{ from: '2021-03-31', value: 7, sources: ['credit-powerbi-premium-7-days'] }],
}

const powerBiCreditWindow: Parameter = {
  id: 'power-bi-premium-credit-window',
  unit: 'months',
  values: [
    {
      from: '2021-03-31',
      value: 12,
      sources: ['credit-powerbi-premium-7-days', 'credit-accidental-months-2-12-prorated'],
    },
  ],
}

const a1RefundWindow: Parameter = {
  id: 'microsoft-365-a1-refund-window',
  unit: 'days',
  values: [{ from: '2021-03-31', value: 30, sources: ['credit-m365-a1-30-days'] }],
}

/** What is to be had, how, and for how long after the purchase. */
interface Tier {
  within: Parameter
  remedy: string
  route: string
}

const generalTiers: readonly Tier[] = [
  {
    within: automaticRefundWindow,
    remedy: 'automatic-full-refund',
    route: 'cancel-subscription',
  },
  { within: fullRefundWindow, remedy: 'full-refund', route: 'service-request' },
  { within: proratedWindow, remedy: 'prorated-credit', route: 'service-request' },
]

/** From the best remedy to the one that lasts longest. */
const tiers: Readonly<Record<Product, readonly Tier[]>> = {
  'microsoft-365': generalTiers,
  'dynamics-365': generalTiers,
  'power-bi-premium': [
    { within: powerBiFullRefundWindow, remedy: 'full-refund', route: 'service-request' },
    { within: powerBiCreditWindow, remedy: 'credit-less-fixed-charge', route: 'service-request' },
  ],
  'microsoft-365-a1': [{ within: a1RefundWindow, remedy: 'full-refund', route: 'service-request' }],
}

/** A legacy subscription bought by mistake is credited, the sooner the better. */
export const accidentalPurchaseCredit: Rule = {
  id: 'accidental-purchase-credit',
  facts,
  criteria: [...requesterCriteria, 'legacy-offer', 'within-window', 'no-users-assigned'],
  parameters: [
    automaticRefundWindow,
    fullRefundWindow,
    proratedWindow,
    powerBiFullRefundWindow,
    powerBiCreditWindow,
    a1RefundWindow,
  ],
  remedies: ['automatic-full-refund', 'full-refund', 'prorated-credit', 'credit-less-fixed-charge'],
  routes: ['cancel-subscription', 'service-request'],
  sources: {
    ...requesterSources,
    ...legacySources,
    'credit-accidental-scope-legacy': statement,
    ...accidentalSources,
    'credit-powerbi-daily-charge': {
      document: credit2023,
      heading: 'Accidental purchase credit',
    },
  },

  judge(facts: Facts, context) {
    const { product, purchasedOn, usersAssigned, role } = facts
    const standing =
      product === undefined || purchasedOn === undefined
        ? undefined
        : bestTier(product, purchasedOn, context)
    const mayBeA1 = product === undefined || product === 'microsoft-365-a1'
    const isLate = (product: Product) =>
      purchasedOn !== undefined &&
      bestTier(product, purchasedOn, context)?.window.state === 'closed'
    const usersMatter = mayBeA1 && !isLate('microsoft-365-a1')
    // No product makes up for the disputed role; what is left is whether one would be refused.
    const productMatters =
      !isDisputedRole(role) ||
      purchasedOn === undefined ||
      usersAssigned !== false ||
      products.some(isLate)

    return {
      reasons: [
        ...requesterReasons(facts),
        legacyOffer(facts, 'credit-accidental-scope-legacy'),
        reason('within-window', windowCriterion(standing?.window), sourcesOf(product)),
        ...(mayBeA1 ? [noUsersAssigned(facts)] : []),
      ],
      missing: absent(facts, [
        'commerce',
        productMatters && 'product',
        'purchasedOn',
        'partnerType',
        usersMatter && 'usersAssigned',
      ]),
      ...standing,
    }
  },
}

/**
 * The best remedy that no reading of the text disputes today. On a tier's day in dispute that is
 * the next one's; only the last tier has none to fall back on.
 */
function bestTier(product: Product, purchasedOn: PlainDate, context: Context) {
  const standings = tiers[product].map(({ within, remedy, route }) => {
    const bounds = within.unit === 'months' ? withinMonths : withinDays
    const window = dayWindow(bounds(purchasedOn, valueOn(within, purchasedOn)), context)
    return { remedy, route, window }
  })
  return standings.find(({ window }) => window.state === 'open') ?? standings.at(-1)
}

function sourcesOf(product: Product | undefined): readonly SourceId[] {
  if (product === undefined) return Object.keys(accidentalSources)
  const cited = tiers[product].flatMap(({ within }) =>
    within.values.flatMap(value => value.sources),
  )
  return [...new Set(cited)]
}

/** While the product is unknown, so is whether this criterion applies at all. */
function noUsersAssigned({ product, usersAssigned }: Facts) {
  return reason('no-users-assigned', product === undefined ? 'unknown' : metUnless(usersAssigned), [
    'credit-m365-a1-30-days',
  ])
}
