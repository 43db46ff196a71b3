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
  const gaps = plain.split(/\d+|\p{L}+/u)
  const ends = gaps.pop()
  if (parts.length !== 3 || gaps.shift() !== '' || !/^\.?$/.test(ends ?? '-')) return undefined
  if (!gaps.every(gap => BETWEEN.test(gap))) return undefined
  const dates = readings(parts, gaps, conventions).flatMap(order =>
    dateIn(parts, order, conventions),
  )
  const [date, ...others] = [...new Set(dates)].sort()
  if (date === undefined) return undefined
  return others.length === 0
    ? { state: 'certain', date }
    : { state: 'ambiguous', candidates: [date, ...others] }
}

/** The orders in which three parts may be meant. Those that give no date are still among them. */
function readings(
  parts: readonly string[],
  gaps: readonly string[],
  { figures }: Conventions,
): readonly Order[] {
  const [first = '', second = '', third = ''] = parts
  const word = parts.findIndex(part => /\p{L}/u.test(part))
  if (word === 0) return ['mdy']
  if (word === 1) return third.length === 4 ? ['dmy'] : ['ymd']
  const [separator, other] = gaps.map(gap => gap.trim())
  if (word === 2 || !separator || separator !== other || !/[./\p{Pd}]/u.test(separator)) return []
  if (first.length === 4) return ['ymd']
  const possible = ORDERS.filter(
    order => (order !== 'mdy' || separator !== '.') && (order !== 'ymd' || third.length < 4),
  )
  const usual = possible.filter(
    order =>
      order === figures?.order &&
      separator === figures.separator &&
      toDate([first, second, third], order).length > 0,
  )
  return usual.length > 0 ? usual : possible
}

function dateIn(
  parts: readonly string[],
  order: Order,
  { monthOf }: Conventions,
): readonly PlainDate[] {
  const figures = parts.map(part => (/\p{L}/u.test(part) ? String(monthOf(part) ?? '') : part))
  // Beside a word a year has four figures: `Nov 26` may be a day.
  const isNamed = parts.some(part => /\p{L}/u.test(part))
  return isNamed && !parts.some(part => /^\d{4}$/.test(part)) ? [] : toDate(figures, order)
}

/** None or one: what is no day of the calendar is left out. */
function toDate(figures: readonly string[], order: Order): readonly PlainDate[] {
  const [year = '', month = '', day = ''] = ['y', 'm', 'd'].map(
    part => figures[order.indexOf(part)] ?? '',
  )
  if (!/^(?:20)?\d\d$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return []
  const text = `20${year.slice(-2)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? [] : [text]
}
