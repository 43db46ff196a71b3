import { t } from '../i18n/messages'
import type { JournalEntry } from '../storage/records'
import { type Cells, decisions } from './journal-cells'

export interface Filter {
  typed: string
  decision: string
}

export const noFilter: Filter = { typed: '', decision: '' }

/** The entries in which every word that was typed stands, and the decision is the chosen one. */
export function filtered(
  entries: readonly JournalEntry[],
  { typed, decision }: Filter,
  cellsOf: (entry: JournalEntry) => Cells,
): JournalEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(entry => {
    if (decision && entry.decision !== decision) return false
    if (words.length === 0) return true
    const text = cellsOf(entry).join(' ').toLowerCase()
    return words.every(word => text.includes(word))
  })
}

interface JournalFilterProps {
  filter: Filter
  onChange: (filter: Filter) => void
  /** What is said of the number of entries found. */
  said: string
}

export function JournalFilter({ filter, onChange, said }: JournalFilterProps) {
  return (
    <div class="guard-tools">
      <div class="fw-field">
        <label for="journal-search">{t('journalSearch')}</label>
        <input
          id="journal-search"
          type="search"
          autocomplete="off"
          value={filter.typed}
          onInput={event => onChange({ ...filter, typed: event.currentTarget.value })}
        />
        <output class="hint" for="journal-search journal-decision">
          {said}
        </output>
      </div>
      <div class="fw-field">
        <label for="journal-decision">{t('journalDecision')}</label>
        <select
          id="journal-decision"
          value={filter.decision}
          onChange={event => onChange({ ...filter, decision: event.currentTarget.value })}
        >
          <option value="">{t('journalAll')}</option>
          {Object.entries(decisions).map(([decision, key]) => (
            <option key={decision} value={decision}>
              {t(key)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
