import { journalPrefix } from './area'
import { parseFields, type Repair } from './fields'
import type { JournalEntry } from './records'
import { journalFields } from './schemas'
import { mostEntries, type Parse, parseState, type State } from './state'

/** The state together with the journal, which only the options show. */
export interface StateWithJournal extends State {
  /** Newest first. */
  journal: JournalEntry[]
}

export const parseStateWithJournal: Parse<StateWithJournal> = (local, sync, managed) => {
  const state = parseState(local, sync, managed)
  const repairs: Repair[] = []
  const keys = Object.keys(local).filter(key => key.startsWith(journalPrefix))
  if (keys.length > mostEntries) repairs.push({ key: journalPrefix })
  // Keys begin with the moment: of too many, the newest are read.
  const read = keys.length > mostEntries ? keys.sort().slice(-mostEntries) : keys
  const journal = read.map(key => {
    const parsed = parseFields(journalFields, local[key], key)
    repairs.push(...parsed.repairs)
    return { ...parsed.value, id: key.slice(journalPrefix.length) }
  })
  return {
    ...state,
    journal: journal.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
    repairs: [...state.repairs, ...repairs],
  }
}
