import { rules } from '../rules'
import { FactsError } from '../rules/facts-error'
import { readFacts } from '../rules/read-facts'
import type { Rule } from '../rules/types'
import { deadlinePrefix, put, read, remove } from './area'
import { parseFields, type Repair } from './fields'
import { deadlineFields } from './schemas'

/*
 * Checks that were kept for the sake of their window. Only the answers are stored: what they mean
 * is for the rule to say on the day they are looked at. Apart from the rest of what is stored,
 * since this needs every rule and the content script carries few.
 */

export type Deadline = ReadDeadline | UnreadableDeadline

export interface ReadDeadline {
  status: 'read'
  id: string
  rule: Rule
  /** Answers that have passed the checks of the rule. */
  facts: Readonly<Record<string, unknown>>
  /** A moment in UTC. */
  addedAt?: string
}

/** Stored by another version, or damaged. It stays until the person deletes it. */
export interface UnreadableDeadline {
  status: 'unreadable'
  id: string
  /** Where at least the situation is known. */
  rule?: Rule
}

export interface Deadlines {
  deadlines: Deadline[]
  repairs: Repair[]
}

/** Makes what can be made of the deadlines in the local store. Never throws and never writes. */
export function parseDeadlines(local: Readonly<Record<string, unknown>>): Deadlines {
  const parsed = Object.entries(local)
    .filter(([key]) => key.startsWith(deadlinePrefix))
    .map(([key, raw]) => parseDeadline(key, raw))
  return {
    deadlines: parsed.map(({ deadline }) => deadline),
    repairs: parsed.flatMap(({ repairs }) => repairs),
  }
}

function parseDeadline(key: string, raw: unknown): { deadline: Deadline; repairs: Repair[] } {
  const id = key.slice(deadlinePrefix.length)
  const { value, repairs } = parseFields(deadlineFields, raw, key)
  const rule = rules.find(rule => rule.id === value.rule)
  const unreadable = (further: Repair[]): { deadline: Deadline; repairs: Repair[] } => ({
    deadline: { status: 'unreadable', id, ...(rule && { rule }) },
    // An entry that is no object, or a field that failed its check, is reported already.
    repairs: [...repairs, ...further.filter(({ field }) => !isReported(repairs, field))],
  })
  if (!rule) return unreadable([{ key, field: 'rule' }])
  try {
    const facts = readFacts(rule, value.facts)
    const { addedAt } = value
    return {
      deadline: { status: 'read', id, rule, facts, ...(addedAt !== undefined && { addedAt }) },
      repairs,
    }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    const names = error.facts.length > 0 ? error.facts.map(({ name }) => name) : ['facts']
    return unreadable(names.map(field => ({ key, field })))
  }
}

function isReported(repairs: readonly Repair[], field: string | undefined): boolean {
  return repairs.some(repair => repair.field === undefined || repair.field === field)
}

/**
 * Stores the answers to the questions of `rule` and returns what removes them again.
 *
 * @throws what the browser throws when it refuses to store them.
 */
export async function addDeadline(
  rule: Rule,
  facts: Readonly<Record<string, unknown>>,
): Promise<() => Promise<void>> {
  const key = deadlinePrefix + crypto.randomUUID()
  await put('local', key, { rule: rule.id, facts, addedAt: new Date().toISOString() })
  return () => remove('local', key)
}

/** Removes a deadline and returns what puts it back just as it was. */
export async function deleteDeadline(id: string): Promise<() => Promise<void>> {
  const key = deadlinePrefix + id
  const stored = await read('local', key)
  await remove('local', key)
  return () => put('local', key, stored)
}
