import browser from 'webextension-polyfill'
import { purchasePrefix, readAll } from './area'
import { parseDrafts } from './drafts'
import { type Check, isRecord, parseFields, type Repair } from './fields'
import type {
  Draft,
  FeatureSwitches,
  PanelPlace,
  PauseSeconds,
  Profile,
  Purchase,
  Strength,
  Strengths,
} from './records'
import {
  panelFields,
  preferencesFields,
  profileFields,
  purchaseFields,
  strengthField,
  switchField,
} from './schemas'

/** Everything that is kept, as far as it could be read. */
export interface State {
  profile: Profile
  /** Newest purchase first; those without a date last. */
  purchases: Purchase[]
  /** Last changed first; those without a date last. */
  drafts: Draft[]
  features: FeatureSwitches
  strengths: Strengths
  pauseSeconds: PauseSeconds
  panel: PanelPlace
  repairs: Repair[]
}

export const emptyState: State = {
  profile: {},
  purchases: [],
  drafts: [],
  features: {},
  strengths: {},
  pauseSeconds: 5,
  panel: {},
  repairs: [],
}

type Store = Readonly<Record<string, unknown>>

/** Makes something of what the local and the synchronised store hold. Never throws. */
export type Parse<S> = (local: Store, sync: Store) => S

/** Reads both stores. @throws what the browser throws when its storage cannot be read. */
export async function readStores<S>(parse: Parse<S>): Promise<S> {
  const [local, sync] = await Promise.all([readAll('local'), readAll('sync')])
  return parse(local, sync)
}

export const readState = (): Promise<State> => readStores(parseState)

/** Parses what the stores hold; whatever does not fit is left out and named in `repairs`. */
export function parseState(local: Store, sync: Store): State {
  const repairs: Repair[] = []
  const take = <T>(parsed: { value: T; repairs: Repair[] }): T => {
    repairs.push(...parsed.repairs)
    return parsed.value
  }
  const purchases: Purchase[] = []
  for (const [key, raw] of Object.entries(local)) {
    if (!key.startsWith(purchasePrefix)) continue
    const id = key.slice(purchasePrefix.length)
    purchases.push({ ...take(parseFields(purchaseFields, raw, key)), id })
  }
  const preferences = take(parseFields(preferencesFields, sync.preferences, 'preferences'))
  return {
    profile: take(parseFields(profileFields, local.profile, 'profile')),
    purchases: purchases.sort((a, b) => (b.purchasedOn ?? '').localeCompare(a.purchasedOn ?? '')),
    drafts: take(parseDrafts(local)),
    features: take(parseEach(preferences.features, switchField)),
    strengths: take(parseEach<Strength>(preferences.strengths, strengthField)),
    pauseSeconds: preferences.pauseSeconds ?? emptyState.pauseSeconds,
    panel: take(parseFields(panelFields, local.panel, 'panel')),
    repairs,
  }
}

/** A value for each of some features, read one by one so that a bad one spoils no other. */
function parseEach<Value>(
  stored: unknown,
  check: Check<Value>,
): { value: Readonly<Record<string, Value>>; repairs: Repair[] } {
  const known = isRecord(stored) ? stored : {}
  const fields = Object.fromEntries(Object.keys(known).map(id => [id, check]))
  const { value, repairs } = parseFields(fields, known, 'preferences')
  return { value: value as Readonly<Record<string, Value>>, repairs }
}

/** Calls `onChange` with the new state whenever anything stored changes, until `signal` aborts. */
export function watchState(onChange: (state: State) => void, signal: AbortSignal): void {
  watchStores(parseState, onChange, signal)
}

export function watchStores<S>(
  parse: Parse<S>,
  onChange: (state: S) => void,
  signal: AbortSignal,
): void {
  let latest = 0
  const listener = () => {
    const mine = ++latest
    readStores(parse).then(
      state => {
        if (mine === latest && !signal.aborted) onChange(state)
      },
      () => {
        // Unreadable now: what was last seen goes on holding until the next change.
      },
    )
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
