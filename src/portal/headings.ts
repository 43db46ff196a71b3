import { controlsIn, MOST_ELEMENTS } from './controls'
import { attributeOf, tagOf } from './dom'
import { namesPage } from './page-names'
import { isHeading } from './prose'
import type { PageId } from './routes'
import { textsOf } from './text'
import { walk } from './tree'

/** Something a page is recognised by, beside its address. */
export type PartId = 'heading' | 'benefits-list' | 'key-control'

interface Recognition {
  found: PartId[]
  notFound: PartId[]
  /** False when the document is too large and not all of it was looked at. */
  complete: boolean
}

/**
 * What each page is expected to show. In the portal of 2023 and after, *Get keys* is there only
 * while the panel of a benefit is open at its last step.
 */
const PARTS: Readonly<Record<PageId, readonly PartId[]>> = {
  'benefits-overview': ['heading'],
  'benefits-software': ['heading', 'benefits-list', 'key-control'],
  'benefits-cloud': ['heading', 'benefits-list', 'key-control'],
  'benefits-azure': ['heading', 'benefits-list'],
  'benefits-visual-studio': ['heading', 'benefits-list'],
  'benefits-technical-support': ['heading', 'benefits-list'],
  'benefits-technical-presales': ['heading'],
  'benefits-marketing': ['heading', 'benefits-list'],
  'benefits-other': ['heading'],
  'membership-offers': ['heading'],
  'membership-bills': ['heading'],
  'support-request': ['heading'],
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
 * Which parts of a page are there, and which are not. On demand only, for the popup: walks the
 * document through open shadow roots and same-origin frames, `limit` elements at most.
 */
export function recognise(
  document: Document,
  page: PageId,
  limit: number = MOST_ELEMENTS,
): Recognition {
  const { elements, complete } = walk(document, limit)
  const isThere: Readonly<Record<PartId, () => boolean>> = {
    heading: () =>
      elements.some(
        element => isMainHeading(element) && namesPage(textsOf(element)?.all ?? '', page),
      ),
    'benefits-list': () => elements.some(isList),
    'key-control': () => controlsIn(document, page, undefined, limit).controls.length > 0,
  }
  const found = PARTS[page].filter(part => isThere[part]())
  return { found, notFound: PARTS[page].filter(part => !found.includes(part)), complete }
}
