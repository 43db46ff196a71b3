import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeadlines } from '../../src/storage/deadlines'
import { parseEverything } from '../../src/storage/everything'
import { mergeEntries } from '../../src/storage/merge'
import { migrated } from '../../src/storage/migrations'
import { mostEntries, parseState } from '../../src/storage/state'

/*
 * Whatever the stores hold, reading them ends and gives something a guard can go by. Texts and lists
 * are so large that work which grows with their square would outlast the limit of a test.
 */

const megabytes = 'x'.repeat(5_000_000)
const farDay = '+275760-09-13'
const fields = [
  ...['offer', 'purchasedOn', 'payment', 'keysViewed', 'keysViewedAt', 'changedAt', 'addedAt'],
  ...['roles', 'taxExempt', 'tenantDomains', 'features', 'strengths', 'pauseSeconds', 'facts'],
  ...['rule', 'evidence', 'at', 'decision', 'reason', 'contact', 'purchases', 'language'],
  ...['messages', 'goneAt', 'known', '__proto__', 'constructor', 'toString'],
]
const keys = [
  ...['profile', 'preferences', 'panel', 'texts', 'roaming', 'version', '__proto__'],
  ...['purchase:a', 'purchase:__proto__', 'assignment:a', 'deadline:a', 'draft:a', 'journal:a'],
  ...['purchases', 'features', 'strengths', 'contact', 'requireReason', 'roles', 'reminders'],
]
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(megabytes, farDay, `${farDay}T00:00:00.000Z`, -0, 1e308, [], {}),
  fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 2 })),
  fc.array(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 1 }))),
)
const store = fc.dictionary(fc.constantFrom(...keys), value)

describe('hostile stores', () => {
  it('are read without an exception, whatever is in them', () => {
    fc.assert(
      fc.property(store, store, store, (local, sync, managed) => {
        const state = parseEverything(local, sync, managed)
        parseDeadlines(local)
        migrated(local)
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
        for (const part of [state, state.profile, state.features, state.strengths, state.policy]) {
          expect(Object.getPrototypeOf(part)).toBe(Object.prototype)
        }
        // What decides whether something is held is of the kind it is taken for.
        for (const on of Object.values(state.features)) expect(typeof on).toBe('boolean')
        for (const strength of Object.values(state.strengths)) {
          expect(['note', 'ask', 'pause']).toContain(strength)
        }
        expect([3, 5, 10]).toContain(state.pauseSeconds)
      }),
    )
  })

  it('are merged without an exception', () => {
    fc.assert(fc.property(value, value, (a, b) => void mergeEntries(a, b)))
  })

  it('may hold a million purchases: a bounded number is read, it is said, and a guard asks', () => {
    const many: Record<string, unknown> = {}
    for (let n = 0; n < 1_000_000; n++) {
      many[`purchase:${n}`] = { offer: 'gold', keysViewed: true, purchasedOn: '2026-11-01' }
    }
    const { purchases, repairs } = parseState(many, {})
    expect(purchases).toHaveLength(mostEntries + 1)
    expect(repairs).toEqual([{ key: 'purchase:' }])
    // Of one purchase nothing is known, so that nobody takes the rest for all there is.
    expect(purchases.filter(purchase => Object.keys(purchase).length === 1)).toHaveLength(1)
  })

  it.each([
    ['a million switches', { features: big(n => [`f${n}`, false]) }],
    ['a million strengths', { strengths: big(n => [`f${n}`, 'note']) }],
  ])('may hold %s: a bounded number is read', (_, preferences) => {
    const { features, strengths } = parseState({}, { preferences })
    expect(Object.keys({ ...features, ...strengths }).length).toBeLessThanOrEqual(mostEntries)
  })

  it('may hold lists without end: they are left out', () => {
    const roles = Array.from({ length: 1_000_000 }, () => 'global-admin')
    const { profile, repairs } = parseState({ profile: { roles } }, {})
    expect(profile).toEqual({})
    expect(repairs).toEqual([{ key: 'profile', field: 'roles' }])
  })

  it.each([farDay, '275761-01-01', '-000001-01-01', megabytes])(
    'may hold days far from any calendar: they are left out (%#)',
    purchasedOn => {
      const { purchases, repairs } = parseState({ 'purchase:a': { purchasedOn } }, {})
      expect(purchases).toEqual([{ id: 'a' }])
      expect(repairs).toEqual([{ key: 'purchase:a', field: 'purchasedOn' }])
    },
  )
})

function big(entry: (n: number) => [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => entry(n)))
}
