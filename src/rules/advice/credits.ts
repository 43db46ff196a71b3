import { credit2021, credit2023, creditNow, fraud2021, supportOptions2026 } from '../documents'
import type { Advice } from '../types'

export const creditFormFirst: Advice = {
  id: 'credit-form-first',
  sources: {
    'credit-form-required': { document: credit2021, heading: 'Requesting a credit' },
    'credit-form-attached': { document: credit2023, heading: 'Request credit' },
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
      heading: credit2021.title,
    },
    'credit-technical-issue': {
      document: credit2021,
      heading: credit2021.title,
    },
    'credit-incorrect-information': {
      document: credit2021,
      heading: credit2021.title,
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
      heading: supportOptions2026.title,
    },
  },
  from: '2021-03-31',
  pages: ['support-request'],
}

/** Asking for credits and refunds on behalf of customers. */
export const creditAdvice: readonly Advice[] = [
  creditFormFirst,
  creditRequestTopics2021,
  {
    id: 'credit-details-box-2021',
    sources: {
      'credit-request-procedure': { document: credit2021, heading: 'Requesting a credit' },
    },
    from: '2021-03-31',
    until: '2023-05-03',
    pages: ['support-request'],
  },
  creditGrounds,
  {
    id: 'power-bi-daily-charge',
    sources: {
      'credit-powerbi-premium-7-days': {
        document: credit2021,
        heading: 'Accidental purchase credit',
      },
      'credit-powerbi-daily-charge': {
        document: credit2023,
        heading: 'Accidental purchase credit',
      },
    },
    from: '2023-05-04',
    pages: ['support-request'],
  },
  {
    id: 'outage-evidence',
    sources: {
      'credit-sla-evidence': {
        document: credit2021,
        heading: 'Service outages (service level agreement issues)',
      },
      'credit-sla-required-information': {
        document: credit2023,
        heading: 'Required information',
      },
      'credit-sla-impact': {
        document: credit2023,
        heading: 'Evidence that proves customer impact',
      },
    },
    from: '2021-03-31',
    pages: ['support-request'],
  },
  {
    id: 'outage-credit-is-partial',
    sources: {
      'credit-sla-now': {
        document: credit2023,
        heading: 'Service outages (service-level agreement issues) credit',
      },
    },
    from: '2023-05-04',
    pages: ['support-request'],
  },
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
      'fraud-60-days': { document: fraud2021, heading: fraud2021.title },
    },
    from: '2023-04-01',
    pages: ['support-request'],
  },
]
