import { attributeOf, dataOf, isElement, read, shadowOf, tagOf } from '../dom'
import { childNodesOf, walk } from '../tree'

/** Elements. As many as a page is looked through for controls. */
export const MOST_ELEMENTS = 20_000

/** Nothing in these is a field or says what one is. */
const EMPTY = new Set('style script template noscript svg select'.split(' '))

/** The extension's own: what a person writes in its panel is no field of the portal's. */
const OWN_HOST = 'forewarn-root'

/**
 * Every element of a page, in document order, through shadow roots and same-origin frames, without
 * the extension's own and without pictures, scripts and the options of lists. On demand only.
 */
export function elementsOf(document: Document, limit: number) {
  return walk(document, limit, insideOf)
}

function* insideOf(node: Node): Generator<Node, void> {
  if (isElement(node)) {
    const tag = tagOf(node)
    if (tag === OWN_HOST || EMPTY.has(tag)) return
    const inner = tag === 'iframe' ? frameDocument(node) : shadowOf(node)
    if (inner) yield inner
  }
  yield* childNodesOf(node)
}

function frameDocument(frame: Element): Document | null {
  return read(HTMLIFrameElement.prototype, 'contentDocument', frame) ?? null
}

/** The words an element holds itself, not in the elements below it. */
export function ownText(element: Element): string {
  let text = ''
  for (const node of childNodesOf(element)) {
    text += dataOf(node)?.slice(0, 200) ?? ''
    if (text.length > 400) return ''
  }
  return text.trim()
}

/** Whether an attribute that is true or false says true. */
export const isTrue = (element: Element, name: string): boolean =>
  attributeOf(element, name)?.trim().toLowerCase() === 'true'
