import {
  benefitsPackIsFinal,
  oneOfEachOffer,
  silverNotBesideGold,
} from '../rules/advice/membership'
import { benefitsEndTheRefund, goldDiscountEndsSilverRefund } from '../rules/advice/refunds'
import { benefitRefund } from '../rules/benefit-refund'
import { todays } from '../rules/dates'
import type { Context } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import type { OwnRule } from '../ui/loss'
import type { GuardingFeature } from './feature'
import { orderedOffer } from './refund-at-stake'

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
    notes: [
      benefitsEndTheRefund,
      goldDiscountEndsSilverRefund,
      oneOfEachOffer,
      benefitsPackIsFinal,
      silverNotBesideGold,
    ],
    assess: action => ({ kind: 'loss', own: ifBoughtNow(orderedOffer(action), action.context) }),
  },
}

/** The refund there will be: counted from the earlier of the two dates it may be now. */
function ifBoughtNow(offer: Offer | undefined, context: Context): OwnRule {
  const untouched = { benefitsUsed: false, keysViewed: false, goldDiscountUsed: false }
  const purchasedOn = todays(context).earlier
  const facts = { ...(offer && { offer }), purchasedOn, ...untouched }
  return { rule: benefitRefund, facts, isForecast: true }
}
