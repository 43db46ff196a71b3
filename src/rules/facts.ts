import * as z from 'zod/mini'
import { isPlainDate } from './dates'
import type { FactProblem } from './facts-error'
import type { FactDeclaration, PlainDate } from './types'

/** The days a rule can be asked about; outside them somebody mistyped a year. */
const FIRST_DAY: PlainDate = '2000-01-01'
const LAST_DAY: PlainDate = '2099-12-31'

/** One of a few named values. */
export function choice<const Name extends string, const Value extends string>(
  name: Name,
  options: readonly Value[],
): FactDeclaration<Name, Value> {
  const error = ({ input }: { input?: unknown }): FactProblem =>
    typeof input === 'string' ? 'unknown-value' : 'wrong-type'
  return {
    name,
    kind: { type: 'choice', options },
    schema: z.enum(options, { error }),
    optional: false,
  }
}

/** A calendar day from 2000-01-01 to 2099-12-31, `YYYY-MM-DD`. */
export function calendarDate<const Name extends string>(
  name: Name,
): FactDeclaration<Name, PlainDate> {
  return { name, kind: { type: 'date' }, schema: plainDate, optional: false }
}

/** A question answered with true or false. */
export function yesNo<const Name extends string>(name: Name): FactDeclaration<Name, boolean> {
  return {
    name,
    kind: { type: 'yes-no' },
    schema: z.boolean(problem('wrong-type')),
    optional: false,
  }
}

/** Marks a fact that refines route or wording, never the outcome. */
export function optional<Fact extends FactDeclaration>(fact: Fact): Fact {
  return { ...fact, optional: true }
}

const plainDate = z.string(problem('wrong-type')).check(
  z.refine(isPlainDate, { error: problem('impossible-date'), abort: true }),
  z.refine(date => date >= FIRST_DAY && date <= LAST_DAY, problem('out-of-range')),
)

/** Lets the compiler check that a schema's message is one that `FactsError` knows. */
function problem(id: FactProblem): FactProblem {
  return id
}
