import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FactsError, rules } from '../../src/rules'
import { evaluateRule } from '../../src/rules/evaluate'
import type { Verdict } from '../../src/rules/types'
import { anySituation, type Situation } from './any-facts'
import { timeZones } from './context'
import { formattersBuiltBy } from './formatters'

const SETS = 10_000

const bad = fc.constantFrom<unknown>(null, NaN, '', '2026-02-30', [], {}, -1, 'elsewhere')

/** Facts as declared, and now and then one that is not. */
const asGiven = (situation: fc.Arbitrary<Situation>) =>
  fc.oneof(
    { arbitrary: situation, weight: 9 },
    {
      arbitrary: fc
        .tuple(situation, fc.constantFrom('offer', 'product', 'purchasedOn', 'nonsense'), bad)
        .map(([{ known, ...rest }, name, value]) => ({
          ...rest,
          known: { ...known, [name]: value },
        })),
      weight: 1,
    },
  )

it('all rules together judge ten thousand sets of facts, and object to bad facts only', () => {
  const size = { seed: 20_261_120, numRuns: SETS / rules.length }
  const sets = rules.flatMap(rule =>
    fc
      .sample(asGiven(anySituation(rule)), size)
      .map(({ known, context }) => ({ rule, facts: known, context })),
  )
  const outcomes: Record<Verdict['outcome'] | 'refused', number> = {
    eligible: 0,
    undetermined: 0,
    ineligible: 0,
    refused: 0,
  }

  const judgeAll = () => {
    for (const { rule, facts, context } of sets) {
      try {
        outcomes[evaluateRule(rule, facts, context).outcome]++
      } catch (error) {
        if (!(error instanceof FactsError)) throw error
        outcomes.refused++
      }
    }
  }
  const formatters = formattersBuiltBy(judgeAll)

  expect(sets).toHaveLength(SETS)
  // To build one is the slow part of a verdict: with one for each, verdicts took six times as long.
  expect(formatters).toBeLessThanOrEqual(timeZones.length)
  // Facts that are all alike would prove little.
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(SETS / 50)
})
