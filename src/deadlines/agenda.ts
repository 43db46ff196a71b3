import { parseDeadlines } from '../storage/deadlines'
import { parseDrafts } from '../storage/drafts'
import type { Repair } from '../storage/fields'
import { parseReminders, type Reminders, settledIn } from '../storage/reminders'
import { type Parse, parseState } from '../storage/state'
import type { Agenda } from '.'

/** What is stored of deadlines and reminders, as far as it could be read. */
export interface StoredAgenda {
  agenda: Agenda
  reminders: Reminders
  /** Of checks that were kept and of reminders; `State` and `Drafts` report their own. */
  repairs: Repair[]
}

/** Reads the agenda out of the stores: see `readStores`, `watchStores` and `useStored`. */
export const parseAgenda: Parse<StoredAgenda> = (...stores) => {
  const [local, sync, managed] = stores
  const { profile, purchases, assignments } = parseState(...stores)
  const { deadlines: checks, repairs } = parseDeadlines(local)
  const reminders = parseReminders(local, sync, managed)
  const agenda: Agenda = {
    profile,
    purchases,
    assignments,
    drafts: parseDrafts(local).value,
    checks,
    settled: settledIn(reminders),
  }
  return { agenda, reminders, repairs: [...repairs, ...reminders.repairs] }
}
