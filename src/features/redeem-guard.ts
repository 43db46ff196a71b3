import { BENEFITS_PAGES } from '../portal/benefits-pages'
import {
  keyIntoRightTenant,
  keylessRedemption,
  redeemedKeyIsSpent,
  tokenNotSplit,
} from '../rules/advice/keys'
import { productKeyRedemption } from '../rules/product-key-redemption'
import type { OwnRule } from '../ui/loss'
import type { GuardingFeature } from './feature'
import { refundAtStake } from './refund-at-stake'
import { perhapsUsingABenefit } from './refund-guard'

/** More seats or more time: what either leaves on a subscription that is there already. */
const redeemedNow: OwnRule = {
  rule: productKeyRedemption,
  facts: { redeemed: false },
  compare: { fact: 'intent', options: ['add-seats', 'extend'] },
}

/**
 * Holds *Redeem*, always: a token or benefit is redeemed once, in one tenant, as more seats or as more
 * time (`license-key-single-use`, `key-maths`).
 */
export const redeemGuard: GuardingFeature = {
  id: 'redeem-guard',
  pages: BENEFITS_PAGES,
  rules: ['product-key-redemption', 'benefit-refund'],
  guard: {
    controls: ['redeem'],
    ...perhapsUsingABenefit,
    notes: [keyIntoRightTenant, keylessRedemption, tokenNotSplit, redeemedKeyIsSpent],
    assess: action => {
      const refund = refundAtStake(action)
      return { kind: 'loss', ...(refund && { refund }), own: redeemedNow }
    },
  },
}
