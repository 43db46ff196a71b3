import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { addDeadline } from '../../src/storage/deadlines'
import {
  keepInStep,
  parseRoaming,
  roams,
  settleRoaming,
  switchRoaming,
} from '../../src/storage/roaming'
import {
  addPurchase,
  deletePurchase,
  recordKeysViewed,
  updatePurchase,
} from '../../src/storage/write'
import { local, managed, resetBrowser, stored, sync } from '../support/browser'
import { stubLocks } from '../support/locks'
import { waitFor } from '../support/wait-for'

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
})
afterEach(() => vi.useRealTimers())

type Items = Record<string, unknown>

const profile = { roles: ['global-admin'] }
const gold = { offer: 'gold', purchasedOn: '2026-11-01' }
const core = { offer: 'success-core', purchasedOn: '2026-10-01' }
const all: Items = {
  profile,
  'purchase:a': gold,
  'purchase:b': core,
  'assignment:a': { label: 'Ann', assignedOn: '2026-09-01' },
  'deadline:a': { rule: 'tax-refund', facts: { taxExempt: true } },
}
const staying: Items = { 'journal:1': { decision: 'cancelled' }, 'draft:1': {}, panel: {} }

const account = async (): Promise<Items> => structuredClone(await sync.get(null))
/** What is shared, without the list of it and without choices. */
const roaming = (items: Items) =>
  Object.fromEntries(Object.entries(items).filter(([key]) => roams(key)))
const tick = (minutes = 1) => vi.setSystemTime(Date.now() + minutes * 60_000)

/** The stores of one machine, put away while another one is at it. */
const elsewhere = new Map<string, Items>()
async function switchMachine(from: string, to: string): Promise<void> {
  elsewhere.set(from, await stored())
  await local.clear()
  await local.set(elsewhere.get(to) ?? {})
}

describe('switching roaming on', () => {
  it('puts profile, purchases, assignments and deadlines in the account, and nothing else', async () => {
    await local.set({ ...all, ...staying })
    await switchRoaming(true)
    expect(roaming(await account())).toEqual(all)
    expect(await stored()).toMatchObject({ ...all, ...staying })
  })

  it('takes in what another machine has put there', async () => {
    await sync.set({ 'purchase:b': core })
    await local.set({ 'purchase:a': gold })
    await switchRoaming(true)
    expect(roaming(await stored())).toEqual({ 'purchase:a': gold, 'purchase:b': core })
    expect(roaming(await account())).toEqual({ 'purchase:a': gold, 'purchase:b': core })
  })

  it('puts together what both know of the same purchase', async () => {
    const seen = '2026-11-05T00:00:00.000Z'
    await sync.set({ 'purchase:a': { ...gold, keysViewedAt: seen } })
    await local.set({ 'purchase:a': { ...gold, payment: 'card' } })
    await switchRoaming(true)
    const both = { ...gold, payment: 'card', keysViewedAt: seen }
    expect((await stored())['purchase:a']).toEqual(both)
    expect((await account())['purchase:a']).toEqual(both)
  })

  it('writes nothing more once all is done', async () => {
    await local.set(all)
    await switchRoaming(true)
    const set = [vi.spyOn(local, 'set'), vi.spyOn(sync, 'set'), vi.spyOn(sync, 'remove')]
    await settleRoaming()
    for (const write of set) expect(write).not.toHaveBeenCalled()
  })
})

describe('switching roaming off', () => {
  it('keeps everything here and leaves nothing in the account', async () => {
    await local.set({ ...all, ...staying })
    await switchRoaming(true)
    await sync.set({ 'purchase:c': core })
    await switchRoaming(false)
    expect(roaming(await account())).toEqual({})
    expect(await stored()).toEqual({ ...all, ...staying, 'purchase:c': core })
  })

  it('takes nothing from another machine of the account', async () => {
    await local.set(all)
    await switchRoaming(true)
    await switchMachine('one', 'two')
    await settleRoaming()
    await switchRoaming(false)
    await switchMachine('two', 'one')
    await settleRoaming()
    expect(roaming(await stored())).toEqual(all)
  })
})

/** Lets the `n`th write fail, and all up to the `last` one: all, as when the browser is closed there. */
function failFrom(
  n: number,
  last = Number.POSITIVE_INFINITY,
): { writes: () => number; mend: () => void } {
  let writes = 0
  const spies = [local, sync].flatMap(area =>
    (['set', 'remove'] as const).map(name => {
      const original = area[name].bind(area) as (items: never) => Promise<void>
      return vi.spyOn(area, name).mockImplementation(async (items: unknown) => {
        writes += 1
        if (writes >= n && writes <= last) throw new Error('gone')
        return original(items as never)
      })
    }),
  )
  return {
    writes: () => writes,
    mend: () => {
      for (const spy of spies) spy.mockRestore()
    },
  }
}

