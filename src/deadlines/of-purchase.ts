import { addressOfPage } from '../portal/addresses'
import { wireOrderExpires } from '../rules/advice/refunds'
import { benefitRefund } from '../rules/benefit-refund'
import { benefitsEndSources, benefitsEndWindow } from '../rules/benefits-end'
import { addDays } from '../rules/dates'
import { lastDayAt } from '../rules/facts'
import { membershipRenewal } from '../rules/membership-renewal'
import { addYears } from '../rules/months'
import { taxRefund } from '../rules/tax-refund'
import type { Context, PlainDate } from '../rules/types'
import { wireOrderWindow } from '../rules/wire-order'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import { judged, sourcesOf } from './judge'
import { type Basis, endedBy, endedByTime } from './standing'

/** The last day on which each offer was bought. */
export type LastBought = ReadonlyMap<Purchase['offer'], PlainDate>

export function lastBoughtOf(purchases: readonly Purchase[]): LastBought {
  const last = new Map<Purchase['offer'], PlainDate>()
  for (const { offer, purchasedOn = '' } of purchases) {
    if (purchasedOn > (last.get(offer) ?? '')) last.set(offer, purchasedOn)
  }
  return last
}

interface Bought {
  purchase: Purchase
  purchasedOn: PlainDate
  /** A year later, unless the person knows it to be another day. */
  anniversaryOn: PlainDate
  profile: Profile
  context: Context
  lastBought: LastBought
}

/** Every day that counts for a purchase; none while its date is not known or is no date for a rule. */
export function ofPurchase(
  purchase: Purchase,
  profile: Profile,
  lastBought: LastBought,
  context: Context,
): Basis[] {
  const { purchasedOn } = purchase
  const last = lastDayAt(context.now)
  if (purchasedOn === undefined || purchasedOn > last) return []
  const anniversaryOn = purchase.anniversaryOn ?? addYears(purchasedOn, 1)
  if (anniversaryOn > last) return []
  const bought = { purchase, purchasedOn, anniversaryOn, profile, context, lastBought }
  return [
    ...refund(bought),
    ...wire(bought),
    ...tax(bought),
    ...benefitsEnd(bought),
    ...renewal(bought),
  ]
}

function refund({ purchase, purchasedOn, profile, context }: Bought): Basis[] {
  const verdict = judged(benefitRefund, factsOf(purchase, profile), context)
  if (!verdict?.window) return []
  const ended = endedBy(verdict)
  const inPortal = verdict.route === 'self-service'
  return [
    {
      ...about('refund', purchase),
      window: verdict.window,
      verdict,
      startsOn: purchasedOn,
      ...(ended && { ended }),
      next: inPortal ? 'cancel-order' : 'ask-refund',
      sources: sourcesOf(benefitRefund, verdict),
      address: addressOfPage(inPortal ? 'membership-offers' : 'support-request'),
    },
  ]
}

/** Only an order that waits for its payment can expire; whoever has the benefits has paid. */
function wire({ purchase, purchasedOn, context }: Bought): Basis[] {
  if (purchase.payment !== 'wire') return []
  const window = wireOrderWindow(purchasedOn, context)
  const { keysViewed, keysViewedAt, benefitsUsed, benefitsUsedAt } = purchase
  const isPaid = Boolean(keysViewed || keysViewedAt || benefitsUsed || benefitsUsedAt)
  const ended = isPaid ? 'facts' : endedByTime(window)
  return [
    {
      ...about('wire', purchase),
      window,
      startsOn: purchasedOn,
      ...(ended && { ended }),
      next: 'pay',
      sources: wireOrderExpires.sources,
      address: addressOfPage('membership-offers'),
    },
  ]
}

function tax({ purchase, purchasedOn, profile, context }: Bought): Basis[] {
  if (profile.taxExempt !== true) return []
  const verdict = judged(taxRefund, { taxExempt: true, paidOn: purchasedOn }, context)
  if (!verdict?.window) return []
  const ended = endedBy(verdict)
  return [
    {
      ...about('tax', purchase),
      window: verdict.window,
      verdict,
      startsOn: purchasedOn,
      ...(ended && { ended }),
      next: 'ask-tax',
      sources: sourcesOf(taxRefund, verdict),
      address: addressOfPage('support-request'),
    },
  ]
}

function benefitsEnd({ purchase, purchasedOn, anniversaryOn, context }: Bought): Basis[] {
  const window = benefitsEndWindow(anniversaryOn, context)
  const ended = endedByTime(window)
  return [
    {
      ...about('benefits-end', purchase),
      window,
      startsOn: purchasedOn,
      ...(ended && { ended }),
      next: 'use-benefits',
      sources: benefitsEndSources,
      address: addressOfPage('benefits-overview'),
    },
  ]
}

function renewal(bought: Bought): Basis[] {
  const { purchase, anniversaryOn, context } = bought
  const { offer } = purchase
  const facts = { anniversaryOn, ...(offer !== undefined && { offer }) }
  const verdict = judged(membershipRenewal, facts, context)
  if (!verdict?.window) return []
  const isSold = verdict.reasons.every(
    ({ criterion, state }) => criterion !== 'offer-still-sold' || state !== 'failed',
  )
  if (!isSold) return []
  const ended = isRenewed(bought) ? 'facts' : endedBy(verdict)
  return [
    {
      ...about('renewal', purchase),
      window: verdict.window,
      verdict,
      startsOn: anniversaryOn,
      ...(ended && { ended }),
      next: 'renew',
      sources: sourcesOf(membershipRenewal, verdict),
      address: addressOfPage('membership-offers'),
    },
  ]
}

/** Days before the anniversary in which a renewal may already be an order (`renewal-ad-minus-30`). */
const RENEWED_BEFORE = 30

/** The same offer was bought again around the anniversary, or later. */
function isRenewed({ purchase, purchasedOn, anniversaryOn, lastBought }: Bought): boolean {
  const from = addDays(anniversaryOn, -RENEWED_BEFORE)
  const last = purchase.offer && lastBought.get(purchase.offer)
  return last !== undefined && purchasedOn < from && last >= from
}

function about(kind: Basis['kind'], purchase: Purchase) {
  return {
    id: `${kind}:${purchase.id}`,
    kind,
    subject: { about: 'purchase', purchase } as const,
    ...(purchase.addedAt !== undefined && { knownSince: purchase.addedAt }),
  }
}
