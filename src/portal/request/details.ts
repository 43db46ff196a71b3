import { isPage, isWhole } from '../company/parts'
import { isInDetailsForm } from '../company/request-form'
import { isDisabled } from '../disabled'
import { attributeOf } from '../dom'
import { lineageOf } from '../tree'
import { fieldNamesOf, isRequestLabel, type RequestLabel } from './field-names'
import type { Field } from './fields'

interface DetailsSearch {
  /** All fields in sight but the choices. */
  fields: readonly Field[]
  /** The fields in which it is chosen what the request is about. */
  choices: readonly Field[]
  /** What shows that a panel is one of the request: its facts, and the heading of its last step. */
  marks: readonly Element[]
  /** Whether the page's address says that a request is made here. */
  isOnRoute: boolean
}

interface Details {
  /** Undefined while two boxes are as likely: what is put into the wrong one may be sent. */
  box: Field | undefined
  isThere: boolean
}

/** How a page calls the box in its markup, in no language in particular. */
const MARKUP =
  /(?:^|[^a-z])(?:(?:issue|problem|case|request|incident)[-_]?)?(?:details?|descriptions?)(?:[^a-z]|$)/i

/** The box for the details of a request, told from any other box by its name and what is around it. */
export function findDetails(search: DetailsSearch): Details {
  const ranked = search.fields
    .filter(field => !isDisabled(field.inner))
    .map(field => ({ field, rank: rankOf(field, search) }))
    .filter(({ rank }) => rank > 0)
  const best = Math.max(0, ...ranked.map(({ rank }) => rank))
  const [first, ...others] = ranked.filter(({ rank }) => rank === best)
  return { box: others.length > 0 ? undefined : first?.field, isThere: first !== undefined }
}

const NAMES = [
  ['details'],
  ['issue-details', 'provide-issue-details', 'description-field'],
] as const

const MARKUP_NAMES = ['name', 'id', 'formcontrolname', 'data-testid', 'testid']

/** The choices before, which are no details whatever the page calls them in its markup. */
const OTHERS = ['problem-summary', 'category', 'topic', 'subtopic'] as const

/** What a box is asked for with: a file, an address to be reached at. Worth more than its name. */
const COMPANY = 2

/** 0 for what is something else. */
function rankOf(field: Field, { fields, choices, marks, isOnRoute }: DetailsSearch): number {
  const name = nameRank(field, isOnRoute)
  if (name === 0) return 0
  const whole = wholeOf(field.inner)
  const isWith = (others: readonly Field[]) => others.some(({ inner }) => wholeOf(inner) === whole)
  const isRequest = isWith(fields.filter(({ kind }) => kind === 'sent-along'))
  const isMarked = whole !== undefined && marks.some(mark => wholeOf(mark) === whole)
  // A box by itself beside the choices is a comment on the page.
  if (choices.length > 0 && !isRequest && !isWith(choices)) return 0
  if (name === UNNAMED && !isRequest) return 0
  if (!isMarked && !isInDetailsForm(whole ?? field.inner)) return 0
  return name + (isRequest ? COMPANY : 0)
}

const UNNAMED = 1

/** From 4, its label says so, to 1, it is a box of several lines. */
function nameRank(field: Field, isOnRoute: boolean): number {
  if (field.kind !== 'box' && field.kind !== 'line') return 0
  const names = fieldNamesOf(field)
  const isCalled = (id: RequestLabel) => names.some(name => isRequestLabel(id, name))
  const byName = NAMES.findIndex(ids => ids.some(isCalled))
  if (byName >= 0) return (field.kind === 'box' ? 4 : 3.5) - byName
  if (field.kind !== 'box' || !isOnRoute || OTHERS.some(isCalled)) return 0
  const markup = [field.element, field.inner].flatMap(element =>
    MARKUP_NAMES.map(name => attributeOf(element, name) ?? ''),
  )
  return markup.some(value => MARKUP.test(value)) ? 2 : UNNAMED
}

/** The form, panel or page that a field is part of. */
const wholeOf = (element: Element) =>
  [...lineageOf(element)].find(outer => isWhole(outer) || isPage(outer))
