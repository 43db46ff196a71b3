import { addDays, daysBetween, todays, toPlainDate } from '../rules/dates'
import type { Context, Instant, PlainDate } from '../rules/types'
import { instantAt, localTimeAt } from '../rules/zoned'
import {
  MOST_DAYS_BEFORE,
  type ReminderRecord,
  type ReminderSettings,
  type Reminders,
} from '../storage/reminders'
import { type Dated, type Deadline, isDated, occurrenceOf } from './types'

/*
 * Which reminders are due, worked out from what is stored alone, so that it makes no difference how
 * often the worker was stopped, or where the clock stood in between.
 *
 * Of all reminders of a deadline whose moment has come only the latest counts, since it says what the
 * earlier ones would have said and better; so whatever was missed collapses into one. It is shown
 * unless it was before. What was shown is never shown again, also not after the clock was set back.
 */

/** A reminder to be shown now. */
export interface DueReminder {
  deadline: Dated
  /** Which of the reminders it is, in days before the safe day. */
  days: number
  /** The person put it off until then: it is shown once more. */
  again?: Instant
}

export interface ReminderPlan {
  due: DueReminder[]
  /** When to look again at the latest; absent when nothing is to come. */
  next?: Date
}

/** Days after the end of a window in which a reminder that was missed is still worth telling. */
const TOLD_AFTER_END = 14

/**
 * What is due at `context.now`.
 *
 * @throws RangeError for an invalid `now` or an unknown time zone.
 */
export function planReminders(
  deadlines: readonly Deadline[],
  { settings, log }: Pick<Reminders, 'settings' | 'log'>,
  context: Context,
): ReminderPlan {
  if (!settings.on) return { due: [] }
  const moment = momentsIn(settings.time, context.timeZone)
  const plans = deadlines
    .filter(isDated)
    .filter(({ ended }) => ended !== 'facts' && ended !== 'person')
    .map(deadline => {
      const moments = momentsOf(deadline, settings, moment)
      return planOne(deadline, moments, log.get(occurrenceOf(deadline)), context)
    })
  const next = Math.min(...plans.flatMap(({ later }) => later))
  return {
    due: plans.flatMap(({ due }) => due),
    ...(Number.isFinite(next) && { next: new Date(next) }),
  }
}

const nothingShown: ReminderRecord = { shown: new Map() }

function planOne(
  deadline: Dated,
  moments: readonly Moment[],
  record: ReminderRecord = nothingShown,
  context: Context,
): { due: DueReminder[]; later: number[] } {
  const now = context.now.getTime()
  if (!isWorthTelling(deadline, moments)) return { due: [], later: [] }

  const snoozedUntil = record.snoozedUntil === undefined ? -1 : Date.parse(record.snoozedUntil)
  const later = [...moments.map(({ at }) => at), snoozedUntil].filter(at => at > now)
  const latest = moments.findLast(({ at }) => at <= now)
  if (latest && !record.shown.has(latest.days) && !wasOvertaken(latest.days, record, now)) {
    return { due: [{ deadline, days: latest.days }], later }
  }
  const { snoozedUntil: again } = record
  if (again === undefined || snoozedUntil > now) return { due: [], later }
  const days = Math.min(...record.shown.keys(), latest?.days ?? MOST_DAYS_BEFORE)
  return { due: [{ deadline, days, again }], later }
}

interface Moment {
  days: number
  at: number
}

/** When each reminder of a deadline is due, the earliest first. What opens is told on that day. */
function momentsOf(
  { safeDay, turn }: Dated,
  { days }: ReminderSettings,
  moment: MomentOf,
): Moment[] {
  if (turn === 'opens') return [{ days: 0, at: moment(turn, safeDay) }]
  return days
    .map(before => ({ days: before, at: moment(turn, addDays(safeDay, -before)) }))
    .sort((a, b) => a.at - b.at)
}

type MomentOf = (turn: Dated['turn'], day: PlainDate) => number

/** To ask what a zone's clocks show is slow, and a thousand purchases have few days among them. */
function momentsIn(time: string, timeZone: string): MomentOf {
  const known = new Map<string, number>()
  return (turn, day) => {
    const key = turn + day
    const at = known.get(key) ?? (turn === 'opens' ? momentFrom : momentOn)(day, time, timeZone)
    known.set(key, at)
    return at
  }
}

/**
 * When clocks in the zone show `time` while it is `day` by the later of both calendars, by which days
 * are counted. Late on a day in the Americas it is the next one in UTC, so it is the evening before.
 */
function momentOn(day: PlainDate, time: string, timeZone: string): number {
  const at = instantAt(`${day}T${time}`, timeZone)
  const isNextDay = toPlainDate(new Date(at)) > day
  return Date.parse(isNextDay ? instantAt(`${addDays(day, -1)}T${time}`, timeZone) : at)
}

/** When clocks in the zone first show `time` with `day` come in both calendars. */
function momentFrom(day: PlainDate, time: string, timeZone: string): number {
  const at = instantAt(`${day}T${time}`, timeZone)
  const isDayBefore = toPlainDate(new Date(at)) < day
  return Date.parse(isDayBefore ? instantAt(`${addDays(day, 1)}T${time}`, timeZone) : at)
}

/**
 * Whether there is still something to say: something to do, or a day that went by untold. Whoever
 * enters a day that is past knows that it is.
 */
function isWorthTelling(deadline: Dated, moments: readonly Moment[]): boolean {
  const { ended, daysLeft, turn, knownSince } = deadline
  const isPast = turn === 'opens' ? daysLeft < 0 : ended === 'time' || daysLeft < 0
  if (!isPast) return true
  const last = moments.at(-1)
  if (!last || knownSince === undefined || daysLeft < -TOLD_AFTER_END) return false
  return Date.parse(knownSince) <= last.at
}

/** A clock is set right by minutes or hours now and then, which is no other time. */
const SAME_TIME = 86_400_000

/** A later one was shown before; one shown at a time that is yet to come, the clock was wrong for. */
function wasOvertaken(days: number, { shown }: ReminderRecord, now: number): boolean {
  return [...shown].some(([other, at]) => other < days && Date.parse(at) <= now + SAME_TIME)
}

const SNOOZE_ON_LAST_DAY = 3 * 3_600_000

/** Until when a reminder is put off: tomorrow at its time, or for three hours where that is too late. */
export function snoozeUntil(
  { turn, daysLeft }: Pick<Dated, 'turn' | 'daysLeft'>,
  { time }: Pick<ReminderSettings, 'time'>,
  { now, timeZone }: Context,
): Date {
  if (turn === 'ends' && daysLeft < 1) return new Date(now.getTime() + SNOOZE_ON_LAST_DAY)
  const today = localTimeAt(now.toISOString(), timeZone).slice(0, 10)
  return new Date(instantAt(`${addDays(today, 1)}T${time}`, timeZone))
}

/** Days for which a reminder of a deadline that is gone, or has another day now, is remembered. */
const REMEMBERED_DAYS = 90

/** What can be forgotten: long past, and of no deadline that there is. */
export function staleReminders(
  log: Reminders['log'],
  deadlines: readonly Deadline[],
  context: Context,
): string[] {
  const current = new Set(deadlines.filter(isDated).map(occurrenceOf))
  const today = todays(context).earlier
  return [...log.keys()].filter(occurrence => {
    const age = daysBetween(occurrence.slice(occurrence.lastIndexOf('@') + 1), today)
    // What is no day at all is no number of days.
    return !current.has(occurrence) && !(age <= REMEMBERED_DAYS)
  })
}
