import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseEverything } from '../../src/storage/everything'
import {
  currentVersion,
  type Migration,
  migrated,
  migrateStores,
} from '../../src/storage/migrations'
import { local, resetBrowser, sync } from '../support/browser'

beforeEach(resetBrowser)

/** Made-up steps: one renames a field, the next splits an entry in two. */
const rename: Migration = ({ a, ...rest }) => (a === undefined ? rest : { ...rest, b: a })
const split: Migration = ({ b, ...rest }) =>
  b === undefined ? rest : { ...rest, 'c:1': b, 'c:2': b }
const steps = [rename, split]
const all = { local: steps, sync: steps }

describe('a store of an older version', () => {
  it('is taken through every step from its own version on', () => {
    expect(migrated({ a: 1, other: 2 }, steps)).toEqual({
      version: 2,
      'c:1': 1,
      'c:2': 1,
      other: 2,
    })
    expect(migrated({ version: 1, a: 1, b: 3 }, steps)).toEqual({
      version: 2,
      a: 1,
      'c:1': 3,
      'c:2': 3,
    })
  })

  it('comes back as it is once it is of this version', () => {
    const store = { version: 2, a: 1 }
    expect(migrated(store, steps)).toBe(store)
  })

  it('of the time before there were numbers only gets one', () => {
    const store = { profile: { roles: ['global-admin'] }, 'purchase:a': { offer: 17 } }
    expect(migrated(store)).toEqual({ ...store, version: currentVersion })
  })
})

describe('a store that is not ours to change', () => {
  it.each([3, 99, 'two', -1, 1.5, null, {}])('of version %j is left as it is', version => {
    const store = { version, a: 1 }
    expect(migrated(store, steps)).toBe(store)
  })

  it('is read as far as that goes, and the person is told', () => {
    const gold = { offer: 'gold', later: { unknown: true } }
    const { purchases, isNewer } = parseEverything({ version: 99, 'purchase:a': gold }, {})
    expect(purchases).toEqual([{ id: 'a', offer: 'gold' }])
    expect(isNewer).toBe(true)
    expect(parseEverything({ version: 'two' }, {}).repairs).toEqual([{ key: 'version' }])
  })
})

describe('bringing the stores up to date', () => {
  it('writes both, and nothing the second time', async () => {
    await local.set({ a: 1 })
    await sync.set({ b: 2 })
    await migrateStores(all)
    expect(await local.get(null)).toEqual({ version: 2, 'c:1': 1, 'c:2': 1 })
    expect(await sync.get(null)).toEqual({ version: 2, 'c:1': 2, 'c:2': 2 })
    const writes = [local, sync].map(area => vi.spyOn(area, 'set'))
    await migrateStores(all)
    for (const write of writes) expect(write).not.toHaveBeenCalled()
  })

  it('loses nothing when it is interrupted before any write', async () => {
    await local.set({ a: 1 })
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('gone'))
    await expect(migrateStores(all)).rejects.toThrow()
    expect(await local.get(null)).toEqual({ a: 1 })
    vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('gone'))
    await expect(migrateStores(all)).rejects.toThrow()
    expect(await local.get(null)).toMatchObject({ version: 2, 'c:1': 1, 'c:2': 1 })
  })

  it('leaves a store as it was whose step fails', async () => {
    const fails: Migration = () => {
      throw new Error('unforeseen')
    }
    await local.set({ a: 1 })
    await migrateStores({ local: [rename, fails], sync: [] })
    expect(await local.get(null)).toEqual({ a: 1 })
  })

  it('writes nothing into an empty store', async () => {
    await migrateStores(all)
    expect(await local.get(null)).toEqual({})
  })
})
