import { type Dated, type Deadline, isDated } from '../deadlines/types'
import { formatDay } from '../i18n/dates'
import { t } from '../i18n/messages'
import { addDays } from '../rules/dates'
import type { Context } from '../rules/types'
import type { ReminderSettings } from '../storage/reminders'
import { formatBound } from './bounds'
import { deadlineSubject, deadlineTitle, nextStepText } from './deadline-texts'

/** What a calendar can be told: what has a day and is still to be done. */
export function forCalendar(deadlines: readonly Deadline[]): Dated[] {
  return deadlines.filter(isDated).filter(({ ended }) => ended === undefined)
}

/**
 * The deadlines as a calendar file: each a whole day, the last safe one, or the first of what opens.
 * A deadline has the same UID in every file, and a later file higher sequence numbers, so that a
 * second import moves what is there instead of adding to it. It warns as the reminders do.
 */
export async function calendarOf(
  deadlines: readonly Deadline[],
  settings: ReminderSettings,
  context: Context,
): Promise<string> {
  // Only few ever ask for a file, and the library is as large as all the rest of the popup.
  const {
    default: ical,
    ICalAlarmType,
    ICalAlarmRelatesTo,
    ICalEventTransparency,
  } = await import('ical-generator')
  const calendar = ical({
    name: t('calendarName'),
    prodId: { company: 'Forewarn', product: 'Forewarn for Partner Center' },
  })
  for (const deadline of forCalendar(deadlines)) {
    const title = [deadlineTitle(deadline), deadlineSubject(deadline)].filter(Boolean).join(', ')
    const summary = t(deadline.turn === 'opens' ? 'calendarOpens' : 'calendarLastSafe', { title })
    const event = calendar.createEvent({
      id: `${deadline.id}@forewarn.example`,
      sequence: sequenceAt(context.now),
      stamp: context.now,
      lastModified: context.now,
      // As text: of a date object the machine's zone would have a say in the day.
      start: deadline.safeDay,
      end: addDays(deadline.safeDay, 1),
      allDay: true,
      summary,
      description: descriptionOf(deadline, context),
      url: deadline.address,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: 'Forewarn' }],
    })
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
