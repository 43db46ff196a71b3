import browser from 'webextension-polyfill'
import { isRecord } from './fields'

/*
 * One key per thing: `profile`, `purchase:<id>`, `journal:<id>`, `panel` on this machine;
 * `preferences` in the account's synchronised storage.
 */

export const purchasePrefix = 'purchase:'
export const journalPrefix = 'journal:'

type AreaName = 'local' | 'sync'

export async function readAll(area: AreaName): Promise<Record<string, unknown>> {
  return browser.storage[area].get(null)
}

/**
 * Writes `fields` over what is stored under `key`. Fields not named stay as they are, also those
 * that this version does not know or could not read. `undefined` removes a field.
 */
export async function patch(
  area: AreaName,
  key: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { [key]: stored } = await browser.storage[area].get(key)
  const before = isRecord(stored) ? stored : {}
  const after = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined)
  await browser.storage[area].set({ [key]: Object.fromEntries(after) })
}

export async function read(area: AreaName, key: string): Promise<unknown> {
  return (await browser.storage[area].get(key))[key]
}

export async function put(area: AreaName, key: string, value: unknown): Promise<void> {
  await browser.storage[area].set({ [key]: value })
}

export async function remove(area: AreaName, keys: string | string[]): Promise<void> {
  await browser.storage[area].remove(keys)
}
