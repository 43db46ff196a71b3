import browser from 'webextension-polyfill'
import { purchasePrefix, readAll } from './area'
import { parseFields, type Repair } from './fields'
import type { FeatureSwitches, PanelPlace, Profile, Purchase } from './records'
import {
  panelFields,
  preferencesFields,
  profileFields,
  purchaseFields,
  switchField,
} from './schemas'

/** Everything that is kept, as far as it could be read. */
export interface State {
  profile: Profile
  /** Newest purchase first; those without a date last. */
  purchases: Purchase[]
  features: FeatureSwitches
  panel: PanelPlace
  repairs: Repair[]
}

export const emptyState: State = {
  profile: {},
  purchases: [],
  features: {},
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
  return {
    profile: take(parseFields(profileFields, local.profile, 'profile')),
    purchases: purchases.sort((a, b) => (b.purchasedOn ?? '').localeCompare(a.purchasedOn ?? '')),
    features: take(parseSwitches(sync.preferences)),
    panel: take(parseFields(panelFields, local.panel, 'panel')),
    repairs,
  }
}

function parseSwitches(preferences: unknown): { value: FeatureSwitches; repairs: Repair[] } {
  const outer = parseFields(preferencesFields, preferences, 'preferences')
  const stored = outer.value.features ?? {}
  const fields = Object.fromEntries(Object.keys(stored).map(id => [id, switchField]))
  const switches = parseFields(fields, stored, 'preferences')
  return {
    value: switches.value as FeatureSwitches,
    repairs: [...outer.repairs, ...switches.repairs],
  }
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
