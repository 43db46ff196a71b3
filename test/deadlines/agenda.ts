import { deadlinesOf } from '../../src/deadlines'
import { parseAgenda } from '../../src/deadlines/agenda'
import { type Dated, type Deadline, isDated } from '../../src/deadlines/types'

/** The deadlines of what is stored, as of a moment in UTC. */
export function deadlinesAt(
  now: string,
  local: Record<string, unknown>,
  timeZone = 'Europe/Amsterdam',
): Deadline[] {
  return deadlinesOf(parseAgenda(local, {}).agenda, { now: new Date(now), timeZone })
}

/** The one deadline of that name; fails where there is none. */
export function deadlineNamed(deadlines: readonly Deadline[], id: string): Dated {
  const found = deadlines.filter(isDated).find(deadline => deadline.id === id)
  if (!found) throw new Error(`No ${id} among ${deadlines.map(deadline => deadline.id).join()}`)
  return found
}

/** Bought on 1 November 2026: safe until the 30th, the day after it in doubt. */
export const purchase = {
  offer: 'success-core',
  purchasedOn: '2026-11-01',
  payment: 'card',
  benefitsUsed: false,
  keysViewed: false,
  addedAt: '2026-11-02T12:00:00.000Z',
}
