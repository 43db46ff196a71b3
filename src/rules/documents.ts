import type { PlainDate, SourceDocument } from './types'

/*
 * The documents the rules were read from. The 2021 texts are followed by what replaced them. Each
 * is an export of its own, so that a bundle holds those its rules cite and no others.
 *
 * A title is the one a document bears above its text. A statement that stands before the first
 * heading, or of which the place in the document is not known, is cited under the title.
 */

const LAST_CHECKED = '2026-11-20'

export const refund2021 = /* @__PURE__ */ primary(
  'Request a refund for an MPN benefit',
  'mpn-refund-request',
  '2021-02-05',
)

export const benefits2020 = /* @__PURE__ */ primary(
  'Manage your Microsoft Partner Network membership benefits and offers in Partner Center',
  'manage-your-partner-network-benefits',
  '2020-10-21',
)

export const credit2021 = /* @__PURE__ */ primary(
  'How and when to request a credit from Microsoft',
  'request-credit',
  '2021-03-31',
)

export const refundNow = /* @__PURE__ */ primary(
  'Request a refund for a Microsoft AI Cloud Partner Program benefit',
  'membership/mpn-refund-request',
)

export const creditNow = /* @__PURE__ */ primary(
  'How and when to request a credit from Microsoft',
  'billing/request-credit',
)

export const newCommerceCancellation = /* @__PURE__ */ primary(
  'New commerce experience cancellation policy',
  'customers/new-commerce-cancellation-policy',
)

export const credit2023 = /* @__PURE__ */ primary(
  'How and when to request a credit from Microsoft',
  'request-credit',
  '2023-05-04',
)

/** Known from what others reported of it in March 2022. */
export const newCommerceMarch2022 = /* @__PURE__ */ secondary(
  'March 2022 announcements',
  'announcements/2022-march',
)

export const benefitsFaq2021 = /* @__PURE__ */ primary(
  'Microsoft Partner Network benefits FAQ',
  'benefits-faq-new',
  '2021-02-04',
)

export const renewalNow = /* @__PURE__ */ primary(
  'Renew membership offers',
  'membership/renew-mpn-offers',
)

export const visualStudio2023 = /* @__PURE__ */ primary(
  'Explore your Visual Studio and GitHub benefits in Partner Center',
  'mpn-benefits-visual-studio',
  '2023-08-10',
)

export const azureCredit2023 = /* @__PURE__ */ primary(
  'Azure credits',
  'mpn-benefits-azure-cloud',
  '2023-09-19',
)

export const cloudServices2023 = /* @__PURE__ */ primary(
  'Cloud services',
  'cloud-services',
  '2023-06-15',
)

export const technicalSupportNow = /* @__PURE__ */ primary(
  'Partner Technical Support for Cloud or On-Premises Products',
  'benefits/mpn-benefits-technical-support',
)

export const advisoryHours2023 = /* @__PURE__ */ primary(
  'Technical Presales and Deployment Services',
  'technical-benefits',
  '2023-09-21',
)

/** Known from what others reported of it in August 2026. */
export const advisoryHoursNow = /* @__PURE__ */ secondary(
  'Technical Presales and Deployment Services',
  'benefits/technical-benefits',
  '2026-02-25',
)

export const renewal2021 = /* @__PURE__ */ primary(
  'Renew your MPN offers for competencies and advanced specializations during the renewal window',
  'renew-mpn-offers',
  '2021-02-04',
)

export const renewal2022 = /* @__PURE__ */ primary(
  'Renew your Membership offers for Solutions Partner designations during the renewal window',
  'renew-mpn-offers',
  '2022-10-25',
)

/** Known from what others reported of it in August 2026. */
export const announcementsJuly2026 = /* @__PURE__ */ secondary(
  'July 2026 announcements',
  'announcements/2026-july',
)

export const membershipFee2021 = /* @__PURE__ */ primary(
  'How to pay the fee associated with a silver or gold competency',
  'mpn-pay-fee-silver-gold-competency',
  '2021-01-28',
)

export const benefitsFaq2020 = /* @__PURE__ */ primary('Benefits FAQ', 'benefits-faq', '2020-12-15')

/** Known from what others reported of it in August 2026. */
export const benefitsFaq2026 = /* @__PURE__ */ secondary(
  'Microsoft AI Cloud Partner Program benefits FAQ',
  'benefits/benefits-faq-new',
  '2026-02-13',
)

