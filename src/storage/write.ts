import {
  journalPrefix,
  organisationsOwn,
  patch,
  purchasePrefix,
  put,
  putAll,
  read,
  readAll,
  remove,
  stamped,
} from './area'
import type { JournalEntry, PanelPlace, Profile, Purchase } from './records'

/** How many decisions the journal keeps; the oldest go first. */
const journalLength = 500

type Changes<T> = { [K in keyof T]?: T[K] | undefined }

/** Stores a purchase and returns its id. */
export async function addPurchase(fields: Omit<Purchase, 'id' | 'addedAt'>): Promise<string> {
  const id = crypto.randomUUID()
  await patch('local', purchasePrefix + id, { ...fields, addedAt: new Date().toISOString() })
  return id
}

/** Changes the named fields of a purchase, if it is still there; `undefined` takes an answer back. */
export async function updatePurchase(
  id: string,
  fields: Changes<Omit<Purchase, 'id'>>,
): Promise<void> {
  await patch('local', purchasePrefix + id, stamped(fields), mayBeCreated(id))
}

/** Of what the organisation entered, only what happens to it is stored here. */
const mayBeCreated = (id: string) => id.startsWith(organisationsOwn)

/** Removes a purchase and returns what puts it back just as it was. */
export async function deletePurchase(id: string): Promise<() => Promise<void>> {
  const key = purchasePrefix + id
  const stored = await read('local', key)
  await remove('local', key)
  return () => put('local', key, stored)
}

/** Notes that keys of this purchase were revealed at `at`. The first such moment stays. */
export async function recordKeysViewed(id: string, at: Date): Promise<void> {
  await recordOnce(id, 'keysViewedAt', at)
}

/** Notes that a benefit of this purchase was used at `at`. The first such moment stays. */
export async function recordBenefitUsed(id: string, at: Date): Promise<void> {
  await recordOnce(id, 'benefitsUsedAt', at)
}

function recordOnce(id: string, field: 'keysViewedAt' | 'benefitsUsedAt', at: Date): Promise<void> {
  const key = purchasePrefix + id
  return patch(
    'local',
    key,
    before => ({ [field]: before[field] ?? at.toISOString() }),
    mayBeCreated(id),
  )
}

export async function updateProfile(fields: Changes<Profile>): Promise<void> {
  await patch('local', 'profile', stamped(fields))
}

export async function placePanel(fields: Changes<PanelPlace>): Promise<void> {
  await patch('local', 'panel', fields)
}

/** Adds a decision to the journal and drops the oldest beyond the journal's length. */
export async function addToJournal(entry: Omit<JournalEntry, 'id'>): Promise<void> {
  const id = `${entry.at ?? ''}-${crypto.randomUUID().slice(0, 8)}`
  await put('local', journalPrefix + id, entry)
  const keys = Object.keys(await readAll('local')).filter(key => key.startsWith(journalPrefix))
  const excess = keys.sort().slice(0, Math.max(0, keys.length - journalLength))
  if (excess.length > 0) await remove('local', excess)
}

/** Empties the journal and returns what puts it back. */
export async function clearJournal(): Promise<() => Promise<void>> {
  const all = Object.entries(await readAll('local'))
  const journal = all.filter(([key]) => key.startsWith(journalPrefix))
  await remove(
    'local',
    journal.map(([key]) => key),
  )
  // In one step: every write is reported to every page.
  return () => putAll('local', Object.fromEntries(journal))
}
