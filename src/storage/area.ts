import browser from 'webextension-polyfill'
import { isRecord } from './fields'

/*
 * One key per thing: `profile`, `purchase:<id>`, `assignment:<id>`, `deadline:<id>`, `draft:<id>`,
 * `journal:<id>`, `reminder:<deadline>@<day>`, `panel` on this machine; `preferences` in the account's synchronised storage.
 */

export const purchasePrefix = 'purchase:'
export const assignmentPrefix = 'assignment:'
export const journalPrefix = 'journal:'
export const deadlinePrefix = 'deadline:'
export const draftPrefix = 'draft:'

type AreaName = 'local' | 'sync'

export async function readAll(area: AreaName): Promise<Record<string, unknown>> {
  return browser.storage[area].get(null)
}

let lastWrite: Promise<unknown> = Promise.resolve()

type StoredFields = Readonly<Record<string, unknown>>

/**
 * Writes `fields`, or what they make of the fields stored by then, over what is stored under `key`.
 * Fields not named stay as they are, also those that this version does not know or could not read.
 * `undefined` removes a field. With `create` off, what has been deleted meanwhile stays deleted.
 *
 * One after the other: of two writes at once, each would put back what the other one changed.
 */
export function patch(
  area: AreaName,
  key: string,
  fields: StoredFields | ((before: StoredFields) => StoredFields),
  create = true,
): Promise<void> {
  return inTurn(() => overwrite(area, key, fields, create))
}

/** Removes what is stored under `key`, once all that was to be written before is, and returns it. */
export function takeOut(area: AreaName, key: string): Promise<unknown> {
  return inTurn(async () => {
    const stored = await read(area, key)
    await remove(area, key)
    return stored
  })
}

function inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
  const done = lastWrite.then(write, write)
  lastWrite = done
  return done
}

async function overwrite(
  area: AreaName,
  key: string,
  fields: StoredFields | ((before: StoredFields) => StoredFields),
  create: boolean,
): Promise<void> {
  const { [key]: stored } = await browser.storage[area].get(key)
  if (stored === undefined && !create) return
  const before = isRecord(stored) ? stored : {}
  const changed = typeof fields === 'function' ? fields(before) : fields
  await browser.storage[area].set({ [key]: withoutAbsent({ ...before, ...changed }) })
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

/** As `patch`, for several keys in one write: either all of them are changed or none. */
export function patchAll(
  area: AreaName,
  keys: readonly string[],
  fields: (before: StoredFields, key: string) => StoredFields,
): Promise<void> {
  return inTurn(async () => {
    const stored = await browser.storage[area].get([...keys])
    const changed = keys.map(key => {
      const before = isRecord(stored[key]) ? stored[key] : {}
      return [key, withoutAbsent({ ...before, ...fields(before, key) })]
    })
    await browser.storage[area].set(Object.fromEntries(changed))
  })
}

function withoutAbsent(fields: StoredFields): StoredFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
