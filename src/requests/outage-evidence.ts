import { credit2021, credit2023 } from '../rules/documents'
import type { EvidenceItem } from './types'

const outage = {
  'credit-sla-evidence': {
    document: credit2021,
    heading: 'Service outages (service level agreement issues)',
  },
}

const requiredInformation = {
  'credit-sla-required-information': { document: credit2023, heading: 'Required information' },
}

const outageInformation = { ...outage, ...requiredInformation }

const outageImpact = {
  'credit-sla-impact': {
    document: credit2023,
    heading: 'Evidence that proves customer impact',
  },
}

/** What proves that the customer was hit, and has asked; short of it a claim is not processed. */
export const outageEvidence: readonly EvidenceItem[] = [
  {
    id: 'tenant-id',
    check: { by: 'facts', facts: ['tenantId'], criteria: ['tenant-id-is-guid'] },
    required: true,
    sources: outageInformation,
  },
  {
    id: 'incident-id',
    check: { by: 'facts', facts: ['incidentId'], criteria: ['incident-id-given'] },
    required: true,
    sources: outageInformation,
  },
  {
    id: 'customer-request',
    check: {
      by: 'facts',
      facts: ['customerRequestedCredit'],
      criteria: ['customer-requested-credit'],
    },
    required: true,
    sources: { ...outageInformation, ...outageImpact },
  },
  {
    id: 'customer-mail-domain',
    check: {
      by: 'facts',
      facts: ['customerEmail', 'tenantDomains'],
      criteria: ['email-from-tenant-domain'],
    },
    required: true,
    sources: outage,
  },
  {
    id: 'customer-mail-attached',
    check: { by: 'person' },
    required: true,
    sources: { ...outage, ...outageImpact },
  },
  {
    id: 'bought-through-csp',
    check: { by: 'facts', facts: ['boughtThroughCsp'] },
    required: true,
    sources: requiredInformation,
  },
  impact('time-and-duration', ['incidentTime', 'incidentDuration']),
  impact('users-affected', ['usersAffected']),
  impact('attempts', ['attempts']),
  impact('ticket-number', ['ticketNumber']),
]

function impact(id: string, facts: readonly string[]): EvidenceItem {
  return { id, check: { by: 'facts', facts }, required: true, sources: outageImpact }
}
