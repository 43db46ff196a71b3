import { beforeEach, describe, expect, it } from 'vitest'
import { switchFeature } from '../../src/storage/preferences'
import {
  addPurchase,
  addToJournal,
  clearJournal,
  deletePurchase,
  recordBenefitUsed,
  recordKeysViewed,
  updateProfile,
  updatePurchase,
} from '../../src/storage/write'
import { local, resetBrowser, stored, sync } from '../support/browser'

beforeEach(resetBrowser)

/** When each of these fields was changed, for whoever has to tell which of two changes was later. */
const changed = (...fields: string[]) => ({
  changedAt: Object.fromEntries(fields.map(field => [field, expect.any(String)])),
})

describe('changing an entry', () => {
  it('loses nothing when two fields are changed at once', async () => {
    await local.set({ 'purchase:a': { offer: 'gold' } })
    await Promise.all([
      updatePurchase('a', { keysViewed: true }),
      updatePurchase('a', { benefitsUsed: false }),
    ])
    expect(await stored()).toEqual({
      'purchase:a': {
        offer: 'gold',
        keysViewed: true,
        benefitsUsed: false,
        ...changed('keysViewed', 'benefitsUsed'),
      },
    })
  })

  it('does not bring back what was deleted meanwhile', async () => {
    await updatePurchase('gone', { keysViewed: true })
    await recordKeysViewed('gone', new Date())
    expect(await stored()).toEqual({})
  })

  it('keeps the fields that are not named, also unknown and unreadable ones', async () => {
    await local.set({ 'purchase:a': { offer: 'gold', payment: 17, later: { deep: [1] } } })
    await updatePurchase('a', { keysViewed: true })
    expect(await stored()).toEqual({
      'purchase:a': {
        offer: 'gold',
        payment: 17,
        later: { deep: [1] },
        keysViewed: true,
        ...changed('keysViewed'),
      },
    })
  })

  it('takes an answer back with undefined', async () => {
    await local.set({ profile: { taxExempt: true, roles: ['global-admin'] } })
    await updateProfile({ taxExempt: undefined })
    expect(await stored()).toEqual({
      profile: { roles: ['global-admin'], ...changed('taxExempt') },
    })
  })

  it('starts anew where something that is no entry was stored', async () => {
    await local.set({ profile: ['nonsense'] })
    await updateProfile({ taxExempt: false })
    expect(await stored()).toEqual({ profile: { taxExempt: false, ...changed('taxExempt') } })
  })

  it('takes no harm from a stored __proto__', async () => {
    await local.set({ 'purchase:a': JSON.parse('{"__proto__": {"polluted": 1}, "offer": "gold"}') })
    await updatePurchase('a', { keysViewed: false })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await stored())['purchase:a']).toMatchObject({ offer: 'gold', keysViewed: false })
  })

  it('switches one feature and keeps the others', async () => {
    await sync.set({ preferences: { features: { a: false, odd: 'x' }, later: 1 } })
    await switchFeature('b', true)
    expect(await sync.get('preferences')).toEqual({
      preferences: { features: { a: false, odd: 'x', b: true }, later: 1 },
    })
  })

  it.each([['nonsense'], [{ features: 'nonsense' }], [null]])(
    'switches a feature although the preferences are %j',
    async preferences => {
      await sync.set({ preferences })
      await switchFeature('a', false)
      expect(await sync.get('preferences')).toMatchObject({
        preferences: { features: { a: false } },
      })
    },
  )
})

describe('the moment of a change', () => {
  it('is that of the clock, unless the last change was later by the clock of another machine', async () => {
    const ahead = '2099-01-01T00:00:00.000Z'
    const last = '+275760-09-13T00:00:00.000Z'
    await local.set({
      'purchase:a': { changedAt: { offer: ahead, payment: last, keysViewed: 'nonsense' } },
    })
    await updatePurchase('a', { offer: 'gold', payment: 'card', keysViewed: true })
    expect((await stored())['purchase:a']).toMatchObject({
      changedAt: {
        offer: '2099-01-01T00:00:00.001Z',
        payment: last,
        keysViewed: expect.stringMatching(/^20/),
      },
    })
  })
})

describe('a purchase the organisation entered', () => {
  it('has what happens to it stored here, although nothing else of it is', async () => {
    await recordKeysViewed('org-1', new Date('2026-11-10T10:00:00Z'))
    await updatePurchase('org-1', { benefitsUsed: true })
    expect(await stored()).toEqual({
      'purchase:org-1': {
        keysViewedAt: '2026-11-10T10:00:00.000Z',
        benefitsUsed: true,
        ...changed('benefitsUsed'),
      },
    })
  })
})

