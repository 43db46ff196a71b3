import type { RequestForm } from './types'

/**
 * How to notice that the form moved on, without watching the page's every change: listen to these
 * on `window`, capturing and passive, and to the page's navigation; for each event that
 * {@link mayMoveOn} lets through, and for each navigation, read the form again after each of
 * {@link REREAD_AFTER}, an earlier series being dropped; and do nothing when {@link isSameForm}.
 */
export const MOVING_EVENTS = ['click', 'change', 'keyup', 'submit'] as const

/**
 * Milliseconds after an event at which to read again. The first is after the next frame, the others
 * for what the page asks its server for: solutions, the types of a problem, the request's number.
 */
export const REREAD_AFTER = [0, 400, 1_500, 4_000] as const

/** Keys that press a control, choose in a list or close a panel; letters only fill a field. */
const MOVING_KEYS = new Set(['Enter', ' ', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** Whether an event may have moved the form on or changed what is chosen. */
export function mayMoveOn(event: Event): boolean {
  return event.type === 'keyup' ? MOVING_KEYS.has((event as KeyboardEvent).key) : true
}

/** Whether two readings show the same, down to the box that a text would be put into. */
export function isSameForm(one: RequestForm, other: RequestForm): boolean {
  return one.details === other.details && shown(one) === shown(other)
}

const shown = ({ era, step, chosen, asked, topicId, complete }: RequestForm) =>
  JSON.stringify([era, step, Object.entries(chosen).sort(), asked, topicId, complete])
