import { controlsIn, MOST_ELEMENTS } from './controls'
import { attributeOf, tagOf } from './dom'
import { LONGEST_LABEL } from './labels'
import { isHeading } from './prose'
import type { PageId } from './routes'
import { textsOf } from './text'
import { walk } from './tree'

/** What stands on a page, as far as telling how well it was recognised needs. */
export interface Survey {
  /** Texts of the main headings, those that are no longer than a label; five at the most. */
  headings: string[]
  /** Whether there is a table or grid. */
  hasList: boolean
  /** Listed controls in sight. */
  controls: number
  /** False when the document is too large and not all of it was looked at. */
  complete: boolean
}

const LIST_ROLES = new Set('table grid treegrid'.split(' '))

function isMainHeading(element: Element): boolean {
  const level = attributeOf(element, 'aria-level') ?? (tagOf(element) === 'h1' ? '1' : '')
  return isHeading(element) && level.trim() === '1'
}

function isList(element: Element): boolean {
  const role = attributeOf(element, 'role')?.trim().toLowerCase()
  if (role) return LIST_ROLES.has(role)
  return tagOf(element) === 'table' || /(?:^|_)he-data-grid$/.test(tagOf(element))
}

/**
 * Looks a page over, on demand only, for the popup: through open shadow roots and same-origin
 * frames, `limit` elements at most.
 */
export function survey(document: Document, page: PageId, limit: number = MOST_ELEMENTS): Survey {
  const { elements, complete } = walk(document, limit)
  const headings = elements.filter(isMainHeading).map(heading => textsOf(heading)?.all ?? '')
  return {
    headings: headings.filter(text => text !== '' && text.length <= LONGEST_LABEL).slice(0, 5),
    hasList: elements.some(isList),
    controls: controlsIn(document, page, undefined, limit).controls.length,
    complete,
  }
}
