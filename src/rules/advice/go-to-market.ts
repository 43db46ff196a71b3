import { benefits2020, goToMarket2023 } from '../documents'
import type { Advice } from '../types'

export const marketingContactFirst: Advice = {
  id: 'marketing-contact-first',
  sources: {
    'gtm-marketing-contact-first': {
      document: benefits2020,
      heading: 'Manage Go-To-Market offers',
    },
    'gtm-contacts-1-to-3': {
      document: goToMarket2023,
      heading: 'Redeem your marketing benefits',
    },
  },
  from: '2023-09-19',
  pages: ['benefits-marketing'],
}

export const marketingActivationTakesDays: Advice = {
  id: 'marketing-activation-takes-days',
  sources: {
    'gtm-activation-delay': { document: benefits2020, heading: 'Manage Go-To-Market offers' },
  },
  from: '2020-10-21',
  pages: ['benefits-marketing'],
}

/** Marketing benefits. */
export const goToMarketAdvice: readonly Advice[] = [
  marketingContactFirst,
  {
    id: 'marketing-offers-by-level',
    sources: {
      'gtm-offers-depend-on-level': {
        document: benefits2020,
        heading: 'Manage Go-To-Market offers',
      },
      'gtm-activate': { document: benefits2020, heading: 'Manage Go-To-Market offers' },
    },
    from: '2020-10-21',
    pages: ['benefits-marketing'],
  },
  marketingActivationTakesDays,
]
