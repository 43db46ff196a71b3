import { addDays, todays } from './dates'
import type { Context, CriterionState, Instant, PlainDate, Window, WindowState } from './types'

/** A window whose bounds are calendar dates; without the state, which depends on today. */
export type DayBounds = Omit<Window, 'state'>

/** A window whose bounds are moments in UTC. */
export type HourBounds = Required<Pick<Window, 'safeUntil' | 'outerUntil'>>

const MILLISECONDS_IN_HOUR = 3_600_000

/**
 * "Within `days` days of `start`". The start is day 0, and the documents do not say whether the last
 * day counts, so it lies outside the safe part and inside the outer one.
 */
export function withinDays(start: PlainDate, days: number): DayBounds {
  return { safeUntil: addDays(start, days - 1), outerUntil: addDays(start, days) }
}

/** "Within `hours` hours of `start`": counted on the clock, so that no part of it is in dispute. */
export function withinHours(start: Instant, hours: number): HourBounds {
  const until = new Date(Date.parse(start) + hours * MILLISECONDS_IN_HOUR).toISOString()
  return { safeUntil: until, outerUntil: until }
}

/**
 * "Once `days` days have passed since `start`". Whether the last of them must be over is not said, so
 * the window opens on it and is safe the day after.
 */
export function afterDays(start: PlainDate, days: number): DayBounds {
  return { opensOn: addDays(start, days), safeFrom: addDays(start, days + 1) }
}

/**
 * The window as it stands at `context.now`.
 *
 * @throws RangeError for an invalid `now` or an unknown time zone.
 */
export function dayWindow(bounds: DayBounds, context: Context): Window {
  return { ...bounds, state: stateOf(bounds, context) }
}

/** The window as it stands at `now`, its last moment included. The time zone plays no part. */
export function hourWindow(bounds: HourBounds, { now }: Pick<Context, 'now'>): Window {
  return { ...bounds, state: now.getTime() <= Date.parse(bounds.outerUntil) ? 'open' : 'closed' }
}

/**
 * A bound counts as reached beyond doubt only when both calendars, UTC and the person's, agree; until
 * they do, the window is opening or closing. Closing is told rather than opening if both are the
 * case, since it is the end that cannot be waited out.
 */
function stateOf(bounds: DayBounds, context: Context): WindowState {
  const { earlier, later } = todays(context)
  const { opensOn, safeFrom, safeUntil, outerUntil } = bounds
  if (opensOn !== undefined && later < opensOn) return 'not-open'
  if (outerUntil !== undefined && earlier > outerUntil) return 'closed'
  if (safeUntil !== undefined && later > safeUntil) return 'closing'
  if (safeFrom !== undefined && earlier < safeFrom) return 'opening'
  return 'open'
}

/** What a window means for the criterion that rests on it; unknown while its start date is. */
export function windowCriterion(window: Window | undefined): CriterionState {
  switch (window?.state) {
    case 'open':
      return 'met'
    case 'not-open':
    case 'closed':
      return 'failed'
    case 'opening':
    case 'closing':
    case undefined:
      return 'unknown'
  }
}
