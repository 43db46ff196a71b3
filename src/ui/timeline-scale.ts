import type { Deadline } from '../deadlines/types'
import { addDays, daysBetween, todays } from '../rules/dates'
import type { Context, PlainDate } from '../rules/types'

/** Where a window lies on the axis, 0 at the left edge and 1 at the right. */
export interface TimelineRow {
  deadline: Deadline
  safe: Share
  /** What some reading disputes, before or after it. */
  disputed: readonly Share[]
}

export interface Share {
  from: number
  to: number
}

export interface Timeline {
  rows: readonly TimelineRow[]
  ticks: readonly { day: PlainDate; at: number }[]
  today: number
}

/** The axis shows this many days around today, as far as there is something to show. */
const MOST_DAYS_BACK = 60
const MOST_DAYS_AHEAD = 400
const LEAST_DAYS = 15

/** What a window without an end is drawn for. */
const OPEN_DAYS = 14

interface Span {
  deadline: Deadline
  from: PlainDate
  safeFrom: PlainDate
  /** The first day that is not safe any more, and the first that no reading allows. */
  safeTo: PlainDate
  to: PlainDate
}

/** All windows of which some part lies near today, in the order given, on one axis. */
export function timelineOf(deadlines: readonly Deadline[], context: Context): Timeline {
  const today = todays(context).later
  const earliest = addDays(today, -MOST_DAYS_BACK)
  const latest = addDays(today, MOST_DAYS_AHEAD)
  const spans = deadlines
    .flatMap(deadline => spanOf(deadline))
    .filter(({ from, to }) => to > earliest && from < latest)
  const low = clamp(
    earliestOf(spans.map(({ from }) => from)),
    earliest,
    addDays(today, -LEAST_DAYS),
  )
  const high = clamp(latestOf(spans.map(({ to }) => to)), addDays(today, LEAST_DAYS), latest)
  const whole = daysBetween(low, high)
  const at = (day: PlainDate) => Math.min(1, Math.max(0, daysBetween(low, day) / whole))
  const share = (from: PlainDate, to: PlainDate) => ({ from: at(from), to: at(to) })
  return {
    rows: spans.map(({ deadline, from, safeFrom, safeTo, to }) => ({
      deadline,
      safe: share(safeFrom, safeTo),
      disputed: [share(from, safeFrom), share(safeTo, to)].filter(({ from, to }) => to > from),
    })),
    ticks: ticksBetween(low, high).map(day => ({ day, at: at(day) })),
    // In the middle of the day.
    today: (daysBetween(low, today) + 0.5) / whole,
  }
}

function spanOf(deadline: Deadline): Span[] {
  const { window, safeDay, outerDay = safeDay, opensOn, startsOn, turn } = deadline
  if (!window || safeDay === undefined || outerDay === undefined) return []
  if (turn === 'opens') {
    const to = addDays(safeDay, OPEN_DAYS)
    return [{ deadline, from: opensOn ?? safeDay, safeFrom: safeDay, safeTo: to, to }]
  }
  const from = opensOn ?? startsOn ?? addDays(safeDay, -OPEN_DAYS)
  const safeFrom = window.safeFrom?.slice(0, 10) ?? from
  const safeTo = addDays(safeDay, 1)
  return [{ deadline, from, safeFrom, safeTo, to: addDays(outerDay, 1) }]
}

const earliestOf = (days: PlainDate[]) => days.sort()[0] ?? '9999-12-31'
const latestOf = (days: PlainDate[]) => days.sort().at(-1) ?? ''

function clamp(day: PlainDate, low: PlainDate, high: PlainDate): PlainDate {
  if (day < low) return low
  return day > high ? high : day
}

/** As many dates as there is room for in the popup. */
const MOST_TICKS = 6

/** Firsts of months, as far apart as it takes; on a short axis every seventh day. */
function ticksBetween(low: PlainDate, high: PlainDate): PlainDate[] {
  if (daysBetween(low, high) <= 7 * MOST_TICKS) {
    const weeks = Math.floor(daysBetween(low, high) / 7)
    return Array.from({ length: weeks }, (_, week) => addDays(low, 7 * week + 4))
  }
  const months: PlainDate[] = []
  for (let day = firstOfNext(low); day < high; day = firstOfNext(day)) months.push(day)
  const step = [1, 2, 3, 4, 6].find(step => months.length / step <= MOST_TICKS) ?? 6
  return months.filter(day => (Number(day.slice(5, 7)) - 1) % step === 0)
}

function firstOfNext(day: PlainDate): PlainDate {
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
}
