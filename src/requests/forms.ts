import { credit2021, credit2023 } from '../rules/documents'
import { support2023 } from './documents'
import type { FormPath, FormStep, TopicChoice } from './types'
import type { Era } from './vocabulary'

/** What leads to a credit in the form of 2021 (`credit-request-procedure`). */
export const creditTopic: TopicChoice = {
  category: 'CSP',
  topic: 'Billing & invoicing',
  subtopic: 'Credit requests & refunds',
}

const sources2021: FormPath['sources'] = {
  'credit-request-procedure': { document: credit2021, heading: 'Requesting a credit' },
}

const sources2023: FormPath['sources'] = {
  'support-panel-2023': { document: support2023, heading: 'Contact support' },
}

function steps2021(topic: Pick<FormStep, 'choose' | 'undocumented'>): readonly FormStep[] {
  return [
    { id: 'open-support', label: 'Help and support' },
    { id: 'new-request', label: 'New request' },
    { id: 'browse-topics', label: 'Browse topics', ...topic },
    { id: 'review-solutions', label: 'Review solutions' },
    { id: 'more-help', label: 'Do you need more help?' },
    { id: 'details', label: 'Details' },
    { id: 'submit', label: 'Submit' },
  ]
}

/** The problem types are offered by what the summary says; none is published. */
const steps2023: readonly FormStep[] = [
  { id: 'open-support', label: 'Help' },
  { id: 'contact-support', label: 'Contact Support' },
  { id: 'problem-summary', label: 'Problem summary' },
  { id: 'workspace', label: 'Workspace' },
  { id: 'problem-type', label: 'Problem type', undocumented: true },
  { id: 'review-solutions', label: 'Review solutions' },
  { id: 'create-request', label: 'Create support request' },
  { id: 'details' },
  { id: 'submit', label: 'Submit' },
]

/** The way of every credit. */
export const creditForms: Readonly<Record<Era, FormPath>> = {
  2021: { era: '2021', steps: steps2021({ choose: creditTopic }), sources: sources2021 },
  2023: {
    era: '2023',
    steps: steps2023,
    ticketUrl:
      'https://partner.microsoft.com/support/v2/?stage=2&topicid=cb49dd48-9497-e427-1a6e-f4d5f51da512',
    sources: {
      ...sources2023,
      'credit-form-attached': { document: credit2023, heading: 'Request credit' },
    },
  },
}

/** No document names the topic under which the refund of a membership is asked for. */
export const refundForms: Readonly<Record<Era, FormPath>> = {
  2021: { era: '2021', steps: steps2021({ undocumented: true }), sources: sources2021 },
  2023: { era: '2023', steps: steps2023, sources: sources2023 },
}
