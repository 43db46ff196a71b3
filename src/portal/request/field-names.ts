import { holdsControls, kindOf } from '../actionable'
import { attributeOf, byId, labelledByOf, read, tagOf } from '../dom'
import { isOneOf, LONGEST_LABEL } from '../labels'
import { textsOf } from '../text'
import { lineageOf, parentOf, renderedChildrenOf, siblingsOf } from '../tree'
import type { Field } from './fields'
import { REQUEST_LABELS } from './labels.data'

/** Elements around a field in which its label is looked for. */
const NEAR = 8

/** Steps outwards to what stands before a field. */
const STEPS_BEFORE = 3

/** What a form adds to a label: a star, a colon, (required). */
const ADDED = /(?:\s*[*:\uff1a]|\s*[([\uff08][^)\]\uff09]{1,20}[)\]\uff09])+\s*$/

export type RequestLabel = keyof typeof REQUEST_LABELS

export const isRequestLabel = (id: RequestLabel, text: string): boolean =>
  isOneOf(REQUEST_LABELS[id], text.length > 2 * LONGEST_LABEL ? '' : text.replace(ADDED, ''))

/**
 * What a field is called: by its labels, and where it has none by what stands before it. Never
 * reads what is in the field.
 */
export function fieldNamesOf({ element, inner }: Field): readonly string[] {
  const both = element === inner ? [element] : [element, inner]
  const names = both.flatMap(field => labelsOf(field, both)).filter(isText)
  if (names.length > 0) return names
  const weaker = both.flatMap(field => [
    attributeOf(field, 'title'),
    attributeOf(field, 'placeholder'),
  ])
  return [textBefore(element), ...weaker].filter(isText)
}

const isText = (text: string | null | undefined): text is string => Boolean(text?.trim())

function labelsOf(
  field: Element,
  both: readonly Element[],
): readonly (string | null | undefined)[] {
  const ids = attributeOf(field, 'aria-labelledby')?.trim().split(/\s+/, 5) ?? []
  const labelling = labelledByOf(field) ?? ids.map(id => byId(field, id))
  const around = [...lineageOf(field)].slice(1, NEAR).find(outer => tagOf(outer) === 'label')
  return [
    attributeOf(field, 'aria-label'),
    attributeOf(field, 'label'),
    ...[...labelling, ...ownLabels(field), around].map(label => label && wordsOf(label, both)),
  ]
}

/** The labels the browser knows of; each kind of field has them on a prototype of its own. */
function ownLabels(field: Element): readonly Element[] {
  const tag = tagOf(field)
  const labels =
    tag === 'textarea'
      ? read(HTMLTextAreaElement.prototype, 'labels', field)
      : tag === 'select'
        ? read(HTMLSelectElement.prototype, 'labels', field)
        : tag === 'input' && read(HTMLInputElement.prototype, 'labels', field)
  return [...(labels || [])].slice(0, 5)
}

/** The words of a label without those of the field in it, which are what was chosen or typed. */
function wordsOf(label: Element, field: readonly Node[]): string | undefined {
  if (field.includes(label)) return undefined
  const children = (element: Element) =>
    [...renderedChildrenOf(element)].filter(node => !field.includes(node))
  return textsOf(label, LONGEST_LABEL, children)?.all
}

/** A text on its own before a field, or before the box the field is in. */
function textBefore(field: Element): string | undefined {
  let element: Element | undefined = field
  for (let step = 0; element && step < STEPS_BEFORE; step++) {
    const siblings = siblingsOf(element)
    const before = siblings[siblings.indexOf(element) - 1]
    if (before) {
      return kindOf(before) || holdsControls(before) ? undefined : textsOf(before)?.all
    }
    element = parentOf(element)
  }
  return undefined
}
