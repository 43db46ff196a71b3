import browser from 'webextension-polyfill'
import { inTurn, readAll } from './area'
import { isSame } from './merge'

/*
 * Every store says by which version of these notations it was written, under the key `version`; one
 * that does not say was written before there were numbers, which is version 0.
 */

export type Store = Readonly<Record<string, unknown>>

/** Turns a whole store of one version into one of the next. Pure, and lets be what it does not know. */
export type Migration = (store: Store) => Store

export interface Migrations {
  local: readonly Migration[]
  sync: readonly Migration[]
}

/** The first leads from version 0 to 1. Numbers came in without any other change. */
const all: Migrations = { local: [store => store], sync: [store => store] }

/** Of what is written and exported now. */
export const currentVersion = all.local.length

export const versionKey = 'version'

/** The version a store was written by; undefined where what it says is no version. */
export function versionOf(store: Store): number | undefined {
  if (!Object.hasOwn(store, versionKey)) return 0
  const { version } = store
  return Number.isSafeInteger(version) && Number(version) >= 0 ? Number(version) : undefined
}

/**
 * A store as this version writes it. One of a newer version comes back as it is, and so does one
 * whose version cannot be told: it is read as far as that goes, and nothing in it is changed.
 */
export function migrated(store: Store, migrations: readonly Migration[] = all.local): Store {
  const version = versionOf(store)
  if (version === undefined || version >= migrations.length) return store
  const result = migrations.slice(version).reduce((before, migrate) => migrate(before), store)
  return { ...result, [versionKey]: migrations.length }
}

/**
 * Brings both stores up to this version. What is new is written in one step with the version and
 * before anything is removed, so that it can be interrupted anywhere. A migration that fails leaves
 * its store as it was.
 *
 * @throws what the browser throws when it refuses to read or write.
 */
export async function migrateStores(migrations: Migrations = all): Promise<void> {
  for (const area of ['local', 'sync'] as const) {
    await inTurn(async () => {
      const before = await readAll(area)
      // An empty store is of any version; the number would only cost a write.
      if (Object.keys(before).length === 0) return
      const after = attempt(() => migrated(before, migrations[area])) ?? before
      const changed = Object.entries(after).filter(([key, value]) => !isSame(value, before[key]))
      const removed = Object.keys(before).filter(key => !Object.hasOwn(after, key))
      if (changed.length > 0) await browser.storage[area].set(Object.fromEntries(changed))
      if (removed.length > 0) await browser.storage[area].remove(removed)
    })
  }
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
