import { isPlainDate } from './dates'
import type { FactProblem } from './facts-error'
import type { FactDeclaration, PlainDate } from './types'

/** The days a rule can be asked about; outside them somebody mistyped a year. */
const FIRST_DAY: PlainDate = '2000-01-01'
const LAST_DAY: PlainDate = '2099-12-31'

/*
 * A handful of checks by hand and no schema library: the content script carries them, and the
 * smallest schema library would be a ninth of what it may weigh.
 */

/** One of a few named values. */
export function choice<const Name extends string, const Value extends string>(
  name: Name,
  options: readonly Value[],
): FactDeclaration<Name, Value> {
  const problemOf = (value: unknown) => {
    if (typeof value !== 'string') return 'wrong-type'
    return options.some(option => option === value) ? undefined : 'unknown-value'
  }
  return { name, kind: { type: 'choice', options }, problemOf, optional: false }
}

/** A calendar day from 2000-01-01 to 2099-12-31, `YYYY-MM-DD`. */
export function calendarDate<const Name extends string>(
  name: Name,
): FactDeclaration<Name, PlainDate> {
  return { name, kind: { type: 'date' }, problemOf: dateProblem, optional: false }
}

/** A question answered with true or false. */
export function yesNo<const Name extends string>(name: Name): FactDeclaration<Name, boolean> {
  const problemOf = (value: unknown) => (typeof value === 'boolean' ? undefined : 'wrong-type')
  return { name, kind: { type: 'yes-no' }, problemOf, optional: false }
}

/** Marks a fact that refines route or wording, never the outcome. */
export function optional<Fact extends FactDeclaration>(fact: Fact): Fact {
  return { ...fact, optional: true }
}

/** What keeps a value from being a date that a rule can be asked about; undefined if nothing. */
export function dateProblem(value: unknown): FactProblem | undefined {
  if (typeof value !== 'string') return 'wrong-type'
  if (!isPlainDate(value)) return 'impossible-date'
  return value >= FIRST_DAY && value <= LAST_DAY ? undefined : 'out-of-range'
}
