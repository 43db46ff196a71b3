import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { addDays } from '../../src/rules/dates'
import { evaluateRule } from '../../src/rules/evaluate'
import type {
  Context,
  FactDeclaration,
  Rule,
  RuleId,
  Verdict,
  WindowState,
} from '../../src/rules/types'
import { anyContext, anyFacts, type Facts, lists, texts, today } from './any-facts'

const runs = { numRuns: 300, seed: 20_261_120 }
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

type Idle = (rule: Rule, known: Facts, context: Context) => boolean

/**
 * Known exceptions: facts that are called missing although no answer to them can change the outcome
 * any more. A rule lists what each of its criteria lacks; it does not look for what the criteria
 * come to together. At worst one question is asked too many.
 */
const idles: Partial<Record<RuleId, Readonly<Record<string, Idle>>>> = {
  'benefit-refund': {
    // On the disputed day, with the discount ruled out, every offer leaves the verdict open.
    offer: (rule, known, context) =>
      known.goldDiscountUsed === false && stateOf(rule, known, context) === 'closing',
  },
  'accidental-purchase-credit': {
    // Users matter for Microsoft 365 A1 alone, and its time has run out already.
    usersAssigned: (rule, known, context) =>
      known.product === undefined && stateOf(rule, a1(known), context) === 'closed',
    // The disputed role leaves the verdict open, and no product is out of time.
    product: (rule, known, context) =>
      known.role === 'global-admin' &&
      known.usersAssigned === false &&
      stateOf(rule, a1(known), context) !== 'closed',
  },
  'service-outage-credit': {
    // Any id will do, and the disputed role or day leaves the verdict open even with one.
    tenantId: (rule, known, context) =>
      known.role === 'global-admin' ||
      services(known).every(facts =>
        ['closing', 'closed'].includes(stateOf(rule, facts, context) ?? ''),
      ),
    // The disputed role leaves the verdict open, and neither service is out of time.
    service: (rule, known, context) =>
      known.role === 'global-admin' &&
      services(known).every(facts => stateOf(rule, facts, context) !== 'closed'),
  },
  'product-key-redemption': {
    // Months matter for more time alone, and for that the key is too large already.
    remainingMonths: (_, { intent, keySeats, existingSeats }) =>
      intent === undefined && Number(keySeats) > 3 * Number(existingSeats),
  },
  'technical-support': {
    // The version matters on-premises alone, and for that the offer has no support anyway.
    release: (_, { product, offer }) =>
      product === undefined &&
      ['partner-launch', 'success-core', 'success-expanded'].includes(String(offer)),
  },
}

const a1 = (known: Facts): Facts => ({ ...known, product: 'microsoft-365-a1' })

const services = (known: Facts): Facts[] =>
  known.service === undefined ? ['azure', 'other'].map(service => ({ ...known, service })) : [known]

const pick = (facts: Facts, isWanted: (name: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => isWanted(name)))

const outcomeOf = (rule: Rule, facts: Facts, context: Context) =>
  evaluateRule(rule, facts, context).outcome

const stateOf = (rule: Rule, facts: Facts, context: Context) =>
  evaluateRule(rule, facts, context).window?.state

const stageOf = ({ window }: Verdict) => (window ? order.indexOf(window.state) : -1)

const later = (context: Context, milliseconds: number): Context => ({
  ...context,
  now: new Date(context.now.getTime() + milliseconds),
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  const facts = anyFacts(rule)

  it('takes back nothing that is certain when more becomes known', () => {
    fc.assert(
      fc.property(facts, facts, anyContext, (known, more, context) => {
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
      fc.property(facts, anyContext, hours, (known, context, more) => {
        const now = evaluateRule(rule, known, context)
        const then = evaluateRule(rule, known, later(context, more * 3_600_000))
        expect(stageOf(then)).toBeGreaterThanOrEqual(stageOf(now))
      }),
      runs,
    )
  })

  it('changes its mind at most a day earlier or later where the calendar is another', () => {
    fc.assert(
      fc.property(facts, anyContext, (known, context) => {
        const stageIn = (timeZone: string, milliseconds: number) =>
          stageOf(evaluateRule(rule, known, later({ ...context, timeZone }, milliseconds)))
        const here = stageIn(context.timeZone, 0)
        expect(here).toBeGreaterThanOrEqual(stageIn('UTC', -DAY))
        expect(here).toBeLessThanOrEqual(stageIn('UTC', DAY))
      }),
      runs,
    )
  })

  it('leaves an outcome open whatever is said about facts that are not missing', () => {
    fc.assert(
      fc.property(facts, facts, anyContext, (known, more, context) => {
        const { outcome, missing } = evaluateRule(rule, known, context)
        fc.pre(outcome === 'undetermined')
        const news = pick(more, name => !missing.includes(name) && !refines(rule, name))
        expect(outcomeOf(rule, { ...news, ...known }, context)).toBe('undetermined')
      }),
      runs,
    )
  })

  it('names as missing only what can matter', () => {
    fc.assert(
      fc.property(facts, anyContext, (known, context) => {
        const { missing } = evaluateRule(rule, known, context)
        fc.pre(missing.length > 0)
        const idle = missing.filter(
          name =>
            !idles[rule.id]?.[name]?.(rule, known, context) &&
            !canMatter(rule, name, missing, known, context),
        )
        expect(idle).toEqual([])
      }),
      { ...runs, numRuns: 150 },
    )
  })
})

describe.each(rules.filter(rule => rule.id in refining).map(rule => [rule.id, rule] as const))(
  'an optional fact of %s',
  (_, rule) => {
    it('does not make good what has failed', () => {
      const facts = anyFacts(rule)
      fc.assert(
        fc.property(facts, facts, anyContext, (known, more, context) => {
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
  // Most facts matter by themselves already.
  for (const completion of chain([known], completions(others, known))) {
    const without = outcomeOf(rule, completion, context)
    for (const value of samplesOf(fact)) {
      if (outcomeOf(rule, { ...completion, [name]: value }, context) !== without) return true
    }
  }
  return false
}

function* chain<Item>(...parts: Iterable<Item>[]): Generator<Item> {
  for (const part of parts) yield* part
}

/** What may be known besides: every other fact with every sample, and left open. */
function* completions(
  [fact, ...others]: readonly FactDeclaration[],
  known: Facts,
): Generator<Facts> {
  if (!fact) {
    yield known
    return
  }
  for (const value of [...samplesOf(fact), undefined]) {
    yield* completions(others, { ...known, [fact.name]: value })
  }
}

/** A few answers to a question, among them one for every way it can turn out. */
function samplesOf({ kind }: FactDeclaration): readonly unknown[] {
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

const days = [addDays(today, -5), addDays(today, -2000), addDays(today, 50), '2021-03-01']
