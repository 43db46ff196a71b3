import { benefits2020, payment2022, refund2021, refundNow } from '../documents'
import type { Advice } from '../types'

export const wireOrderCancellation: Advice = {
  id: 'wire-order-cancellation',
  sources: {
    'refund-wire-by-ticket': {
      document: refundNow,
      heading: 'Self-serve cancellation for Credit Card Purchases',
    },
    'unpaid-wire-order': {
      document: payment2022,
      heading: 'Switch payment from electronic bank transfer to credit card',
    },
  },
  from: '2022-12-09',
  pages: ['membership-offers', 'membership-bills'],
}

export const wireOrderExpires: Advice = {
  id: 'wire-order-expires',
  sources: {
    'wire-order-expires-30-days': {
      document: payment2022,
      heading: 'Upload proof of an electronic funds transfer',
    },
    'wire-order-30-days': {
      document: payment2022,
      heading: 'Upload proof of an electronic funds transfer',
    },
  },
  from: '2022-12-09',
  pages: ['membership-bills', 'membership-offers'],
}

export const benefitsEndTheRefund: Advice = {
  id: 'benefits-end-the-refund',
  sources: {
    'benefits-post-purchase-work': {
      document: benefits2020,
      heading: 'Manage your membership benefits in the Partner Center',
    },
    'refund-now': { document: refundNow, heading: 'Criteria for a refund' },
  },
  from: '2020-10-21',
  pages: [
    'benefits-overview',
    'benefits-software',
    'benefits-cloud',
    'benefits-azure',
    'benefits-visual-studio',
    'benefits-technical-support',
    'benefits-marketing',
  ],
  controls: ['get-keys'],
}

export const goldDiscountEndsSilverRefund: Advice = {
  id: 'gold-discount-ends-silver-refund',
  sources: {
    'refund-silver-forfeited-by-gold-discount': {
      document: refund2021,
      heading: 'Criteria for a refund',
    },
  },
  offers: ['silver', 'gold'],
  from: '2021-02-05',
  until: '2025-01-21',
  pages: ['membership-offers'],
}

/** What a click or a payment does to the refund of an offer. */
export const refundAdvice: readonly Advice[] = [
  benefitsEndTheRefund,
  wireOrderCancellation,
  wireOrderExpires,
  goldDiscountEndsSilverRefund,
]
