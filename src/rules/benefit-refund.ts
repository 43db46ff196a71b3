import { benefits2020, refund2021, refundNow } from './documents'
import { calendarDate, choice, onlyWhile, optional, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metUnless } from './logic'
import { valueOn } from './parameters'
import type { FactValues, Parameter, Rule, Source, SourceId } from './types'
import { offers, roles } from './vocabulary'
import { dayWindow, windowCriterion, withinDays } from './windows'

const facts = [
  choice('offer', offers),
  calendarDate('purchasedOn'),
  yesNo('benefitsUsed'),
  yesNo('keysViewed'),
  onlyWhile(yesNo('goldDiscountUsed'), 'offer', ['silver']),
  optional(choice('payment', ['card', 'wire'])),
  optional(choice('role', roles)),
  optional(yesNo('accountSuspended')),
] as const

type Facts = FactValues<typeof facts>

const CRITERIA = 'Criteria for a refund'

/** Every statement this rule rests on. */
const sources = {
  'refund-now': { document: refundNow, heading: CRITERIA },
  'refund-self-serve-card': {
    document: refundNow,
    heading: 'Eligibility for Self-serve cancellation for credit card purchases',
  },
  'refund-wire-by-ticket': {
    document: refundNow,
    heading: 'Self-serve cancellation for Credit Card Purchases',
  },
  'refund-mpn-offer-scope': { document: refund2021, heading: CRITERIA },
  'refund-mpn-within-30-days': { document: refund2021, heading: CRITERIA },
  'refund-mpn-no-benefit-used': { document: refund2021, heading: CRITERIA },
  'refund-mpn-keys-not-viewed': { document: refund2021, heading: CRITERIA },
  'refund-silver-forfeited-by-gold-discount': { document: refund2021, heading: CRITERIA },
  'cancel-benefit-by-service-request': {
    document: benefits2020,
    heading: 'Cancel a membership benefit or offer',
  },
} satisfies Record<SourceId, Source>

const refundWindow: Parameter = {
  id: 'benefit-refund-window',
  unit: 'days',
  values: [{ from: '2021-02-05', value: 30, sources: ['refund-mpn-within-30-days', 'refund-now'] }],
}

/** The fee of a membership offer comes back if the offer is fresh and untouched. */
export const benefitRefund: Rule = {
  id: 'benefit-refund',
  facts,
  criteria: ['within-30-days', 'no-benefit-used', 'keys-not-viewed', 'gold-discount-not-used'],
  parameters: [refundWindow],
  remedies: ['full-refund'],
  routes: ['self-service', 'service-request'],
  sources,

  judge(facts: Facts, context) {
    const { offer, purchasedOn } = facts
    const window =
      purchasedOn === undefined
        ? undefined
        : dayWindow(withinDays(purchasedOn, valueOn(refundWindow, purchasedOn)), context)
    const mayBeSilver = offer === undefined || offer === 'silver'
    // No offer makes up for the disputed day, and only silver with the discount used can fail.
    const offerMatters = window?.state !== 'closing' || facts.goldDiscountUsed !== false

    return {
      reasons: [
        reason('within-30-days', windowCriterion(window), [
          'refund-mpn-within-30-days',
          'refund-now',
        ]),
        reason('no-benefit-used', metUnless(facts.benefitsUsed), [
          'refund-mpn-no-benefit-used',
          'refund-now',
        ]),
        reason('keys-not-viewed', metUnless(facts.keysViewed), [
          'refund-mpn-keys-not-viewed',
          'refund-now',
        ]),
        ...(mayBeSilver ? [goldDiscountNotUsed(facts)] : []),
      ],
      missing: absent(facts, [
        offerMatters && 'offer',
        'purchasedOn',
        'benefitsUsed',
        'keysViewed',
        mayBeSilver && 'goldDiscountUsed',
      ]),
      remedy: 'full-refund',
      route: mayCancelInPortal(facts) ? 'self-service' : 'service-request',
      ...(window && { window }),
    }
  },
}

/** While the offer is unknown, so is whether this criterion applies at all. */
function goldDiscountNotUsed({ offer, goldDiscountUsed }: Facts) {
  return reason(
    'gold-discount-not-used',
    offer === undefined ? 'unknown' : metUnless(goldDiscountUsed),
    ['refund-silver-forfeited-by-gold-discount'],
  )
}

/** Cancel Order is for card payments, the partner admin role and accounts in good standing. */
function mayCancelInPortal({ payment, role, accountSuspended }: Facts): boolean {
  return payment === 'card' && role === 'partner-admin' && accountSuspended === false
}
