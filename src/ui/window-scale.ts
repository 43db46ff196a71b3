import { addDays, todays } from '../rules/dates'
import type { Context, Window } from '../rules/types'
import { type Bound, isDay } from './bounds'

/** Where things lie in the picture of a window, 0 at its left edge and 1 at its right. */
export interface WindowScale {
  today: number
  /** The stretch that no reading disputes, and those that some reading does. */
  safe: Stretch
  disputed: readonly Stretch[]
}

export interface Stretch {
  from: number
  to: number
}

const millisecondsInDay = 86_400_000

/** How far the picture follows today past the ends of a window, in lengths of the window. */
const reach = 0.3

/** Of a window without an end, or without a beginning, this much is shown at least. */
const shownAtLeast = 14 * millisecondsInDay

/**
 * The scale runs from the start of what is counted, or the opening, to the last bound, and further to
 * either side as far as today lies, within reason. A day that bounds a window belongs to it whole.
 *
 * @param startsOn what the window is counted from, where that is known
 */
export function scaleOf(
  window: Window,
  startsOn: Bound | undefined,
  context: Context,
): WindowScale {
  const begin = (bound: Bound | undefined) => (bound === undefined ? undefined : Date.parse(bound))
  const end = (bound: Bound | undefined) =>
    bound === undefined ? undefined : Date.parse(isDay(bound) ? addDays(bound, 1) : bound)
  const opens = begin(window.opensOn)
  const safeFrom = begin(window.safeFrom) ?? opens
  const safeUntil = end(window.safeUntil)
  const outer = end(window.outerUntil) ?? safeUntil
  const byDays = [window.opensOn, window.safeUntil].some(bound => bound && isDay(bound))
  const now = byDays
    ? Date.parse(todays(context).later) + millisecondsInDay / 2
    : context.now.getTime()

  const first = Math.min(opens ?? Infinity, begin(window.safeUntil) ?? Infinity)
  const start = begin(startsOn)
  const left = start !== undefined && start < first ? start : (opens ?? first - shownAtLeast)
  const last = outer ?? Math.max(safeFrom ?? left, left) + shownAtLeast
  const extra = (last - left) * reach
  const low = Math.min(left, Math.max(now, left - extra))
  const high = Math.max(last, Math.min(now, last + extra))
  const share = (moment: number) => Math.min(1, Math.max(0, (moment - low) / (high - low)))
  const stretch = (from: number, to: number) => ({ from: share(from), to: share(to) })

  const safeStart = safeFrom ?? left
  const safeEnd = safeUntil ?? high
  return {
    today: share(now),
    safe: stretch(safeStart, Math.max(safeStart, safeEnd)),
    disputed: [
      stretch(opens ?? safeStart, safeStart),
      stretch(safeEnd, Math.max(safeEnd, outer ?? safeEnd)),
    ].filter(({ from, to }) => to > from),
  }
}
