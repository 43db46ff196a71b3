import { formatDay, formatDayShort, formatterOf } from '../i18n/dates'
import { plural } from '../i18n/plural'
import { daysBetween, todays } from '../rules/dates'
import type { Context, Instant, PlainDate, Verdict, Window } from '../rules/types'
import { daysLeftText } from './HoldFigures'

/** A bound of a window: a day, or a moment where the window is counted in hours. */
export type Bound = PlainDate | Instant

export function isDay(bound: Bound): boolean {
  return !bound.includes('T')
}

/** "Monday 30 November 2026", or for a moment its time in `timeZone` as well, with the zone. */
export function formatBound(bound: Bound, timeZone: string): string {
  if (isDay(bound)) return formatDay(bound)
  return formatMomentIn(bound, timeZone, { weekday: 'long', month: 'long', timeZoneName: 'short' })
}

/** "30 Nov 2026", or "30 Nov 2026, 13:05". */
export function formatBoundShort(bound: Bound, timeZone: string): string {
  return isDay(bound) ? formatDayShort(bound) : formatMomentIn(bound, timeZone, { month: 'short' })
}

function formatMomentIn(
  instant: Instant,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatterOf({
    day: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...options,
  }).format(new Date(instant))
}

/**
 * Whole days from today, the later of the date in UTC and in the person's zone, to the last safe
 * day; of a window counted in hours the full days that are left. Undefined without such a bound.
 */
export function daysLeftOf({ window }: Verdict, context: Context): number | undefined {
  if (window?.safeUntil === undefined) return undefined
  return isDay(window.safeUntil)
    ? daysBetween(todays(context).later, window.safeUntil)
    : Math.floor(hoursUntil(window.safeUntil, context) / 24)
}

/** "10 days left", "5 hours left", "Opens in 3 days"; undefined where there is nothing to count. */
export function timeLeftText(window: Window, context: Context): string | undefined {
  const { state, opensOn, safeFrom, safeUntil } = window
  if (state === 'not-open' && opensOn !== undefined) {
    const { earlier, later } = todays(context)
    // What stays open once it is open is waited for to the day on which no reading says "too early".
    const days =
      safeUntil === undefined && safeFrom !== undefined
        ? daysBetween(earlier, safeFrom)
        : daysBetween(later, opensOn)
    return plural('opensIn', Math.max(1, days))
  }
  if (safeUntil === undefined || state === 'closed' || state === 'not-open') return undefined
  if (isDay(safeUntil)) {
    return daysLeftText({ daysLeft: daysBetween(todays(context).later, safeUntil) })
  }
  const hours = hoursUntil(safeUntil, context)
  return hours < 48
    ? plural('hoursLeft', Math.floor(hours))
    : plural('daysLeft', Math.floor(hours / 24))
}

function hoursUntil(instant: Instant, { now }: Context): number {
  return (Date.parse(instant) - now.getTime()) / 3_600_000
}

/** What is to be told of a window's bounds, in the order of time. */
export type BoundRole = 'opens' | 'safe-from' | 'last-safe' | 'outer' | 'until'

export function boundsOf(window: Window): { role: BoundRole; at: Bound }[] {
  const { opensOn, safeFrom, safeUntil, outerUntil } = window
  const bound = (role: BoundRole, at: Bound | undefined) => (at === undefined ? [] : [{ role, at }])
  return [
    ...bound('opens', opensOn),
    ...bound('safe-from', safeFrom),
    ...(safeUntil === outerUntil
      ? bound('until', safeUntil)
      : [...bound('last-safe', safeUntil), ...bound('outer', outerUntil)]),
  ]
}
