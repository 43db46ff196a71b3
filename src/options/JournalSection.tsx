import { useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import type { StateWithJournal } from '../storage/journal'
import type { JournalEntry, Purchase } from '../storage/records'
import { clearJournal } from '../storage/write'
import { saveFile } from '../ui/save-file'
import { UndoBar } from '../ui/UndoBar'
import { type Filter, filtered, JournalFilter, noFilter } from './JournalFilter'
import { cellsOf, journalColumns } from './journal-cells'
import { journalCsv, journalJson } from './journal-file'
import { Section } from './Section'
import { useUndo } from './use-undo'

/** As many decisions as are shown before the rest is asked for. */
const shownAtFirst = 25

/** What was held, and what the person decided. */
export function JournalSection({ state: { journal, purchases } }: { state: StateWithJournal }) {
  const { bar, did, attempt, failed } = useUndo('journal')
  const [all, showAll] = useState(false)
  const [filter, setFilter] = useState<Filter>(noFilter)
  const found = filtered(journal, filter, entry => cellsOf(entry, purchases))
  const isFiltered = filter.typed.trim() !== '' || filter.decision !== ''
  const shown = all ? found : found.slice(0, shownAtFirst)
  const clear = () =>
    attempt(async () => did({ text: t('journalCleared'), undo: await clearJournal() }))
  const day = () => new Date().toISOString().slice(0, 10)
  const saveCsv = () =>
    saveFile(`forewarn-journal-${day()}.csv`, 'text/csv', journalCsv(found, purchases))
  const saveJson = () =>
    saveFile(`forewarn-journal-${day()}.json`, 'application/json', journalJson(found))
  return (
    <Section id="journal">
      <p class="lead">{t('journalLead')}</p>
      <UndoBar {...bar} />
      {failed}
      {journal.length === 0 ? (
        <p class="empty">{t('journalEmpty')}</p>
      ) : (
        <>
          <JournalFilter
            filter={filter}
            onChange={setFilter}
            said={isFiltered ? plural('journalFound', found.length) : ''}
          />
          {found.length > 0 && <JournalTable entries={shown} purchases={purchases} />}
          <div class="fw-buttons">
            {shown.length < found.length && (
              <button type="button" class="fw-button small" onClick={() => showAll(true)}>
                {t('journalShowAll', { count: found.length })}
              </button>
            )}
            <button type="button" class="fw-button small" data-save="csv" onClick={saveCsv}>
              {t('journalCsv')}
            </button>
            <button type="button" class="fw-button small" data-save="json" onClick={saveJson}>
              {t('journalJson')}
            </button>
            <button type="button" class="fw-button small" onClick={clear}>
              {t('journalClear')}
            </button>
          </div>
        </>
      )}
    </Section>
  )
}

interface JournalTableProps {
  entries: readonly JournalEntry[]
  purchases: readonly Purchase[]
}

function JournalTable({ entries, purchases }: JournalTableProps) {
  const columns = journalColumns()
  // Most people are never asked for a reason.
  const isShown = (index: number) =>
    index < columns.length - 1 || entries.some(({ reason }) => reason)
  return (
    <table class="journal">
      <thead>
        <tr>
          {columns
            .filter((_, index) => isShown(index))
            .map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.id}>
            {cellsOf(entry, purchases)
              .filter((_, index) => isShown(index))
              .map((cell, index) => (
                <td key={columns[index]} data-label={columns[index]}>
                  {cell ?? t('notKnown')}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
