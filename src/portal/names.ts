import {
  attributeOf,
  byId,
  fieldValueOf,
  labelledByOf,
  labelsOf,
  linesOf,
  shadowOf,
  tagOf,
} from './dom'
import { fold, LONGEST_LABEL } from './labels'
import { textsOf } from './text'
import { childNodesOf } from './tree'

/** Types of input that are buttons; all others are fields. */
const BUTTON_INPUTS = new Set('button submit reset image'.split(' '))

export function isButtonInput(element: Element): boolean {
  const type = attributeOf(element, 'type')?.trim().toLowerCase() ?? ''
  return tagOf(element) === 'input' && BUTTON_INPUTS.has(type)
}

function labelledBy(element: Element): string | undefined {
  const ids = attributeOf(element, 'aria-labelledby')?.trim().split(/\s+/, 10) ?? []
  // Elements in trees around this one have no id here, and are there all the same.
  const labelling = labelledByOf(element) ?? ids.map(id => byId(element, id))
  return labelling.map(nameOfLabel).filter(Boolean).join(' ')
}

const nameOfLabel = (label: Element | null) =>
  label && (attributeOf(label, 'aria-label') ?? textsOf(label)?.all)

/** What the element itself says, in every way it may be read. */
export function textNamesOf(element: Element): readonly string[] {
  const rendered = textsOf(element)
  // A host's own words, for a shadow root that adds some or that has no slot yet.
  const light = shadowOf(element) ? textsOf(element, LONGEST_LABEL, childNodesOf) : undefined
  // Words in blocks of their own are on lines of their own, with nothing between them in the text.
  const lines = rendered && rendered.apart !== rendered.all ? fold(linesOf(element) ?? '') : ''

  return [rendered?.all, rendered?.exposed, rendered?.named, light?.all, lines].filter(isName)
}

/**
 * Every name a control goes by: what it says, and what it is labelled with. More than the
 * accessible name, since the portal's controls keep their names in all of these places.
 */
export function namesOf(element: Element): readonly string[] {
  const pressable = isButtonInput(element)
  const attributes = [
    attributeOf(element, 'aria-label'),
    labelledBy(element),
    // A check box drawn by its label is pressed with the space bar all the same.
    ...labelsOf(element).map(nameOfLabel),
    pressable ? fieldValueOf(element) : undefined,
    /^(?:img|area|input)$/.test(tagOf(element)) ? attributeOf(element, 'alt') : undefined,
  ]
  const names = [...textNamesOf(element), ...attributes.filter(isName).map(fold).filter(isName)]
  // A title names what has no other name; beside one it is a remark.
  const title = attributeOf(element, 'title')
  return names.length === 0 && isName(title) ? [fold(title)].filter(isName) : names
}

/** An attribute much longer than a label is not folded just to be refused. */
function isName(text: string | null | undefined): text is string {
  return Boolean(text) && (text?.length ?? 0) <= 4 * LONGEST_LABEL
}