export const payment2022 = /* @__PURE__ */ primary('Make a payment', 'make-payment', '2022-12-09')

export const actionPack2023 = /* @__PURE__ */ primary(
  'Microsoft Action Pack Subscription (MAPS)',
  'mpn-get-action-pack',
  '2023-09-13',
)

/** Known from what others reported of it in August 2026. */
export const benefitsAtAGlance2026 = /* @__PURE__ */ secondary(
  'Benefits at a glance',
  'benefits/benefits-at-a-glance',
  '2026-03-16',
)

/** Known from what others reported of it in August 2026. */
export const successCore2026 = /* @__PURE__ */ secondary(
  'Partner Success Core Benefits',
  'membership/partner-success-core-benefits',
  '2026-06-25',
)

export const billingAccount = /* @__PURE__ */ primary(
  'Link billing account and profile to Partner Center account',
  'link-billing-account-profile-to-partner-center-account',
)

export const buyButton2023 = /* @__PURE__ */ primary(
  'Troubleshoot membership purchase - "Buy now" or "Renew" button is disabled',
  'troubleshoot-buy-now-disabled',
  '2023-05-04',
)

export const software2023 = /* @__PURE__ */ primary(
  'Software benefits',
  'mpn-benefits-software',
  '2023-08-10',
)

export const cloudServicesNow = /* @__PURE__ */ primary(
  'View and use your Cloud services benefits',
  'benefits/cloud-services',
)

export const azureCreditNow = /* @__PURE__ */ primary(
  'Use your Azure credits',
  'benefits/mpn-benefits-azure-cloud',
)

/** A partner's question, not a statement of the publisher. */
export const azureCreditQuestion2026: SourceDocument = {
  title: 'Clarification Request: MAICPP Credit Delegation, Visibility, Activation, and Alerting',
  url: 'https://learn.microsoft.com/answers/questions/5779998/',
  documentDate: '2026-02-18',
  kind: 'secondary',
  lastChecked: LAST_CHECKED,
}

/** Known from what others reported of it in August 2026. */
export const technicalSupport2026 = /* @__PURE__ */ secondary(
  'Partner Technical Support for Cloud or On-Premises Products',
  'benefits/mpn-benefits-technical-support',
  '2026-08-20',
)

export const goToMarket2023 = /* @__PURE__ */ primary(
  'Go-To-Market benefits',
  'mpn-learn-about-go-to-market-benefits',
  '2023-09-19',
)

/** Known from what others reported of it in August 2026. */
export const supportOptions2026 = /* @__PURE__ */ secondary(
  'Which support portal should I use?',
  'support/support-resource-options',
  '2026-02-18',
)

export const fraud2021 = /* @__PURE__ */ primary(
  'Nonpayment, fraud, and misuse',
  'non-payment-fraud-misuse',
  '2021-11-18',
)

export const subscriptions2023 = /* @__PURE__ */ primary(
  'Manage customer subscriptions',
  'create-a-new-subscription',
  '2023-10-19',
)

/** Known from what others reported of it. */
export const announcementsMarch2026 = /* @__PURE__ */ secondary(
  'March 2026 announcements',
  'announcements/2026-march',
)

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

export const mergedAccounts2023 = /* @__PURE__ */ primary(
  'Merge your partner account with another partner account',
  'merge-accounts',
  '2023-05-16',
)

export const savingsPlan2023: SourceDocument = {
  title: 'Azure saving plan cancellation policies',
  url: 'https://learn.microsoft.com/azure/cost-management-billing/savings-plan/cancel-savings-plan',
  documentDate: '2023-11-17',
  kind: 'primary',
  lastChecked: LAST_CHECKED,
}

/** A page of the documentation of Partner Center that was read; `path` is the one below it. */
function primary(title: string, path: string, documentDate?: PlainDate): SourceDocument {
  return {
    title,
    url: `https://learn.microsoft.com/partner-center/${path}`,
    ...(documentDate !== undefined && { documentDate }),
    kind: 'primary',
    lastChecked: LAST_CHECKED,
  }
}

/** As `primary`, of a page that is known from somebody's account of it alone. */
function secondary(title: string, path: string, documentDate?: PlainDate): SourceDocument {
  return { ...primary(title, path, documentDate), kind: 'secondary' }
}
