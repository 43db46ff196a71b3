import fc from 'fast-check'
import { expect } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import type { Context, Rule, WindowState } from '../../src/rules/types'
import { timeZones } from './context'

type AnyFacts = fc.Arbitrary<Record<string, unknown>>

/** A certain verdict stays what it is, whatever else becomes known. */
export function expectCertaintyToLast(rule: Rule, facts: AnyFacts, context: Context): void {
  fc.assert(
    fc.property(facts, facts, (known, more) => {
      const { outcome } = evaluateRule(rule, known, context)
      fc.pre(outcome !== 'undetermined')
      expect(evaluateRule(rule, { ...more, ...known }, context).outcome).toBe(outcome)
    }),
    { numRuns: 300 },
  )
}

/**
 * An undetermined verdict names what is missing, never what was given; with all of it given nothing
 * is missing any more.
 */
export function expectMissingToSettle(rule: Rule, facts: AnyFacts, context: Context): void {
  fc.assert(
    fc.property(facts, facts, (known, more) => {
      const { missing } = evaluateRule(rule, known, context)
      for (const name of missing) expect(known).not.toHaveProperty(name)
      fc.pre(missing.length > 0 && missing.every(name => name in more))
      const answers = Object.fromEntries(missing.map(name => [name, more[name]]))
      expect(evaluateRule(rule, { ...known, ...answers }, context).missing).toEqual([])
    }),
    { numRuns: 300 },
  )
}

const order: readonly WindowState[] = ['not-open', 'opening', 'open', 'closing', 'closed']

/** A window opens and closes once; time moving on never takes it back. */
export function expectWindowNotToReopen(rule: Rule, facts: AnyFacts, from: string): void {
  const hours = fc.nat(200 * 24)
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom(...timeZones),
      hours,
      hours,
      (known, timeZone, one, more) => {
        const stageAfter = (hours: number) => {
          const now = new Date(Date.parse(from) + hours * 3_600_000)
          const state = evaluateRule(rule, known, { now, timeZone }).window?.state
          return state === undefined ? -1 : order.indexOf(state)
        }
        expect(stageAfter(one + more)).toBeGreaterThanOrEqual(stageAfter(one))
      },
    ),
    { numRuns: 300 },
  )
}

/** Days on every side of the bounds a test is about. */
export const anyOf = (...days: string[]) => fc.constantFrom(...days)
