import type { EvidenceItem, FormStep, Hold } from '../requests/types'
import type { Era, RequestKindId } from '../requests/vocabulary'
import { camel } from './messages'

/*
 * As with rules, the texts of a request are found by the ids it is declared with. Its questions have
 * those of a rule's: see `factKey`.
 */

/** What a request is about, e.g. `duplicate-order`. */
export const requestKey = (kind: RequestKindId): string => `request_${camel(kind)}`
export const requestHintKey = (kind: RequestKindId): string => `${requestKey(kind)}_hint`

export const evidenceKey = (evidence: EvidenceItem['id']): string => `evidence_${camel(evidence)}`
export const evidenceHintKey = (evidence: EvidenceItem['id']): string =>
  `${evidenceKey(evidence)}_hint`

export const eraKey = (era: Era): string => `era_${era}`

/** Two forms can have a step of the same id and yet not of the same words. */
export const stepKey = (era: Era, step: FormStep['id']): string => `step_${era}_${camel(step)}`

/** Why requests are held, the gravest first. */
export const holdReasons = Object.keys({
  'indirect-reseller': true,
  'deadline-passed': true,
  'keys-viewed': true,
  'benefits-used': true,
  'criteria-failed': true,
  'facts-unusable': true,
  'evidence-missing': true,
} satisfies Record<Hold['reason'], true>) as Hold['reason'][]

/** Why a request is held, and what to do about it. */
export const requestHoldKey = (reason: Hold['reason']): string => `requestHold_${camel(reason)}`
