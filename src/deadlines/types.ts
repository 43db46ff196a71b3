import type { Instant, PlainDate, Rule, Source, SourceId, Verdict, Window } from '../rules/types'
import type { Deadline as KeptCheck } from '../storage/deadlines'
import type { Assignment, Draft, Purchase } from '../storage/records'

/** What ends, or opens, on the day. */
export type DeadlineKind =
  | 'refund'
  | 'tax'
  | 'wire'
  | 'renewal'
  | 'benefits-end'
  | 'reassignment'
  | 'request'
  | 'check'

/** What there is to do; its text is found in `ui/deadline-texts.ts`. */
export type NextStep =
  | 'cancel-order'
  | 'ask-refund'
  | 'ask-tax'
  | 'pay'
  | 'renew'
  | 'use-benefits'
  | 'reassign'
  | 'send-request'
  | 'cancel-subscription'
  | 'look'

/** `later`: there is nothing to do yet. `last`: today, or the safe days are over. */
export type Urgency = 'later' | 'safe' | 'soon' | 'last' | 'over'

/**
 * Why nothing is left to do: what happened decided it, the time is over, or the person said that it
 * is done.
 */
export type Ended = 'facts' | 'time' | 'person'

/** What a deadline is about. */
export type Subject =
  | { about: 'purchase'; purchase: Purchase }
  | { about: 'assignment'; assignment: Assignment }
  | { about: 'request'; draft: Draft; rule: Rule }
  | { about: 'check'; check: KeptCheck }

/** A day that counts, worked out from what is stored and what the rules say today. Never stored. */
export interface Deadline {
  /** The same as long as its subject is stored, e.g. `refund:6f1c…`. */
  id: string
  kind: DeadlineKind
  subject: Subject
  /** Whether there is something to do until the day, or from the day on. */
  turn: 'ends' | 'opens'
  window?: Window
  verdict?: Verdict
  /** The day the window is counted from, where it is known. */
  startsOn?: PlainDate
  /** The first day any reading allows. */
  opensOn?: PlainDate
  /**
   * The day that counts, in UTC and in the person's zone alike: the last one that is safe as a whole,
   * or of what opens the first that is. Of a window counted in hours the last whole day.
   */
  safeDay?: PlainDate
  /** The last day any reading allows. */
  outerDay?: PlainDate
  /**
   * Whole days from today to the safe day, negative after it: by the calendar that is ahead to what
   * ends, by the one behind to what opens. To the end of a window counted in hours, from now.
   */
  daysLeft?: number
  urgency: Urgency
  ended?: Ended
  next: NextStep
  /** What it rests on. */
  sources: Readonly<Record<SourceId, Source>>
  /** Where to act, in the portal. */
  address: string
  /** Since when it is known here; absent where nobody noted it. */
  knownSince?: Instant
}

/** A deadline with a day to count to. */
export type Dated = Deadline & { safeDay: PlainDate; daysLeft: number }

export function isDated(deadline: Deadline): deadline is Dated {
  return deadline.safeDay !== undefined && deadline.daysLeft !== undefined
}

/** Names a deadline on one day: what was done about another day says nothing of this one. */
export const occurrenceOf = ({ id, safeDay }: Pick<Dated, 'id' | 'safeDay'>): string =>
  `${id}@${safeDay}`
