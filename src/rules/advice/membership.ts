import {
  actionPack2023,
  benefits2020,
  benefitsAtAGlance2026,
  benefitsFaq2021,
  billingAccount,
  buyButton2023,
  membershipFee2021,
  mergedAccounts2023,
  refundNow,
  renewalNow,
  successCore2026,
} from '../documents'
import type { Advice } from '../types'

export const oneOfEachOffer: Advice = {
  id: 'one-of-each-offer',
  sources: {
    'one-per-pga': { document: benefitsAtAGlance2026, heading: benefitsAtAGlance2026.title },
  },
  offers: ['partner-launch', 'success-core', 'success-expanded', 'solutions-partner'],
  from: '2026-03-16',
  pages: ['membership-offers'],
}

export const benefitsPackIsFinal: Advice = {
  id: 'benefits-pack-is-final',
  sources: {
    'benefits-pack-choice-locked': {
      document: actionPack2023,
      heading: 'Frequently Asked Questions about Microsoft Action Pack (MAPS FAQ)',
    },
  },
  offers: ['action-pack', 'solutions-partner'],
  from: '2023-09-13',
  pages: ['membership-offers'],
}

export const silverNotBesideGold: Advice = {
  id: 'silver-not-beside-gold',
  sources: {
    'subscription-limit-on-upgrade': {
      document: membershipFee2021,
      heading: 'Meet a competency’s requirements and pay the fee',
    },
  },
  offers: ['silver', 'gold'],
  from: '2021-01-28',
  until: '2025-01-21',
  pages: ['membership-offers'],
}

/** Buying and holding an offer. */
export const membershipAdvice: readonly Advice[] = [
  {
    id: 'programme-names',
    sources: {
      'programme-names': {
        document: refundNow,
        heading: refundNow.title,
      },
      'faq-role': { document: benefitsFaq2021, heading: 'Appropriate roles' },
    },
    pages: ['membership-offers', 'benefits-overview'],
  },
  {
    id: 'partner-membership-center-gone',
    sources: {
      'benefits-pmc-or-partner-center': { document: benefits2020, heading: benefits2020.title },
    },
    pages: ['benefits-overview'],
  },
  {
    id: 'who-buys-and-who-assigns',
    sources: {
      'benefits-purchase-needs-no-global-admin': {
        document: benefits2020,
        heading: 'Manage your membership benefits in the Partner Center',
      },
      'benefits-assign-needs-global-admin': {
        document: benefits2020,
        heading: 'Manage your membership benefits in the Partner Center',
      },
    },
    from: '2020-10-21',
    pages: ['membership-offers', 'benefits-overview'],
    disputed: true,
  },
  {
    id: 'billing-account-first',
    sources: {
      'billing-account-link': { document: billingAccount, heading: billingAccount.title },
    },
    from: '2024-01-01',
    pages: ['membership-offers', 'membership-bills'],
  },
  {
    id: 'buy-button-disabled',
    sources: {
      'buy-renew-disabled': {
        document: buyButton2023,
        heading: 'Reasons the "Buy now" or "Renew" button is disabled',
      },
    },
    from: '2023-05-04',
    pages: ['membership-offers'],
  },
  oneOfEachOffer,
  benefitsPackIsFinal,
  {
    id: 'prices-change',
    sources: {
      'offers-now': { document: successCore2026, heading: successCore2026.title },
    },
    offers: ['partner-launch', 'success-core', 'success-expanded', 'solutions-partner'],
    pages: ['membership-offers'],
  },
  {
    id: 'retired-offers',
    sources: {
      'action-pack-retired': { document: renewalNow, heading: 'Renewal' },
      'legacy-silver-gold-retired': { document: renewalNow, heading: 'Renewal' },
    },
    offers: ['action-pack', 'silver', 'gold'],
    from: '2025-01-22',
    pages: ['membership-offers'],
  },
  {
    id: 'action-pack-kinds',
    sources: {
      'maps-vs-laps': { document: benefitsFaq2021, heading: 'Membership' },
    },
    offers: ['action-pack'],
    from: '2021-02-04',
    until: '2025-01-21',
    pages: ['membership-offers'],
  },
  silverNotBesideGold,
  {
    id: 'packages-after-merge',
    sources: {
      'merge-one-action-pack': { document: benefitsFaq2021, heading: 'Product licenses' },
      'merge-competency-package': { document: benefitsFaq2021, heading: 'Product licenses' },
    },
    offers: ['action-pack', 'silver', 'gold'],
    from: '2021-02-04',
    until: '2025-01-21',
    pages: ['membership-offers', 'benefits-overview'],
  },
  {
    id: 'merge-is-final',
    sources: {
      'merge-irreversible': {
        document: mergedAccounts2023,
        heading: 'What happens when two partners elect to merge their Partner Center accounts',
      },
      'merge-activate-first': {
        document: mergedAccounts2023,
        heading:
          "What to expect if you've been invited to merge your Partner Center account with another Partner Center account",
      },
    },
    from: '2023-05-16',
    pages: ['membership-offers', 'benefits-overview'],
  },
  {
    id: 'where-to-ask',
    sources: {
      'faq-help': { document: benefitsFaq2021, heading: 'Product licenses' },
    },
    from: '2021-02-04',
    pages: ['support-request', 'membership-offers'],
  },
]
