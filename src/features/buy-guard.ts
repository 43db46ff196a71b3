import { offerOfSource } from '../portal/offer-of-source'
import {
  benefitsPackIsFinal,
  oneOfEachOffer,
  silverNotBesideGold,
} from '../rules/advice/membership'
import { benefitsEndTheRefund } from '../rules/advice/refunds'
import { benefitRefund } from '../rules/benefit-refund'
import { todays } from '../rules/dates'
import type { Context } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import type { OwnRule } from '../ui/loss'
import type { GuardingFeature } from './feature'

/**
 * Holds the order of a membership offer: the days for a refund start with it, there is one of each
 * offer per account, and the benefits pack is chosen for the year.
 */
export const buyGuard: GuardingFeature = {
  id: 'buy-guard',
  pages: ['membership-offers'],
  rules: ['benefit-refund'],
  guard: {
    controls: ['buy'],
    strength: 'ask',
    notes: [oneOfEachOffer, benefitsPackIsFinal, silverNotBesideGold, benefitsEndTheRefund],
    assess: ({ product, context }) => {
      const named = product.name && offerOfSource(product.name)
      const offer = named || (product.source && offerOfSource(product.source))
      return { kind: 'loss', own: ifBoughtNow(offer || undefined, context) }
    },
  },
}

/** The refund there will be: counted from the earlier of the two dates it may be now. */
function ifBoughtNow(offer: Offer | undefined, context: Context): OwnRule {
  const untouched = { benefitsUsed: false, keysViewed: false, goldDiscountUsed: false }
  const purchasedOn = todays(context).earlier
  return { rule: benefitRefund, facts: { ...(offer && { offer }), purchasedOn, ...untouched } }
}
