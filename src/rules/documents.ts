import type { SourceDocument } from './types'

/*
 * The documents the rules were read from. The 2021 texts are followed by what replaced them. Each
 * is an export of its own, so that a bundle holds those its rules cite and no others.
 */

const LAST_CHECKED = '2026-11-20'

const at = (path: string): string => `https://learn.microsoft.com/partner-center/${path}`

export const refund2021: SourceDocument = {
  title: 'Request a refund for an MPN benefit',
  url: /* @__PURE__ */ at('mpn-refund-request'),
  documentDate: '2021-02-05',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const benefits2020: SourceDocument = {
  title: 'Manage your Microsoft Partner Network membership benefits and offers in Partner Center',
  url: /* @__PURE__ */ at('manage-your-partner-network-benefits'),
  documentDate: '2020-10-21',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const credit2021: SourceDocument = {
  title: 'How and when to request a credit from Microsoft',
  url: /* @__PURE__ */ at('request-credit'),
  documentDate: '2021-03-31',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const refundNow: SourceDocument = {
  title: 'Request a refund for a Microsoft AI Cloud Partner Program benefit',
  url: /* @__PURE__ */ at('membership/mpn-refund-request'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const creditNow: SourceDocument = {
  title: 'How and when to request a credit from Microsoft',
  url: /* @__PURE__ */ at('billing/request-credit'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const newCommerceCancellation: SourceDocument = {
  title: 'New commerce cancellation policy',
  url: /* @__PURE__ */ at('customers/new-commerce-cancellation-policy'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}
