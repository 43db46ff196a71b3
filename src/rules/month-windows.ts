import { addDays } from './dates'
import { addMonths, addYears } from './months'
import type { PlainDate } from './types'
import type { DayBounds } from './windows'

/** The shortest year there is: a reading of "one year" that nobody can call too generous. */
const DAYS_IN_COMMON_YEAR = 365

/** "Within `years` years of `start`", be a year 365 days or a round of the calendar. */
export function withinYears(start: PlainDate, years: number): DayBounds {
  return {
    safeUntil: addDays(start, years * DAYS_IN_COMMON_YEAR - 1),
    outerUntil: addYears(start, years),
  }
}

/**
 * "Within `months` months of `start`", to the same day of the month or the last one of a shorter
 * month. As with days, that day is outside the safe part.
 */
export function withinMonths(start: PlainDate, months: number): DayBounds {
  const outerUntil = addMonths(start, months)
  return { safeUntil: addDays(outerUntil, -1), outerUntil }
}

/**
 * "Within `months` months from the end of the month" that `date` lies in. A month from 28 February
 * may be read to end on 28 March or with all of March.
 */
export function withinMonthsOfMonthEnd(date: PlainDate, months: number): DayBounds {
  return {
    safeUntil: addMonths(endOfMonth(date), months),
    outerUntil: endOfMonth(addMonths(date, months)),
  }
}

function endOfMonth(date: PlainDate): PlainDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1)
}
