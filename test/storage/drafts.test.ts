import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { requestKinds } from '../../src/requests'
import { LONGEST_LINE, LONGEST_PROSE } from '../../src/requests/facts'
import { eras, requestKindIds } from '../../src/requests/vocabulary'
import {
  addDraft,
  discardDraft,
  LARGEST_DRAFT,
  parseDrafts,
  readDrafts,
  updateDraft,
} from '../../src/storage/drafts'
import { parseState } from '../../src/storage/state'
import { local, resetBrowser, stored } from '../support/browser'

beforeEach(resetBrowser)

const whole = {
  kind: 'outage',
  facts: { tenantId: '1111-', boughtThroughCsp: true, tenantDomains: ['contoso.com'] },
  evidence: { 'form-attached': true },
  era: '2023',
  step: 'details',
  createdAt: '2026-11-19T12:00:00.000Z',
  updatedAt: '2026-11-20T12:00:00.000Z',
}

const read = (entry: unknown) => parseDrafts({ 'draft:a': entry })

/** The only draft in the store. */
async function only() {
  const { value: drafts, repairs } = await readDrafts()
  expect(repairs).toEqual([])
  expect(drafts).toHaveLength(1)
  return drafts[0]
}

describe('reading drafts', () => {
  it('finds none in an empty store, nor among other entries', () => {
    expect(parseDrafts({ 'purchase:a': whole, profile: {} })).toEqual({ value: [], repairs: [] })
  })

  it('finds one as it was stored', () => {
    expect(read(whole)).toEqual({ value: [{ ...whole, id: 'a' }], repairs: [] })
  })

  it('lists what was changed last first, and what has no date last', () => {
    const { value: drafts } = parseDrafts({
      'draft:none': { ...whole, createdAt: undefined, updatedAt: undefined },
      'draft:old': { ...whole, updatedAt: '2026-11-01T00:00:00Z' },
      'draft:begun': { ...whole, createdAt: '2026-11-20T13:00:00Z', updatedAt: undefined },
      'draft:new': { ...whole, updatedAt: '2026-11-20T15:00:00+01:00' },
    })
    expect(drafts.map(({ id }) => id)).toEqual(['new', 'begun', 'old', 'none'])
  })

  it.each([
    ['kind', 'letter'],
    ['kind', 'toString'],
    ['kind', 7],
    ['era', '2022'],
    ['era', 2021],
    ['step', 'x'.repeat(201)],
    ['step', {}],
    ['createdAt', 'some day'],
    ['updatedAt', 17],
  ])('leaves out %s when it is %j, and nothing else', (field, value) => {
    const { [field as 'kind']: _, ...rest } = whole
    expect(read({ ...whole, [field]: value })).toEqual({
      value: [{ ...rest, id: 'a' }],
      repairs: [{ key: 'draft:a', field }],
    })
  })

  it.each([['facts'], ['evidence']])('goes on without %s that are none', field => {
    for (const value of [null, 'x', 7, [], [whole]]) {
      const { value: drafts, repairs } = read({ ...whole, [field]: value })
      expect(drafts).toEqual([{ ...whole, [field]: {}, id: 'a' }])
      expect(repairs).toEqual([{ key: 'draft:a', field }])
    }
  })

  it.each([
    [null],
    [{}],
    [[7]],
    [['a', null]],
    ['x'.repeat(20_001)],
    [Array(51).fill('a')],
    [['x'.repeat(201)]],
  ])('leaves out an answer that is %j, and no other', value => {
    const { value: drafts, repairs } = read({ ...whole, facts: { ...whole.facts, amount: value } })
    expect(drafts).toEqual([{ ...whole, id: 'a' }])
    expect(repairs).toEqual([{ key: 'draft:a', field: 'amount' }])
  })

  it.each([['true'], [1], [null], [{}]])('leaves out a tick that is %j, and no other', value => {
    const evidence = { ...whole.evidence, 'form-completed': value }
    const { value: drafts, repairs } = read({ ...whole, evidence })
    expect(drafts).toEqual([{ ...whole, id: 'a' }])
    expect(repairs).toEqual([{ key: 'draft:a', field: 'form-completed' }])
  })

  it.each([[null], [17], ['text'], [[whole]]])(
    'keeps an entry that is %j as an empty one',
    value => {
      expect(read(value)).toEqual({
        value: [{ id: 'a', facts: {}, evidence: {} }],
        repairs: [{ key: 'draft:a' }],
      })
    },
  )

  it('reads answers that another version asked for', () => {
    const facts = { later: 'x', count: 3 }
    expect(read({ ...whole, facts }).value[0]?.facts).toEqual(facts)
  })

  it('takes no harm from the names of prototype members', () => {
    const entry = JSON.parse(
      '{"__proto__": {"kind": "outage"}, "facts": {"__proto__": ["x"], "constructor": {}, "a b": 1},' +
        '"evidence": {"__proto__": true, "toString": true}}',
    )
    const { value, repairs } = read(entry)
    expect(value).toEqual([{ id: 'a', facts: {}, evidence: {} }])
    expect(Object.getPrototypeOf(value[0]?.facts)).toBe(Object.prototype)
    expect(repairs.map(({ field }) => field)).toEqual([
      '__proto__',
      'constructor',
      'a b',
      '__proto__',
      'toString',
    ])
    expect(({} as Record<string, unknown>).kind).toBeUndefined()
  })

  it('takes nothing from a prototype', () => {
    expect(read(Object.create(whole)).value).toEqual([{ id: 'a', facts: {}, evidence: {} }])
  })

  it('breaks nothing else, whatever is stored, and leaves no draft out', () => {
    const entry = fc.record(
      {
        kind: fc.oneof(fc.constantFrom(...requestKindIds), fc.jsonValue()),
        facts: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
        evidence: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
        updatedAt: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    const store = fc.dictionary(fc.string(), fc.oneof(entry, fc.jsonValue()))
    fc.assert(
      fc.property(store, entries => {
        const named = Object.entries(entries).map(([id, value]) => [`draft:${id}`, value])
        const local = { ...Object.fromEntries(named), 'purchase:a': { offer: 'gold' } }
        const { value } = parseDrafts(local)
        expect(value.map(({ id }) => id).sort()).toEqual(Object.keys(entries).sort())
        expect(parseState(local, {}).purchases).toEqual([{ id: 'a', offer: 'gold' }])
      }),
    )
  })
})

describe('storing drafts', () => {
  const anyAnswers = fc.constantFrom(...requestKinds).chain(kind =>
    fc.record({
      kind: fc.constant(kind.id),
      facts: fc.record(
        Object.fromEntries(
          kind.facts.map(({ name }) => [
            name,
            fc.oneof(
              fc.boolean(),
              fc.integer(),
              fc.string({ unit: 'grapheme' }),
              fc.array(fc.string({ unit: 'grapheme', maxLength: 20 })),
              fc.constantFrom('שלום\u200f', 'a\r\nb\n', '👩‍👩‍👧', '\u0000', ''),
            ),
          ]),
        ),
        { requiredKeys: [] },
      ),
      evidence: fc.record(Object.fromEntries(kind.evidence.map(({ id }) => [id, fc.boolean()])), {
        requiredKeys: [],
      }),
      era: fc.constantFrom(...eras),
      step: fc.constantFrom(...kind.forms[2021].steps.map(({ id }) => id)),
    }),
  )

  it('gives back what was entered, unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async entered => {
        resetBrowser()
        const id = await addDraft(entered)
        expect(await only()).toEqual({
          ...entered,
          id,
          createdAt: expect.any(String),
          updatedAt: expect.any(String),
        })
      }),
      { numRuns: 40 },
    )
  })

  it('keeps several side by side', async () => {
    const first = await addDraft({ kind: 'outage', facts: { customerName: 'Contoso' } })
    const second = await addDraft({ kind: 'outage', facts: { customerName: 'Fabrikam' } })
    await updateDraft(second, { facts: { amount: '7 EUR' } })
    const { value: drafts } = await readDrafts()
    const names = Object.fromEntries(drafts.map(({ id, facts }) => [id, facts]))
    expect(names).toEqual({
      [first]: { customerName: 'Contoso' },
      [second]: { customerName: 'Fabrikam', amount: '7 EUR' },
    })
  })

  it('loses no answer of two that are stored at once', async () => {
    const id = await addDraft({ kind: 'outage' })
    await Promise.all([
      updateDraft(id, { facts: { amount: '1' } }),
      updateDraft(id, { facts: { orderId: '2' }, evidence: { 'form-attached': true } }),
      updateDraft(id, { evidence: { 'form-completed': false }, step: 'details' }),
    ])
    expect(await only()).toMatchObject({
      facts: { amount: '1', orderId: '2' },
      evidence: { 'form-attached': true, 'form-completed': false },
      step: 'details',
    })
  })

  it('takes an answer back, a tick and a step, and no other', async () => {
    await local.set({ 'draft:a': whole })
    await updateDraft('a', {
      facts: { tenantId: undefined },
      evidence: { 'form-attached': undefined },
      step: undefined,
    })
    const { step: _, ...rest } = whole
    expect(await stored()).toEqual({
      'draft:a': {
        ...rest,
        facts: { boughtThroughCsp: true, tenantDomains: ['contoso.com'] },
        evidence: {},
        updatedAt: expect.any(String),
      },
    })
  })

  it('keeps what it does not know or cannot read', async () => {
    const odd = { ...whole, later: { deep: [1] }, era: 'x', facts: { a: null, 'b c': {} } }
    await local.set({ 'draft:a': odd })
    await updateDraft('a', { facts: { amount: '7' } })
    expect(await stored()).toEqual({
      'draft:a': { ...odd, facts: { ...odd.facts, amount: '7' }, updatedAt: expect.any(String) },
    })
  })

  it('says when it was changed, and leaves when it was begun', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-21T08:00:00Z'), toFake: ['Date'] })
    try {
      await local.set({ 'draft:a': whole })
      await updateDraft('a', { step: 'submit' })
      expect(await only()).toMatchObject({
        createdAt: whole.createdAt,
        updatedAt: '2026-11-21T08:00:00.000Z',
      })
    } finally {
      vi.useRealTimers()
    }
  })

  it('starts the answers anew where something that is none was stored', async () => {
    await local.set({ 'draft:a': { ...whole, facts: ['x'], evidence: 'y' } })
    await updateDraft('a', { facts: { amount: '7' }, evidence: { 'form-attached': true } })
    expect(await only()).toMatchObject({
      facts: { amount: '7' },
      evidence: { 'form-attached': true },
    })
  })

  it('pollutes nothing through a stored __proto__', async () => {
    await local.set({ 'draft:a': JSON.parse('{"facts": {"__proto__": {"polluted": 1}}}') })
    await updateDraft('a', { facts: { amount: '7' } })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await readDrafts()).value[0]?.facts).toEqual({ amount: '7' })
  })

  it('refuses what is too large, and leaves the draft as it was', async () => {
    await local.set({ 'draft:a': whole })
    const facts = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`fact${at}`, 'x'.repeat(20_000)]),
    )
    await expect(updateDraft('a', { facts })).rejects.toThrow(RangeError)
    expect(await stored()).toEqual({ 'draft:a': whole })
    await expect(addDraft({ kind: 'outage', facts })).rejects.toThrow(RangeError)
    expect(await stored()).toEqual({ 'draft:a': whole })
    await updateDraft('a', { step: 'submit' })
    expect((await only())?.step).toBe('submit')
  })

  it.each(requestKinds.map(kind => [kind.id, kind] as const))(
    'takes all that fits the fields of %s',
    async (id, kind) => {
      const facts = Object.fromEntries(
        kind.facts.map(({ name, kind: asked }): [string, string | string[]] => {
          if (asked.type === 'list') return [name, Array(50).fill('x'.repeat(200))]
          return [name, '\u0001'.repeat(asked.type === 'prose' ? LONGEST_PROSE : LONGEST_LINE)]
        }),
      )
      await addDraft({ kind: id, facts })
      expect((await only())?.facts).toEqual(facts)
      expect(JSON.stringify(await stored()).length).toBeLessThan(LARGEST_DRAFT)
    },
  )
})

describe('discarding a draft', () => {
  it('removes it and no other, and brings it back just as it was', async () => {
    const before = { 'draft:a': { ...whole, later: [null], era: 'x' }, 'draft:b': whole }
    await local.set(before)
    const undo = await discardDraft('a')
    expect(await stored()).toEqual({ 'draft:b': whole })
    await undo()
    expect(await stored()).toEqual(before)
  })

  it('holds against what is still being typed', async () => {
    await local.set({ 'draft:a': whole })
    const typing = updateDraft('a', { facts: { amount: '1' } })
    const discarding = discardDraft('a')
    const late = updateDraft('a', { facts: { amount: '2' } })
    await Promise.all([typing, discarding, late])
    expect(await stored()).toEqual({})
    await (await discarding)()
    expect((await only())?.facts.amount).toBe('1')
  })

  it('brings nothing back where there was nothing', async () => {
    const undo = await discardDraft('gone')
    await undo()
    expect(await stored()).toEqual({})
  })
})
