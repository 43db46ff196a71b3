import type { Context } from '../rules/types'

/** Here and now, as the rules need to know it. */
export function currentContext(): Context {
  return { now: new Date(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}
