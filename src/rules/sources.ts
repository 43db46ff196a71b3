import type { Source, SourceDocument, SourceId } from './types'

const LAST_CHECKED = '2026-11-20'

const at = (path: string): string => `https://learn.microsoft.com/partner-center/${path}`

/** The documents the rules were read from. The 2021 texts are followed by what replaced them. */
export const documents = {
  refund2021: {
    title: 'Request a refund for an MPN benefit',
    url: at('mpn-refund-request'),
    documentDate: '2021-02-05',
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  },
  benefits2020: {
    title: 'Manage your Microsoft Partner Network membership benefits and offers in Partner Center',
    url: at('manage-your-partner-network-benefits'),
    documentDate: '2020-10-21',
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  },
  credit2021: {
    title: 'How and when to request a credit from Microsoft',
    url: at('request-credit'),
    documentDate: '2021-03-31',
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  },
  refundNow: {
    title: 'Request a refund for a Microsoft AI Cloud Partner Program benefit',
    url: at('membership/mpn-refund-request'),
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  },
  creditNow: {
    title: 'How and when to request a credit from Microsoft',
    url: at('billing/request-credit'),
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  },
  newCommerceCancellation: {
    title: 'New commerce cancellation policy',
    url: at('customers/new-commerce-cancellation-policy'),
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  },
} as const satisfies Record<string, SourceDocument>

const { refund2021, benefits2020, credit2021, refundNow, creditNow, newCommerceCancellation } =
  documents

const ROLES = 'Appropriate roles'
const CRITERIA = 'Criteria for a refund'
const MANAGE_BENEFITS = 'Manage your membership benefits in the Partner Center'

/** Every statement the rules cite. */
export const sources: Readonly<Record<SourceId, Source>> = {
  'refund-mpn-offer-scope': { document: refund2021, heading: CRITERIA },
  'refund-mpn-within-30-days': { document: refund2021, heading: CRITERIA },
  'refund-mpn-no-benefit-used': { document: refund2021, heading: CRITERIA },
  'refund-mpn-keys-not-viewed': { document: refund2021, heading: CRITERIA },
  'refund-mpn-roles': { document: refund2021, heading: ROLES },
  'refund-tax-exempt-one-year': { document: refund2021, heading: CRITERIA },
  'refund-silver-forfeited-by-gold-discount': { document: refund2021, heading: CRITERIA },

  'refund-now': { document: refundNow, heading: CRITERIA },
  'refund-self-serve-card': {
    document: refundNow,
    heading: 'Eligibility for Self-serve cancellation for credit card purchases',
  },
  'refund-wire-by-ticket': {
    document: refundNow,
    heading: 'Self-serve cancellation for Credit Card Purchases',
  },
  'tax-refund': { document: refundNow, heading: CRITERIA },

  'benefits-assign-needs-global-admin': { document: benefits2020, heading: MANAGE_BENEFITS },
  'benefits-not-visible': { document: benefits2020, heading: MANAGE_BENEFITS },
  'gtm-roles': { document: benefits2020, heading: 'Manage Go-To-Market offers' },
  'cancel-benefit-by-service-request': {
    document: benefits2020,
    heading: 'Cancel a membership benefit or offer',
  },

  'credit-roles': { document: credit2021, heading: ROLES },
  'credit-procedure-now': { document: creditNow, heading: ROLES },

  'nce-license-7d': { document: newCommerceCancellation, heading: ROLES },
}
