import type { Context, PlainDate } from '../rules/types'
import type { Deadline as KeptCheck } from '../storage/deadlines'
import type { Draft } from '../storage/records'
import type { State } from '../storage/state'
import { ofAssignment, ofCheck, ofDraft } from './of-others'
import { lastBoughtOf, ofPurchase } from './of-purchase'
import { standing } from './standing'
import type { Deadline } from './types'

/** What the deadlines are worked out from. */
export interface Agenda extends Pick<State, 'profile' | 'purchases' | 'assignments'> {
  drafts: readonly Draft[]
  checks: readonly KeptCheck[]
  /** Safe days by deadline, on which the person said that all is done. */
  settled: ReadonlyMap<string, ReadonlySet<PlainDate>>
}

/**
 * All deadlines there are, also those that are over, in the order they are shown: what can still be
 * done, the nearest safe day first; what has no such day; what is over, the latest first; what cannot
 * be read.
 *
 * @throws RangeError for an invalid `now` or an unknown time zone.
 */
export function deadlinesOf(agenda: Agenda, context: Context): Deadline[] {
  const { profile, purchases, assignments, drafts, checks, settled } = agenda
  const lastBought = lastBoughtOf(purchases)
  const all = [
    ...purchases.flatMap(purchase => ofPurchase(purchase, profile, lastBought, context)),
    ...assignments.flatMap(assignment => ofAssignment(assignment, context)),
    ...drafts.flatMap(draft => ofDraft(draft, context)),
    ...checks.map(check => ofCheck(check, context)),
  ]
  return inOrder(all.map(basis => standing(basis, settled, context)))
}

function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines.toSorted((a, b) => {
    const byGroup = groupOf(a) - groupOf(b)
    if (byGroup !== 0) return byGroup
    const byTime = timeOf(a) - timeOf(b)
    return a.ended ? -byTime : byTime
  })
}

function groupOf({ window, verdict, ended, safeDay }: Deadline): number {
  if (!window && !verdict) return 3
  if (ended) return 2
  return safeDay === undefined ? 1 : 0
}

/**
 * Compares days with moments: a day ends with its last moment in UTC. Once the safe days are over it
 * is the last day of any reading that is waited for.
 */
function timeOf({ window, safeDay, outerDay, daysLeft = 0, ended }: Deadline): number {
  const isInDoubt = daysLeft < 0 && !ended
  const bound = (isInDoubt ? outerDay : window?.safeUntil) ?? safeDay
  if (bound === undefined) return 0
  return Date.parse(bound.includes('T') ? bound : `${bound}T23:59:59.999Z`)
}
