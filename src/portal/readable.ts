import { isControlLabel } from './control-labels'
import { dataOf } from './dom'
import { fold, LONGEST_LABEL } from './labels'
import { textsOf } from './text'
import { childNodesOf } from './tree'

/** Characters of a name that is handed on. */
const LONGEST_NAME = 120

/** Characters read before a text is taken for prose. More than a name, to see a key behind it. */
const LONGEST_TEXT = 300

/** Five groups of five, however they are set apart, or not at all. */
const PRODUCT_KEY =
  /[a-z0-9]{5}(?:\p{Pd}[a-z0-9]{5}){4}|(?<![a-z0-9])(?:[a-z0-9]{5}(?:[\s\p{Pd}_.]+[a-z0-9]{5}){4}|(?=[a-z]*[0-9])[a-z0-9]{25})(?![a-z0-9])/iu

/** One group of a key that is spread over several elements. */
const KEY_GROUP = /(?<![\p{L}\p{N}])(?=[A-Z]*[0-9])[A-Z0-9]{5}(?![\p{L}\p{N}])/u

/** `3. Get Keys`, `Step 3: Get Keys`. */
const NUMBERED = /^(?:\p{L}+ )?\d{1,2} ?[.:)](?:\s|$)/u

/**
 * The steps' own titles. In English alone: elsewhere they are numbered, or entries of a list, and a
 * step that is taken for a product costs a name in the question, not the question.
 */
const STEPS = /^(?:introduction|activation walkthrough|activate benefits?)$/i

function looksLikeKey(text: string): boolean {
  return PRODUCT_KEY.test(text)
}

/**
 * A text that may be handed on as a name: folded, 120 characters at most. Undefined for what holds
 * a product key, has no letters, or is too long to be a name.
 */
export function nameFrom(text: string | null | undefined): string | undefined {
  if (!text || text.length > 4 * LONGEST_TEXT) return undefined
  const folded = fold(text)
  if (folded.length > LONGEST_TEXT || looksLikeKey(folded) || !/\p{L}/u.test(folded)) {
    return undefined
  }
  return folded.slice(0, LONGEST_NAME).trim()
}

export function readName(element: Element): string | undefined {
  const texts = textsOf(element, LONGEST_TEXT)
  return texts && !looksLikeKey(texts.apart) ? nameFrom(texts.all) : undefined
}

/** The name in what an element says itself, not in the elements below it: they may hold keys. */
export function readOwnName(element: Element): string | undefined {
  const own = [...childNodesOf(element)].map(node => dataOf(node) ?? '')
  const name = nameFrom(own.join(' '))
  return name !== undefined && KEY_GROUP.test(name) ? undefined : name
}

/** Whether a heading is about a step of the activation or says what a control does. */
export function isStepTitle(text: string): boolean {
  return NUMBERED.test(text) || STEPS.test(text) || isControlLabel(text)
}

/** A title is short and no sentence. */
export function isTitle(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/[.,:;!?\u3002]/.test(text)
}
