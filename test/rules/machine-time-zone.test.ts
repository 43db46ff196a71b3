import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { addDays, isPlainDate } from '../../src/rules/dates'
import { evaluateRule } from '../../src/rules/evaluate'
import { addMonths } from '../../src/rules/months'
import { anySituation } from './any-facts'
import { timeZones } from './context'

/** Facts and moments of each rule, most of them near an end of one of its windows. */
const situations = rules.flatMap(rule =>
  fc
    .sample(anySituation(rule), { seed: 20_261_120, numRuns: 100 })
    .map(({ known, more, context }) => ({ rule, facts: { ...more, ...known }, context })),
)

const verdicts = () =>
  situations.map(({ rule, facts, context }) => evaluateRule(rule, facts, context))

const sums = () =>
  ['2026-03-28', '2026-03-29', '2026-10-25', '2026-11-01', '2011-12-30'].map(date => [
    isPlainDate(date),
    addDays(date, 1),
    addDays(date, 30),
    addMonths(date, 1),
  ])

const original = process.env.TZ

function restore(): void {
  if (original === undefined) delete process.env.TZ
  else process.env.TZ = original
}

process.env.TZ = 'UTC'
const expected = { verdicts: verdicts(), sums: sums() }
restore()

// Apia skipped 30 December 2011; in Beirut and Havana some days begin at one o'clock.
const machines = [...timeZones, 'Pacific/Apia', 'Asia/Beirut', 'America/Havana']

it('each rule that has a window is asked about while it is open and after it', () => {
  const states = (id: string) =>
    new Set(
      expected.verdicts.flatMap(({ window }, at) =>
        window && situations[at]?.rule.id === id ? [window.state] : [],
      ),
    )
  const dated = rules.filter(({ id }) => states(id).size > 0)
  expect(dated.length).toBeGreaterThan(rules.length / 2)
  expect(dated.filter(({ id }) => states(id).size < 2).map(({ id }) => id)).toEqual([])
})

describe.each(machines)('on a machine set to %s', zone => {
  beforeEach(() => {
    process.env.TZ = zone
  })
  afterEach(restore)

  it('really is that zone what local time goes by', () => {
    const local = new Date(Date.UTC(2026, 2, 28, 12))
    expect(local.toLocaleString('en-GB')).toBe(local.toLocaleString('en-GB', { timeZone: zone }))
  })

  it('the verdicts are those of any other machine', () => {
    expect(verdicts()).toEqual(expected.verdicts)
  })

  it('days and months add up as on any other machine', () => {
    expect(sums()).toEqual(expected.sums)
  })
})
