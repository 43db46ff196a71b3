import { todays } from '../rules/dates'
import type { Context } from '../rules/types'

/** Now, in the person's own zone. */
export function hereAndNow(): Context {
  return { now: new Date(), timeZone: ownTimeZone() }
}

/**
 * The machine's zone. One that is not set, or set to what the browser does not know, Chromium calls
 * Etc/Unknown, takes by that name nowhere, and shows as UTC.
 */
function ownTimeZone(): string {
  // The types promise a name; there are engines that then give none.
  const timeZone = String(Intl.DateTimeFormat().resolvedOptions().timeZone)
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

/** How often the time is looked at, and after how long hours are counted anew; in milliseconds. */
const LOOK_EVERY = 60_000
const COUNT_EVERY = 600_000

/**
 * Calls `act` when what was counted may be out of date: on another day in UTC or in the person's
 * zone, ten minutes on, and when the page is looked at again. No page that is left open overnight,
 * in sight or not, may go on with yesterday's count. The clock is asked each minute, since a timer
 * over hours stands still while the machine sleeps.
 */
export function whenTimeMoves(document: Document, act: () => void, signal: AbortSignal): void {
  let counted = countedAt(hereAndNow())
  const again = () => {
    counted = countedAt(hereAndNow())
    act()
  }
  const timer = setInterval(() => {
    if (countedAt(hereAndNow()) !== counted) again()
  }, LOOK_EVERY)
  const comeBack = () => {
    if (!document.hidden) again()
  }
  document.addEventListener('visibilitychange', comeBack, { signal })
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** The same for moments at which the same is shown. */
function countedAt(context: Context): string {
  const { earlier, later } = todays(context)
  return [earlier, later, context.timeZone, Math.floor(+context.now / COUNT_EVERY)].join()
}
