import browser from 'webextension-polyfill'
import { deadlinesOf } from '../deadlines'
import { parseAgenda } from '../deadlines/agenda'
import { planReminders, staleReminders } from '../deadlines/reminders'
import { nextChangeOfDay } from '../deadlines/standing'
import type { Deadline } from '../deadlines/types'
import type { Context } from '../rules/types'
import { forgetReminders, type ReminderSettings, type Reminders } from '../storage/reminders'
import { readStores } from '../storage/state'
import { hereAndNow } from '../ui/here-and-now'
import { showBadge } from './badge'
import { clearOutdated, notify } from './notify'

/** How things stand now, read anew each time. */
export interface Standing {
  deadlines: Deadline[]
  settings: ReminderSettings
  log: Reminders['log']
  context: Context
}

export async function standingNow(): Promise<Standing> {
  const context = hereAndNow()
  const { agenda, reminders } = await readStores(parseAgenda)
  return { deadlines: deadlinesOf(agenda, context), context, ...reminders }
}

const ALARM = 'forewarn-look-again'

/** At least as often, since nobody tells when the clock or the zone was changed; in minutes. */
const LOOK_EVERY = 60

/** Shows what ends first, brings the reminders that are due, and sees to it that this happens again. */
export async function lookAgain(): Promise<void> {
  let next = Date.now() + LOOK_EVERY * 60_000
  try {
    const { deadlines, context, ...reminders } = await standingNow()
    const plan = planReminders(deadlines, reminders, context)
    next = Math.min(
      context.now.getTime() + LOOK_EVERY * 60_000,
      nextChangeOfDay(context).getTime(),
      plan.next?.getTime() ?? Number.POSITIVE_INFINITY,
    )
    await showBadge(deadlines, context)
    if (await mayNotify()) {
      await clearOutdated(deadlines)
      await notify(plan.due, context)
    }
    await forgetReminders(staleReminders(reminders.log, deadlines, context))
  } finally {
    // One that repeats is not used up by going off, so it outlives a worker that is stopped here.
    await browser.alarms.create(ALARM, { when: next, periodInMinutes: LOOK_EVERY })
  }
}

async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] })
}
