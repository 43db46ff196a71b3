import { derived } from '../i18n/messages'
import {
  eraKey,
  evidenceHintKey,
  requestHintKey,
  requestKey,
  stepKey,
} from '../i18n/request-form-keys'
import { evidenceKey } from '../i18n/request-keys'
import { factHintKey, factKey } from '../i18n/rule-keys'
import type { Era, RequestKindId } from '../requests/vocabulary'

/** A name, and what to know about it. */
export interface NamedText {
  label: string
  hint?: string
}

/** What a request is about. */
export const kindText = (id: RequestKindId): string => derived(requestKey(id)) ?? id

/** When a request is of this kind. */
export const kindHintText = (id: RequestKindId): string => derived(requestHintKey(id)) ?? ''

/** A question of a request, whether a rule asks it too or not. */
export const requestFactText = (name: string): NamedText =>
  named(name, factKey(name), factHintKey(name))

/** A piece of evidence as the list of them has it. */
export const evidenceText = (id: string): NamedText =>
  named(id, evidenceKey(id), evidenceHintKey(id))

/** What to do in a step of the form. */
export const stepText = (era: Era, id: string): string => derived(stepKey(era, id)) ?? id

export const eraText = (era: Era): string => derived(eraKey(era)) ?? era

export { holdText } from './request-hold-texts'

function named(id: string, labelKey: string, hintKey: string | undefined): NamedText {
  const hint = derived(hintKey)
  return { label: derived(labelKey) ?? id, ...(hint !== undefined && { hint }) }
}
