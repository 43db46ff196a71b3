import { attributeOf, dataOf, isElement, isRendered, tagOf } from './dom'
import { fold, LONGEST_LABEL } from './labels'
import { renderedChildrenOf } from './tree'

/** Nodes. An element with more below it is no button, whatever it says. */
const MOST_NODES = 400

/** Characters of one text node, without the white space at its ends. */
const LONGEST_NODE = 2_000

const SILENT = new Set(
  'style script template noscript textarea select input object iframe'.split(' '),
)

/** Elements that stand apart from the words beside them. */
const APART = new Set(
  'br div p li ul ol tr td th table section article header footer h1 h2 h3 h4 h5 h6 dd dt'.split(
    ' ',
  ),
)

export interface Texts {
  /** All the text there is, hidden or not. */
  all: string
  /** Without what is hidden from assistive technology, such as the ligature of an icon. */
  exposed: string
  /** What is exposed, with the names of pictures and of labelled parts. */
  named: string
  /** All of it, with a space between any two pieces; for finding what is spread over several. */
  apart: string
}

const ALL = 1
const EXPOSED = 2
const NAMED = 4

/**
 * The text of an element as rendered: through open shadow roots and slots, folded. Undefined when
 * it is longer than `longest` characters or spread over more than 400 nodes; no more than that is
 * ever read.
 */
export function textsOf(
  element: Element,
  longest: number = LONGEST_LABEL,
  childrenOf: (element: Element) => Iterable<Node> = renderedChildrenOf,
): Texts | undefined {
  const texts = { all: '', exposed: '', named: '' }
  let apart = ''
  let nodes = 0
  let tooMuch = false

  const append = (raw: string, readings: number) => {
    const words = raw.trim()
    if (words.length > LONGEST_NODE) tooMuch = true
    if (tooMuch) return
    const text = `${/^\s/.test(raw) ? ' ' : ''}${words}${/\s$/.test(raw) ? ' ' : ''}`
    if (readings & ALL) {
      texts.all += text
      apart += ` ${words}`
    }
    if (readings & EXPOSED) texts.exposed += text
    if (readings & NAMED) texts.named += text
    // White space is folded as it comes, or the indentation of the page would use up the room.
    for (const key of ['all', 'exposed', 'named'] as const) {
      if (texts[key].length <= longest) continue
      const edge = /\s$/.test(texts[key]) ? ' ' : ''
      texts[key] = fold(texts[key]) + edge
      if (texts[key].length > longest + edge.length) tooMuch = true
    }
  }

  const readChildren = (parent: Element, readings: number) => {
    for (const child of childrenOf(parent)) {
      nodes += 1
      if (nodes > MOST_NODES) tooMuch = true
      if (tooMuch) return
      const data = dataOf(child)
      if (data !== undefined) append(data, readings)
      else if (isElement(child)) readElement(child, readings)
    }
  }

  const readElement = (child: Element, outer: number) => {
    const tag = tagOf(child)
    if (SILENT.has(tag)) return
    let readings = outer
    if (attributeOf(child, 'aria-hidden') === 'true' || !isRendered(child)) readings &= ALL
    if (tag === 'title') readings &= NAMED
    if (APART.has(tag)) append(' ', ALL | EXPOSED | NAMED)

    const name = attributeOf(child, 'aria-label') || (tag === 'img' && attributeOf(child, 'alt'))
    if (name) {
      append(name, readings & NAMED)
      readings &= ~NAMED
    }
    const before = texts.named.length
    readChildren(child, readings)
    if (readings & NAMED && texts.named.length === before) {
      append(attributeOf(child, 'title') ?? '', NAMED)
    }
    if (APART.has(tag)) append(' ', ALL | EXPOSED | NAMED)
  }

  readChildren(element, ALL | EXPOSED | NAMED)
  if (tooMuch) return undefined
  return {
    all: fold(texts.all),
    exposed: fold(texts.exposed),
    named: fold(texts.named),
    apart: fold(apart),
  }
}
