import { formatDay } from '../i18n/dates'
import { derived } from '../i18n/messages'
import { headlineKey } from '../i18n/rule-keys'
import type { Verdict } from '../rules/types'
import type { Bound } from './bounds'

/**
 * The one line that says where the person stands, with the last safe day in it.
 *
 * @param format how a bound is written; windows counted in hours need more than the day
 */
export function headlineOf(verdict: Verdict, format: (bound: Bound) => string = formatDay): string {
  const { safeUntil, outerUntil } = verdict.window ?? {}
  return (
    derived(headlineKey(verdict), {
      safe: safeUntil ? format(safeUntil) : '',
      outer: outerUntil ? format(outerUntil) : '',
    }) ?? verdict.outcome
  )
}
