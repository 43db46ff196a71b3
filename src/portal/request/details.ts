import { isInDetailsForm } from '../company/request-form'
import { isDisabled } from '../disabled'
import { attributeOf } from '../dom'
import { isPanel } from '../titles'
import { lineageOf } from '../tree'
import { fieldNamesOf, isRequestLabel } from './field-names'
import type { Field } from './fields'

interface DetailsSearch {
  /** All fields in sight. */
  fields: readonly Field[]
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
export function findDetails({ fields, marks, isOnRoute }: DetailsSearch): Details {
  const ranked = fields
    .filter(field => !isDisabled(field.inner))
    .map(field => ({ field, rank: rankOf(field, fields, isOnRoute) }))
    .filter(({ field, rank }) => rank > 0 && isInRequest(field, marks))
  const best = Math.max(0, ...ranked.map(({ rank }) => rank))
  const [first, ...others] = ranked.filter(({ rank }) => rank === best)
  return { box: others.length > 0 ? undefined : first?.field, isThere: first !== undefined }
}

const NAMES = [
  ['details'],
  ['issue-details', 'provide-issue-details', 'description-field'],
] as const

/** The choices before, which are no details whatever the page calls them in its markup. */
const OTHERS = ['problem-summary', 'category', 'topic', 'subtopic'] as const

/** From 4, its label says so, to 0, it is something else. */
function rankOf(field: Field, fields: readonly Field[], isOnRoute: boolean): number {
  if (field.kind !== 'box' && field.kind !== 'line') return 0
  const names = fieldNamesOf(field)
  const isCalled = (id: Parameters<typeof isRequestLabel>[0]) =>
    names.some(name => isRequestLabel(id, name))
  const byName = NAMES.findIndex(ids => ids.some(isCalled))
  if (byName >= 0) return (field.kind === 'box' ? 4 : 3.5) - byName
  if (field.kind !== 'box' || !isOnRoute || OTHERS.some(isCalled)) return 0
  const markup = [field.element, field.inner].flatMap(element =>
    ['name', 'id', 'formcontrolname', 'data-testid', 'testid'].map(name =>
      attributeOf(element, name),
    ),
  )
  if (markup.some(value => MARKUP.test(value ?? ''))) return 2
  // What is asked for beside the details only: a file, an address to be reached at.
  return fields.some(other => other.kind === 'sent-along' && sharesForm(field, other)) ? 1 : 0
}

function isInRequest(field: Field, marks: readonly Element[]): boolean {
  if (isInDetailsForm(field.inner)) return true
  const panel = panelOf(field.inner)
  return panel !== undefined && marks.some(mark => panelOf(mark) === panel)
}

const panelOf = (element: Element) => [...lineageOf(element)].findLast(isPanel)

function sharesForm(one: Field, other: Field): boolean {
  return panelOf(one.inner) === panelOf(other.inner)
}
