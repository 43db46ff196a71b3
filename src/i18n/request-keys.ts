import type { EvidenceItem, Hold } from '../requests/types'
import { camel } from './messages'

/*
 * As with rules, the texts of a request are found by the ids it is declared with. Its questions have
 * those of a rule's: see `factKey`. What only the form needs is in `request-form-keys.ts`, since a
 * held action in a frame has these here on board.
 */

export const evidenceKey = (evidence: EvidenceItem['id']): string => `evidence_${camel(evidence)}`

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
