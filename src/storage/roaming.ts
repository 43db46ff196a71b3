import browser from 'webextension-polyfill'
import {
  alone,
  assignmentPrefix,
  deadlinePrefix,
  inTurn,
  policyKey,
  purchasePrefix,
  readAll,
} from './area'
import { isRecord } from './fields'
import { isSame, lastNoted, mergeEntries } from './merge'
import { migrateStores } from './migrations'
import { chooseRoaming } from './preferences'

/*
 * Roaming: profile, purchases, assignments and deadlines are kept in the account as well.
 *
 *   this machine (always complete) ◀──merge──▶ the account's synchronised storage (a copy)
 *
 * The machine's own copy never goes away, so that nothing depends on the account: switching roaming
 * on copies and merges, switching it off takes in what is there and removes it from the account. A
 * step that fails or is interrupted leaves what the next run completes. What is missing in the account
 * has not arrived yet; deleted is only what has a gravestone there. `roaming` in the local storage
 * lists what this machine has shared, so that what is missing here is known to be deleted.
 *
 * The journal and the drafts stay: they tell what happened on this machine, may quote customers, and
 * are larger than an account takes.
 */

const roamingKey = 'roaming'

/** Why something stays on this machine only. */
export type RoamingProblem = 'full' | 'too-large' | 'too-fast' | 'refused'

export interface RoamingStatus {
  /** Storage keys of what was shared by this machine. */
  known: string[]
  /** Those whose gravestone is still to be set. */
  burying: string[]
  problem?: RoamingProblem
  /** How many entries stay on this machine only. */
  left?: number
}

/** What an account takes, in every browser: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
const quota = { bytes: 102_400, bytesPerItem: 8_192, items: 512 }

/** After this long no machine is waited for any more. */
const gravestonesStand = 90 * 86_400_000

type Store = Readonly<Record<string, unknown>>
type Entries = Record<string, unknown>

/** Whether what is stored under this key goes along. */
export function roams(key: string): boolean {
  return (
    key === 'profile' ||
    [purchasePrefix, assignmentPrefix, deadlinePrefix].some(prefix => key.startsWith(prefix))
  )
}

/** Switches roaming on or off in every browser of this account, and does what follows from it. */
export async function switchRoaming(on: boolean): Promise<void> {
  await chooseRoaming(on)
  await settleRoaming()
}

export function parseRoaming(local: Store): RoamingStatus {
  const stored = local[roamingKey]
  const { known, burying, problem, left } = isRecord(stored) ? stored : {}
  const keys = (list: unknown) =>
    Array.isArray(list) ? list.filter(key => typeof key === 'string') : []
  const reason = problems.find(each => each === problem)
  return {
    known: keys(known),
    burying: keys(burying),
    ...(reason && { problem: reason, left: Number(left) || 0 }),
  }
}

const problems: readonly RoamingProblem[] = ['full', 'too-large', 'too-fast', 'refused']

/**
 * From now on, and until `signal` aborts, keeps this machine and the account alike, and everything
 * stored in the notation of this version. To be called by whoever lives longest.
 */
export function keepInStep(signal?: AbortSignal): void {
  let isWaiting = false
  const settle = async () => {
    if (isWaiting) return
    isWaiting = true
    await inTurn(async () => {
      isWaiting = false
    })
    await settleRoaming()
  }
  const run = () => {
    // Refused for now: tried again with the next change or start.
    settle().catch(() => undefined)
  }
  const listener = (changes: object, area: string) => {
    const isOurs = (key: string) => roams(key) || key === 'preferences'
    if (area === policyKey || Object.keys(changes).some(isOurs)) run()
  }
  browser.storage.onChanged.addListener(listener)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  migrateStores().then(run, run)
}

/**
 * Does what there is left to do for the state roaming is in. To be called after any change, and at
 * any time again: once all is done it writes nothing.
 *
 * @throws what the browser throws when it refuses to read, or to write on this machine.
 */
export function settleRoaming(): Promise<void> {
  return inTurn(() => alone(settle))
}

