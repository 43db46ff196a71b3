import { recordBenefitUsed } from '../storage/write'
import type { Guard } from './feature'
import { refundAtStake } from './refund-at-stake'

/**
 * What it costs to use a benefit: the refund of the purchase, as long as there may be one, and
 * nothing after that (`refund-mpn-no-benefit-used`, `refund-now`).
 */
export const perhapsUsingABenefit = {
  strength: 'ask',
  assess: action => {
    const refund = refundAtStake(action)
    return refund ? { kind: 'loss', refund } : { kind: 'nothing' }
  },
} as const satisfies Partial<Guard>

/**
 * The same for what is done with the press itself. Where another step can still be abandoned, nothing
 * is put on record: a refund that is thought lost would no longer be guarded.
 */
export const usingABenefit = {
  ...perhapsUsingABenefit,
  record: recordBenefitUsed,
} as const satisfies Partial<Guard>
