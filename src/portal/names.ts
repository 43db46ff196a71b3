import { attributeOf, byId, fieldValueOf, shadowOf, tagOf } from './dom'
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
  const texts = ids.map(id => {
    const labelling = byId(element, id)
    return labelling && (attributeOf(labelling, 'aria-label') ?? textsOf(labelling)?.all)
  })
  return texts.filter(Boolean).join(' ')
}

/** What the element itself says, in every way it may be read. */
export function textNamesOf(element: Element): readonly string[] {
  const rendered = textsOf(element)
  // A host's own words, for a shadow root that adds some or that has no slot yet.
  const light = shadowOf(element) ? textsOf(element, LONGEST_LABEL, childNodesOf) : undefined
  return [rendered?.all, rendered?.exposed, rendered?.named, light?.all].filter(isName)
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