async function settle(): Promise<void> {
  const [local, sync] = await Promise.all([readAll('local'), readAll('sync')])
  const managed: Store = await readAll('managed').catch(() => ({}))
  const preferences = local.preferences ?? sync.preferences
  const isOn = isRecord(preferences) && preferences.roaming === true
  if (local.preferences !== undefined) await sendPreferences(preferences)
  if (!isOn) await takeBack(local, sync)
  else if (managed.roaming !== false) await share(local, sync)
}

/** What the account had no room for when it was chosen. */
async function sendPreferences(preferences: unknown): Promise<void> {
  try {
    await browser.storage.sync.set({ preferences })
    await browser.storage.local.remove('preferences')
  } catch {
    // Still none; it goes on holding here.
  }
}

/** What is in the account comes here, and then leaves it. */
async function takeBack(local: Store, sync: Store): Promise<void> {
  const { taken, removed } = met(local, sync)
  await keep(local, taken, removed)
  const shared = Object.keys(sync).filter(roams)
  if (shared.length > 0) await browser.storage.sync.remove(shared)
  if (local[roamingKey] !== undefined) await browser.storage.local.remove(roamingKey)
}

async function share(local: Store, sync: Store): Promise<void> {
  const { taken, removed, given, burying, known } = met(local, sync)
  const { fitting, problem } = whatFits(given, sync)
  const shared = fitting.map(([key]) => key).filter(key => !burying.includes(key))
  const status = { known: [...new Set([...known, ...shared])].sort() }
  await keep(local, taken, removed)
  // On the list before it is in the account: what is deleted here from then on gets a gravestone.
  await note({ ...status, ...(burying.length > 0 && { burying }) })
  const old = Object.entries(sync).flatMap(([key, value]) =>
    roams(key) && Date.now() - (goneAt(value) ?? Date.now()) > gravestonesStand ? [key] : [],
  )
  if (old.length > 0) await browser.storage.sync.remove(old)
  const refused = await send(fitting)
  const why = refused.problem ?? problem
  const left = refused.left + Object.keys(given).length - fitting.length
  await note({
    ...status,
    // Where the stone could not be set, it still has to be.
    ...(burying.length > 0 && why && { burying }),
    ...(why && { problem: why, left }),
  })
}

interface Meeting {
  /** To be stored here. */
  taken: Entries
  /** To be removed here. */
  removed: string[]
  /** To be stored in the account, gravestones included. */
  given: Entries
  /** Deleted here since they were shared, and not yet in the account. */
  burying: string[]
  /** Shared, and still there. */
  known: string[]
}

/** Compares what is here with what is in the account. */
function met(local: Store, sync: Store): Meeting {
  const list = parseRoaming(local)
  const known = new Set(list.known.filter(roams))
  const dead = new Set([...known, ...list.burying.filter(roams)])
  const meeting: Meeting = { taken: {}, removed: [], given: {}, burying: [], known: [] }
  const keys = new Set([...Object.keys(local), ...Object.keys(sync)].filter(roams))
  for (const key of new Set([...keys, ...dead])) {
    const [mine, theirs] = [local[key], sync[key]]
    const gone = goneAt(theirs)
    if (mine === undefined) {
      if (gone !== undefined) continue
      if (dead.has(key)) {
        meeting.given[key] = { goneAt: new Date().toISOString() }
        meeting.burying.push(key)
      } else if (isRecord(theirs)) {
        meeting.taken[key] = theirs
        meeting.known.push(key)
      }
    } else if (gone !== undefined) {
      if (known.has(key) && lastNoted(mine) <= gone) meeting.removed.push(key)
      else meeting.given[key] = mine
    } else {
      const merged = theirs === undefined ? mine : mergeEntries(mine, theirs)
      if (!isSame(merged, mine)) meeting.taken[key] = merged
      // What cannot be read stays where it is.
      if (isRecord(merged) && !isSame(merged, theirs)) meeting.given[key] = merged
      if (known.has(key) || theirs !== undefined) meeting.known.push(key)
    }
  }
  return meeting
}