describe.each([
  ['on', 'and the browser closed', true, true],
  ['on', 'and going on', true, false],
  ['off', 'and the browser closed', false, true],
  ['off', 'and going on', false, false],
] as const)('switching roaming %s, failing at any write %s', (_on, _then, on, closed) => {
  it('loses nothing, doubles nothing, and is completed by the next run', async () => {
    let reached = 0
    for (let n = 1; n < 20; n++) {
      resetBrowser()
      await local.set({ ...all, ...staying })
      await sync.set({ 'purchase:b': { ...core, payment: 'wire' }, 'purchase:c': core })
      if (!on) {
        await switchRoaming(true)
        await sync.set({ 'purchase:d': gold })
      }
      const whole = {
        ...all,
        'purchase:b': { ...core, payment: 'wire' },
        'purchase:c': core,
        ...(!on && { 'purchase:d': gold }),
      }
      const failing = failFrom(n, closed ? undefined : n)
      await switchRoaming(on).catch(() => undefined)
      failing.mend()
      reached = Math.max(reached, failing.writes())
      const both = roaming({ ...(await account()), ...(await stored()) })
      expect(Object.keys(both).sort()).toEqual(Object.keys(whole).sort())

      await switchRoaming(on)
      expect(roaming(await stored())).toEqual(whole)
      expect(await stored()).toMatchObject(staying)
      expect(roaming(await account())).toEqual(on ? whole : {})
    }
    expect(reached).toBeGreaterThanOrEqual(4)
  })
})

describe('several machines', () => {
  beforeEach(async () => {
    elsewhere.clear()
    await local.set(all)
    await switchRoaming(true)
    await switchMachine('one', 'two')
    await settleRoaming()
    expect(roaming(await stored())).toEqual(all)
  })

  it('see what the other one changed', async () => {
    tick()
    await updatePurchase('a', { payment: 'wire' })
    await settleRoaming()
    await switchMachine('two', 'one')
    await settleRoaming()
    expect((await stored())['purchase:a']).toMatchObject({ ...gold, payment: 'wire' })
  })

  it('lose no evidence when both are changed while they are apart', async () => {
    tick()
    await recordKeysViewed('a', new Date())
    await updatePurchase('b', { payment: 'card' })
    const here = await stored()
    await switchMachine('two', 'one')
    tick()
    await updatePurchase('a', { offer: 'silver' })
    await settleRoaming()
    await switchMachine('one', 'two')
    expect(await stored()).toEqual(here)
    await settleRoaming()
    expect((await stored())['purchase:a']).toMatchObject({
      offer: 'silver',
      keysViewedAt: '2026-11-20T10:01:00.000Z',
    })
    expect((await account())['purchase:b']).toMatchObject({ payment: 'card' })
  })

  it('delete what the other one deleted', async () => {
    await deletePurchase('a')
    await settleRoaming()
    await switchMachine('two', 'one')
    await settleRoaming()
    expect(await stored()).not.toHaveProperty('purchase:a')
    expect(await stored()).toHaveProperty('purchase:b')
  })

  it('bring back what the other one brought back, just as it was', async () => {
    const undo = await deletePurchase('a')
    await settleRoaming()
    await switchMachine('two', 'one')
    await settleRoaming()
    await switchMachine('one', 'two')
    await undo()
    await settleRoaming()
    await switchMachine('two', 'one')
    await settleRoaming()
    expect((await stored())['purchase:a']).toEqual(gold)
  })

  it('bring it back also when burying it was interrupted', async () => {
    for (let n = 1; n < 6; n++) {
      const undo = await deletePurchase('a')
      const failing = failFrom(n)
      await settleRoaming().catch(() => undefined)
      failing.mend()
      await undo()
      await settleRoaming()
      expect((await stored())['purchase:a']).toEqual(gold)
      expect((await account())['purchase:a']).toEqual(gold)
    }
  })

  it('keep what was changed after the other one deleted it', async () => {
    await deletePurchase('a')
    await settleRoaming()
    await switchMachine('two', 'one')
    tick()
    await recordKeysViewed('a', new Date())
    await settleRoaming()
    expect((await stored())['purchase:a']).toMatchObject({ keysViewedAt: expect.any(String) })
    await switchMachine('one', 'two')
    await settleRoaming()
    expect(await stored()).toHaveProperty('purchase:a')
  })

  it('take nothing for deleted because the account was emptied', async () => {
    await sync.clear()
    await settleRoaming()
    expect(roaming(await stored())).toEqual(all)
  })
})

