import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseHold, choosePause, forgetHolds, switchFeature } from '../../src/storage/preferences'
import { emptyState, parseState } from '../../src/storage/state'
import { resetBrowser, sync } from '../support/browser'

beforeEach(resetBrowser)

const preferences = async () => structuredClone((await sync.get('preferences')).preferences)

describe('reading how hard guards hold', () => {
  const read = (preferences: unknown) => parseState({}, { preferences })

  it('finds what was chosen', () => {
    const { strengths, pauseSeconds, repairs } = read({
      strengths: { a: 'note', b: 'ask', c: 'pause' },
      pauseSeconds: 10,
    })
    expect(strengths).toEqual({ a: 'note', b: 'ask', c: 'pause' })
    expect(pauseSeconds).toBe(10)
    expect(repairs).toEqual([])
  })

  it.each([['off'], ['ASK'], [''], [3], [true], [null], [{}], [['ask']]])(
    'leaves a strength out that is %j, and no other, and reports it',
    value => {
      const { strengths, repairs } = read({ strengths: { a: 'note', b: value, c: 'pause' } })
      expect(strengths).toEqual({ a: 'note', c: 'pause' })
      expect(repairs).toEqual([{ key: 'preferences', field: 'b' }])
    },
  )

  it.each([['note'], [null], [['note']], [7]])(
    'goes on without strengths that are %j, and keeps the rest',
    value => {
      const state = read({ strengths: value, features: { a: false }, pauseSeconds: 3 })
      expect(state.strengths).toEqual({})
      expect(state.features).toEqual({ a: false })
      expect(state.pauseSeconds).toBe(3)
      expect(state.repairs).toEqual([{ key: 'preferences', field: 'strengths' }])
    },
  )

  it.each([[0], [4], [-5], ['5'], [5.5], [null], [Number.POSITIVE_INFINITY], [[5]], [1e9]])(
    'waits as long as usual when the pause is %j, and reports it',
    value => {
      const state = read({ pauseSeconds: value, strengths: { a: 'pause' } })
      expect(state.pauseSeconds).toBe(emptyState.pauseSeconds)
      expect(state.strengths).toEqual({ a: 'pause' })
      expect(state.repairs).toEqual([{ key: 'preferences', field: 'pauseSeconds' }])
    },
  )

  it('takes no harm from the names of prototype members', () => {
    const { strengths, repairs } = read(
      JSON.parse('{"strengths": {"__proto__": {"a": "note"}, "constructor": "x", "toString": 1}}'),
    )
    expect(strengths.a).toBeUndefined()
    expect(Object.getPrototypeOf(strengths)).toBe(Object.prototype)
    expect(repairs.map(({ field }) => field)).toEqual(['__proto__', 'constructor', 'toString'])
  })

  it('takes no strength from a prototype', () => {
    expect(read({ strengths: Object.create({ a: 'note' }) }).strengths).toEqual({})
  })

  it('gives every strength that is stored well, whatever is stored beside it', () => {
    const entry = fc.oneof(fc.constantFrom('note', 'ask', 'pause'), fc.jsonValue())
    const ids = fc.string().filter(id => id !== '__proto__')
    fc.assert(
      fc.property(fc.dictionary(ids, entry), fc.jsonValue(), (strengths, pauseSeconds) => {
        const state = read({ strengths, pauseSeconds })
        const good = Object.entries(strengths).filter(
          ([, value]) => typeof value === 'string' && ['note', 'ask', 'pause'].includes(value),
        )
        expect(state.strengths).toEqual(Object.fromEntries(good))
        expect([3, 5, 10]).toContain(state.pauseSeconds)
      }),
    )
  })
})

describe('choosing how hard a guard holds', () => {
  it('keeps both of two choices made at once', async () => {
    await Promise.all([
      chooseHold('a', 'note'),
      chooseHold('b', 'pause'),
      chooseHold('c', 'off'),
      choosePause(3),
      switchFeature('d', false),
    ])
    expect(await preferences()).toEqual({
      features: { a: true, b: true, c: false, d: false },
      strengths: { a: 'note', b: 'pause' },
      pauseSeconds: 3,
    })
  })

  it('lets the last of several choices stand', async () => {
    await Promise.all([chooseHold('a', 'off'), chooseHold('a', 'note'), chooseHold('a', 'ask')])
    expect(await preferences()).toEqual({ features: { a: true }, strengths: { a: 'ask' } })
  })

  it('switches on and sets the strength in one write', async () => {
    await sync.set({ preferences: { features: { a: false } } })
    const written = vi.spyOn(sync, 'set')
    await chooseHold('a', 'pause')
    expect(written).toHaveBeenCalledTimes(1)
    expect(await preferences()).toEqual({ features: { a: true }, strengths: { a: 'pause' } })
  })

  it('switches off without forgetting the strength', async () => {
    await chooseHold('a', 'note')
    await chooseHold('a', 'off')
    expect(await preferences()).toEqual({ features: { a: false }, strengths: { a: 'note' } })
  })

  it('keeps what it does not know or cannot read', async () => {
    await sync.set({ preferences: { strengths: { odd: 7 }, features: { odd: 'x' }, later: 1 } })
    await chooseHold('a', 'note')
    expect(await preferences()).toEqual({
      features: { odd: 'x', a: true },
      strengths: { odd: 7, a: 'note' },
      later: 1,
    })
  })

  it.each([['nonsense'], [null], [[1]], [{ strengths: 'x', features: [1] }]])(
    'works although the preferences are %j',
    async stored => {
      await sync.set({ preferences: stored })
      await chooseHold('a', 'note')
      expect(parseState({}, await sync.get(null))).toMatchObject({
        features: { a: true },
        strengths: { a: 'note' },
        repairs: [],
      })
    },
  )

  it('pollutes nothing through a stored __proto__', async () => {
    await sync.set({ preferences: JSON.parse('{"strengths": {"__proto__": {"polluted": 1}}}') })
    await chooseHold('a', 'note')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(parseState({}, await sync.get(null)).strengths).toEqual({ a: 'note' })
  })
})

describe('forgetting the choices', () => {
  const stored = {
    features: { a: false, panel: false },
    strengths: { b: 'loud', other: 'note' },
    pauseSeconds: 4,
    later: 1,
  }

  it('leaves what is not about these guards, and brings back all the rest, readable or not', async () => {
    await sync.set({ preferences: stored })
    const undo = await forgetHolds(['a', 'b'])
    expect(await preferences()).toEqual({
      features: { panel: false },
      strengths: { other: 'note' },
      later: 1,
    })
    await undo()
    expect(await preferences()).toEqual(stored)
  })

  it('does not take back what was chosen in the meantime', async () => {
    await sync.set({
      preferences: {
        features: { a: false, b: true, c: false },
        strengths: { b: 'pause' },
        pauseSeconds: 10,
      },
    })
    const undo = await forgetHolds(['a', 'b', 'c'])
    await chooseHold('a', 'note')
    await chooseHold('b', 'ask')
    await choosePause(3)
    await undo()
    expect(await preferences()).toEqual({
      features: { a: true, b: true, c: false },
      strengths: { a: 'note', b: 'ask' },
      pauseSeconds: 3,
    })
  })

  it('takes in a choice that was on its way', async () => {
    const choosing = chooseHold('a', 'off')
    const undo = await forgetHolds(['a'])
    await choosing
    expect(parseState({}, await sync.get(null)).features).toEqual({})
    await undo()
    expect(parseState({}, await sync.get(null)).features).toEqual({ a: false })
  })
})
