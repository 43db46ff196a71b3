import browser, { type Notifications } from 'webextension-polyfill'
import { type DueReminder, snoozeUntil } from '../deadlines/reminders'
import { type Dated, type Deadline, isDated, occurrenceOf } from '../deadlines/types'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import type { Context } from '../rules/types'
import { noteShown, settle, snooze } from '../storage/reminders'
import { deadlineSubject, deadlineTitle, nextStepText, standingText } from '../ui/deadline-texts'
import type { Standing } from './look'

/*
 * A notification is named after the reminder it brings, so that the one which was just shown when the
 * worker was stopped is found again, and a press on it needs nothing that was kept in memory.
 */

/** More than these at once are brought as one. */
const MOST_AT_ONCE = 3

/** Begins the name of what stands for several; a press on it opens the list. */
const MANY = 'forewarn-many:'

type Options = Notifications.CreateNotificationOptions & { buttons?: { title: string }[] }

/** Shows what is due, and then puts on record that it was shown. */
export async function notify(due: readonly DueReminder[], context: Context): Promise<void> {
  if (due.length === 0) return
  const there = Object.keys(await browser.notifications.getAll())
  // What is there already was shown, and the worker was stopped before that was on record.
  const bring = async (name: string, earlier: (shown: string) => boolean, options: Options) => {
    const outdated = there.filter(shown => earlier(shown) && shown !== name)
    await Promise.all(outdated.map(shown => browser.notifications.clear(shown)))
    if (!there.includes(name)) await show(name, options)
  }
  if (due.length > MOST_AT_ONCE) {
    await bring(nameOfMany(due), shown => shown.startsWith(MANY), {
      ...plain(plural('reminderMany', due.length)),
      message: due
        .slice(0, MOST_AT_ONCE)
        .map(({ deadline }) => `${deadlineTitle(deadline)}: ${standingText(deadline, context)}`)
        .join('\n'),
    })
    await noteShown(shownOf(due), context.now)
    return
  }
  for (const reminder of due) {
    const ofSame = `${occurrenceOf(reminder.deadline)}#`
    await bring(
      nameOf(reminder),
      shown => shown.startsWith(ofSame),
      contentOf(reminder.deadline, context),
    )
    await noteShown(shownOf([reminder]), context.now)
  }
}

const shownOf = (due: readonly DueReminder[]): Map<string, number> =>
  new Map(due.map(({ deadline, days }) => [occurrenceOf(deadline), days]))

/** One that was put off is not the one it was put off from, which may still be on the screen. */
const nameOf = ({ deadline, days, again }: DueReminder): string =>
  `${occurrenceOf(deadline)}#${days}${again === undefined ? '' : `+${again}`}`

/** The same for the same reminders, in no more than a few signs: browsers limit a name. */
function nameOfMany(due: readonly DueReminder[]): string {
  let sum = 0
  for (const sign of due.map(nameOf).sort().join()) {
    sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0
  }
  return `${MANY}${due.length}-${(sum >>> 0).toString(36)}`
}

const plain = (title: string) =>
  ({ type: 'basic', iconUrl: browser.runtime.getURL('icons/icon-128.png'), title }) as const

function contentOf(deadline: Dated, context: Context): Options {
  const isOver = deadline.ended !== undefined
  const lines = [deadlineSubject(deadline), isOver ? '' : nextStepText(deadline)]
  const isLastDay = deadline.turn === 'ends' && deadline.daysLeft < 1
  return {
    ...plain(`${deadlineTitle(deadline)}: ${standingText(deadline, context)}`),
    message: lines.filter(Boolean).join('\n'),
    buttons: [
      { title: t(isLastDay ? 'reminderSnoozeHours' : 'reminderSnooze') },
      { title: t('reminderDone') },
    ],
  }
}

async function show(id: string, options: Options): Promise<void> {
  try {
    await browser.notifications.create(id, options)
  } catch (error) {
    // Firefox knows no buttons and refuses what has them.
    const { buttons, ...withoutButtons } = options
    if (!buttons) throw error
    await browser.notifications.create(id, withoutButtons)
  }
}

/** Takes away what is on the screen and true no more: all is done, or the deadline is gone. */
export async function clearOutdated(deadlines: readonly Deadline[]): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll())
  const outdated = shown.filter(id => {
    const { ended } = deadlineNamed(id, deadlines) ?? { ended: 'facts' }
    return id.includes('#') && (ended === 'facts' || ended === 'person')
  })
  await Promise.all(outdated.map(id => browser.notifications.clear(id)))
}

/** Opens the page where to act, or the list where the deadline is gone or there are several. */
export async function openFrom(id: string, { deadlines }: Standing): Promise<void> {
  const url = deadlineNamed(id, deadlines)?.address ?? listAddress()
  await Promise.all([browser.tabs.create({ url }), browser.notifications.clear(id)])
}

const listAddress = () => browser.runtime.getURL('src/options/index.html#deadlines')

/** The first button puts off, the second says that all is done. */
export async function answerFrom(id: string, button: number, standing: Standing): Promise<void> {
  const { deadlines, settings, context } = standing
  const deadline = deadlineNamed(id, deadlines)
  if (deadline && button === 0) {
    await snooze(occurrenceOf(deadline), snoozeUntil(deadline, settings, context))
  }
  if (deadline && button === 1) await settle(occurrenceOf(deadline), context.now)
  await browser.notifications.clear(id)
}

function deadlineNamed(id: string, deadlines: readonly Deadline[]): Dated | undefined {
  const occurrence = id.slice(0, Math.max(0, id.lastIndexOf('#')))
  return deadlines.filter(isDated).find(deadline => occurrenceOf(deadline) === occurrence)
}
