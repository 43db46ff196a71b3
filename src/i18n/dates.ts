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
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

function format(date: PlainDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}
