import { attributeOf, byId, hasAttribute, isRendered, labelsOf, read, tagOf } from '../dom'
import { rolesOf } from '../prose'
import { nameFrom } from '../readable'
import { textsOf } from '../text'
import { walk } from '../tree'
import { isTrue } from './elements'
import type { Field } from './fields'

/** Characters of a choice that are handed on. */
const LONGEST_CHOICE = 80

/** Characters read before a text is taken for more than a choice. */
const LONGEST_TEXT = 300

/** Elements in one list that are looked at. */
const MOST_IN_LIST = 2_000

const OPTION_TAG = /(?:^|[-_])(?:option|list-?item)$/
const PLACEHOLDER = /(?:^|[-_\s])placeholder(?:[-_\s]|$)/i

/**
 * What is chosen in a field, 80 characters at most; undefined while nothing is. What is typed into a
 * list to search it is no choice.
 */
export function chosenIn({ element, inner }: Field): string | undefined {
  for (const field of element === inner ? [element] : [inner, element]) {
    const chosen = tagOf(field) === 'select' ? inSelect(field) : inList(field)
    if (chosen) return chosen
  }
  const isOpen = isTrue(inner, 'aria-expanded') || isTrue(element, 'aria-expanded')
  if (tagOf(inner) === 'input') {
    return isOpen ? undefined : clip(read(HTMLInputElement.prototype, 'value', inner))
  }
  // Where the list says which of its options is chosen, none is.
  return optionsOf(inner).length > 0 || optionsOf(element).length > 0 ? undefined : shown(inner)
}

/** What is written in a box or line that is a choice by what it is for: the summary of a problem. */
export function writtenIn({ inner }: Field): string | undefined {
  const tag = tagOf(inner)
  const prototype = tag === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  const isPlain = tag === 'textarea' || tag === 'input'
  const text = isPlain
    ? read<HTMLTextAreaElement | HTMLInputElement, 'value'>(prototype, 'value', inner)
    : textsOf(inner, LONGEST_TEXT)?.all
  return clip(text?.slice(0, LONGEST_TEXT))
}

/** A text as it is handed on: folded, no product key, 80 characters at most. */
export function clip(text: string | null | undefined): string | undefined {
  const name = nameFrom(text)
  return name && Array.from(name).slice(0, LONGEST_CHOICE).join('').trim()
}

function inSelect(field: Element): string | undefined {
  if (hasAttribute(field, 'multiple')) return undefined
  const option = read(HTMLSelectElement.prototype, 'selectedOptions', field)?.[0]
  // An option without a value of its own has its text for one; one with an empty value says "choose".
  const isChoice = option && read(HTMLOptionElement.prototype, 'value', option) !== ''
  if (!isChoice || hasAttribute(option, 'disabled')) return undefined
  return clip(read(HTMLOptionElement.prototype, 'text', option))
}

/** The options of a list, or of the list that a field opens. */
function optionsOf(field: Element): readonly Element[] {
  const ids = ['aria-controls', 'aria-owns'].map(name => attributeOf(field, name)?.trim())
  const lists = ids.map(id => (id ? byId(field, id) : null)).filter(list => list !== null)
  return [field, ...lists].flatMap(list => walk(list, MOST_IN_LIST).elements).filter(isOption)
}

const isOption = (element: Element) =>
  OPTION_TAG.test(tagOf(element)) ||
  rolesOf(element).some(role => role === 'option' || role === 'radio') ||
  (tagOf(element) === 'input' && attributeOf(element, 'type')?.toLowerCase() === 'radio')

function inList(field: Element): string | undefined {
  const [option, ...others] = optionsOf(field).filter(isChosen)
  if (!option || others.some(other => textOf(other) !== textOf(option))) return undefined
  return textOf(option)
}

const textOf = (option: Element) =>
  clip(
    textsOf(option, LONGEST_TEXT)?.all ||
      attributeOf(option, 'aria-label') ||
      [...labelsOf(option)].map(label => textsOf(label, LONGEST_TEXT)?.all).find(Boolean),
  )

function isChosen(option: Element): boolean {
  if (attributeOf(option, 'value') === '') return false
  if (tagOf(option) === 'input') {
    return read(HTMLInputElement.prototype, 'checked', option) === true
  }
  const selected = attributeOf(option, 'selected')
  return (
    isTrue(option, 'aria-selected') ||
    isTrue(option, 'aria-checked') ||
    (selected !== null && selected.toLowerCase() !== 'false')
  )
}

/** The text on a closed list, unless it is what stands there while nothing is chosen. */
function shown(field: Element): string | undefined {
  const placeholder = attributeOf(field, 'placeholder') ?? attributeOf(field, 'data-placeholder')
  const inside = walk(field, 50).elements
  const isEmpty = [field, ...inside].some(
    element =>
      hasAttribute(element, 'data-placeholder-shown') ||
      (isRendered(element) && PLACEHOLDER.test(attributeOf(element, 'class') ?? '')),
  )
  const text = clip(textsOf(field, LONGEST_TEXT)?.all)
  return isEmpty || text === clip(placeholder) || /(?:\u2026|\.\.\.)$/.test(text ?? '')
    ? undefined
    : text
}
