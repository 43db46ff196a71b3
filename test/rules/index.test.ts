import { describe, expect, it } from 'vitest'
import { evaluate, FactsError, rules } from '../../src/rules'
import { evaluateRule } from '../../src/rules/evaluate'
import type { Rule } from '../../src/rules/types'
import { at } from './context'

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../src/rules/**/*.ts', '!../../src/rules/index.ts'],
  { eager: true },
)

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'judge' in value && 'facts' in value

const now = at('2026-11-20T12:00Z')

describe('the list of rules', () => {
  it('finds a rule by its id', () => {
    for (const rule of rules) {
      expect(evaluate(rule.id, {}, now)).toEqual(evaluateRule(rule, {}, now))
    }
  })

  it('has each rule of the folder once, by the name of its file', () => {
    const inFolder = Object.entries(modules).flatMap(([file, exports]) =>
      Object.values(exports)
        .filter(isRule)
        .map(rule => ({ id: rule.id, file: file.replace(/^.*\//, '') })),
    )
    const listed = rules.map(({ id }) => ({ id, file: `${id}.ts` }))
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en')
    expect(listed.toSorted(byId)).toEqual(inFolder.toSorted(byId))
  })

  it('refuses an id it does not know', () => {
    for (const id of ['nonsense', 'constructor', '0']) {
      expect(() => evaluate(id as never, {}, now)).toThrow(RangeError)
    }
  })

  it('says which facts do not fit', () => {
    expect(() => evaluate('tax-refund', { paidOn: '2026-02-30' }, now)).toThrow(FactsError)
  })
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has facts and criteria of different names', () => {
    const names = rule.facts.map(fact => fact.name)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(rule.criteria).size).toBe(rule.criteria.length)
  })

  it('knows nothing when told nothing, and asks for what it needs', () => {
    const verdict = evaluateRule(rule, {}, now)
    expect(verdict.outcome).toBe('undetermined')
    expect(verdict.missing).toEqual(
      rule.facts.filter(fact => !fact.optional).map(fact => fact.name),
    )
    expect(verdict).not.toHaveProperty('window')
  })

  it('reports only declared criteria, remedies and routes, in the declared order', () => {
    const { reasons, remedy, route } = evaluateRule(rule, {}, now)
    const reported = reasons.map(reason => reason.criterion)
    expect(reported).toEqual(rule.criteria.filter(criterion => reported.includes(criterion)))
    if (remedy !== undefined) expect(rule.remedies).toContain(remedy)
    if (route !== undefined) expect(rule.routes).toContain(route)
  })

  it('backs every reason and figure with sources it declares', () => {
    const cited = [
      ...evaluateRule(rule, {}, now).reasons.map(reason => reason.sources),
      ...rule.parameters.flatMap(parameter => parameter.values.map(value => value.sources)),
    ]
    for (const sources of cited) {
      expect(sources.length).toBeGreaterThan(0)
      expect(Object.keys(rule.sources)).toEqual(expect.arrayContaining([...sources]))
    }
  })

  it('lists its figures in order of date', () => {
    for (const { values } of rule.parameters) {
      const dates = values.map(value => value.from)
      expect(dates).toEqual([...dates].sort())
    }
  })

  it('gives a verdict that survives being stored', () => {
    const verdict = evaluateRule(rule, {}, now)
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
  })
})
