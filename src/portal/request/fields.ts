import { isSearch } from '../company/parts'
import { attributeOf, isRendered, tagOf } from '../dom'
import { rolesOf } from '../prose'
import { lineageOf } from '../tree'
import { isTrue } from './elements'

/**
 * - `choice`: one of several is chosen, however the list is made
 * - `box`: takes text of several lines
 * - `line`: takes text of one line
 * - `sent-along`: a file, an address or a number to be reached at, as only the last step asks for
 */
export type FieldKind = 'choice' | 'box' | 'line' | 'sent-along'

export interface Field {
  kind: FieldKind
  /** The outermost element that is the field: the portal's own, where there is one. */
  element: Element
  /** What is typed into or chosen from, as far in as can be seen. */
  inner: Element
}

/** Fields. A page of a request has some ten. */
const MOST_FIELDS = 200

const CHOICE_TAG = /[-_](?:select|combo-?box|dropdown)$/
const BOX_TAG = /[-_]text-?area$/
const LINE_TAG = /[-_]text-?(?:field|box|input)$/
const CHOICE_ROLES = new Set('combobox listbox radiogroup'.split(' '))

/** The fields in sight, those of searches left out, in document order. */
export function fieldsAmong(elements: readonly Element[]): readonly Field[] {
  const fields: Field[] = []
  const byElement = new Map<Element, Field>()
  for (const element of elements) {
    const kind = fieldKindOf(element)
    if (!kind || fields.length === MOST_FIELDS || !isRendered(element)) continue
    const around = [...lineageOf(element)]
    if (around.some(isFilter)) continue
    const outer = around.slice(1).find(box => byElement.has(box))
    const field = outer && byElement.get(outer)
    // A box of the portal's own making and the plain one in it are one field.
    if (field) {
      if (field.kind === kind) field.inner = element
    } else {
      const made: Field = { kind, element, inner: element }
      fields.push(made)
      byElement.set(element, made)
    }
  }
  return fields
}

/** Looks things up, or narrows a list down. */
const isFilter = (element: Element) => isSearch(element) || rolesOf(element).includes('toolbar')

function fieldKindOf(element: Element): FieldKind | undefined {
  const tag = tagOf(element)
  if (tag === 'select') return 'choice'
  if (tag === 'textarea') return 'box'
  if (tag === 'input') {
    const type = attributeOf(element, 'type')?.trim().toLowerCase() ?? 'text'
    if (!/^(?:text|file|email|tel)$/.test(type)) return undefined
    if (type !== 'text') return 'sent-along'
  }
  const roles = rolesOf(element)
  if (opensList(element) || roles.some(role => CHOICE_ROLES.has(role))) return 'choice'
  if (tag === 'input') return 'line'
  if (isEditable(element)) return 'box'
  if (roles.includes('textbox')) return isTrue(element, 'aria-multiline') ? 'box' : 'line'
  if (CHOICE_TAG.test(tag)) return 'choice'
  if (BOX_TAG.test(tag)) return 'box'
  return LINE_TAG.test(tag) ? 'line' : undefined
}

const opensList = (element: Element) =>
  attributeOf(element, 'aria-haspopup')?.trim().toLowerCase() === 'listbox'

export function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')?.trim().toLowerCase()
  return editable !== undefined && editable !== 'false'
}
