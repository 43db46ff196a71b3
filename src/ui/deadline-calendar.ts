import { type Dated, type Deadline, isDated } from '../deadlines/types'
import { formatDay } from '../i18n/dates'
import { t } from '../i18n/messages'
import { addDays, isPlainDate, todays } from '../rules/dates'
import type { Context, PlainDate } from '../rules/types'
import type { ReminderSettings, Reminders } from '../storage/reminders'
import { formatBound } from './bounds'
import { deadlineSubject, deadlineTitle, nextStepText } from './deadline-texts'

/** What a calendar can be told: what has a day and is still to be done. */
export function forCalendar(deadlines: readonly Deadline[]): Dated[] {
  return deadlines.filter(isDated).filter(({ ended }) => ended === undefined)
}

/**
 * The deadlines as a calendar file: each a whole day, the last safe one, or the first of what opens.
 * A deadline has the same UID in every file and on every machine it roams to, since it is named after
 * what is stored, and a later file higher sequence numbers, so that a second import moves what is
 * there instead of adding to it. It warns as the reminders do.
 */
export async function calendarOf(
  deadlines: readonly Deadline[],
  settings: ReminderSettings,
  context: Context,
  calledOff: readonly CalledOff[] = [],
): Promise<string> {
  // Only few ever ask for a file, and the library is as large as all the rest of the popup.
  const {
    default: ical,
    ICalAlarmType,
    ICalAlarmRelatesTo,
    ICalCalendarMethod,
    ICalEventBusyStatus,
    ICalEventStatus,
    ICalEventTransparency,
  } = await import('ical-generator')
  const calendar = ical({
    name: t('calendarName'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Forewarn', product: 'Forewarn for Partner Center' },
  })
  const { now } = context
  const add = (id: string, day: PlainDate) =>
    calendar.createEvent({
      id: `${id}@forewarn.example`,
      sequence: sequenceAt(now),
      stamp: now,
      lastModified: now,
      // As text: of a date object the machine's zone would have a say in the day.
      start: day,
      end: addDays(day, 1),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      categories: [{ name: 'Forewarn' }],
    })
  for (const { id, day, title } of calledOff) {
    add(id, day).summary(t('calendarCalledOff', { title })).status(ICalEventStatus.CANCELLED)
  }
  for (const deadline of forCalendar(deadlines)) {
    const title = titleOf(deadline)
    const summary = t(deadline.turn === 'opens' ? 'calendarOpens' : 'calendarLastSafe', { title })
    const event = add(deadline.id, deadline.safeDay)
      .summary(summary)
      .description(descriptionOf(deadline, context))
      .url(deadline.address)
    for (const days of daysOf(deadline, settings)) {
      const trigger = days * secondsInDay - secondsOf(settings.time)
      // The library takes what comes after the start for after the end unless it is told otherwise,
      // and does not listen when it is told at once.
      event
        .createAlarm({ type: ICalAlarmType.display, trigger, description: summary })
        .relatesTo(ICalAlarmRelatesTo.start)
    }
  }
  return `${calendar.toString()}\r\n`
}

const titleOf = (deadline: Deadline): string =>
  [deadlineTitle(deadline), deadlineSubject(deadline)].filter(Boolean).join(', ')

/** What a calendar still shows on a day to come, although there is nothing to do any more. */
interface CalledOff {
  id: string
  day: PlainDate
  title: string
}

/** Of all that was saved for a calendar, what is settled or gone. What ran out stays as it was. */
export function calledOffSince(
  all: readonly Deadline[],
  log: Reminders['log'],
  context: Context,
): CalledOff[] {
  const today = todays(context).earlier
  const byId = new Map(all.map(deadline => [deadline.id, deadline]))
  const found = new Map<string, CalledOff>()
  for (const [occurrence, { savedAt }] of log) {
    const at = occurrence.lastIndexOf('@')
    const [id, day] = [occurrence.slice(0, at), occurrence.slice(at + 1)]
    const deadline = byId.get(id)
    const isOn = deadline && deadline.ended !== 'facts' && deadline.ended !== 'person'
    if (savedAt === undefined || isOn || !isPlainDate(day) || day < today) continue
    found.set(id, { id, day, title: deadline ? titleOf(deadline) : t('calendarName') })
  }
  return [...found.values()]
}

/** Files are never kept, so it is the time that numbers them: seconds since 2020 in UTC. */
function sequenceAt(now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.UTC(2020, 0)) / 1000))
}

const secondsInDay = 86_400

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60
}

const daysOf = ({ turn }: Dated, { days }: ReminderSettings): readonly number[] =>
  turn === 'opens' ? [0] : days

function descriptionOf(deadline: Dated, context: Context): string {
  const { window, outerDay, safeDay, sources, address } = deadline
  const until = window?.safeUntil
  const isMoment = until?.includes('T')
  return [
    nextStepText(deadline),
    isMoment && until && t('calendarUntil', { moment: formatBound(until, context.timeZone) }),
    !isMoment &&
      outerDay !== undefined &&
      outerDay !== safeDay &&
      t('calendarOuter', { date: formatDay(outerDay) }),
    address,
    ...Object.values(sources).map(
      ({ document, heading }) =>
        `${t('calendarSource', { title: document.title, heading })}\n${document.url}`,
    ),
  ]
    .filter(line => line)
    .join('\n')
}

/** Hands a file to the person through the browser's own downloads. */
export function handOver(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after this, and nothing tells when it has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
