import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import {
  alone,
  assignmentPrefix,
  deadlinePrefix,
  draftPrefix,
  inTurn,
  journalPrefix,
  purchasePrefix,
  readAll,
} from './area'
import { type Fields, isRecord, parseFields, type Repair } from './fields'
import { isSame, mergeEntries } from './merge'
import { currentVersion, migrated } from './migrations'
import { putPreferences } from './preferences'
import { reminderFields, reminderPrefix } from './reminders'
import { roams } from './roaming'
import {
  assignmentFields,
  deadlineFields,
  draftFields,
  isInstant,
  journalFields,
  panelFields,
  preferencesFields,
  profileFields,
  purchaseFields,
} from './schemas'

/* All that is stored as one JSON file, and back. Extension pages only: the check needs zod. */

type Entries = Readonly<Record<string, unknown>>

/** What a file holds. Its entries are those of the local storage, and `preferences`. */
export interface Backup {
  app: 'forewarn'
  /** Version of the notation of the entries. */
  version: number
  exportedAt: string
  entries: Entries
}

/** @throws what the browser throws when its storage cannot be read. */
export async function readBackup(): Promise<Backup> {
  const entries = await readEntries()
  return {
    app: 'forewarn',
    version: currentVersion,
    exportedAt: new Date().toISOString(),
    entries: Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Everything the person has a say in, by storage key; nothing of how this machine stands. */
async function readEntries(): Promise<Record<string, unknown>> {
  const [local, sync] = await Promise.all([readAll('local'), readAll('sync')])
  const preferences = local.preferences ?? sync.preferences
  const entries = Object.entries(local).filter(([key]) => fieldsOf(key) && key !== 'preferences')
  if (preferences !== undefined) entries.push(['preferences', preferences])
  return Object.fromEntries(entries)
}

/** Characters of a file: what the local storage can hold, and then some. */
export const largestFile = 20_000_000

/** Why a file cannot be read at all. */
export type FileProblem = 'too-large' | 'no-json' | 'no-backup'

// The extension's content security policy forbids what the compiled parsers are made with.
z.config({ jitless: true })

const shape = z.object({
  app: z.literal('forewarn'),
  version: z.int().check(z.minimum(0)),
  exportedAt: z.string().check(z.maxLength(40)),
  entries: z.record(z.string(), z.unknown()),
})

/** A file that was read: what of it can be used, and what cannot. */
export interface ReadFile {
  exportedAt: string
  /** Written by a newer version, and read as far as this one understands it. */
  isNewer: boolean
  entries: Entries
  repairs: Repair[]
}

/** Reads a file; each field of each entry is checked by itself, and what does not fit left out. */
export function readFile(text: string): ReadFile | FileProblem {
  if (text.length > largestFile) return 'too-large'
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return 'no-json'
  }
  const checked = shape.safeParse(content)
  if (!checked.success) return 'no-backup'
  const { version, exportedAt, entries } = checked.data
  const repairs: Repair[] = []
  const isNewer = version > currentVersion
  const current: Entries = isNewer ? entries : migrated({ ...entries, version })
  const good: [string, unknown][] = []
  for (const [key, raw] of Object.entries(current)) {
    if (key === 'version') continue
    const fields = fieldsOf(key)
    if (!fields || !isRecord(raw)) {
      repairs.push({ key })
      continue
    }
    const { repairs: bad } = parseFields(fields, raw, key)
    repairs.push(...bad)
    const names = new Set(bad.map(({ field }) => field))
    good.push([key, Object.fromEntries(Object.entries(raw).filter(([name]) => !names.has(name)))])
  }
  return { exportedAt, isNewer, entries: Object.fromEntries(good), repairs }
}

function fieldsOf(key: string): Fields | undefined {
  if (Object.hasOwn(single, key)) return single[key]
  if (!/^\w+:[\w.:@+-]{1,120}$/.test(key)) return undefined
  return several.find(([prefix]) => key.startsWith(prefix))?.[1]
}

const single: Readonly<Record<string, Fields>> = {
  profile: profileFields,
  panel: panelFields,
  preferences: preferencesFields,
}

const several: readonly (readonly [string, Fields])[] = [
  [purchasePrefix, purchaseFields],
  [assignmentPrefix, assignmentFields],
  [deadlinePrefix, deadlineFields],
  [draftPrefix, draftFields],
  [journalPrefix, journalFields],
  [reminderPrefix, reminderFields],
]

/** Whether what is here stays and takes in what is new, or gives way to the file as a whole. */
export type ImportMode = 'merge' | 'replace'

export interface Change {
  key: string
  kind: 'added' | 'changed' | 'removed'
  before: unknown
  after: unknown
}

/** What an import would change, by storage key. @throws when the storage cannot be read. */
export async function previewImport(file: ReadFile, mode: ImportMode): Promise<Change[]> {
  return changesOf(await readEntries(), file.entries, mode)
}

function changesOf(here: Entries, file: Entries, mode: ImportMode): Change[] {
  const changes = Object.entries(file).flatMap(([key, theirs]): Change[] => {
    const before = Object.hasOwn(here, key) ? here[key] : undefined
    const after = mode === 'merge' && before !== undefined ? together(key, before, theirs) : theirs
    if (isSame(before, after)) return []
    return [{ key, kind: before === undefined ? 'added' : 'changed', before, after }]
  })
  if (mode === 'merge') return changes
  const gone = Object.entries(here).filter(([key]) => !Object.hasOwn(file, key))
  return [
    ...changes,
    ...gone.map(([key, before]): Change => ({ key, kind: 'removed', before, after: undefined })),
  ]
}

function together(key: string, mine: unknown, theirs: unknown): unknown {
  if (!isRecord(mine) || !isRecord(theirs)) return theirs
  if (roams(key)) return mergeEntries(mine, theirs)
  if (key.startsWith(draftPrefix)) return momentOf(theirs) > momentOf(mine) ? theirs : mine
  // What is chosen here stays; what was chosen nowhere but there is taken over.
  const both = { ...theirs, ...mine }
  for (const [name, value] of Object.entries(mine)) {
    if (isRecord(value) && isRecord(theirs[name])) both[name] = { ...theirs[name], ...value }
  }
  return both
}

function momentOf({ updatedAt }: Entries): number {
  return isInstant(updatedAt) ? Date.parse(updatedAt) : 0
}

/**
 * Imports a file and returns what takes it back. All that is new is written in one step, before
 * anything is removed.
 *
 * @throws what the browser throws when it refuses, such as for want of room.
 */
export async function importFile(file: ReadFile, mode: ImportMode): Promise<() => Promise<void>> {
  let changes: Change[] = []
  await inTurn(() =>
    alone(async () => {
      // What was stored since the preview counts as well.
      changes = changesOf(await readEntries(), file.entries, mode)
      await apply(changes)
    }),
  )
  const back = changes.map(({ key, kind, before, after }) => ({
    key,
    kind,
    before: after,
    after: before,
  }))
  return () => inTurn(() => alone(() => apply(back)))
}

async function apply(changes: readonly Change[]): Promise<void> {
  const { local, sync } = browser.storage
  const [preferences] = changes.filter(({ key }) => key === 'preferences')
  const others = changes.filter(({ key }) => key !== 'preferences')
  const stored = others.filter(({ after }) => after !== undefined)
  const removed = others.filter(({ after }) => after === undefined)
  if (stored.length > 0) {
    await local.set(Object.fromEntries(stored.map(({ key, after }) => [key, after])))
  }
  if (removed.length > 0) await local.remove(removed.map(({ key }) => key))
  if (!preferences) return
  if (preferences.after !== undefined) await putPreferences(preferences.after, true)
  else await Promise.all([local.remove('preferences'), sync.remove('preferences')])
}

/**
 * Erases all that is stored in this browser and in the account. Other machines of the account keep
 * their own copy.
 *
 * @throws what the browser throws when it refuses.
 */
export async function eraseEverything(): Promise<void> {
  const { local, session, sync } = browser.storage
  await inTurn(() =>
    // What is being sent to the account would come back from there.
    alone(async () => {
      // First the account, which would give back what is gone here.
      await sync.clear()
      await local.clear()
      await session.clear()
    }),
  )
}
