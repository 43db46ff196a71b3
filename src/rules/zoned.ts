import type { Instant, PlainDate } from './types'

/** A wall clock's reading without a zone, as a `datetime-local` field holds it. */
export type LocalTime = string

/** What clocks in `timeZone` show at `instant`: `YYYY-MM-DDTHH:mm`; seconds are dropped. */
export function localTimeAt(instant: Instant, timeZone: string): LocalTime {
  const parts = formatterIn(timeZone).formatToParts(new Date(instant))
  const {
    year = '',
    month,
    day,
    hour,
    minute,
  } = Object.fromEntries(parts.map(part => [part.type, part.value]))
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`
}

/** Building a formatter takes far longer than using it, and a person lives in one zone. */
let latest: { timeZone: string; formatter: Intl.DateTimeFormat } | undefined

function formatterIn(timeZone: string): Intl.DateTimeFormat {
  if (latest?.timeZone === timeZone) return latest.formatter
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  latest = { timeZone, formatter }
  return formatter
}

/**
 * The instant at which clocks in `timeZone` show `local`. Of an hour that comes twice in autumn the
 * first is taken; a time that is skipped in spring is moved on by what was skipped.
 *
 * @throws RangeError when `local` is no time or `timeZone` no zone.
 */
export function instantAt(local: LocalTime, timeZone: string): Instant {
  const asUtc = Date.parse(`${local}Z`)
  const offsetAt = (moment: number) => {
    const instant = new Date(moment)
    return Date.parse(`${localTimeAt(instant.toISOString(), timeZone)}Z`) - moment
  }
  // The offsets a day before and after: of the two the earlier holds up to the change of clocks.
  const [before, after] = [asUtc - millisecondsInDay, asUtc + millisecondsInDay].map(offsetAt)
  const candidates = [asUtc - (before ?? 0), asUtc - (after ?? 0)]
  const exact = candidates.filter(moment => moment + offsetAt(moment) === asUtc)
  const moment = exact.length > 0 ? Math.min(...exact) : (candidates[0] ?? asUtc)
  return new Date(moment).toISOString()
}

/**
 * A moment at which it is `day` both in `timeZone` and in UTC, so that a verdict as of that day is not
 * left open by the two calendars: noon, or as near to it as that can be. Noon in New Zealand's summer
 * is still the day before in UTC.
 */
export function noonOf(day: PlainDate, timeZone: string): Date {
  const noon = Date.parse(instantAt(`${day}T12:00`, timeZone))
  const first = Date.parse(day)
  const last = first + millisecondsInDay - 1
  return new Date(Math.min(last, Math.max(first, noon)))
}

const millisecondsInDay = 86_400_000
