import browser from 'webextension-polyfill'
import { journalPrefix, purchasePrefix, readAll } from './area'
import { parseFields, type Repair } from './fields'
import type { FeatureSwitches, JournalEntry, PanelPlace, Profile, Purchase } from './records'
import {
  journalFields,
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
  /** Newest first. */
  journal: JournalEntry[]
  features: FeatureSwitches
  panel: PanelPlace
  repairs: Repair[]
}

export const emptyState: State = {
  profile: {},
  purchases: [],
  journal: [],
  features: {},
  panel: {},
  repairs: [],
}

/** Reads both stores. @throws what the browser throws when its storage cannot be read. */
export async function readState(): Promise<State> {
  const [local, sync] = await Promise.all([readAll('local'), readAll('sync')])
  return parseState(local, sync)
}

/** Parses what the stores hold; whatever does not fit is left out and named in `repairs`. */
export function parseState(
  local: Readonly<Record<string, unknown>>,
  sync: Readonly<Record<string, unknown>>,
): State {
  const repairs: Repair[] = []
  const take = <T>(parsed: { value: T; repairs: Repair[] }): T => {
    repairs.push(...parsed.repairs)
    return parsed.value
  }
  const purchases: Purchase[] = []
  const journal: JournalEntry[] = []
  for (const [key, raw] of Object.entries(local)) {
    if (key.startsWith(purchasePrefix)) {
      const id = key.slice(purchasePrefix.length)
      purchases.push({ ...take(parseFields(purchaseFields, raw, key)), id })
    } else if (key.startsWith(journalPrefix)) {
      const id = key.slice(journalPrefix.length)
      journal.push({ ...take(parseFields(journalFields, raw, key)), id })
    }
  }
  return {
    profile: take(parseFields(profileFields, local.profile, 'profile')),
    purchases: purchases.sort((a, b) => (b.purchasedOn ?? '').localeCompare(a.purchasedOn ?? '')),
    journal: journal.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
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
  let latest = 0
  const listener = () => {
    const mine = ++latest
    readState().then(
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
