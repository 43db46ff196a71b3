import type { EvidenceItem, FormStep } from '../requests/types'
import type { Era, RequestKindId } from '../requests/vocabulary'
import { camel } from './messages'
import { evidenceKey } from './request-keys'

/** What a request is about, e.g. `duplicate-order`. */
export const requestKey = (kind: RequestKindId): string => `request_${camel(kind)}`
export const requestHintKey = (kind: RequestKindId): string => `${requestKey(kind)}_hint`

/** The evidence with a hint; see `factHintKey`. */
const hinted =
  'customerMailAttached customerMailDomain formAttached formCompleted incidentId order ticketNumber timeAndDuration untouched'.split(
    ' ',
  )

export const evidenceHintKey = (evidence: EvidenceItem['id']): string | undefined =>
  hinted.includes(camel(evidence)) ? `${evidenceKey(evidence)}_hint` : undefined

export const eraKey = (era: Era): string => `era_${era}`

/** Two forms can have a step of the same id and yet not of the same words. */
export const stepKey = (era: Era, step: FormStep['id']): string => `step_${era}_${camel(step)}`
