import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftChanges, Drafts } from '../../src/storage/drafts'
import type { Draft } from '../../src/storage/records'
import { createDraftDesk, type DraftStore } from '../../src/ui/request-drafts'
import { waitFor } from '../support/wait-for'

const draft: Draft = { id: 'a', kind: 'outage', facts: { customerName: 'Co' }, evidence: {} }
const updates: { changes: DraftChanges; done: () => void; fail: () => void }[] = []
const flushed: DraftChanges[] = []
let stored: Draft
let report: (drafts: Drafts) => void

const store: DraftStore = {
  read: async () => ({ value: [stored], repairs: [] }),
  watch: onChange => {
    report = onChange
  },
  update: (_, changes) =>
    new Promise((resolve, reject) => {
      const done = () => {
        stored = { ...stored, facts: { ...stored.facts, ...(changes.facts as Draft['facts']) } }
        resolve()
      }
      updates.push({ changes, done, fail: () => reject(new Error('full')) })
    }),
  flush: (_, changes) => void flushed.push(changes),
}

async function opened() {
  const desk = createDraftDesk(store, () => undefined, new AbortController().signal)
  await desk.refresh()
  const name = () => desk.known().drafts[0]?.facts.customerName
  const type = (customerName: string) => desk.change('a', { facts: { customerName } })
  return { desk, name, type }
}

beforeEach(() => {
  updates.length = 0
  flushed.length = 0
  stored = draft
})

describe('what is typed into a draft', () => {
  it('is shown at once, and on its way in the same task', async () => {
    const { name, type } = await opened()
    type('Con')
    expect(name()).toBe('Con')
    expect(updates.map(({ changes }) => changes)).toEqual([{ facts: { customerName: 'Con' } }])
  })

  it('is not set back by what was stored before it', async () => {
    const { name, type } = await opened()
    type('Con')
    type('Cont')
    report({ value: [{ ...draft, facts: { customerName: 'Con' } }], repairs: [] })
    expect(name()).toBe('Cont')
    updates[0]?.done()
    await waitFor(() => expect(updates).toHaveLength(2))
    expect(name()).toBe('Cont')
    updates[1]?.done()
    await waitFor(() => expect(stored.facts.customerName).toBe('Cont'))
    expect(name()).toBe('Cont')
  })

  it('gives way to another tab once it is stored', async () => {
    const { name, type } = await opened()
    type('Con')
    updates[0]?.done()
    await waitFor(() => expect(stored.facts.customerName).toBe('Con'))
    await waitFor(() => {
      report({ value: [{ ...draft, facts: { customerName: 'Fabrikam' } }], repairs: [] })
      expect(name()).toBe('Fabrikam')
    })
  })

  it('is kept and said to be unstored when storing fails, and stored with the next change', async () => {
    const { desk, name, type } = await opened()
    type('Con')
    updates[0]?.fail()
    await waitFor(() => expect(desk.known().isUnstored).toBe(true))
    expect(name()).toBe('Con')
    desk.change('a', { facts: { amount: '5 EUR' } })
    expect(updates[1]?.changes.facts).toEqual({ customerName: 'Con', amount: '5 EUR' })
    updates[1]?.done()
    await waitFor(() => expect(desk.known().isUnstored).toBe(false))
  })

  it('is stored in one go when the page goes away, what is on its way included', async () => {
    const { desk, type } = await opened()
    type('Con')
    desk.change('a', { facts: { amount: '5 EUR' }, evidence: { 'form-attached': true } })
    desk.flush()
    expect(flushed).toEqual([
      { facts: { customerName: 'Con', amount: '5 EUR' }, evidence: { 'form-attached': true } },
    ])
  })
})
