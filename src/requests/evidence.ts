import { credit2021, credit2023 } from '../rules/documents'
import type { Source, SourceId } from '../rules/types'
import { softwareSubscriptions2023 } from './documents'
import type { EvidenceItem } from './types'

type Sources = Readonly<Record<SourceId, Source>>

const formSources: Sources = {
  'credit-form-required': { document: credit2021, heading: 'Requesting a credit' },
  'credit-form-attached': { document: credit2023, heading: 'Request credit' },
}

/** What support asks of those who cancel a customer's purchase: the nearest thing to a list. */
const customerRequest: Sources = {
  'customer-request-details': {
    document: softwareSubscriptions2023,
    heading: 'Cancel a purchase with a customer support request',
  },
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
