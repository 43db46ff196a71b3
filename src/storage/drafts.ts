import type { Era, RequestKindId, TextLanguage } from '../requests/vocabulary'
import { draftPrefix, patch, put, takeOut } from './area'
import { type Check, isRecord, parseFields, type Repair } from './fields'
import type { Answer, Draft } from './records'
import { answerField, draftFields, tickField } from './schemas'
import { readStores, watchStores } from './state'

/*
 * Requests that have not been sent. Answers are stored as they stand in the form, half typed or
 * mistyped, so that nothing is lost when the page goes away.
 */

/** UTF-16 code units of a draft as JSON. What the questions take is far less. */
export const LARGEST_DRAFT = 100_000

export interface DraftChanges {
  kind?: RequestKindId
  /** By the name of the fact; `undefined` takes an answer back. */
  facts?: Readonly<Record<string, Answer | undefined>>
  /** By the id of the evidence; `undefined` forgets that it was ever ticked. */
  evidence?: Readonly<Record<string, boolean | undefined>>
  era?: Era | undefined
  step?: string | undefined
  language?: TextLanguage | undefined
}

export interface Drafts {
  /** Last changed first; those without a date last. */
  value: Draft[]
  repairs: Repair[]
}

/** @throws what the browser throws when its storage cannot be read. */
export const readDrafts = (): Promise<Drafts> => readStores(seen)

/** Calls `onChange` with the drafts whenever anything stored changes, until `signal` aborts. */
export function watchDrafts(onChange: (drafts: Drafts) => void, signal: AbortSignal): void {
  watchStores(seen, onChange, signal)
}

/** What was stored when it was last looked at, for `flushDraft`. */
let lastSeen: Stored = {}

function seen(local: Stored): Drafts {
  lastSeen = local
  return parseDrafts(local)
}

/** Makes what can be made of the drafts in the local store. Never throws and never writes. */
export function parseDrafts(local: Readonly<Record<string, unknown>>): Drafts {
  const repairs: Repair[] = []
  const drafts = Object.entries(local).flatMap(([key, raw]) => {
    if (!key.startsWith(draftPrefix)) return []
    const parsed = parseFields(draftFields, raw, key)
    const facts = parseNamed(parsed.value.facts, factName, answerField, key)
    const evidence = parseNamed(parsed.value.evidence, evidenceId, tickField, key)
    repairs.push(...parsed.repairs, ...facts.repairs, ...evidence.repairs)
    const id = key.slice(draftPrefix.length)
    return [{ ...parsed.value, id, facts: facts.value, evidence: evidence.value }]
  })
  return { value: drafts.sort((a, b) => lastChange(b) - lastChange(a)), repairs }
}

function lastChange({ createdAt, updatedAt = createdAt }: Draft): number {
  return updatedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(updatedAt)
}

const factName = /^[a-z][a-zA-Z0-9]{0,49}$/
const evidenceId = /^[a-z][a-z0-9-]{0,49}$/

/** Values by a name that tells nothing of which there are. A name that is none is left out as well. */
function parseNamed<Value>(
  stored: Readonly<Record<string, unknown>> = {},
  name: RegExp,
  check: Check<Value>,
  key: string,
): { value: Record<string, Value>; repairs: Repair[] } {
  const good: [string, Value][] = []
  const repairs: Repair[] = []
  for (const [field, value] of Object.entries(stored)) {
    if (name.test(field) && check(value)) good.push([field, value])
    else repairs.push({ key, field })
  }
  return { value: Object.fromEntries(good), repairs }
}

/**
 * Begins a draft and returns its id.
 *
 * @throws RangeError when it is larger than `LARGEST_DRAFT`.
 * @throws what the browser throws when it refuses to store it.
 */
export async function addDraft(changes: DraftChanges & { kind: RequestKindId }): Promise<string> {
  const id = crypto.randomUUID()
  const now = new Date().toISOString()
  await patch('local', draftPrefix + id, before => ({
    ...changed(before, changes, now),
    createdAt: now,
  }))
  return id
}

/**
 * Changes the named answers, ticks and fields of a draft, if it is still there. One that was
 * discarded meanwhile stays so; what is not named stays as it is, readable or not.
 *
 * @throws RangeError when the draft would get larger than `LARGEST_DRAFT`; it then stays as it was.
 * @throws what the browser throws when it refuses to store it.
 */
export async function updateDraft(id: string, changes: DraftChanges): Promise<void> {
  const now = new Date().toISOString()
  await patch('local', draftPrefix + id, before => changed(before, changes, now), false)
}

type Stored = Readonly<Record<string, unknown>>

function changed(before: Stored, changes: DraftChanges, now: string): Stored {
  const after = {
    ...changes,
    ...(changes.facts && { facts: merged(before.facts, changes.facts) }),
    ...(changes.evidence && { evidence: merged(before.evidence, changes.evidence) }),
    updatedAt: now,
  }
  if (JSON.stringify({ ...before, ...after }).length > LARGEST_DRAFT) {
    throw new RangeError(`A draft of more than ${LARGEST_DRAFT} characters is not stored`)
  }
  return after
}

function merged(stored: unknown, changes: Stored): Stored {
  return withoutAbsent({ ...(isRecord(stored) ? stored : {}), ...changes })
}

function withoutAbsent(fields: Stored): Stored {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/**
 * As `updateDraft`, for when the page goes away and nothing can be waited for: what is stored is not
 * read again but taken as it was when last read. Never throws.
 */
export function flushDraft(id: string, changes: DraftChanges): void {
  const key = draftPrefix + id
  const before = lastSeen[key]
  if (!isRecord(before)) return
  try {
    const after = { ...before, ...changed(before, changes, new Date().toISOString()) }
    put('local', key, withoutAbsent(after)).catch(() => undefined)
  } catch {
    // Too large, or the extension was removed under the page.
  }
}

/** Discards a draft, after all that was still to be written, and returns what puts it back. */
export async function discardDraft(id: string): Promise<() => Promise<void>> {
  const key = draftPrefix + id
  const stored = await takeOut('local', key)
  return async () => {
    if (stored !== undefined) await put('local', key, stored)
  }
}
