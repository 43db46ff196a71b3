import type { PlainDate } from '../../rules/types'
import { normalise } from '../labels'
import { type Conventions, ORDERS, type Order } from './conventions'

/** A date as far as its text says which day it is: for sure, or one of several. */
export type DateValue =
  | { state: 'certain'; date: PlainDate }
  /** All days it may be, two at least, from early to late. */
  | { state: 'ambiguous'; candidates: readonly PlainDate[] }

/** Characters. No date with its time is longer. */
const LONGEST_DATE = 60

/** `7:40 AM`, `, 19:40`, `T07:40:00Z`; no other zone than UTC, in which the day may be another. */
const TIME =
  /(?:[\s,]+(?:\p{L}{1,4}\s?)?|(?<=\d)t)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:[ap]\.?\s?m\.?)?\s?(?:\(?(?:utc|gmt)\)?|z)?$/u

/** What goes with a number and says nothing of its own: `1st`, `1er`, `2026 г.`. */
const AFTER_NUMBER = /(?<=\d)\s?(?:st|nd|rd|th|er|o|г)(?!\p{L})/gu

/** Between the parts; `1 de nov. de 2026`. */
const BETWEEN = /^[\s.,/\p{Pd}]{0,5}$/u

/**
 * The date that a text is. The text has to be nothing but the date, with or without a time of day
 * in UTC: a sentence that holds one is none. Years from 2000 to 2099, of two figures too; what the
 * calendar does not have is no date.
 *
 * Month names and figures that begin with the year say themselves which day they are, and so does
 * `1.11.2026`, as nobody writes months first with points. Of other figures the page decides, if
 * they are separated as its language does; else every possible reading is a candidate.
 */
export function parseDate(text: string, conventions: Conventions): DateValue | undefined {
  if (text.length > LONGEST_DATE) return undefined
  const plain = normalise(text)
    .replace(TIME, '')
    .replace(AFTER_NUMBER, '')
    .replace(/\s?[年년月월]/g, '-')
    .replace(/\s?[日일]$/, '')
    .replace(/(?<![\p{L}])del?(?![\p{L}])/gu, ' ')
  const parts = plain.match(/\d+|\p{L}+/gu) ?? []
  const [before, first = '', second = '', after = '-'] = plain.split(/\d+|\p{L}+/u)
  if (parts.length !== 3 || before || !/^\.?$/.test(after)) return undefined
  if (!BETWEEN.test(first) || !BETWEEN.test(second)) return undefined

  const separator = first.trim()
  const isInFigures = !/\p{L}/u.test(plain)
  if (isInFigures && (separator !== second.trim() || !/[./\p{Pd}]/u.test(separator)))
    return undefined
  const dates = new Map<string, PlainDate>()
  for (const order of ORDERS) {
    const date = dateIn(parts, order, conventions)
    if (date && !(isInFigures && order + separator === 'mdy.')) dates.set(order + separator, date)
  }
  const usual = isInFigures && dates.get(conventions.figures ?? '')
  const [date, ...others] = usual ? [usual] : [...new Set(dates.values())].sort()
  if (date === undefined) return undefined
  return others.length === 0
    ? { state: 'certain', date }
    : { state: 'ambiguous', candidates: [date, ...others] }
}

/** The day that three parts mean in an order; undefined where they fit it not, or no such day is. */
function dateIn(
  parts: readonly string[],
  order: Order,
  { monthOf }: Conventions,
): PlainDate | undefined {
  const part = (kind: 'y' | 'm' | 'd') => parts[order.indexOf(kind)] ?? ''
  const named = /\p{L}/u.test(part('m'))
  // Beside a word a year has four figures: `26` may be a day.
  if (!(named ? /^20\d\d$/ : /^(?:20)?\d\d$/).test(part('y'))) return undefined
  const month = named ? String(monthOf(part('m'))) : part('m')
  const text = [part('y').slice(-2), month, part('d')].map(figures => figures.padStart(2, '0'))
  const date = `20${text.join('-')}`
  const time = Date.parse(`${date}T00:00Z`)
  // What the calendar does not have is refused, or taken for a day of the next month.
  return time && new Date(time).toISOString().startsWith(date) ? date : undefined
}
