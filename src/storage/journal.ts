import { journalPrefix } from './area'
import { parseFields, type Repair } from './fields'
import type { JournalEntry } from './records'
import { journalFields } from './schemas'
import { type Parse, parseState, type State } from './state'

/** The state together with the journal, which only the options show. */
export interface StateWithJournal extends State {
  /** Newest first. */
  journal: JournalEntry[]
}

export const parseStateWithJournal: Parse<StateWithJournal> = (local, sync) => {
  const state = parseState(local, sync)
  const repairs: Repair[] = []
  const journal = Object.entries(local).flatMap(([key, raw]) => {
    if (!key.startsWith(journalPrefix)) return []
    const parsed = parseFields(journalFields, raw, key)
    repairs.push(...parsed.repairs)
    return [{ ...parsed.value, id: key.slice(journalPrefix.length) }]
  })
  return {
    ...state,
    journal: journal.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
    repairs: [...state.repairs, ...repairs],
  }
}
