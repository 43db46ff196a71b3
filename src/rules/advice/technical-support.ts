import { advisoryHours2023, benefits2020, technicalSupport2026 } from '../documents'
import type { Advice } from '../types'

export const supportActivation: Advice = {
  id: 'support-activation',
  sources: {
    'tech-activate-once': {
      document: benefits2020,
      heading: 'Manage Technical Benefits - Microsoft Product Support',
    },
    'incident-deduction': {
      document: technicalSupport2026,
      heading: technicalSupport2026.title,
    },
  },
  from: '2020-10-21',
  pages: ['benefits-technical-support'],
}

export const presalesRequest: Advice = {
  id: 'presales-request',
  sources: {
    'advisory-hours-request': {
      document: benefits2020,
      heading: 'Manage Technical Benefits - Partner Advisory Hours',
    },
    'tpd-request': {
      document: advisoryHours2023,
      heading: 'Submit technical presales and deployment services request',
    },
    'tpd-scope': { document: advisoryHours2023, heading: 'Delivery scenarios' },
  },
  pages: ['benefits-technical-presales'],
}

export const supportIdsNeeded: Advice = {
  id: 'support-ids-needed',
  sources: {
    'tech-ids-required-for': {
      document: benefits2020,
      heading: 'Manage Technical Benefits - Microsoft Product Support',
    },
    'incident-deduction': {
      document: technicalSupport2026,
      heading: technicalSupport2026.title,
    },
  },
  from: '2020-10-21',
  pages: ['benefits-technical-support', 'support-request'],
}

/** Technical support and advisory hours. */
export const technicalSupportAdvice: readonly Advice[] = [
  {
    id: 'page-or-button-missing',
    sources: {
      'tech-where': {
        document: benefits2020,
        heading: 'Manage Technical Benefits - Microsoft Product Support',
      },
      'benefits-not-visible': {
        document: benefits2020,
        heading: 'Manage your membership benefits in the Partner Center',
      },
    },
    from: '2020-10-21',
    pages: ['benefits-technical-support', 'benefits-overview'],
  },
  supportActivation,
  supportIdsNeeded,
  {
    id: 'support-for-what-is-broken',
    sources: {
      'tech-breakfix-scope': {
        document: benefits2020,
        heading: 'Manage Technical Benefits - Microsoft Product Support',
      },
    },
    from: '2020-10-21',
    pages: ['benefits-technical-support', 'support-request'],
  },
  {
    id: 'what-costs-an-incident',
    sources: {
      'incident-deduction': {
        document: technicalSupport2026,
        heading: technicalSupport2026.title,
      },
    },
    from: '2026-08-20',
    pages: ['benefits-technical-support', 'support-request'],
  },
  {
    id: 'no-benefits-yet',
    sources: {
      'advisory-no-benefits-message': {
        document: benefits2020,
        heading: 'Manage Technical Benefits - Partner Advisory Hours',
      },
    },
    from: '2020-10-21',
    pages: ['benefits-technical-presales', 'benefits-technical-support'],
  },
  presalesRequest,
]
