import type { SourceDocument } from '../rules/types'

/* Documents that only requests cite; the others stand with the rules. */

export const support2023: SourceDocument = {
  title: 'Get help and contact support in Partner Center',
  url: 'https://learn.microsoft.com/partner-center/report-problems-with-partner-center',
  documentDate: '2023-09-27',
  kind: 'primary',
  lastChecked: '2026-11-20',
}

export const softwareSubscriptions2023: SourceDocument = {
  title: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
  url: 'https://learn.microsoft.com/partner-center/csp-software-subscriptions',
  documentDate: '2023-06-30',
  kind: 'primary',
  lastChecked: '2026-11-20',
}
