import { attributeOf, dataOf, tagOf } from './dom'
import { childNodesOf, lineageOf, parentOf } from './tree'

const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '))
const CODE = new Set('code pre kbd samp'.split(' '))

/** Takes part in reading, not in acting: a tabindex on it only lets a script move the focus. */
export const PROSE = new Set([...CODE, ...'p blockquote figcaption caption legend dt'.split(' ')])

/** In the order in which the page prefers them. */
export const rolesOf = (element: Element): readonly string[] =>
  attributeOf(element, 'role')?.toLowerCase().split(/\s+/).filter(Boolean) ?? []

export function isHeading(element: Element): boolean {
  const roles = rolesOf(element)
  return roles.length > 0 ? roles.includes('heading') : HEADINGS.has(tagOf(element))
}

/**
 * Whether an element stands in a heading, in code, or in the middle of a sentence.
 *
 * @param saysNoMore whether all that an element around it says is the label: a paragraph that
 * holds a link and nothing else is a place for the link, not prose
 */
export function isInProse(element: Element, saysNoMore: (outer: Element) => boolean): boolean {
  for (const outer of lineageOf(element)) {
    const tag = tagOf(outer)
    if (isHeading(outer) || CODE.has(tag)) return true
    if (PROSE.has(tag) && !saysNoMore(outer)) return true
  }
  const parent = parentOf(element)
  return parent !== undefined && [...childNodesOf(parent)].some(hasWords)
}

function hasWords(node: Node): boolean {
  return /[\p{L}\p{N}]/u.test(dataOf(node)?.slice(0, 400) ?? '')
}
