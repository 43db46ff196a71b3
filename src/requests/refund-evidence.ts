import { refund2021, refundNow } from '../rules/documents'
import type { EvidenceItem } from './types'

const refundSources = {
  'refund-mpn-no-benefit-used': { document: refund2021, heading: 'Criteria for a refund' },
  'refund-mpn-keys-not-viewed': { document: refund2021, heading: 'Criteria for a refund' },
  'refund-now': { document: refundNow, heading: 'Criteria for a refund' },
}

/** The offer, the order, who asks; and that nothing has been touched. */
export const refundEvidence: readonly EvidenceItem[] = [
  {
    id: 'untouched',
    check: {
      by: 'facts',
      facts: ['benefitsUsed', 'keysViewed'],
      criteria: ['no-benefit-used', 'keys-not-viewed'],
    },
    required: true,
    sources: refundSources,
  },
  {
    id: 'purchase-date',
    check: { by: 'facts', facts: ['purchasedOn'] },
    required: true,
    sources: {
      'refund-mpn-within-30-days': { document: refund2021, heading: 'Criteria for a refund' },
      'refund-now': { document: refundNow, heading: 'Criteria for a refund' },
    },
  },
  identified('offer-name', ['offerName', 'offer']),
  identified('order-number', ['orderNumber']),
  identified('partner-id', ['partnerId']),
]

/** Support has to find the order; no document lists what it needs for that. */
function identified(id: string, facts: readonly string[]): EvidenceItem {
  return {
    id,
    check: { by: 'facts', facts, oneIsEnough: true },
    required: false,
    sources: {
      'refund-wire-by-ticket': {
        document: refundNow,
        heading: 'Self-serve cancellation for Credit Card Purchases',
      },
    },
  }
}
