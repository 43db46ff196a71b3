import { offerOfSource } from '../portal/offer-of-source'
import { benefitRefund } from '../rules/benefit-refund'
import type { Context } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import {
  canStillBeCurrent,
  factsOf,
  isSurelyCurrent,
  type Profile,
  type Purchase,
} from '../storage/records'
import { judgeFacts } from '../ui/judge'
import type { Refund } from '../ui/loss'
import type { Action } from './feature'

/**
 * The refund that using a benefit of this product would end, if there may be one.
 *
 * @returns undefined when it is certain that none is left; no purchases when nobody knows
 */
export function refundAtStake(action: Action): Refund | undefined {
  const { product, context } = action
  const offer = product.source ? offerOfSource(product.source) : undefined
  const possible = purchasesOf(action)
  const refundable = possible.filter(purchase => mayBeRefunded(purchase, action))
  if (refundable.length > 0) return { rule: benefitRefund, purchases: refundable }
  // A purchase without a refund gives leave only if the product is surely its own: a source that is
  // not understood may be any purchase, also one that nobody has entered.
  const isUnderstood = product.source === undefined || offer !== undefined
  return isUnderstood && possible.some(purchase => isSurelyCurrent(purchase, context))
    ? undefined
    : { rule: benefitRefund, purchases: [], offer }
}

/** The offer that is bought or cancelled: on pages of orders the product is the offer itself. */
export function orderedOffer({ product: { name, source } }: Action): Offer | undefined {
  return (name ? offerOfSource(name) : undefined) ?? (source ? offerOfSource(source) : undefined)
}

/** Purchases the product on the page may come from, whether or not they can be refunded. */
export function purchasesOf(
  { product, state, context }: Action,
  offer = product.source ? offerOfSource(product.source) : undefined,
): Purchase[] {
  return state.purchases.filter(
    purchase =>
      canStillBeCurrent(purchase, context) &&
      (offer === undefined || purchase.offer === undefined || purchase.offer === offer),
  )
}

/** One press asks several times, for each of its events; in milliseconds. */
const samePress = 1000

interface Judged extends Pick<Context, 'timeZone'> {
  profile: Profile
  at: number
  maybe: boolean
}

/** By the purchase as it was read, which is never changed: what is read anew is judged anew. */
const judged = new WeakMap<Purchase, Judged>()

/** Only a certain "no" lets an action go unasked; what cannot be told counts as a maybe. */
function mayBeRefunded(purchase: Purchase, { state: { profile }, context }: Action): boolean {
  const { now, timeZone } = context
  const at = now.getTime()
  const before = judged.get(purchase)
  const isSame = before?.profile === profile && before.timeZone === timeZone
  if (isSame && Math.abs(at - before.at) < samePress) return before.maybe
  const { verdict } = judgeFacts(benefitRefund, factsOf(purchase, profile), context)
  const maybe = verdict?.outcome !== 'ineligible'
  judged.set(purchase, { profile, at, timeZone, maybe })
  return maybe
}
