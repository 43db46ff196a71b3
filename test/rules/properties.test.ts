import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { addDays, todays } from '../../src/rules/dates'
import { evaluateRule } from '../../src/rules/evaluate'
import type {
  Context,
  FactDeclaration,
  PlainDate,
  Rule,
  RuleId,
  Verdict,
  WindowState,
} from '../../src/rules/types'
import { anySituation, type Facts, lists, texts } from './any-facts'

const runs = { numRuns: 300, seed: 20_261_120 }
/** For what goes wrong in few situations only. */
const manyRuns = { ...runs, numRuns: 600 }
const DAY = 86_400_000
const order: readonly WindowState[] = ['not-open', 'opening', 'open', 'closing', 'closed']

/**
 * Optional facts that have a say in the outcome once they are given. Whoever asks for a credit in a
 * role that may not, or in one the documents differ on, does not get it for certain; a colleague in
 * another role may. Before the day of activation is known, that of the assignment stands for it.
 */
const refining: Partial<Record<RuleId, readonly string[]>> = {
  'accidental-purchase-credit': ['role'],
  'duplicate-order-credit': ['role'],
  'service-outage-credit': ['role'],
  'technical-issue-credit': ['role'],
  'misinformation-credit': ['role'],
  'visual-studio-reassignment': ['activatedOn'],
}

const refines = (rule: Rule, name: string) => refining[rule.id]?.includes(name) ?? false

const pick = (facts: Facts, isWanted: (name: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => isWanted(name)))

const outcomeOf = (rule: Rule, facts: Facts, context: Context) =>
  evaluateRule(rule, facts, context).outcome

const stageOf = ({ window }: Verdict) => (window ? order.indexOf(window.state) : -1)

const later = (context: Context, milliseconds: number): Context => ({
  ...context,
  now: new Date(context.now.getTime() + milliseconds),
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  const situation = anySituation(rule)

  it('takes back nothing that is certain when more becomes known', () => {
    fc.assert(
      fc.property(situation, ({ known, more, context }) => {
        const before = outcomeOf(rule, known, context)
        fc.pre(before !== 'undetermined')
        const news = pick(more, name => !refines(rule, name))
        expect(outcomeOf(rule, { ...news, ...known }, context)).toBe(before)
      }),
      runs,
    )
  })

  it('never reopens a window, whatever time it is', () => {
    const hours = fc.oneof(fc.nat(48), fc.nat(24 * 500))
    fc.assert(
      fc.property(situation, hours, ({ known, context }, more) => {
        const now = evaluateRule(rule, known, context)
        const then = evaluateRule(rule, known, later(context, more * 3_600_000))
        expect(stageOf(then)).toBeGreaterThanOrEqual(stageOf(now))
      }),
      runs,
    )
  })

  it('changes its mind at most a day earlier or later where the calendar is another', () => {
    fc.assert(
      fc.property(situation, ({ known, context }) => {
        const stageIn = (timeZone: string, milliseconds: number) =>
          stageOf(evaluateRule(rule, known, later({ ...context, timeZone }, milliseconds)))
        const here = stageIn(context.timeZone, 0)
        expect(here).toBeGreaterThanOrEqual(stageIn('UTC', -DAY))
        expect(here).toBeLessThanOrEqual(stageIn('UTC', DAY))
      }),
      runs,
    )
  })

  it('has no use for a fact that is not missing, whatever else is answered', () => {
    fc.assert(
      fc.property(situation, ({ known, more, context }) => {
        const { outcome, missing } = evaluateRule(rule, known, context)
        fc.pre(outcome === 'undetermined')
        const isUseful = (name: string) => missing.includes(name) || refines(rule, name)
        const useless = pick(more, name => !isUseful(name))
        expect(outcomeOf(rule, { ...useless, ...known }, context)).toBe('undetermined')
        const useful = { ...pick(more, isUseful), ...known }
        expect(outcomeOf(rule, { ...useless, ...useful }, context)).toBe(
          outcomeOf(rule, useful, context),
        )
      }),
      manyRuns,
    )
  })

  it('names as missing only what can matter', () => {
    fc.assert(
      fc.property(situation, ({ known, context }) => {
        const { missing } = evaluateRule(rule, known, context)
        fc.pre(missing.length > 0)
        expect(missing.filter(name => !canMatter(rule, name, missing, known, context))).toEqual([])
      }),
      manyRuns,
    )
  })
})

describe.each(rules.filter(rule => rule.id in refining).map(rule => [rule.id, rule] as const))(
  'an optional fact of %s',
  (_, rule) => {
    it('does not make good what has failed', () => {
      const situation = anySituation(rule)
      fc.assert(
        fc.property(situation, ({ known, more, context }) => {
          const news = pick(more, name => refines(rule, name) && !(name in known))
          fc.pre(Object.keys(news).length > 0)
          fc.pre(outcomeOf(rule, known, context) === 'ineligible')
          expect(outcomeOf(rule, { ...news, ...known }, context)).toBe('ineligible')
        }),
        runs,
      )
    })
  },
)

/**
 * Whether, for some answers to the other missing facts, the outcome depends on this one: on its
 * value, or on whether it is known at all.
 */
function canMatter(
  rule: Rule,
  name: string,
  missing: readonly string[],
  known: Facts,
  context: Context,
): boolean {
  const fact = rule.facts.find(fact => fact.name === name)
  const others = rule.facts.filter(fact => fact.name !== name && missing.includes(fact.name))
  if (!fact) return false
  const samples = samplesOn(todays(context).later)
  // Most facts matter by themselves already.
  for (const completion of chain([known], completions(others, known, samples))) {
    const without = outcomeOf(rule, completion, context)
    for (const value of samples(fact)) {
      if (outcomeOf(rule, { ...completion, [name]: value }, context) !== without) return true
    }
  }
  return false
}

function* chain<Item>(...parts: Iterable<Item>[]): Generator<Item> {
  for (const part of parts) yield* part
}

type Samples = (fact: FactDeclaration) => readonly unknown[]

/** What may be known besides: every other fact with every sample, and left open. */
function* completions(
  [fact, ...others]: readonly FactDeclaration[],
  known: Facts,
  samples: Samples,
): Generator<Facts> {
  if (!fact) {
    yield known
    return
  }
  for (const value of [...samples(fact), undefined]) {
    yield* completions(others, { ...known, [fact.name]: value }, samples)
  }
}

/** A few answers to a question on the day `today`, one for every way it can turn out among them. */
function samplesOn(today: PlainDate): Samples {
  const days = [addDays(today, -5), addDays(today, -2000), addDays(today, 50), '2021-03-01']
  return ({ kind }) => {
    switch (kind.type) {
      case 'yes-no':
        return [false, true]
      case 'choice':
        return kind.options
      case 'number':
        return [kind.min, kind.max]
      case 'date':
        return days
      case 'instant':
        return days.map(day => `${day}T12:00:00Z`)
      case 'text':
        return texts[kind.format]
      case 'list':
        return lists
    }
  }
}
