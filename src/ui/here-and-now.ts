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
