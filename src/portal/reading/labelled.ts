import { kindOf } from '../actionable'
import { dataOf, isElement, read, tagOf } from '../dom'
import { isHeading } from '../prose'
import { isCell } from '../row'
import { textsOf } from '../text'
import { lineageOf, renderedChildrenOf } from '../tree'
import type { Cell, Tables } from './columns'
import type { DateLabel, Labels } from './kinds'
import type { DateValue } from './parse-date'

/** A date and its label. */
export interface LabelledDate extends DateLabel {
  value: DateValue
  /** The cell it is in, when the head of the column is its label. */
  cell?: Cell
}

/** What texts of a page are looked up in. */
export interface Reader {
  labels: Labels
  tables: Tables
  dateIn: (text: string) => DateValue | undefined
}

/** Characters of a label and a date together. */
export const LONGEST_LINE = 140

/** Elements around a figure in which its date and label are looked for. */
const MOST_STEPS = 8

/** Nodes in an element that is a label, a date, or both. A list of thousands is neither. */
const MOST_CHILDREN = 400

/** Nodes between a label and its date that say nothing, such as icons and white space. */
const MOST_SILENT = 6

/**
 * The labelled dates that an element with figures in it is part of. The label stands on the same
 * line, in the element before, or at the head of the column. None for what is in a heading or a
 * control, or in the middle of a sentence.
 *
 * @param seen elements already looked at for another figure; those looked at here are added
 */
export function labelledDates(
  figures: Element,
  reader: Reader,
  seen: Set<Element>,
): readonly LabelledDate[] {
  let steps = 0
  let isDated = false
  for (const element of lineageOf(figures)) {
    if (steps++ === MOST_STEPS || seen.has(element) || isHeading(element) || isPressed(element)) {
      break
    }
    seen.add(element)
    const lines = linesOf(element)
    const onLines = lines.flatMap(line => onLine(line, reader))
    if (onLines.length > 0) return hasWordsBeside(element) ? [] : onLines
    const [line = []] = lines
    const value = lines.length === 1 ? firstOf(line, reader.dateIn) : undefined
    if (isCell(element)) return value ? inCell(element, value, reader) : []
    const label = value && labelBefore(element, reader)
    if (label) return [{ ...label, value }]
    // Further out there is more than the date, or more than a label and a date could be.
    if (!value && (isDated || line.length === 0)) break
    isDated = value !== undefined
  }
  return []
}

const isPressed = (element: Element) => /^(?:control|field)$/.test(kindOf(element) ?? '')

/** What an element says, line by line, each as it may be read; nothing where that is long or in many parts. */
function linesOf(element: Element): readonly (readonly string[])[] {
  const lines: Node[][] = [[]]
  let children = 0
  for (const child of renderedChildrenOf(element)) {
    if (children++ === MOST_CHILDREN) return []
    if (isElement(child) && tagOf(child) === 'br') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map(line => {
    const texts = textsOf(element, LONGEST_LINE, parent =>
      parent === element ? line : renderedChildrenOf(parent),
    )
    return texts ? [texts.apart, texts.exposed] : []
  })
}

function firstOf<T, U>(all: readonly T[], find: (one: T) => U | undefined): U | undefined {
  for (const one of all) {
    const found = find(one)
    if (found) return found
  }
  return undefined
}

/** `Ordered on: 15 - Dec - 2022`, with or without the colon. */
function onLine(line: readonly string[], { labels, dateIn }: Reader): readonly LabelledDate[] {
  const found = firstOf(line, text => {
    for (const { index } of text.matchAll(/[\s:\uff1a]+|(?<!\p{N}.*)(?=\p{N})/gu)) {
      const label = labels.in(text.slice(0, index))
      const value = label && dateIn(text.slice(index).replace(/^[\s:\uff1a]+/, ''))
      if (value) return { ...label, value }
    }
    return undefined
  })
  return found ? [found] : []
}

/** By the head of its column, or by the cell before it in a table that has no such heads. */
function inCell(cell: Element, value: DateValue, reader: Reader): readonly LabelledDate[] {
  const place = reader.tables.placeOf(cell)
  const heads = place?.headers ?? []
  const heading = firstOf(heads, head => reader.labels.of(head))
  if (heading && place) return [{ ...heading, value, cell: place }]
  const label = heads.length > 0 ? undefined : labelBefore(cell, reader)
  return label ? [{ ...label, value }] : []
}

/** The label in the element before one, when neither is part of a sentence. */
function labelBefore(element: Element, { labels }: Reader): DateLabel | undefined {
  if (hasWords(read(Node.prototype, 'nextSibling', element))) return undefined
  let before = nodeBefore(element)
  for (let silent = 0; before && silent < MOST_SILENT; silent++) {
    if (hasWords(before)) return undefined
    if (isElement(before) && textsOf(before)?.all !== '') {
      return hasWords(nodeBefore(before)) ? undefined : labels.of(before)
    }
    before = nodeBefore(before)
  }
  return undefined
}

const nodeBefore = (node: Node) => read(Node.prototype, 'previousSibling', node)

const nodeAfter = (node: Node) => read(Node.prototype, 'nextSibling', node)

const hasWordsBeside = (element: Element) =>
  hasWords(nodeBefore(element)) || hasWords(nodeAfter(element))

/** Whether a node is text that says something. */
const hasWords = (node: Node | null | undefined) =>
  Boolean(node && /[\p{L}\p{N}]/u.test(dataOf(node)?.slice(0, 400) ?? ''))
