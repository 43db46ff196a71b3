import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  eraseEverything,
  importFile,
  previewImport,
  type ReadFile,
  readBackup,
  readFile,
} from '../../src/storage/backup'
import { local, resetBrowser, stored, sync } from '../support/browser'
import { stubLocks } from '../support/locks'

beforeEach(resetBrowser)

const here = {
  profile: { roles: ['global-admin'] },
  'purchase:a': { offer: 'gold', later: { unknown: 1 } },
  'purchase:b': { offer: 'silver' },
  'journal:1': { decision: 'cancelled' },
}

function read(text: string): ReadFile {
  const file = readFile(text)
  if (typeof file === 'string') throw new Error(file)
  return file
}
const fileOf = (entries: object, version = 1) =>
  read(
    JSON.stringify({ app: 'forewarn', version, exportedAt: '2026-11-20T10:00:00.000Z', entries }),
  )

describe('a file of everything', () => {
  it('brings all of it back, also to an empty browser', async () => {
    await local.set({ ...here, roaming: { known: ['profile'] }, texts: {} })
    await sync.set({ preferences: { pauseSeconds: 10 } })
    const file = read(JSON.stringify(await readBackup()))
    await local.clear()
    await sync.clear()
    await importFile(file, 'replace')
    expect(await stored()).toEqual(here)
    expect(await sync.get('preferences')).toEqual({ preferences: { pauseSeconds: 10 } })
  })

  it.each([
    ['no JSON', '{', 'no-json'],
    ['another program’s', '{"app": "other", "version": 1}', 'no-backup'],
    ['without entries', '{"app": "forewarn", "version": 1, "exportedAt": ""}', 'no-backup'],
    ['endless', 'x'.repeat(20_000_001), 'too-large'],
  ])('that is %s is refused', (_, text, problem) => {
    expect(readFile(text)).toBe(problem)
  })

  it('is read field by field, and what cannot be read is named', () => {
    const file = fileOf({
      'purchase:a': { offer: 'platinum', payment: 'card' },
      'purchase:b': 17,
      secret: {},
      ...JSON.parse('{"__proto__": {"polluted": 1}}'),
    })
    expect(file.entries).toEqual({ 'purchase:a': { payment: 'card' } })
    expect(file.repairs).toEqual(
      expect.arrayContaining([
        { key: 'purchase:a', field: 'offer' },
        { key: 'purchase:b' },
        { key: 'secret' },
      ]),
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('of a newer version is read as far as that goes', () => {
    const file = fileOf({ 'purchase:a': { offer: 'gold', later: 1 } }, 99)
    expect(file.isNewer).toBe(true)
    expect(file.entries).toEqual({ 'purchase:a': { offer: 'gold', later: 1 } })
  })
})

describe('an import', () => {
  const incoming = {
    'purchase:a': { offer: 'gold', keysViewedAt: '2026-11-05T00:00:00.000Z' },
    'purchase:c': { offer: 'gold' },
  }

  it('shows what it would change, and changes nothing', async () => {
    await local.set(here)
    const kinds = (await previewImport(fileOf(incoming), 'merge')).map(({ key, kind }) => [
      key,
      kind,
    ])
    expect(kinds).toEqual([
      ['purchase:a', 'changed'],
      ['purchase:c', 'added'],
    ])
    const replaced = await previewImport(fileOf(incoming), 'replace')
    expect(replaced.filter(({ kind }) => kind === 'removed').map(({ key }) => key)).toEqual([
      'profile',
      'purchase:b',
      'journal:1',
    ])
    expect(await stored()).toEqual(here)
  })

  it('merges: what is here stays, evidence is added, and nothing is doubled', async () => {
    await local.set(here)
    await sync.set({ preferences: { features: { a: false }, pauseSeconds: 3 } })
    const preferences = { features: { a: true, b: false }, requireReason: true }
    const file = fileOf({ ...incoming, preferences })
    await importFile(file, 'merge')
    const merged = {
      ...here,
      'purchase:a': { ...here['purchase:a'], ...incoming['purchase:a'] },
      'purchase:c': { offer: 'gold' },
    }
    expect(await stored()).toEqual(merged)
    expect((await sync.get('preferences')).preferences).toEqual({
      features: { a: false, b: false },
      pauseSeconds: 3,
      requireReason: true,
    })
    expect(await previewImport(file, 'merge')).toEqual([])
  })

  it.each(['merge', 'replace'] as const)('can be taken back after %s, exactly', async mode => {
    await local.set(here)
    await sync.set({ preferences: { pauseSeconds: 3 } })
    const undo = await importFile(fileOf({ ...incoming, preferences: { pauseSeconds: 10 } }), mode)
    await undo()
    expect(await stored()).toEqual(here)
    expect(await sync.get(null)).toEqual({ preferences: { pauseSeconds: 3 } })
  })

  it('that has no room changes nothing', async () => {
    await local.set(here)
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
    await expect(importFile(fileOf(incoming), 'replace')).rejects.toThrow()
    expect(await stored()).toEqual(here)
  })
})

it('erases everything, here and in the account', async () => {
  await local.set(here)
  await sync.set({ preferences: {}, 'purchase:a': {} })
  await eraseEverything()
  expect(await local.get(null)).toEqual({})
  expect(await sync.get(null)).toEqual({})
})

it('erases only once nothing is on its way to the account, which would come back from there', async () => {
  const { release } = stubLocks()
  try {
    await local.set(here)
    await sync.set({ preferences: { roaming: true } })
    // Another page has begun to send what it has read.
    const clear = vi.spyOn(local, 'clear')
    const erased = eraseEverything()
    for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve))
    await sync.set({ 'purchase:a': here['purchase:a'] })
    expect(clear).not.toHaveBeenCalled()
    release()
    await erased
    expect(await sync.get(null)).toEqual({})
    expect(await stored()).toEqual({})
  } finally {
    vi.unstubAllGlobals()
  }
})