describe('purchases', () => {
  it('get an id of their own and the moment they were added', async () => {
    const first = await addPurchase({ offer: 'gold' })
    const second = await addPurchase({ offer: 'gold' })
    expect(first).not.toBe(second)
    expect(await stored()).toEqual({
      [`purchase:${first}`]: { offer: 'gold', addedAt: expect.any(String) },
      [`purchase:${second}`]: { offer: 'gold', addedAt: expect.any(String) },
    })
  })

  it('come back after a deletion exactly as they were', async () => {
    const before = { 'purchase:a': { offer: 'gold', payment: 17, later: { deep: [null] } } }
    await local.set(before)
    const undo = await deletePurchase('a')
    expect(await stored()).toEqual({})
    await undo()
    expect(await stored()).toEqual(before)
  })

  it('remember the first time keys were shown, whatever happens later', async () => {
    await local.set({ 'purchase:a': { offer: 'gold' } })
    await recordKeysViewed('a', new Date('2026-11-10T10:00:00Z'))
    await recordKeysViewed('a', new Date('2026-11-12T10:00:00Z'))
    expect(await stored()).toEqual({
      'purchase:a': { offer: 'gold', keysViewedAt: '2026-11-10T10:00:00.000Z' },
    })
  })

  it('remember the first time a benefit was used, whatever happens later', async () => {
    await local.set({ 'purchase:a': { offer: 'gold', benefitsUsed: false } })
    await recordBenefitUsed('a', new Date('2026-11-10T10:00:00Z'))
    await recordBenefitUsed('a', new Date('2026-11-12T10:00:00Z'))
    expect(await stored()).toEqual({
      'purchase:a': {
        offer: 'gold',
        benefitsUsed: false,
        benefitsUsedAt: '2026-11-10T10:00:00.000Z',
      },
    })
  })

  it('keep the first of two moments, and both kinds, when they are recorded at once', async () => {
    await local.set({ 'purchase:a': { offer: 'gold' } })
    await Promise.all([
      recordBenefitUsed('a', new Date('2026-11-10T10:00:00Z')),
      recordBenefitUsed('a', new Date('2026-11-12T10:00:00Z')),
      recordKeysViewed('a', new Date('2026-11-13T10:00:00Z')),
    ])
    expect(await stored()).toEqual({
      'purchase:a': {
        offer: 'gold',
        benefitsUsedAt: '2026-11-10T10:00:00.000Z',
        keysViewedAt: '2026-11-13T10:00:00.000Z',
      },
    })
  })

  it('do not come back because a benefit of theirs was used', async () => {
    await recordBenefitUsed('gone', new Date())
    expect(await stored()).toEqual({})
  })
})

describe('the journal', () => {
  const at = (index: number) => new Date(1_700_000_000_000 + index * 1000).toISOString()

  it('keeps the newest 500 decisions and lets the oldest go', async () => {
    const old = Array.from({ length: 500 }, (_, index) => [
      `journal:${at(index)}-00000000`,
      { at: at(index) },
    ])
    await local.set({ ...Object.fromEntries(old), 'purchase:a': {} })
    await addToJournal({ at: at(500), decision: 'cancelled' })
    const keys = Object.keys(await stored())
    expect(keys).toHaveLength(501)
    expect(keys).not.toContain(`journal:${at(0)}-00000000`)
    expect(keys).toContain(`journal:${at(1)}-00000000`)
    expect(keys.some(key => key.startsWith(`journal:${at(500)}-`))).toBe(true)
    expect(keys).toContain('purchase:a')
  })

  it('keeps two decisions of the same moment', async () => {
    await addToJournal({ at: at(0), decision: 'cancelled' })
    await addToJournal({ at: at(0), decision: 'proceeded' })
    expect(Object.keys(await stored())).toHaveLength(2)
  })

  it('comes back after clearing exactly as it was, and clearing touches nothing else', async () => {
    const before = { 'journal:1': { at: 17 }, 'journal:2': 'odd', 'purchase:a': { a: 1 } }
    await local.set(before)
    const undo = await clearJournal()
    expect(await stored()).toEqual({ 'purchase:a': { a: 1 } })
    await undo()
    expect(await stored()).toEqual(before)
  })
})
