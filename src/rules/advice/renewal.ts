import {
  announcementsJuly2026,
  benefitsFaq2021,
  renewal2021,
  renewal2022,
  renewalNow,
} from '../documents'
import type { Advice } from '../types'

/** Renewing an offer. */
export const renewalAdvice: readonly Advice[] = [
  {
    id: 'profile-before-renewal',
    sources: {
      'renewal-profile-check': { document: benefitsFaq2021, heading: 'Membership' },
    },
    from: '2021-02-04',
    pages: ['membership-offers'],
  },
  {
    id: 'renewal-mails',
    sources: {
      'renewal-mails': { document: benefitsFaq2021, heading: 'Membership' },
    },
    from: '2021-02-04',
    pages: ['membership-offers'],
  },
  {
    id: 'benefits-lost-after-window',
    sources: {
      'benefits-lost-on-expiry': { document: renewal2021, heading: 'Renewal reminders' },
      'renewal-window-2025': { document: renewalNow, heading: 'Renewal' },
    },
    from: '2021-02-04',
    pages: ['membership-offers'],
  },
  {
    id: 'new-anniversary',
    sources: {
      'renewal-new-anniversary': { document: renewal2022, heading: 'Renewal' },
      'renewal-new-anniversary-2021': { document: renewal2021, heading: 'Renewal reminders' },
    },
    from: '2022-10-25',
    pages: ['membership-offers'],
    disputed: true,
  },
  {
    id: 'renewal-may-open-earlier',
    sources: {
      'renewal-ad-minus-30': {
        document: announcementsJuly2026,
        heading: announcementsJuly2026.title,
      },
      'renewal-window-2025': { document: renewalNow, heading: 'Renewal' },
    },
    from: '2026-07-01',
    pages: ['membership-offers'],
    disputed: true,
  },
  {
    id: 'designation-score-window',
    sources: {
      'spd-qualification-window': { document: renewal2022, heading: 'Renewal' },
    },
    offers: ['solutions-partner'],
    from: '2022-10-25',
    pages: ['membership-offers'],
  },
  {
    id: 'competency-requirements',
    sources: {
      'renewal-requirements-competency': { document: benefitsFaq2021, heading: 'Membership' },
    },
    offers: ['silver', 'gold'],
    from: '2021-02-04',
    until: '2022-09-30',
    pages: ['membership-offers'],
  },
]
