import { actionPack2023, benefitsFaq2020, benefitsFaq2021, benefitsFaq2026 } from '../documents'
import type { Advice } from '../types'

/** What comes with an offer, and until when. */
export const licenceAdvice: readonly Advice[] = [
  {
    id: 'licences-for-own-use',
    sources: {
      'product-licences-included': { document: benefitsFaq2021, heading: 'Product licenses' },
      'product-licences-limits': { document: benefitsFaq2021, heading: 'Product licenses' },
      'product-licences-more': { document: benefitsFaq2021, heading: 'Product licenses' },
    },
    from: '2021-02-04',
    pages: ['benefits-software', 'benefits-cloud'],
  },
  {
    id: 'licence-count',
    sources: {
      'product-licences-count': { document: benefitsFaq2021, heading: 'Product licenses' },
    },
    from: '2021-02-04',
    pages: ['benefits-software', 'benefits-cloud'],
  },
  {
    id: 'last-day-to-activate',
    sources: {
      'benefit-expiry-is-last-activation-date': {
        document: benefitsFaq2020,
        heading: 'General questions',
      },
      'licence-not-in-customer-account': {
        document: benefitsFaq2020,
        heading: 'Azure and cloud activation benefits',
      },
    },
    from: '2020-12-15',
    pages: ['benefits-overview', 'benefits-software', 'benefits-cloud'],
  },
  {
    id: 'three-end-dates',
    sources: {
      'three-dates': {
        document: actionPack2023,
        heading: 'Frequently Asked Questions about Microsoft Action Pack (MAPS FAQ)',
      },
      'thirteen-months': {
        document: benefitsFaq2026,
        heading: benefitsFaq2026.title,
      },
    },
    from: '2023-09-13',
    pages: ['benefits-overview', 'benefits-cloud'],
  },
]
