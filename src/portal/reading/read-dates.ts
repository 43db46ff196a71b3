import { MOST_ELEMENTS } from '../controls'
import { dataOf, isElement, isRendered, tagOf } from '../dom'
import type { PageId } from '../routes'
import { childNodesOf, insideOf, parentOf, walking } from '../tree'
import { type Belonging, belongingOf } from './belonging'
import { Tables } from './columns'
import { conventionsOf } from './conventions'
import { type DateKind, Labels } from './kinds'
import { type LabelledDate, LONGEST_LINE, labelledDates, type Reader } from './labelled'
import { type DateValue, parseDate } from './parse-date'

/** Where a date stands; together with its label that is enough to find it. */
export type Place =
  /** In the column that has the label, in this row, counted from 1 without the head. */
  | { in: 'column'; row: number }
  /** Beside the label, where that stands on the page for this time, counted from 1. */
  | { in: 'line'; occurrence: number }

/** A date that stands on the page with a label. */
export interface DateReading {
  kind: DateKind
  /** The label as it reads on the page: `Activate By`. Nothing else of the page's text. */
  label: string
  value: DateValue
  /** Absent when the page does not say. */
  belongs?: Belonging
  place: Place
}

export interface PageReading {
  /** In the order of the page. */
  readings: readonly DateReading[]
  /** False when the page was too large, or had too many dates, to be read to its end. */
  complete: boolean
}

const MOST_READINGS = 200

/** The extension's own element in the page; it shows dates too. */
const OWN_HOST = 'forewarn-root'

/**
 * The dates that stand on a page with a label, on demand only: order, start, last day of
 * redemption, expiry, payment, and on the page of Visual Studio assignment. Read through shadow
 * roots and same-origin frames, from `limit` elements and up to 200 dates at most; pages other than
 * those of benefits, membership offers and bills have none. What is typed into fields is not read,
 * and no text is handed on but labels and the names of known offers. Never throws.
 *
 * @param languages of the page, as `languagesOf` says; they decide which day `3/4/2026` is
 * @returns dates as the page shows them, which is in UTC
 */
export function readDates(
  root: Document | ShadowRoot,
  page: PageId,
  languages: readonly string[],
  limit: number = MOST_ELEMENTS,
): PageReading {
  const reading = readingDates(root, page, languages, limit)
  for (;;) {
    const { value, done } = reading.next()
    if (done) return value
  }
}

/**
 * As `readDates`, in steps: hands out each element before it looks at it, so that a large page can be
 * read between frames. What the page takes away between two steps is not read, or was.
 */
export function* readingDates(
  root: Document | ShadowRoot,
  page: PageId,
  languages: readonly string[],
  limit: number = MOST_ELEMENTS,
): Generator<Element, PageReading> {
  const labels = new Labels(page)
  if (labels.isEmpty) return { readings: [], complete: true }
  const conventions = conventionsOf(languages)
  const dateIn = (text: string) => parseDate(text, conventions)
  const reader: Reader = { labels, tables: new Tables(), dateIn }

  const seen = new Set<Element>()
  const occurrences = new Map<string, number>()
  const placeOf = ({ cell, label }: LabelledDate): Place => {
    if (cell) return { in: 'column', row: cell.row }
    const occurrence = (occurrences.get(label) ?? 0) + 1
    occurrences.set(label, occurrence)
    return { in: 'line', occurrence }
  }

  const readings: DateReading[] = []
  let elements = 0
  for (const element of walking(root, Number.POSITIVE_INFINITY, insideOthers)) {
    if (elements++ === limit) return { readings, complete: false }
    yield element
    reader.tables.pass(element)
    if (!hasFigures(element) || !isRendered(element)) continue
    for (const found of labelledDates(element, reader, seen)) {
      if (readings.length === MOST_READINGS) return { readings, complete: false }
      const belongs = belongingOf(ownerOf(element, found), page)
      const { kind, label, value } = found
      readings.push({ kind, label, value, ...(belongs && { belongs }), place: placeOf(found) })
    }
  }
  return { readings, complete: true }
}

/** Whether there are figures in a short text of an element's own, not of the elements in it. */
function hasFigures(element: Element): boolean {
  for (const node of childNodesOf(element)) {
    const text = dataOf(node)?.trim() ?? ''
    if (text.length <= LONGEST_LINE && /\p{N}/u.test(text)) return true
  }
  return false
}

function insideOthers(node: Node): Iterable<Node> {
  return isElement(node) && tagOf(node) === OWN_HOST ? [] : [...insideOf(node)]
}

/** A row of somebody who has a benefit is named after that person: the table says which benefit. */
function ownerOf(element: Element, { kind, cell }: LabelledDate): Element {
  return (kind === 'assignment-date' && cell && parentOf(cell.table)) || element
}
