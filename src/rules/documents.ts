import type { SourceDocument } from './types'

/*
 * The documents the rules were read from. The 2021 texts are followed by what replaced them. Each
 * is an export of its own, so that a bundle holds those its rules cite and no others.
 *
 * A title is the one a document bears above its text. A statement that stands before the first
 * heading, or of which the place in the document is not known, is cited under the title.
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
  title: 'New commerce experience cancellation policy',
  url: /* @__PURE__ */ at('customers/new-commerce-cancellation-policy'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const credit2023: SourceDocument = {
  title: 'How and when to request a credit from Microsoft',
  url: /* @__PURE__ */ at('request-credit'),
  documentDate: '2023-05-04',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in March 2022. */
export const newCommerceMarch2022: SourceDocument = {
  title: 'March 2022 announcements',
  url: /* @__PURE__ */ at('announcements/2022-march'),
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const benefitsFaq2021: SourceDocument = {
  title: 'Microsoft Partner Network benefits FAQ',
  url: /* @__PURE__ */ at('benefits-faq-new'),
  documentDate: '2021-02-04',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const renewalNow: SourceDocument = {
  title: 'Renew membership offers',
  url: /* @__PURE__ */ at('membership/renew-mpn-offers'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const visualStudio2023: SourceDocument = {
  title: 'Explore your Visual Studio and GitHub benefits in Partner Center',
  url: /* @__PURE__ */ at('mpn-benefits-visual-studio'),
  documentDate: '2023-08-10',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const azureCredit2023: SourceDocument = {
  title: 'Azure credits',
  url: /* @__PURE__ */ at('mpn-benefits-azure-cloud'),
  documentDate: '2023-09-19',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const cloudServices2023: SourceDocument = {
  title: 'Cloud services',
  url: /* @__PURE__ */ at('cloud-services'),
  documentDate: '2023-06-15',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const technicalSupportNow: SourceDocument = {
  title: 'Partner Technical Support for Cloud or On-Premises Products',
  url: /* @__PURE__ */ at('benefits/mpn-benefits-technical-support'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const advisoryHours2023: SourceDocument = {
  title: 'Technical Presales and Deployment Services',
  url: /* @__PURE__ */ at('technical-benefits'),
  documentDate: '2023-09-21',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const advisoryHoursNow: SourceDocument = {
  title: 'Technical Presales and Deployment Services',
  url: /* @__PURE__ */ at('benefits/technical-benefits'),
  documentDate: '2026-02-25',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const renewal2021: SourceDocument = {
  title:
    'Renew your MPN offers for competencies and advanced specializations during the renewal window',
  url: /* @__PURE__ */ at('renew-mpn-offers'),
  documentDate: '2021-02-04',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const renewal2022: SourceDocument = {
  title:
    'Renew your Membership offers for Solutions Partner designations during the renewal window',
  url: /* @__PURE__ */ at('renew-mpn-offers'),
  documentDate: '2022-10-25',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const announcementsJuly2026: SourceDocument = {
  title: 'July 2026 announcements',
  url: /* @__PURE__ */ at('announcements/2026-july'),
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const membershipFee2021: SourceDocument = {
  title: 'How to pay the fee associated with a silver or gold competency',
  url: /* @__PURE__ */ at('mpn-pay-fee-silver-gold-competency'),
  documentDate: '2021-01-28',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const benefitsFaq2020: SourceDocument = {
  title: 'Benefits FAQ',
  url: /* @__PURE__ */ at('benefits-faq'),
  documentDate: '2020-12-15',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const benefitsFaq2026: SourceDocument = {
  title: 'Microsoft AI Cloud Partner Program benefits FAQ',
  url: /* @__PURE__ */ at('benefits/benefits-faq-new'),
  documentDate: '2026-02-13',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const payment2022: SourceDocument = {
  title: 'Make a payment',
  url: /* @__PURE__ */ at('make-payment'),
  documentDate: '2022-12-09',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const actionPack2023: SourceDocument = {
  title: 'Microsoft Action Pack Subscription (MAPS)',
  url: /* @__PURE__ */ at('mpn-get-action-pack'),
  documentDate: '2023-09-13',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const benefitsAtAGlance2026: SourceDocument = {
  title: 'Benefits at a glance',
  url: /* @__PURE__ */ at('benefits/benefits-at-a-glance'),
  documentDate: '2026-03-16',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const successCore2026: SourceDocument = {
  title: 'Partner Success Core Benefits',
  url: /* @__PURE__ */ at('membership/partner-success-core-benefits'),
  documentDate: '2026-06-25',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const billingAccount: SourceDocument = {
  title: 'Link billing account and profile to Partner Center account',
  url: /* @__PURE__ */ at('link-billing-account-profile-to-partner-center-account'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const buyButton2023: SourceDocument = {
  title: 'Troubleshoot membership purchase - "Buy now" or "Renew" button is disabled',
  url: /* @__PURE__ */ at('troubleshoot-buy-now-disabled'),
  documentDate: '2023-05-04',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const software2023: SourceDocument = {
  title: 'Software benefits',
  url: /* @__PURE__ */ at('mpn-benefits-software'),
  documentDate: '2023-08-10',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const cloudServicesNow: SourceDocument = {
  title: 'View and use your Cloud services benefits',
  url: /* @__PURE__ */ at('benefits/cloud-services'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const azureCreditNow: SourceDocument = {
  title: 'Use your Azure credits',
  url: /* @__PURE__ */ at('benefits/mpn-benefits-azure-cloud'),
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** A partner's question, not a statement of the publisher. */
export const azureCreditQuestion2026: SourceDocument = {
  title: 'Clarification Request: MAICPP Credit Delegation, Visibility, Activation, and Alerting',
  url: 'https://learn.microsoft.com/answers/questions/5779998/',
  documentDate: '2026-02-18',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const technicalSupport2026: SourceDocument = {
  title: 'Partner Technical Support for Cloud or On-Premises Products',
  url: /* @__PURE__ */ at('benefits/mpn-benefits-technical-support'),
  documentDate: '2026-08-20',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const goToMarket2023: SourceDocument = {
  title: 'Go-To-Market benefits',
  url: /* @__PURE__ */ at('mpn-learn-about-go-to-market-benefits'),
  documentDate: '2023-09-19',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const supportOptions2026: SourceDocument = {
  title: 'Which support portal should I use?',
  url: /* @__PURE__ */ at('support/support-resource-options'),
  documentDate: '2026-02-18',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const fraud2021: SourceDocument = {
  title: 'Nonpayment, fraud, and misuse',
  url: /* @__PURE__ */ at('non-payment-fraud-misuse'),
  documentDate: '2021-11-18',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const subscriptions2023: SourceDocument = {
  title: 'Manage customer subscriptions',
  url: /* @__PURE__ */ at('create-a-new-subscription'),
  documentDate: '2023-10-19',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it. */
export const announcementsMarch2026: SourceDocument = {
  title: 'March 2026 announcements',
  url: /* @__PURE__ */ at('announcements/2026-march'),
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

export const reservations2022: SourceDocument = {
  title: 'Self-service exchanges and refunds for Azure Reservations',
  url: 'https://learn.microsoft.com/azure/cost-management-billing/reservations/exchange-and-refund-azure-reservations',
  documentDate: '2022-10-10',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const reservations2026: SourceDocument = {
  ...reservations2022,
  documentDate: '2026-07-22',
}

export const mergedAccounts2023: SourceDocument = {
  title: 'Merge your partner account with another partner account',
  url: /* @__PURE__ */ at('merge-accounts'),
  documentDate: '2023-05-16',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

export const savingsPlan2023: SourceDocument = {
  title: 'Azure saving plan cancellation policies',
  url: 'https://learn.microsoft.com/azure/cost-management-billing/savings-plan/cancel-savings-plan',
  documentDate: '2023-11-17',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}
