import { credit2021, credit2023, refund2021, refundNow } from '../rules/documents'
import type { Source, SourceId } from '../rules/types'
import { softwareSubscriptions2023 } from './documents'
import type { EvidenceItem } from './types'

type Sources = Readonly<Record<SourceId, Source>>

const formSources: Sources = {
  'credit-form-required': { document: credit2021, heading: 'Requesting a credit' },
  'credit-form-attached': { document: credit2023, heading: 'Request credit' },
}

const outage: Sources = {
  'credit-sla-evidence': {
    document: credit2021,
    heading: 'Service outages (service level agreement issues)',
  },
}

const outageInformation: Sources = {
  ...outage,
  'credit-sla-required-information': { document: credit2023, heading: 'Required information' },
}

const outageImpact: Sources = {
  'credit-sla-impact': {
    document: credit2023,
    heading: 'Evidence that proves customer impact',
  },
}

/** What support asks of those who cancel a customer's purchase: the nearest thing to a list. */
const customerRequest: Sources = {
  'customer-request-details': {
    document: softwareSubscriptions2023,
    heading: 'Cancel a purchase with a customer support request',
  },
}

const refundSources: Sources = {
  'refund-mpn-no-benefit-used': { document: refund2021, heading: 'Criteria for a refund' },
  'refund-mpn-keys-not-viewed': { document: refund2021, heading: 'Criteria for a refund' },
  'refund-now': { document: refundNow, heading: 'Criteria for a refund' },
}

/** Every credit takes the form of the time: filled in, and since 2023 attached. */
export const form: readonly EvidenceItem[] = [
  { id: 'form-completed', check: { by: 'person' }, required: true, sources: formSources },
  { id: 'form-attached', check: { by: 'person' }, required: true, sources: formSources },
]

/** What is shown, and helps, where no document says what to send. */
export const customerPurchase: readonly EvidenceItem[] = [
  helpful('tenant-id', ['tenantId']),
  {
    id: 'order',
    check: { by: 'facts', facts: ['subscriptionId', 'orderId'], oneIsEnough: true },
    required: false,
    sources: customerRequest,
  },
  helpful('reason', ['description']),
  helpful('amount', ['amount']),
]

function helpful(id: string, facts: readonly string[]): EvidenceItem {
  return { id, check: { by: 'facts', facts }, required: false, sources: customerRequest }
}

/** A ground of which only the name is published says nothing unless somebody tells the story. */
export function ground(statement: SourceId): readonly EvidenceItem[] {
  return [
    {
      id: 'reason',
      check: { by: 'facts', facts: ['description'] },
      required: true,
      sources: { [statement]: { document: credit2021, heading: credit2021.title } },
    },
  ]
}

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
    sources: { 'credit-sla-required-information': requiredInformation() },
  },
  impact('time-and-duration', ['incidentTime', 'incidentDuration']),
  impact('users-affected', ['usersAffected']),
  impact('attempts', ['attempts']),
  impact('ticket-number', ['ticketNumber']),
]

function requiredInformation(): Source {
  return { document: credit2023, heading: 'Required information' }
}

function impact(id: string, facts: readonly string[]): EvidenceItem {
  return { id, check: { by: 'facts', facts }, required: true, sources: outageImpact }
}

/** The offer, the order, who asks; and that nothing has been touched. */
export const refundEvidence: readonly EvidenceItem[] = [
  {
    id: 'untouched',
    check: {
      by: 'facts',
      facts: ['benefitsUsed', 'keysViewed'],
      criteria: ['no-benefit-used', 'keys-not-viewed'],
    },
    required: true,
    sources: refundSources,
  },
  {
    id: 'purchase-date',
    check: { by: 'facts', facts: ['purchasedOn'] },
    required: true,
    sources: {
      'refund-mpn-within-30-days': { document: refund2021, heading: 'Criteria for a refund' },
      'refund-now': { document: refundNow, heading: 'Criteria for a refund' },
    },
  },
  identified('offer-name', ['offerName', 'offer']),
  identified('order-number', ['orderNumber']),
  identified('partner-id', ['partnerId']),
]

/** Support has to find the order; no document lists what it needs for that. */
function identified(id: string, facts: readonly string[]): EvidenceItem {
  return {
    id,
    check: { by: 'facts', facts, oneIsEnough: true },
    required: false,
    sources: {
      'refund-wire-by-ticket': {
        document: refundNow,
        heading: 'Self-serve cancellation for Credit Card Purchases',
      },
    },
  }
}
