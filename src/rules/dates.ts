import type { Context, PlainDate } from './types'

/*
 * Plain dates in this notation sort as strings, so they are compared with `<` and `>`. They become
 * Date objects for arithmetic alone, and always in UTC: the machine's own zone has no say.
 */

/** Whether `text` is `YYYY-MM-DD` and names a day that exists; 2026-02-30 does not. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(text)
  // Engines differ: for 2026-02-30 one gives 2 March, another no date at all.
  return !Number.isNaN(date.getTime()) && toPlainDate(date) === text
}

const millisecondsInDay = 86_400_000

/**
 * The day `days` calendar days after `date`, or before it if negative. In UTC all days are of the
 * same length, so this takes no library, and the content script needs none.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(new Date(Date.parse(date) + days * millisecondsInDay))
}

/** Calendar days from one date to another; negative if the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay
}

/** Today by the two calendars that matter, the portal's (UTC) and the person's, in date order. */
export interface Todays {
  earlier: PlainDate
  later: PlainDate
}

/**
 * Today in UTC and in `timeZone`. Partner Center shows every date in UTC, people read their own
 * calendar, and no document says which of the two a deadline goes by.
 *
 * @throws RangeError when `now` is no valid date in the years 0 to 9999 or `timeZone` is no zone.
 */
export function todays({ now, timeZone }: Context): Todays {
  const inUtc = toPlainDate(now)
  if (!isPlainDate(inUtc)) throw new RangeError(`${inUtc} lies outside the calendar of the rules`)
  const inZone = dateInZone(now, timeZone)
  return inZone < inUtc ? { earlier: inZone, later: inUtc } : { earlier: inUtc, later: inZone }
}

function dateInZone(now: Date, timeZone: string): PlainDate {
  // American English puts it as 11/20/2026.
  const [month, day, year = ''] = formatterIn(timeZone).format(now).split('/')
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** Building a formatter takes longer than all the rest of a verdict, so each is built once. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A person lives in one zone; whoever asks for ever more of them must not fill the memory. */
const MOST_FORMATTERS = 32

function formatterIn(timeZone: string): Intl.DateTimeFormat {
  const ready = formatters.get(timeZone)
  if (ready) return ready
  const formatter = new Intl.DateTimeFormat('en-US', {
    // As text: Intl would take `undefined` for the machine's own zone.
    timeZone: String(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  if (formatters.size === MOST_FORMATTERS) formatters.clear()
  formatters.set(timeZone, formatter)
  return formatter
}

/**
 * The day of `date` in UTC; of a year beyond 9999 or before 0 what is no plain date.
 *
 * @throws RangeError when the date is invalid.
 */
export function toPlainDate(date: Date): PlainDate {
  return date.toISOString().slice(0, 10)
}
