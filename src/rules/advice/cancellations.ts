import {
  announcementsMarch2026,
  newCommerceCancellation,
  reservations2022,
  reservations2026,
  savingsPlan2023,
  subscriptions2023,
} from '../documents'
import type { Advice } from '../types'

export const seatsByBatch: Advice = {
  id: 'seats-by-batch',
  sources: {
    'nce-seat-reduction-7d': {
      document: subscriptions2023,
      heading: 'View seats available for reduction',
    },
  },
  from: '2023-10-19',
  pages: ['support-request'],
}

export const upgradeKeepsWindow: Advice = {
  id: 'upgrade-keeps-window',
  sources: {
    'nce-partial-upgrade-inherits': {
      document: newCommerceCancellation,
      heading: newCommerceCancellation.title,
    },
  },
  pages: ['support-request'],
}

export const cancellingIsFinal: Advice = {
  id: 'cancelling-is-final',
  sources: {
    'nce-cancel-irreversible': {
      document: subscriptions2023,
      heading: 'Cancel new commerce license-based subscriptions',
    },
  },
  from: '2023-10-19',
  pages: ['support-request'],
}

export const suspendingStillCosts: Advice = {
  id: 'suspending-still-costs',
  sources: {
    'nce-suspend-still-billed': {
      document: subscriptions2023,
      heading: 'Suspend a subscription',
    },
  },
  from: '2023-10-19',
  pages: ['support-request'],
}

export const partnerOwesAnyway: Advice = {
  id: 'partner-owes-anyway',
  sources: {
    'nce-partner-liable': {
      document: newCommerceCancellation,
      heading: 'Cancelations due to Insolvency',
    },
  },
  pages: ['support-request'],
}

export const softwareSubscriptionSeats: Advice = {
  id: 'software-subscription-seats',
  sources: {
    'nce-software-subscription-7d': {
      document: newCommerceCancellation,
      heading: newCommerceCancellation.title,
    },
  },
  pages: ['support-request'],
}

/** Cancelling what was bought for customers. */
export const cancellationAdvice: readonly Advice[] = [
  {
    id: 'renewal-starts-new-days',
    sources: {
      'nce-renewal-window': { document: subscriptions2023, heading: 'Subscription renewals' },
    },
    from: '2023-10-19',
    pages: ['support-request'],
  },
  seatsByBatch,
  upgradeKeepsWindow,
  cancellingIsFinal,
  suspendingStillCosts,
  partnerOwesAnyway,
  {
    id: 'extended-service-term',
    sources: {
      'nce-extended-service-term': {
        document: announcementsMarch2026,
        heading: 'Reminders and updates to Extended Service Terms (EST)',
      },
    },
    from: '2026-02-16',
    pages: ['support-request'],
  },
  {
    id: 'trial-cannot-restart',
    sources: {
      'trial-no-restart': {
        document: newCommerceCancellation,
        heading: newCommerceCancellation.title,
      },
    },
    pages: ['support-request'],
  },
  {
    id: 'saas-older-windows',
    sources: {
      'marketplace-saas-72h': {
        document: newCommerceCancellation,
        heading: newCommerceCancellation.title,
      },
      'marketplace-history': {
        document: subscriptions2023,
        heading: 'Cancel traditional license-based subscriptions',
      },
    },
    pages: ['support-request'],
  },
  softwareSubscriptionSeats,
  {
    id: 'perpetual-keys-revoked',
    sources: {
      'nce-perpetual-30d': {
        document: newCommerceCancellation,
        heading: newCommerceCancellation.title,
      },
    },
    pages: ['support-request'],
  },
  {
    id: 'reservation-refund-cap',
    sources: {
      'ri-refund-cap': {
        document: reservations2022,
        heading: 'Cancel, exchange, and refund policies',
      },
    },
    from: '2022-10-10',
    pages: ['support-request'],
  },
  {
    id: 'reservation-exchange-ends',
    sources: {
      'ri-no-exchange-2027': {
        document: reservations2026,
        heading: 'Reservation exchange policy changes',
      },
    },
    from: '2027-02-01',
    pages: ['support-request'],
  },
  {
    id: 'savings-plan-is-final',
    sources: {
      'savings-plan-final': {
        document: savingsPlan2023,
        heading: savingsPlan2023.title,
      },
    },
    from: '2023-11-17',
    pages: ['support-request'],
  },
]
