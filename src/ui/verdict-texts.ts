import { formatDay } from '../i18n/dates'
import { derived } from '../i18n/messages'
import { headlineKey } from '../i18n/rule-keys'
import type { Context, Verdict } from '../rules/types'
import { type Bound, formatBound } from './bounds'

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

/** The bounds of a verdict's window as a text has them: `{safe}`, `{outer}`, `{from}`. */
export function datesOf(
  verdict: Verdict | undefined,
  { timeZone }: Context,
): Record<'safe' | 'outer' | 'from', string> {
  const { safeUntil, outerUntil, safeFrom } = verdict?.window ?? {}
  const shown = (bound: Bound | undefined) => (bound ? formatBound(bound, timeZone) : '')
  return { safe: shown(safeUntil), outer: shown(outerUntil), from: shown(safeFrom) }
}
