import type { DraftChanges, Drafts } from '../storage/drafts'
import type { Draft } from '../storage/records'

/** What is known of the drafts, what was entered here a moment ago included. */
export interface KnownDrafts {
  status: 'loading' | 'failed' | 'read'
  drafts: readonly Draft[]
  /** What was entered last could not be stored. */
  isUnstored: boolean
}

/** Where drafts are kept. A seam, so that this can be tested without a browser. */
export interface DraftStore {
  read: () => Promise<Drafts>
  watch: (onChange: (drafts: Drafts) => void, signal: AbortSignal) => void
  update: (id: string, changes: DraftChanges) => Promise<void>
  /** At once, without reading first: the page goes away. */
  flush: (id: string, changes: DraftChanges) => void
}

export interface DraftDesk {
  known: () => KnownDrafts
  /** Shows a change at once and stores it as soon as the one before is stored. */
  change: (id: string, changes: DraftChanges) => void
  /** Reads again, and resolves when that is known. */
  refresh: () => Promise<void>
  /** Stores what is not stored yet in the time that is left. */
  flush: () => void
}

/**
 * The drafts as they are typed. Storing takes a moment in which more is typed: what is on its way
 * lies over what was read, or a field would fall back to what it held before, under the caret.
 *
 * @param changed called whenever `known` has something new to tell
 */
export function createDraftDesk(
  store: DraftStore,
  changed: () => void,
  signal: AbortSignal,
): DraftDesk {
  let status: KnownDrafts['status'] = 'loading'
  let stored: readonly Draft[] = []
  let isUnstored = false
  const waiting = new Map<string, DraftChanges>()
  const onTheWay = new Map<string, DraftChanges>()

  const take = ({ value }: Drafts) => {
    status = 'read'
    stored = value
    changed()
  }
  const refresh = async () => {
    try {
      take(await store.read())
    } catch {
      if (status === 'loading') status = 'failed'
      changed()
    }
  }
  const write = async (id: string) => {
    const changes = waiting.get(id)
    if (!changes || onTheWay.has(id)) return
    waiting.delete(id)
    onTheWay.set(id, changes)
    try {
      await store.update(id, changes)
      isUnstored = false
      const read = await store.read()
      onTheWay.delete(id)
      take(read)
    } catch {
      // Kept here, and tried again with the next change.
      isUnstored = true
      onTheWay.delete(id)
      waiting.set(id, merged(changes, waiting.get(id) ?? {}))
      changed()
      return
    }
    void write(id)
  }

  store.watch(take, signal)
  void refresh()

  return {
    known: () => ({
      status,
      isUnstored,
      drafts: stored.map(draft => {
        const changes = [onTheWay.get(draft.id), waiting.get(draft.id)]
        return changes.reduce<Draft>((before, change) => withChanges(before, change), draft)
      }),
    }),
    change: (id, changes) => {
      waiting.set(id, merged(waiting.get(id) ?? {}, changes))
      changed()
      void write(id)
    },
    refresh,
    flush: () => {
      for (const id of new Set([...waiting.keys(), ...onTheWay.keys()])) {
        store.flush(id, merged(onTheWay.get(id) ?? {}, waiting.get(id) ?? {}))
      }
    },
  }
}

function merged(before: DraftChanges, after: DraftChanges): DraftChanges {
  return {
    ...before,
    ...after,
    ...((before.facts || after.facts) && { facts: { ...before.facts, ...after.facts } }),
    ...((before.evidence || after.evidence) && {
      evidence: { ...before.evidence, ...after.evidence },
    }),
  }
}

function withChanges(draft: Draft, changes: DraftChanges | undefined): Draft {
  if (!changes) return draft
  const { facts, evidence, ...rest } = changes
  const known = Object.entries({ ...draft, ...rest }).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(known) as Omit<Draft, 'facts' | 'evidence'>),
    facts: laidOver(draft.facts, facts),
    evidence: laidOver(draft.evidence, evidence),
  }
}

function laidOver<Value>(
  before: Readonly<Record<string, Value>>,
  changes: Readonly<Record<string, Value | undefined>> = {},
): Readonly<Record<string, Value>> {
  const all = Object.entries({ ...before, ...changes })
  return Object.fromEntries(all.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}
