import { BENEFITS_PAGES } from '../portal/benefits-pages'
import { recordKeysViewed } from '../storage/write'
import type { GuardingFeature } from './feature'
import { refundAtStake } from './refund-at-stake'

/**
 * Holds *Get keys* while a refund is at stake: showing a product key ends the refund of the whole
 * purchase, even if the key is never activated (`refund-mpn-keys-not-viewed`, `refund-now`).
 */
export const getKeysGuard: GuardingFeature = {
  id: 'get-keys-guard',
  pages: BENEFITS_PAGES,
  rules: ['benefit-refund'],
  guard: {
    controls: ['get-keys'],
    strength: 'ask',
    notes: [],
    record: recordKeysViewed,
    assess: action => {
      const refund = refundAtStake(action)
      return refund ? { kind: 'loss', refund } : { kind: 'nothing' }
    },
  },
}