/** When an entry was deleted, if what stands in its place says so; milliseconds since 1970. */
function goneAt(value: unknown): number | undefined {
  const at = isRecord(value) && Object.hasOwn(value, 'goneAt') ? value.goneAt : undefined
  return typeof at === 'string' ? Date.parse(at) || 0 : undefined
}

/** Stores and removes on this machine, over whatever has been recorded here in the meantime. */
async function keep(before: Store, taken: Entries, removed: string[]): Promise<void> {
  const { local } = browser.storage
  if (removed.length > 0) await local.remove(removed)
  const keys = Object.keys(taken)
  if (keys.length === 0) return
  const now = await local.get(keys)
  const wanted = keys.filter(key => before[key] === undefined || now[key] !== undefined)
  await local.set(
    Object.fromEntries(
      wanted.map(key => [
        key,
        now[key] === undefined ? taken[key] : mergeEntries(taken[key], now[key]),
      ]),
    ),
  )
}

async function note(status: object): Promise<void> {
  const { local } = browser.storage
  const { [roamingKey]: before } = await local.get(roamingKey)
  if (!isSame(status, before)) await local.set({ [roamingKey]: status })
}

/** Of what is to be stored in the account, as much as it has room for, the most useful first. */
function whatFits(
  given: Entries,
  sync: Store,
): { fitting: [string, unknown][]; problem?: RoamingProblem } {
  const sizes = new Map(Object.entries(sync).map(([key, value]) => [key, sizeOf(key, value)]))
  let room = quota.bytes - [...sizes.values()].reduce((sum, size) => sum + size, 0)
  let items = quota.items - sizes.size
  let problem: RoamingProblem | undefined
  const fitting = Object.entries(given)
    .sort(byUse)
    .filter(([key, value]) => {
      const size = sizeOf(key, value)
      const more = size - (sizes.get(key) ?? 0)
      const isNew = sizes.has(key) ? 0 : 1
      if (size > quota.bytesPerItem) problem ??= 'too-large'
      else if (more > room || isNew > items) problem = 'full'
      else {
        room -= more
        items -= isNew
        return true
      }
      return false
    })
  return { fitting, ...(problem && { problem }) }
}

/** Gravestones make room; then the profile, the newest purchases and the rest. */
function byUse(a: [string, unknown], b: [string, unknown]): number {
  const rank = ([key, value]: [string, unknown]) =>
    goneAt(value) !== undefined ? 0 : key === 'profile' ? 1 : key.startsWith(purchasePrefix) ? 2 : 3
  const day = ([, value]: [string, unknown]) =>
    isRecord(value) && typeof value.purchasedOn === 'string' ? value.purchasedOn : ''
  return rank(a) - rank(b) || (day(a) < day(b) ? 1 : -1)
}

/** Bytes, as browsers count them. */
function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length
}

/** Stores in the account; of what it refuses for its size, as much as it takes. */
async function send(
  items: readonly [string, unknown][],
): Promise<{ left: number; problem?: RoamingProblem }> {
  if (items.length === 0) return { left: 0 }
  try {
    await browser.storage.sync.set(Object.fromEntries(items))
    return { left: 0 }
  } catch (error) {
    const problem = problemOf(error)
    if (problem !== 'full' || items.length === 1) return { left: items.length, problem }
  }
  const middle = Math.ceil(items.length / 2)
  const first = await send(items.slice(0, middle))
  if (first.problem && first.problem !== 'full') {
    return { left: first.left + items.length - middle, problem: first.problem }
  }
  const second = await send(items.slice(middle))
  const problem = second.problem ?? first.problem
  return { left: first.left + second.left, ...(problem && { problem }) }
}

/** Browsers tell their quotas apart by name only. */
function problemOf(error: unknown): RoamingProblem {
  const text = String(error)
  if (/WRITE_OPERATIONS|WriteOperations|sustained/i.test(text)) return 'too-fast'
  return /quota/i.test(text) ? 'full' : 'refused'
}
