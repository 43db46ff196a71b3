import { offerOfSource } from '../portal/product'
import { benefitRefund } from '../rules/benefit-refund'
import { canStillBeCurrent, factsOf, type Purchase } from '../storage/records'
import { recordKeysViewed } from '../storage/write'
import { judgeFacts } from '../ui/judge'
import type { Action, Feature, Stake } from './feature'

/**
 * Holds *Get keys* while a refund is at stake: showing a product key ends the refund of the whole
 * purchase, even if the key is never activated (`refund-mpn-keys-not-viewed`, `refund-now`).
 */
export const getKeysGuard: Feature = {
  id: 'get-keys-guard',
  pages: [
    'benefits-overview',
    'benefits-software',
    'benefits-cloud',
    'benefits-azure',
    'benefits-visual-studio',
    'benefits-technical-support',
    'benefits-technical-presales',
    'benefits-marketing',
    'benefits-other',
  ],
  controls: ['get-keys'],
  rules: [benefitRefund],
  assess,
  record: recordKeysViewed,
}

function assess(action: Action): Stake {
  const offer = action.product.source ? offerOfSource(action.product.source) : undefined
  const possible = action.state.purchases.filter(
    purchase =>
      canStillBeCurrent(purchase, action.context) &&
      (offer === undefined || purchase.offer === undefined || purchase.offer === offer),
  )
  if (possible.length === 0) return { kind: 'unknown', offer }
  const [likeliest, ...others] = possible.filter(purchase => mayBeRefunded(purchase, action))
  return likeliest ? { kind: 'refund', purchases: [likeliest, ...others] } : { kind: 'nothing' }
}

/** Only a certain "no" lets keys be shown unasked; what cannot be told counts as a maybe. */
function mayBeRefunded(purchase: Purchase, { state, context }: Action): boolean {
  const { verdict } = judgeFacts(benefitRefund, factsOf(purchase, state.profile), context)
  return verdict?.outcome !== 'ineligible'
}
