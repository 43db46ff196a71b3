import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseStateWithJournal } from '../../src/storage/journal'
import { emptyState, parseState, readState, type State, watchState } from '../../src/storage/state'
import { local, resetBrowser, sync } from '../support/browser'
import { waitFor } from '../support/wait-for'

beforeEach(resetBrowser)

const whole = {
  offer: 'success-core',
  purchasedOn: '2026-11-01',
  payment: 'card',
  keysViewed: false,
  benefitsUsed: false,
}

describe('reading what is stored', () => {
  it('finds nothing in empty stores', async () => {
    expect(await readState()).toEqual(emptyState)
  })

  it('reads a purchase as it was stored', () => {
    const { purchases, repairs } = parseState({ 'purchase:a': whole }, {})
    expect(purchases).toEqual([{ ...whole, id: 'a' }])
    expect(repairs).toEqual([])
  })

  it.each([
    ['offer', 'platinum'],
    ['offer', 3],
    ['purchasedOn', '2026-02-30'],
    ['purchasedOn', 'yesterday'],
    ['purchasedOn', null],
    ['purchasedOn', ['2026-11-01']],
    ['payment', 'x'.repeat(1_000_000)],
    ['keysViewed', 'true'],
    ['keysViewedAt', 'some day'],
    ['benefitsUsed', 0],
    ['goldDiscountUsed', {}],
    ['accountSuspended', []],
    ['addedAt', Number.NaN],
  ])('leaves out %s when it is %j, and nothing else', (field, value) => {
    const { purchases, repairs } = parseState({ 'purchase:a': { ...whole, [field]: value } }, {})
    const { [field as 'offer']: _, ...rest } = whole
    expect(purchases).toEqual([{ ...rest, id: 'a' }])
    expect(repairs).toEqual([{ key: 'purchase:a', field }])
  })

  it.each([[null], [17], ['text'], [true], [[whole]]])(
    'keeps an entry that is %j as one that says nothing, and reports it',
    value => {
      const { purchases, repairs } = parseState({ 'purchase:a': value }, {})
      expect(purchases).toEqual([{ id: 'a' }])
      expect(repairs).toEqual([{ key: 'purchase:a' }])
    },
  )

  it('ignores fields it does not know', () => {
    const { purchases, repairs } = parseState({ 'purchase:a': { ...whole, later: 1 } }, {})
    expect(purchases[0]).not.toHaveProperty('later')
    expect(repairs).toEqual([])
  })

  it('does not take a field from the prototype', () => {
    const { purchases } = parseState({ 'purchase:a': Object.create(whole) }, {})
    expect(purchases).toEqual([{ id: 'a' }])
  })

  it('takes no harm from entries and fields with the names of prototype members', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "purchase:__proto__": {"__proto__": {"offer": "gold"}},' +
        '"purchase:constructor": {"constructor": 1, "toString": 2}, "profile": {"__proto__": []}}',
    )
    const switches = JSON.parse(
      '{"preferences": {"features": {"__proto__": true, "constructor": false, "toString": 1}}}',
    )
    const state = parseState(hostile, switches)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(state.purchases.map(({ id, offer }) => [id, offer])).toEqual([
      ['__proto__', undefined],
      ['constructor', undefined],
    ])
    expect(Object.getPrototypeOf(state.features)).toBe(Object.prototype)
    expect(state.repairs).toContainEqual({ key: 'preferences', field: 'toString' })
  })

  it('puts the newest purchase first and those without a date last', () => {
    const state = parseState(
      {
        'purchase:none': { offer: 'gold' },
        'purchase:old': { purchasedOn: '2025-01-01' },
        'purchase:new': { purchasedOn: '2026-01-01' },
      },
      {},
    )
    expect(state.purchases.map(({ id }) => id)).toEqual(['new', 'old', 'none'])
  })

  it('puts the newest decision first', () => {
    const state = parseStateWithJournal(
      {
        'journal:1': { at: '2026-01-01T00:00:00.000Z' },
        'journal:2': { at: '2026-02-01T00:00:00.000Z' },
      },
      {},
    )
    expect(state.journal.map(({ id }) => id)).toEqual(['2', '1'])
  })

  it('reads switches one by one', () => {
    const { features, repairs } = parseState(
      {},
      { preferences: { features: { a: false, b: 'off', c: true } } },
    )
    expect(features).toEqual({ a: false, c: true })
    expect(repairs).toEqual([{ key: 'preferences', field: 'b' }])
  })

  it('never throws, whatever is stored, and names only keys that exist', () => {
    const anything = fc.dictionary(
      fc.oneof(
        fc.constantFrom('profile', 'panel', 'preferences', 'purchase:a', 'journal:a'),
        fc.string(),
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.record(
          { offer: fc.jsonValue(), purchasedOn: fc.jsonValue(), roles: fc.jsonValue() },
          { requiredKeys: [] },
        ),
      ),
    )
    fc.assert(
      fc.property(anything, anything, (local, sync) => {
        const { repairs } = parseState(local, sync)
        for (const { key } of repairs) expect({ ...local, ...sync }).toHaveProperty([key])
      }),
    )
  })
})

describe('watching what is stored', () => {
  let closing: AbortController
  beforeEach(() => {
    closing = new AbortController()
  })
  afterEach(() => closing.abort())

  it('reports changes of either store', async () => {
    const seen: State[] = []
    watchState(state => seen.push(state), closing.signal)
    await local.set({ 'purchase:a': whole })
    await sync.set({ preferences: { features: { a: false } } })
    await waitFor(() => expect(seen.at(-1)?.features).toEqual({ a: false }))
    expect(seen.at(-1)?.purchases).toHaveLength(1)
  })

  it('reports no more once it is aborted', async () => {
    const seen = vi.fn()
    watchState(seen, closing.signal)
    closing.abort()
    await local.set({ 'purchase:a': whole })
    await readState()
    expect(seen).not.toHaveBeenCalled()
  })

  it('keeps quiet while the store cannot be read, and goes on afterwards', async () => {
    const seen = vi.fn()
    watchState(seen, closing.signal)
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('corrupt'))
    await local.set({ 'purchase:a': whole })
    await readState()
    expect(seen).not.toHaveBeenCalled()
    await local.set({ 'purchase:b': whole })
    await waitFor(() => expect(seen).toHaveBeenCalledTimes(1))
  })
})
