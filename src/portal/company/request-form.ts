import { attributeOf, tagOf } from '../dom'
import { normalise } from '../labels'
import { rolesOf } from '../prose'
import { textsOf } from '../text'
import { hostsOf, lineageOf, surroundingsOf } from '../tree'
import {
  captionOf,
  isField,
  isPage,
  isSearch,
  isTitling,
  isWhole,
  MOST_ELEMENTS,
  titleOf,
} from './parts'

/** Fields a request has at the least; a comment or a question about the page has fewer. */
const FEWEST_FIELDS = 3

/** Asks what a person thinks of the page. */
const FEEDBACK =
  /feedback|survey|satisf|helpful|\brate (?:this|your|us)\b|nuttig|enquête|tevreden|synpunkter|till (?:hjälp|nytta)|hilfreich|umfrage|utile ?\?|útil ?\?/

/** Whether a control is the button of a form of three fields or more, and of no search or comment. */
export function isInRequestForm(control: Element): boolean {
  return isInForm(control, false)
}

/**
 * The same for the last step of a support request, which may have but one large box for the details.
 * In a dialog that would rather be a comment.
 */
export function isInDetailsForm(control: Element): boolean {
  return isInForm(control, ![...lineageOf(control)].some(isDialog))
}

function isInForm(control: Element, boxIsEnough: boolean): boolean {
  const fields: Element[] = []
  for (const { outer, elements } of surroundingsOf(control, MOST_ELEMENTS)) {
    if (isSearch(outer) || FEEDBACK.test(titleOf(outer))) return false
    const isNearest = fields.length === 0
    for (const field of elements.filter(isField)) {
      // A box to choose from and the input in it are one field.
      if (![...lineageOf(field)].slice(1).some(box => fields.includes(box))) fields.push(field)
    }
    if (isNearest) {
      const isSomethingElse =
        fields.length > 0
          ? asksForFeedback(outer, elements, fields)
          : !isPage(outer) && elements.some(isSearch)
      if (isSomethingElse) return false
    }
    if (fields.length >= FEWEST_FIELDS || (boxIsEnough && fields.some(isBox))) return true
    if (isWhole(outer) && !isFrameAround(outer, control)) return false
  }
  return false
}

/** Whether an element is in the shadow tree of a host that holds the control: so does the rest. */
function isFrameAround(outer: Element, control: Element): boolean {
  return hostsOf(outer).length > hostsOf(control).length
}

/** A small form by any of its words, a larger one by its first heading. */
function asksForFeedback(
  outer: Element,
  elements: readonly Element[],
  fields: readonly Element[],
): boolean {
  if (fields.length < FEWEST_FIELDS && !isPage(outer)) {
    return FEEDBACK.test(normalise(textsOf(outer, 400)?.all ?? ''))
  }
  const heading = elements.find(isTitling)
  return heading !== undefined && FEEDBACK.test(captionOf(heading))
}

const isBox = (field: Element) =>
  /text-?area$/.test(tagOf(field)) ||
  attributeOf(field, 'aria-multiline') === 'true' ||
  attributeOf(field, 'contenteditable') !== null

const isDialog = (element: Element) =>
  tagOf(element).endsWith('dialog') || rolesOf(element).some(role => role.endsWith('dialog'))
