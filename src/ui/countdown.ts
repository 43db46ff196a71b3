import { daysBetween, todays } from '../rules/dates'
import type { Context, PlainDate, Verdict } from '../rules/types'

/** A day window as a picture needs it. */
export interface Countdown {
  startsOn: PlainDate
  safeUntil: PlainDate
  outerUntil: PlainDate
  /**
   * Whole days from today to the last safe day; 0 on that day, negative after it. Today is the later
   * of the date in UTC and in the person's zone, so that the count never promises a day too many.
   */
  daysLeft: number
  /** How much of the stretch from start to outer day has passed, 0 to 1. */
  elapsed: number
  /** Where in that stretch the last safe day ends, 0 to 1. */
  safeShare: number
}

/** Undefined for a verdict without a window of days, or one whose start is not known. */
export function countdownOf(
  { window }: Verdict,
  startsOn: PlainDate | undefined,
  context: Context,
): Countdown | undefined {
  const { safeUntil, outerUntil } = window ?? {}
  if (startsOn === undefined || safeUntil === undefined || outerUntil === undefined)
    return undefined
  const today = todays(context).later
  const whole = daysBetween(startsOn, outerUntil) + 1
  const share = (days: number) => Math.min(1, Math.max(0, days / whole))
  return {
    startsOn,
    safeUntil,
    outerUntil,
    daysLeft: daysBetween(today, safeUntil),
    elapsed: share(daysBetween(startsOn, today)),
    safeShare: share(daysBetween(startsOn, safeUntil) + 1),
  }
}
