import { recordBenefitUsed } from '../storage/write'
import type { Guard } from './feature'
import { refundAtStake } from './refund-at-stake'

/**
 * What it costs to use a benefit: the refund of the purchase, as long as there may be one, and
 * nothing after that (`refund-mpn-no-benefit-used`, `refund-now`).
 */
export const usingABenefit = {
  strength: 'ask',
  assess: action => {
    const refund = refundAtStake(action)
    return refund ? { kind: 'loss', refund } : { kind: 'nothing' }
  },
  record: recordBenefitUsed,
} as const satisfies Partial<Guard>