describe('an account without room', () => {
  it('takes the newest purchases, and the rest stays here and is said to', async () => {
    // 600 items are more than the 512 an account takes.
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, day) => [
        `purchase:${day}`,
        { purchasedOn: new Date(1_700_000_000_000 + day * 86_400_000).toISOString().slice(0, 10) },
      ]),
    )
    await local.set(many)
    await switchRoaming(true)
    expect(Object.keys(await account()).length).toBeLessThanOrEqual(512)
    expect(await account()).toHaveProperty('purchase:599')
    expect(roaming(await stored())).toEqual(many)
    expect(parseRoaming(await stored())).toMatchObject({ problem: 'full', left: 89 })
  })

  it('keeps an entry that is too large on this machine', async () => {
    await local.set({ ...all, 'purchase:big': { offer: 'gold', later: 'x'.repeat(9_000) } })
    await switchRoaming(true)
    expect(roaming(await account())).toEqual(all)
    expect(parseRoaming(await stored())).toMatchObject({ problem: 'too-large', left: 1 })
  })

  it.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'too-fast'],
    ['Sync is switched off', 'refused'],
  ])('keeps all here when it says "%s", and tries again later', async (message, problem) => {
    await local.set(all)
    await switchRoaming(true)
    tick()
    await addPurchase({ offer: 'gold' })
    const refusing = vi.spyOn(sync, 'set').mockRejectedValue(new Error(message))
    await settleRoaming()
    expect(parseRoaming(await stored())).toMatchObject({ problem, left: 1 })
    refusing.mockRestore()
    await settleRoaming()
    expect(parseRoaming(await stored()).problem).toBeUndefined()
    expect(roaming(await account())).toEqual(roaming(await stored()))
  })

  it('is given as much as it takes when it counts otherwise than we do', async () => {
    await local.set(all)
    const set = sync.set.bind(sync)
    vi.spyOn(sync, 'set').mockImplementation(async items => {
      if ('deadline:a' in items) throw new Error('QUOTA_BYTES quota exceeded')
      return set(items)
    })
    await switchRoaming(true)
    const { 'deadline:a': _, ...rest } = all
    expect(roaming(await account())).toEqual(rest)
    expect(parseRoaming(await stored())).toMatchObject({ problem: 'full', left: 1 })
  })
})

describe('an organisation that forbids roaming', () => {
  it('has nothing put into the account and nothing taken from here', async () => {
    await managed.set({ roaming: false })
    await local.set(all)
    await switchRoaming(true)
    expect(roaming(await account())).toEqual({})
    expect(roaming(await stored())).toEqual(all)
  })
})

describe('keeping in step', () => {
  it('follows every change, whoever makes it, until it is called off', async () => {
    const closing = new AbortController()
    await sync.set({ preferences: { roaming: true } })
    keepInStep(closing.signal)
    await addDeadline(benefitRefund, {})
    await waitFor(async () => expect(Object.keys(roaming(await account()))).toHaveLength(1))
    await sync.set({ 'purchase:z': gold })
    await waitFor(async () => expect(await stored()).toHaveProperty('purchase:z'))
    closing.abort()
    await settleRoaming()
    await local.set({ 'purchase:y': gold })
    await settleRoaming.call(undefined)
    expect(await account()).toHaveProperty('purchase:y')
  })
})

describe('a choice made while the worker sends the preferences that had no room', () => {
  it('stands: roaming goes on, and what was chosen before stays', async () => {
    stubLocks().release()
    try {
      await local.set({ ...all, preferences: { requireReason: true } })
      vi.resetModules()
      const worker = await import('../../src/storage/roaming')
      let settled: Promise<void> | undefined
      const remove = local.remove.bind(local)
      vi.spyOn(local, 'remove').mockImplementation(async (keys: unknown) => {
        // The worker wakes from the write to the account, before the copy here is gone.
        settled ??= worker.settleRoaming()
        for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve))
        return remove(keys as string)
      })
      await switchRoaming(true)
      await settled
      expect(settled).toBeDefined()
      expect(await sync.get(null)).toMatchObject({
        ...all,
        preferences: { requireReason: true, roaming: true },
      })
    } finally {
      vi.unstubAllGlobals()
    }
  })
})
