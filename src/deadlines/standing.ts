import { addDays, daysBetween, todays, toPlainDate } from '../rules/dates'
import type { Context, Instant, PlainDate, Verdict, Window } from '../rules/types'
import { instantAt, localTimeAt } from '../rules/zoned'
import type { Deadline, Ended, Urgency } from './types'

/** From here on a deadline is near; in days to the safe day. */
const SOON_DAYS = 7

/** Days after the safe day in which it presses most; where readings differ by a month, it is no more. */
export const LAST_DAYS = 2

/** What is known of a deadline before it is asked how it stands today. */
export type Basis = Omit<
  Deadline,
  'opensOn' | 'safeDay' | 'outerDay' | 'daysLeft' | 'urgency' | 'turn'
>

/**
 * A deadline as it stands today: its days, how many are left, how urgent it is.
 *
 * @param settled safe days by deadline, on which the person said that all is done
 */
export function standing(
  basis: Basis,
  settled: ReadonlyMap<string, ReadonlySet<PlainDate>>,
  context: Context,
): Deadline {
  const days = basis.window ? daysOf(basis.window, context.timeZone) : {}
  const turn = basis.window && opensOnly(basis.window) ? 'opens' : 'ends'
  const { safeDay } = days
  const isSettled = safeDay !== undefined && settled.get(basis.id)?.has(safeDay)
  // Whoever is done with it in time has not let it run out.
  const ended = isSettled && basis.ended !== 'facts' ? 'person' : basis.ended
  const daysLeft = basis.window && daysLeftTo(safeDay, turn, basis.window, context)
  return {
    ...basis,
    ...days,
    turn,
    ...(daysLeft !== undefined && { daysLeft }),
    urgency: urgencyOf(basis, turn, daysLeft, ended),
    ...(ended && { ended }),
  }
}

/**
 * Of a window counted in hours the full days until its end. What ends goes by the calendar that is
 * ahead and what opens by the one behind, so that neither is promised a day that some reading denies.
 */
function daysLeftTo(
  safeDay: PlainDate | undefined,
  turn: Deadline['turn'],
  { safeUntil }: Window,
  context: Context,
): number | undefined {
  if (safeUntil !== undefined && isInstant(safeUntil)) {
    return Math.floor((Date.parse(safeUntil) - context.now.getTime()) / millisecondsInDay)
  }
  if (safeDay === undefined) return undefined
  const { earlier, later } = todays(context)
  return daysBetween(turn === 'opens' ? earlier : later, safeDay)
}

const millisecondsInDay = 86_400_000

function urgencyOf(
  { window }: Pick<Basis, 'window'>,
  turn: Deadline['turn'],
  daysLeft: number | undefined,
  ended: Ended | undefined,
): Urgency {
  if (ended) return 'over'
  if (window?.state === 'not-open') return 'later'
  if (daysLeft === undefined || turn === 'opens') return 'safe'
  if (daysLeft < -LAST_DAYS) return 'soon'
  if (daysLeft < 1) return 'last'
  return daysLeft <= SOON_DAYS ? 'soon' : 'safe'
}

const opensOnly = ({ safeUntil, outerUntil }: Window): boolean =>
  safeUntil === undefined && outerUntil === undefined

function daysOf(
  window: Window,
  timeZone: string,
): Pick<Deadline, 'opensOn' | 'safeDay' | 'outerDay'> {
  const { opensOn, safeFrom, safeUntil, outerUntil } = window
  const last = (bound: string) => (isInstant(bound) ? bothDays(bound, timeZone).later : bound)
  const whole = (bound: string) =>
    isInstant(bound) ? addDays(bothDays(bound, timeZone).earlier, -1) : bound
  const safeDay = opensOnly(window) ? safeFrom : safeUntil && whole(safeUntil)
  return {
    ...(opensOn !== undefined && { opensOn: last(opensOn) }),
    ...(safeDay !== undefined && { safeDay }),
    ...(outerUntil !== undefined && { outerDay: last(outerUntil) }),
  }
}

const isInstant = (bound: PlainDate | Instant): boolean => bound.includes('T')

function bothDays(instant: Instant, timeZone: string): { earlier: PlainDate; later: PlainDate } {
  return todays({ now: new Date(instant), timeZone })
}

/**
 * Why a verdict leaves nothing to do, if it does. What is not open yet may still come; what only the
 * time has ended was not lost by anything that was done.
 */
export function endedBy({ outcome, window, reasons }: Verdict): Ended | undefined {
  if (outcome !== 'ineligible' || window?.state === 'not-open') return undefined
  const others = reasons.some(
    ({ state, criterion }) => state === 'failed' && !criterion.startsWith('within-'),
  )
  return others ? 'facts' : 'time'
}

export const endedByTime = (window: Window): Ended | undefined =>
  window.state === 'closed' ? 'time' : undefined

/** The next moment at which the day is another one, in UTC or in the person's zone. */
export function nextChangeOfDay({ now, timeZone }: Context): Date {
  const inUtc = Date.parse(addDays(toPlainDate(now), 1))
  const tomorrow = addDays(localTimeAt(now.toISOString(), timeZone).slice(0, 10), 1)
  const inZone = Date.parse(instantAt(`${tomorrow}T00:00`, timeZone))
  return new Date(Math.min(inUtc, inZone))
}
