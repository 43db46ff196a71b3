import { kindOf } from '../actionable'
import { isDisabled } from '../disabled'
import { attributeOf, fieldValueOf, isRendered, tagOf } from '../dom'
import { comparable, comparableLabels, LONGEST_LABEL } from '../labels'
import { isButtonInput } from '../names'
import { rolesOf } from '../prose'
import { textsOf } from '../text'
import { lineageOf, siblingsOf } from '../tree'
import { clip } from './choice'
import { ownText } from './elements'
import type { RequestLabel } from './field-names'
import { REQUEST_LABELS } from './labels.data'

/** Words by which a step is known wherever they stand, and whether only a control counts. */
const WORDS = {
  'browse-topics': true,
  'review-solutions': true,
  'create-support-request': true,
  'recommended-solutions': false,
  'do-you-need-more-help': false,
  'issue-details': false,
} as const satisfies Partial<Record<RequestLabel, boolean>>

type Word = keyof typeof WORDS
const ALL_WORDS = Object.keys(WORDS) as Word[]

let words: ReadonlyMap<string, Word> | undefined

/** In one look, as every text of a page is asked about. */
function wordOf(text: string): Word | undefined {
  if (text === '' || text.length > LONGEST_LABEL) return undefined
  words ??= new Map(
    ALL_WORDS.flatMap(id =>
      comparableLabels(REQUEST_LABELS[id]).map(label => [label, id] as const),
    ),
  )
  return words.get(comparable(text))
}

export interface Sign {
  word: Word
  element: Element
  isDisabled: boolean
}

/** The words of steps that are in sight, in document order. */
export function signsAmong(elements: readonly Element[]): readonly Sign[] {
  const signs: Sign[] = []
  for (const element of elements) {
    const isInput = tagOf(element) === 'input'
    if (isInput && !isButtonInput(element)) continue
    const text = isInput ? fieldValueOf(element) : ownText(element)
    const word = wordOf(text || (attributeOf(element, 'aria-label') ?? ''))
    if (!word || !isRendered(element)) continue
    const control = [...lineageOf(element)].find(outer => kindOf(outer) === 'control')
    if (WORDS[word] && !control) continue
    signs.push({ word, element, isDisabled: control !== undefined && isDisabled(control) })
  }
  return signs
}

/** A line of what was chosen before: its name, and its value if it can be handed on. */
export interface Fact {
  name: string
  value: string | undefined
  element: Element
}

/** Pairs of a term and what it is, as a step lists what was chosen in the one before. */
export function factsAmong(elements: readonly Element[]): readonly Fact[] {
  return elements.filter(isTerm).flatMap(element => {
    const siblings = siblingsOf(element)
    const value = siblings[siblings.indexOf(element) + 1]
    const name = textsOf(element)?.all
    if (!name || !value || !isDefinition(value) || !isRendered(element)) return []
    return [{ name, value: clip(textsOf(value, 300)?.all), element }]
  })
}

const isTerm = (element: Element) =>
  /^(?:dt|th)$/.test(tagOf(element)) || rolesOf(element).includes('term')

const isDefinition = (element: Element) =>
  /^(?:dd|td)$/.test(tagOf(element)) || rolesOf(element).includes('definition')

/** The number a request is given: `#1234`, `REQ-00012`, `2609140040001234`. */
const REQUEST_NUMBER = /\p{Lu}{2,}[\p{Pd}\s]?\d{4,}|#\s?\d{4,}|(?<!\d)\d{10,}/u

/** Whether a message in sight gives the number of a request. An alert is about something amiss. */
export function saysNumber(elements: readonly Element[]): boolean {
  return elements.some(
    element =>
      rolesOf(element).includes('status') &&
      isRendered(element) &&
      REQUEST_NUMBER.test(textsOf(element, 400)?.all ?? ''),
  )
}
