import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { toPlainDate } from './dates'
import type { PlainDate } from './types'

/*
 * Apart from `dates.ts`, since it takes a library that a bundle carries as soon as it is imported,
 * and the content script needs none of this.
 */

/** The same day `months` later; the last day of a month that is too short to have it. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return toPlainDate(addMonthsTo(new UTCDateMini(date), months))
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, 12 * years)
}
