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
  return derived(headlineKey(verdict), datesOf(verdict, format)) ?? verdict.outcome
}

/** The bounds of a verdict's window as a text has them: `{from}`, `{safe}`, `{outer}`. */
export function datesOf(
  verdict: Verdict | undefined,
  format: (bound: Bound) => string,
): Record<'from' | 'safe' | 'outer', string> {
  const { safeFrom, safeUntil, outerUntil } = verdict?.window ?? {}
  const shown = (bound: Bound = '') => bound && format(bound)
  return { from: shown(safeFrom), safe: shown(safeUntil), outer: shown(outerUntil) }
}

/** Bounds as a sentence needs them: windows counted in hours with their time and zone. */
export const inZone =
  ({ timeZone }: Context) =>
  (bound: Bound) =>
    formatBound(bound, timeZone)
