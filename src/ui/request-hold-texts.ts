import { derived } from '../i18n/messages'
import { evidenceKey, requestHoldKey } from '../i18n/request-keys'
import { criterionKey, factKey } from '../i18n/rule-keys'
import type { Hold } from '../requests/types'

/** Why a request is held, and what to do about it, in one line. */
export const holdText = (reason: Hold['reason']): string =>
  derived(requestHoldKey(reason)) ?? reason

/** All of it, a line for each reason. */
export const holdsText = (holds: readonly Hold[]): string =>
  holds.map(({ reason }) => holdText(reason)).join('\n')

/** What a reason is about, by name; empty where it says that itself. */
export function heldThings(hold: Hold): string[] {
  const keys =
    hold.reason === 'evidence-missing'
      ? hold.evidence.map(evidenceKey)
      : hold.reason === 'facts-unusable'
        ? hold.facts.map(({ name }) => factKey(name))
        : hold.reason === 'criteria-failed'
          ? hold.criteria.map(criterion => criterionKey(criterion, 'failed'))
          : []
  return keys.flatMap(key => derived(key) ?? [])
}
