import browser from 'webextension-polyfill'
import { assignmentPrefix, organisationsOwn, policyKey, purchasePrefix, readAll } from './area'
import { type Check, type Fields, isRecord, parseFields, type Repair } from './fields'
import type {
  Assignment,
  FeatureSwitches,
  PanelPlace,
  PauseSeconds,
  Policy,
  Profile,
  Purchase,
  Strength,
  Strengths,
} from './records'
import {
  assignmentFields,
  isName,
  panelFields,
  policyFields,
  preferencesFields,
  profileFields,
  purchaseFields,
  strengthField,
  switchField,
  textsFields,
} from './schemas'
import type { Language } from './vocabulary'

type Store = Readonly<Record<string, unknown>>

/** Everything that is kept, as far as it could be read. */
export interface State {
  profile: Profile
  /** Newest purchase first; those without a date last. */
  purchases: Purchase[]
  /** Those that can be given on first come first; those without a date last. */
  assignments: Assignment[]
  features: FeatureSwitches
  strengths: Strengths
  pauseSeconds: PauseSeconds
  panel: PanelPlace
  /** Going on takes a reason. */
  requireReason: boolean
  /** A copy is kept in the account's synchronised storage. */
  roaming: boolean
  /** Language of what is shown on the page; undefined: the browser's. */
  language: Language | undefined
  /** What the organisation has set, part of the rest already. */
  policy: Policy
  /** The texts in that language, where they have been put ready. */
  texts: Store | undefined
  repairs: Repair[]
}

export const emptyState: State = {
  profile: {},
  purchases: [],
  assignments: [],
  features: {},
  strengths: {},
  pauseSeconds: 5,
  panel: {},
  requireReason: false,
  roaming: false,
  language: undefined,
  texts: undefined,
  policy: { features: {}, strengths: {} },
  repairs: [],
}

/** Makes something of what the stores hold; the third is the organisation's. Never throws. */
export type Parse<S> = (local: Store, sync: Store, managed?: Store) => S

/** Reads the stores. @throws what the browser throws when its storage cannot be read. */
export async function readStores<S>(parse: Parse<S>): Promise<S> {
  const stores = [readAll('local'), readAll('sync'), readAll('managed').catch(() => ({}))] as const
  return parse(...(await Promise.all(stores)))
}

export const readState = (): Promise<State> => readStores(parseState)

/** Entries of one kind that are read. Nobody has as many, and each costs every press its time. */
export const mostEntries = 2000

/**
 * Parses what the stores hold; whatever does not fit is left out and named in `repairs`. Of too many
 * entries of a kind, the first of the rest counts as one that says nothing, so that a guard asks.
 */
export function parseState(local: Store, sync: Store, managed: Store = {}): State {
  const repairs: Repair[] = []
  const take = <T>(parsed: { value: T; repairs: Repair[] }): T => {
    repairs.push(...parsed.repairs)
    return parsed.value
  }
  const under = <F extends Fields>(prefix: string, fields: F, entries: Store) => {
    const keys = Object.keys(entries).filter(key => key.startsWith(prefix))
    if (keys.length > mostEntries) repairs.push({ key: prefix })
    return keys.slice(0, mostEntries + 1).map((key, at) => {
      const raw = at < mostEntries ? entries[key] : undefined
      return { ...take(parseFields(fields, raw, key)), id: key.slice(prefix.length) }
    })
  }
  const set = take(parseFields(policyFields, managed, policyKey))
  const given = purchasesOf(set.purchases ?? [], local)
  const purchases: Purchase[] = under(
    purchasePrefix,
    purchaseFields,
    given ? { ...given, ...local, ...given } : local,
  )
  const assignments: Assignment[] = under(assignmentPrefix, assignmentFields, local)
  // On this machine only where the account's storage had no room for them.
  const chosen = take(
    parseFields(preferencesFields, local.preferences ?? sync.preferences, 'preferences'),
  )
  const choices = ({ features, strengths }: Choices, key: string) => ({
    features: take(parseEach(features, switchField, key)),
    strengths: take(parseEach<Strength>(strengths, strengthField, key)),
  })
  const own = choices(chosen, 'preferences')
  const policy = { ...set, ...choices(set, policyKey) }
  const { pauseSeconds, requireReason, language, roaming } = { ...chosen, ...set }
  const texts = parseFields(textsFields, local.texts, 'texts').value
  return {
    profile: {
      ...take(parseFields(profileFields, local.profile, 'profile')),
      ...parseFields(profileFields, set, policyKey).value,
    },
    purchases: purchases.sort((a, b) => (b.purchasedOn ?? '').localeCompare(a.purchasedOn ?? '')),
    assignments: assignments.sort((a, b) =>
      (a.assignedOn ?? '9').localeCompare(b.assignedOn ?? '9'),
    ),
    features: {
      ...own.features,
      // What is to be held this hard is to be held.
      ...Object.fromEntries(Object.keys(policy.strengths).map(id => [id, true])),
      ...policy.features,
    },
    strengths: { ...own.strengths, ...policy.strengths },
    pauseSeconds: pauseSeconds ?? emptyState.pauseSeconds,
    requireReason: requireReason === true,
    roaming: roaming === true,
    language,
    texts: texts.language === language ? texts.messages : undefined,
    panel: take(parseFields(panelFields, local.panel, 'panel')),
    policy,
    repairs,
  }
}

type Choices = { [K in 'features' | 'strengths']?: Store }

/**
 * The organisation's purchases as entries of the local store, over what was recorded of them here;
 * undefined when it names none. Of one that is no object nothing is known, so that a guard asks.
 */
function purchasesOf(purchases: readonly unknown[], local: Store): Store | undefined {
  if (purchases.length === 0) return undefined
  return Object.fromEntries(
    keysOfPolicy(purchases).map((key, at) => {
      const raw = at < mostOfPolicy ? purchases[at] : undefined
      return [key, isRecord(raw) ? { ...(local[key] as Store | undefined), ...raw } : raw]
    }),
  )
}

/** Purchases of an organisation that are read; the first of the rest says nothing. */
export const mostOfPolicy = 100

/** Under which each of the organisation's purchases is kept: its id, or its place in the list. */
export function keysOfPolicy(purchases: readonly unknown[]): string[] {
  const taken = new Set<unknown>()
  return purchases.slice(0, mostOfPolicy + 1).map((raw, at) => {
    const id = isRecord(raw) && at < mostOfPolicy ? raw.id : undefined
    const name = isName(id) && !taken.has(id) ? id : at
    taken.add(name)
    return `${purchasePrefix}${organisationsOwn}${name}`
  })
}

/** A value for each of some features, read one by one so that a bad one spoils no other. */
function parseEach<Value>(
  stored: Store | undefined,
  check: Check<Value>,
  key: string,
): { value: Readonly<Record<string, Value>>; repairs: Repair[] } {
  const ids = Object.keys(stored ?? {}).slice(0, mostEntries)
  const fields = Object.fromEntries(ids.map(id => [id, check]))
  const { value, repairs } = parseFields(fields, stored, key)
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
