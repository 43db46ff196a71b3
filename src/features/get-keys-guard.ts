import { offerOfSource } from '../portal/product'
import { benefitRefund } from '../rules/benefit-refund'
import { canStillBeCurrent, factsOf, isSurelyCurrent, type Purchase } from '../storage/records'
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
  const { product, state, context } = action
  const offer = product.source ? offerOfSource(product.source) : undefined
  const possible = state.purchases.filter(
    purchase =>
      canStillBeCurrent(purchase, context) &&
      (offer === undefined || purchase.offer === undefined || purchase.offer === offer),
  )
  const [likeliest, ...others] = possible.filter(purchase => mayBeRefunded(purchase, action))
  if (likeliest) return { kind: 'refund', purchases: [likeliest, ...others] }
  // A purchase without a refund gives leave to show keys only if the keys are surely its own: a
  // source that is not understood may be any purchase, also one that nobody has entered.
  const isUnderstood = product.source === undefined || offer !== undefined
  return isUnderstood && possible.some(purchase => isSurelyCurrent(purchase, context))
    ? { kind: 'nothing' }
    : { kind: 'unknown', offer }
}

/** Only a certain "no" lets keys be shown unasked; what cannot be told counts as a maybe. */
function mayBeRefunded(purchase: Purchase, { state, context }: Action): boolean {
  const { verdict } = judgeFacts(benefitRefund, factsOf(purchase, state.profile), context)
  return verdict?.outcome !== 'ineligible'
}
