import { LABELS } from './labels.data'

export type LabelId = keyof typeof LABELS

/** Characters. No label is half as long; a longer text is not worth normalising. */
export const LONGEST_LABEL = 80

/** Soft hyphens, zero-width and direction marks, and the glyphs of icon fonts. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Private_Use}]/gu

/** Before NFKC, which would turn the acute accent into a space and a combining mark. */
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07`\u00b4]/g

/** The text as a reader sees it: no invisible characters, single spaces, none at the ends. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/**
 * The form in which two labels are compared: visible characters only, NFKC, straight apostrophes,
 * single spaces, no case. Both Turkish i's become one, since upper case has already lost which of
 * the two a page meant by the time it is read by another language's rules.
 */
export function normalise(text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(APOSTROPHES, "'")
  // Upper case first: it folds what lower case alone keeps apart, such as the dotless i.
  const caseless = visible.normalize('NFKC').toUpperCase().toLowerCase()
  // Once more, as a dotless i takes no accent before it is folded and does after.
  const composed = caseless.replace(/i\u0307/g, 'i').normalize('NFC')
  return composed.replace(/\s+/g, ' ').trim()
}

/** The labels of one id, as the written files have them, each in the form for comparing. */
export function comparableLabels(labels: string): readonly string[] {
  return labels.split('|').map(normalise)
}

/** In the form for comparing; empty for texts longer than any label, which are not read. */
export function comparable(text: string): string {
  return text.length > LONGEST_LABEL ? '' : normalise(text)
}

const sets = new Map<string, ReadonlySet<string>>()

/** Whether a text is one of `labels`, however it is written. */
export function isOneOf(labels: string, text: string): boolean {
  const known = sets.get(labels) ?? new Set(comparableLabels(labels))
  sets.set(labels, known)
  return known.has(comparable(text))
}

/** Whether a text is a known label, in any of the 18 languages. */
export function isLabel(id: LabelId, text: string): boolean {
  return isOneOf(LABELS[id], text)
}
