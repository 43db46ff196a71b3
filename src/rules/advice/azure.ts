import {
  azureCredit2023,
  azureCreditNow,
  azureCreditQuestion2026,
  benefits2020,
  successCore2026,
} from '../documents'
import type { Advice } from '../types'

export const azureCreditOnePerPerson: Advice = {
  id: 'azure-credit-one-per-person',
  sources: {
    'one-credit-per-user': { document: azureCredit2023, heading: 'Azure credits FAQs' },
    'azure-bulk-not-combinable': {
      document: benefits2020,
      heading: 'Usage-based subscriptions - Microsoft Azure Credit',
    },
  },
  from: '2023-09-19',
  pages: ['benefits-azure'],
}

export const azureCreditCompanyAddress: Advice = {
  id: 'azure-credit-company-address',
  sources: {
    'azure-credit-assign-to-activate': {
      document: benefits2020,
      heading: 'Usage-based subscriptions - Microsoft Azure Credit',
    },
    'company-domain-only': { document: azureCredit2023, heading: 'Azure credits FAQs' },
  },
  from: '2023-09-19',
  pages: ['benefits-azure'],
}

export const azureDepositIsBound: Advice = {
  id: 'azure-deposit-is-bound',
  sources: {
    'azure-keyless-deposit': {
      document: azureCreditNow,
      heading: 'Modernized Azure Credits Redemption (Only for rolled out countries/regions)',
    },
  },
  pages: ['benefits-azure'],
}

/** Azure credit. */
export const azureAdvice: readonly Advice[] = [
  {
    id: 'azure-credit-kinds',
    sources: {
      'azure-credit-types': {
        document: azureCredit2023,
        heading: 'View Azure benefits in Partner Center',
      },
      'azure-cloud-tab-contents': { document: benefits2020, heading: 'Azure and cloud products' },
    },
    from: '2023-09-19',
    pages: ['benefits-azure'],
  },
  {
    id: 'azure-credit-amounts-vary',
    sources: {
      'azure-credit-amounts': {
        document: benefits2020,
        heading: 'Usage-based subscriptions - Microsoft Azure Credit',
      },
      'offers-now': { document: successCore2026, heading: successCore2026.title },
    },
    pages: ['benefits-azure'],
  },
  azureCreditOnePerPerson,
  azureCreditCompanyAddress,
  {
    id: 'azure-monthly-credit-ends',
    sources: {
      'monthly-13-months': { document: azureCredit2023, heading: 'Azure credits FAQs' },
    },
    from: '2023-09-19',
    pages: ['benefits-azure'],
  },
  {
    id: 'azure-new-subscription-only',
    sources: {
      'new-subscription-only': {
        document: azureCreditNow,
        heading: 'Activate or redeem your Azure credits',
      },
    },
    pages: ['benefits-azure'],
  },
  azureDepositIsBound,
  {
    id: 'azure-ninety-days-unconfirmed',
    sources: {
      'azure-ninety-day-limit': {
        document: azureCreditQuestion2026,
        heading: azureCreditQuestion2026.title,
      },
    },
    from: '2026-02-18',
    pages: ['benefits-azure'],
  },
]
