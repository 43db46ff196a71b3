import { kindOf } from '../actionable'
import { attributeOf, tagOf } from '../dom'
import { normalise } from '../labels'
import { namesOf } from '../names'
import { isHeading, rolesOf } from '../prose'
import { textsOf } from '../text'
import { isPanel } from '../titles'

/** Elements around a control that are looked at to tell what it is for. */
export const MOST_ELEMENTS = 1_500

/** Titles what is around it. */
export const isTitling = (element: Element) => isHeading(element) || tagOf(element) === 'legend'

/** The text of a heading or label, in the form for comparing. */
export const captionOf = (element: Element) => normalise(textsOf(element, 200)?.all ?? '')

/** What an element is labelled with, apart from its own text. */
export const titleOf = (element: Element) =>
  normalise(
    ['aria-label', 'heading', 'title'].map(name => attributeOf(element, name) ?? '').join(' '),
  )

/** Ends what belongs together: what is around it is about something else. */
export const isWhole = (element: Element) =>
  tagOf(element) === 'form' || rolesOf(element).includes('form') || isPanel(element)

export const isPage = (element: Element) =>
  /^(?:main|body|html)$/.test(tagOf(element)) || rolesOf(element).includes('main')

/** Fields of the portal's own making, whether or not what is in them can be seen. */
const FIELD_TAG =
  /[-_](?:text-?field|text-?area|select|combo-?box|dropdown|date-picker|number-field)$/

/** A field of a form; what only looks something up is none. */
export const isField = (element: Element) =>
  (FIELD_TAG.test(tagOf(element)) || kindOf(element) === 'field') &&
  !isSearch(element) &&
  attributeOf(element, 'type')?.toLowerCase() !== 'hidden'

export const isSearch = (element: Element) =>
  attributeOf(element, 'type')?.toLowerCase() === 'search' ||
  /(?:^|[-_])search(?:-?(?:box|field))?$/.test(tagOf(element)) ||
  rolesOf(element).some(role => role.startsWith('search'))

/** Everything a field is called, in the form for comparing. */
export const fieldNameOf = (field: Element) =>
  normalise(
    [...namesOf(field), attributeOf(field, 'label'), attributeOf(field, 'placeholder')].join(' '),
  )
