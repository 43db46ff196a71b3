import { isRecord } from './fields'
import { isInstant } from './schemas'

/*
 * What two machines know of one purchase, assignment, deadline or profile, put together. It makes no
 * difference which of them comes first, in which order several meet, or how often: the result is the
 * largest by an order that has no ties between what differs.
 */

type Entry = Readonly<Record<string, unknown>>

/** Moments at which something was seen for the first time: the earliest is the one that counts. */
const firstMoments = ['keysViewedAt', 'benefitsUsedAt', 'addedAt']

/**
 * Puts two stored entries together, also with fields that this version does not know. Evidence only
 * grows. Of any other field the value that was changed last counts; where nobody knows when that
 * was, an answer counts more than none, and yes more than no: what was used stays used.
 */
export function mergeEntries(a: unknown, b: unknown): unknown {
  if (!isRecord(a) || !isRecord(b)) return isRecord(a) ? a : isRecord(b) ? b : larger(a, b)
  const stampsOfA = stampsOf(a)
  const stampsOfB = stampsOf(b)
  const names = new Set([a, b, stampsOfA, stampsOfB].flatMap(part => Object.keys(part)))
  names.delete('changedAt')
  const fields: [string, unknown][] = []
  const stamps: [string, unknown][] = []
  for (const name of [...names].sort()) {
    const [value, stamp] = firstMoments.includes(name)
      ? [earlier(own(a, name), own(b, name)), later(own(stampsOfA, name), own(stampsOfB, name))]
      : lastWritten([own(a, name), own(stampsOfA, name)], [own(b, name), own(stampsOfB, name)])
    if (value !== undefined) fields.push([name, value])
    if (stamp !== undefined) stamps.push([name, stamp])
  }
  if (stamps.length > 0) fields.push(['changedAt', Object.fromEntries(stamps)])
  return Object.fromEntries(fields)
}

/** Whether two stored values say the same; a browser may give fields back in another order. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** When anything about an entry was last noted; milliseconds since 1970, 0 if nobody knows. */
export function lastNoted(entry: unknown): number {
  if (!isRecord(entry)) return 0
  const moments = [...Object.values(stampsOf(entry)), ...firstMoments.map(name => own(entry, name))]
  return Math.max(0, ...moments.slice(0, 1000).map(instant))
}

type Written = readonly [value: unknown, stamp: unknown]

function lastWritten(a: Written, b: Written): Written {
  const difference = instant(a[1]) - instant(b[1]) || compare(canonical(a[1]), canonical(b[1]))
  if (difference !== 0) return difference > 0 ? a : b
  return compare(canonical(a[0]), canonical(b[0])) >= 0 ? a : b
}

function later(a: unknown, b: unknown): unknown {
  return lastWritten([undefined, a], [undefined, b])[1]
}

function earlier(a: unknown, b: unknown): unknown {
  if (!isInstant(a) || !isInstant(b)) return isInstant(a) ? a : isInstant(b) ? b : larger(a, b)
  const difference = instant(a) - instant(b) || compare(a, b)
  return difference <= 0 ? a : b
}

/** Something rather than nothing; otherwise it only matters that it is always the same one. */
function larger(a: unknown, b: unknown): unknown {
  return compare(canonical(a), canonical(b)) >= 0 ? a : b
}

/** By code units; yes comes after no, and anything after nothing. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Milliseconds since 1970; -1 for what is no moment. */
function instant(value: unknown): number {
  return isInstant(value) ? Date.parse(value) : -1
}

function stampsOf({ changedAt }: Entry): Entry {
  return isRecord(changedAt) ? changedAt : {}
}

function own(entry: Entry, name: string): unknown {
  return Object.hasOwn(entry, name) ? entry[name] : undefined
}

/** As JSON, with the fields of every object in order; empty for undefined. */
function canonical(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  )
  return text ?? ''
}
