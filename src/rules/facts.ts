import { isPlainDate, toPlainDate } from './dates'
import type { FactProblem } from './facts-error'
import type { FactDeclaration, Instant, PlainDate } from './types'

/** The days a rule can be asked about; outside them somebody mistyped a year. */
const FIRST_DAY: PlainDate = '2000-01-01'
const LAST_DAY: PlainDate = '2099-12-31'

/**
 * The last day a rule can be asked about at `now`: the same day in five years, by the calendar in
 * UTC. Where it is not known when the question is asked, the end of the century stands for it.
 */
export function lastDayAt(now: Date): PlainDate {
  return (
    toPlainDate(now)
      .replace(/\d+/, year => String(Number(year) + 5))
      // No year is a leap year that comes five years after one.
      .replace('02-29', '02-28')
  )
}

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

/** A calendar day from 2000-01-01 on, `YYYY-MM-DD`. */
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

/** A whole number from `min` to `max`. */
export function wholeNumber<const Name extends string>(
  name: Name,
  { min, max }: { min: number; max: number },
): FactDeclaration<Name, number> {
  const problemOf = (value: unknown) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'wrong-type'
    return value >= min && value <= max ? undefined : 'out-of-range'
  }
  return { name, kind: { type: 'number', min, max }, problemOf, optional: false }
}

/** A number from `min` to `max`, with decimals if need be. */
export function decimalNumber<const Name extends string>(
  name: Name,
  { min, max }: { min: number; max: number },
): FactDeclaration<Name, number> {
  const problemOf = (value: unknown) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return 'wrong-type'
    return value >= min && value <= max ? undefined : 'out-of-range'
  }
  return { name, kind: { type: 'number', min, max, decimals: true }, problemOf, optional: false }
}

/** A line of text of 1 to 200 characters. */
export function text<const Name extends string>(name: Name): FactDeclaration<Name, string> {
  return line(name, 'plain', /\S/)
}

/** An id of a service incident. Its shape is a criterion of the rule, not of the fact. */
export function incident<const Name extends string>(name: Name): FactDeclaration<Name, string> {
  return line(name, 'incident', /\S/)
}

/** An address with something on both sides of its last @. */
export function email<const Name extends string>(name: Name): FactDeclaration<Name, string> {
  return line(name, 'email', /^\S.*@[^\s@]+$/)
}

/** A GUID as the portal prints it, 8-4-4-4-12 hexadecimal digits, in either case. */
export function guid<const Name extends string>(name: Name): FactDeclaration<Name, string> {
  return line(name, 'guid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i)
}

function line<const Name extends string>(
  name: Name,
  format: 'plain' | 'email' | 'guid' | 'incident',
  shape: RegExp,
): FactDeclaration<Name, string> {
  const problemOf = (value: unknown) => {
    if (typeof value !== 'string') return 'wrong-type'
    return value.length <= 200 && shape.test(value) ? undefined : 'wrong-shape'
  }
  return { name, kind: { type: 'text', format }, problemOf, optional: false }
}

/** One to fifty mail domains, without an @. */
export function domains<const Name extends string>(name: Name): FactDeclaration<Name, string[]> {
  const problemOf = (value: unknown) => {
    if (!Array.isArray(value) || value.some(domain => typeof domain !== 'string')) {
      return 'wrong-type'
    }
    const fits = value.every(domain => /^[^\s@]{1,253}$/.test(domain))
    return fits && value.length > 0 && value.length <= 50 ? undefined : 'wrong-shape'
  }
  return { name, kind: { type: 'list' }, problemOf, optional: false }
}

/** A moment in UTC, `YYYY-MM-DDTHH:mm[:ss[.sss]]Z`, on a day a rule can be asked about. */
export function moment<const Name extends string>(name: Name): FactDeclaration<Name, Instant> {
  const problemOf = (value: unknown, lastDay?: PlainDate) => {
    if (typeof value !== 'string') return 'wrong-type'
    const shape = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z$/.exec(
      value,
    )
    return shape ? dateProblem(shape[1], lastDay) : 'wrong-shape'
  }
  return { name, kind: { type: 'instant' }, problemOf, optional: false }
}

/** Marks a fact that only matters while another has one of these values. */
export function onlyWhile<Fact extends FactDeclaration>(
  fact: Fact,
  other: string,
  is: readonly string[],
): Fact {
  return { ...fact, onlyWhile: { fact: other, is } }
}

/** Marks a fact without which a verdict can be had; it refines the route or adds a criterion. */
export function optional<Fact extends FactDeclaration>(fact: Fact): Fact {
  return { ...fact, optional: true }
}

/**
 * What keeps a value from being a date that a rule can be asked about; undefined if nothing.
 *
 * @param lastDay the last such day: see `lastDayAt`
 */
export function dateProblem(
  value: unknown,
  lastDay: PlainDate = LAST_DAY,
): FactProblem | undefined {
  if (typeof value !== 'string') return 'wrong-type'
  if (!isPlainDate(value)) return 'impossible-date'
  return value >= FIRST_DAY && value <= lastDay ? undefined : 'out-of-range'
}
