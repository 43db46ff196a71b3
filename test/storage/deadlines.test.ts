import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { taxRefund } from '../../src/rules/tax-refund'
import { addDeadline, deleteDeadline, parseDeadlines } from '../../src/storage/deadlines'
import { local, resetBrowser, stored } from '../support/browser'

beforeEach(resetBrowser)

const facts = { taxExempt: true, paidOn: '2026-11-01' }
const addedAt = '2026-11-19T12:00:00.000Z'
const whole = { rule: 'tax-refund', facts, addedAt }

describe('reading deadlines', () => {
  it('finds none in an empty store, nor among other entries', () => {
    expect(parseDeadlines({ 'purchase:a': whole, profile: {} })).toEqual({
      deadlines: [],
      repairs: [],
    })
  })

  it('finds the rule and the answers as they were stored', () => {
    expect(parseDeadlines({ 'deadline:a': whole })).toEqual({
      deadlines: [{ status: 'read', id: 'a', rule: taxRefund, facts, addedAt }],
      repairs: [],
    })
  })

  it('does without the moment it was added, and without fields it does not know', () => {
    const stored = { ...whole, addedAt: 'some day', later: 1 }
    expect(parseDeadlines({ 'deadline:a': stored })).toEqual({
      deadlines: [{ status: 'read', id: 'a', rule: taxRefund, facts }],
      repairs: [{ key: 'deadline:a', field: 'addedAt' }],
    })
  })

  it.each([
    ['paidOn', { taxExempt: true, paidOn: '2026-02-30' }],
    ['taxExempt', { taxExempt: 'yes' }],
    ['unheardOf', { unheardOf: 1 }],
    ['facts', 'text'],
    ['facts', null],
    ['facts', []],
    ['facts', undefined],
  ])('lists it as unreadable for the sake of %s when the answers are %j', (field, given) => {
    expect(parseDeadlines({ 'deadline:a': { ...whole, facts: given } })).toEqual({
      deadlines: [{ status: 'unreadable', id: 'a', rule: taxRefund }],
      repairs: [{ key: 'deadline:a', field }],
    })
  })

  it.each([['gone'], ['toString'], [17], [undefined]])(
    'lists it as unreadable when the rule is %j',
    rule => {
      expect(parseDeadlines({ 'deadline:a': { ...whole, rule } })).toEqual({
        deadlines: [{ status: 'unreadable', id: 'a' }],
        repairs: [{ key: 'deadline:a', field: 'rule' }],
      })
    },
  )

  it.each([[null], [17], ['text'], [[whole]]])('reports an entry that is %j once', value => {
    expect(parseDeadlines({ 'deadline:a': value, 'deadline:b': whole })).toMatchObject({
      deadlines: [
        { status: 'unreadable', id: 'a' },
        { status: 'read', id: 'b' },
      ],
      repairs: [{ key: 'deadline:a' }],
    })
  })

  it('names every answer that does not fit', () => {
    const { repairs } = parseDeadlines({
      'deadline:a': { ...whole, facts: { taxExempt: 1, paidOn: 2 } },
    })
    expect(repairs.map(({ field }) => field)).toEqual(['taxExempt', 'paidOn'])
  })

  it('never throws, whatever is stored, and leaves nothing out', () => {
    const entry = fc.record(
      {
        rule: fc.oneof(fc.constantFrom('tax-refund', 'permission'), fc.jsonValue()),
        facts: fc.oneof(fc.record({ taxExempt: fc.jsonValue() }), fc.jsonValue()),
        addedAt: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    const store = fc.dictionary(fc.string(), fc.oneof(entry, fc.jsonValue()))
    fc.assert(
      fc.property(store, entries => {
        const named = Object.entries(entries).map(([id, value]) => [`deadline:${id}`, value])
        const { deadlines, repairs } = parseDeadlines(Object.fromEntries(named))
        expect(deadlines.map(({ id }) => id)).toEqual(Object.keys(entries))
        for (const { id, status } of deadlines) {
          const reported = repairs.some(({ key }) => key === `deadline:${id}`)
          if (status === 'unreadable') expect(reported).toBe(true)
        }
      }),
    )
  })
})

describe('storing deadlines', () => {
  it('gives each a key of its own and the moment, and reads back what was given', async () => {
    await addDeadline(taxRefund, facts)
    await addDeadline(taxRefund, { taxExempt: true })
    const { deadlines, repairs } = parseDeadlines(await stored())
    expect(deadlines).toEqual([
      expect.objectContaining({ rule: taxRefund, facts, addedAt: expect.any(String) }),
      expect.objectContaining({ rule: taxRefund, facts: { taxExempt: true } }),
    ])
    expect(repairs).toEqual([])
  })

  it('stores no verdict', async () => {
    await addDeadline(taxRefund, facts)
    expect(Object.values(await stored())).toEqual([{ ...whole, addedAt: expect.any(String) }])
  })

  it('takes back what it stored and nothing else', async () => {
    await local.set({ 'deadline:a': whole })
    const undo = await addDeadline(taxRefund, facts)
    await undo()
    expect(await stored()).toEqual({ 'deadline:a': whole })
  })

  it('brings a deleted one back exactly as it was, readable or not', async () => {
    const before = { 'deadline:a': { rule: 'gone', facts: [7], later: { deep: [null] } } }
    await local.set(before)
    const undo = await deleteDeadline('a')
    expect(await stored()).toEqual({})
    await undo()
    expect(await stored()).toEqual(before)
  })
})
