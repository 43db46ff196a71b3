import type { PlainDate } from '../rules/types'
import { locale } from './locale'

/** "Monday 30 November 2026". A plain date has no zone, so it is shown as it stands. */
export function formatDay(date: PlainDate): string {
  return format(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** "30 Nov 2026", for lists and axes. */
export function formatDayShort(date: PlainDate): string {
  return format(date, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A moment, in the person's own zone: "20 Nov 2026, 13:05". */
export function formatMoment(instant: string): string {
  // Not kept: the machine may be taken to another zone.
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

function format(date: PlainDate, options: Intl.DateTimeFormatOptions): string {
  return formatterOf({ ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** To build one takes long, and a page shows hundreds of dates in a few ways. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter in the language that is shown. */
export function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options)
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale(), options)
  formatters.set(key, known)
  return known
}
