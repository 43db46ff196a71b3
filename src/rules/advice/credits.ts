import { credit2021, creditNow, fraud2021, supportOptions2026 } from '../documents'
import type { Advice } from '../types'

export const creditFormFirst: Advice = {
  id: 'credit-form-first',
  sources: {
    'credit-form-required': { document: credit2021, heading: 'Requesting a credit' },
    'credit-procedure-now': { document: creditNow, heading: 'Appropriate roles' },
  },
  pages: ['support-request'],
}

export const creditRequestTopics2021: Advice = {
  id: 'credit-request-topics-2021',
  sources: {
    'credit-request-procedure': { document: credit2021, heading: 'Requesting a credit' },
  },
  from: '2021-03-31',
  until: '2023-05-03',
  pages: ['support-request'],
}

export const creditGrounds: Advice = {
  id: 'credit-grounds',
  sources: {
    'credit-categories': {
      document: credit2021,
      heading: 'How and when to request a credit from Microsoft',
    },
    'credit-technical-issue': {
      document: credit2021,
      heading: 'How and when to request a credit from Microsoft',
    },
    'credit-incorrect-information': {
      document: credit2021,
      heading: 'How and when to request a credit from Microsoft',
    },
  },
  from: '2021-03-31',
  pages: ['support-request'],
}

export const indirectResellerAsksProvider: Advice = {
  id: 'indirect-reseller-asks-provider',
  sources: {
    'credit-requester-type': { document: credit2021, heading: 'Considerations' },
    'indirect-reseller-route': {
      document: supportOptions2026,
      heading: 'Support resource options',
    },
  },
  from: '2021-03-31',
  pages: ['support-request'],
}

/** Asking for credits and refunds on behalf of customers. */
export const creditAdvice: readonly Advice[] = [
  creditFormFirst,
  creditRequestTopics2021,
  creditGrounds,
  {
    id: 'azure-customer-request',
    sources: {
      'credit-azure-customer-request-separate': { document: credit2021, heading: 'Considerations' },
    },
    from: '2021-03-31',
    pages: ['support-request'],
  },
  {
    id: 'customer-switch-loses-offers',
    sources: {
      'credit-duplicate-switch-consequences': {
        document: credit2021,
        heading: 'Duplicate orders credit',
      },
    },
    from: '2021-03-31',
    pages: ['support-request'],
  },
  indirectResellerAsksProvider,
  {
    id: 'azure-fraud',
    sources: {
      'fraud-60-days': { document: fraud2021, heading: 'Nonpayment, fraud, and misuse' },
    },
    from: '2021-11-18',
    pages: ['support-request'],
  },
]
