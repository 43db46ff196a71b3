import { useState } from 'preact/hooks'
import { formatMoment } from '../i18n/dates'
import { camel, derived, type MessageKey, t } from '../i18n/messages'
import type { Outcome } from '../rules/types'
import type { StateWithJournal } from '../storage/journal'
import type { JournalEntry, Purchase } from '../storage/records'
import { clearJournal } from '../storage/write'
import { purchaseName } from '../ui/HoldPurchase'
import { UndoBar } from '../ui/UndoBar'
import { Section } from './Section'
import { useUndo } from './use-undo'

/** As many decisions as are shown before the rest is asked for. */
const shownAtFirst = 25

/** What was held, and what the person decided. */
export function JournalSection({ state: { journal, purchases } }: { state: StateWithJournal }) {
  const { bar, did, attempt, failed } = useUndo('journal')
  const [all, showAll] = useState(false)
  const shown = all ? journal : journal.slice(0, shownAtFirst)
  const clear = () =>
    attempt(async () => did({ text: t('journalCleared'), undo: await clearJournal() }))
  return (
    <Section id="journal">
      <p class="lead">{t('journalLead')}</p>
      <UndoBar {...bar} />
      {failed}
      {journal.length === 0 ? (
        <p class="empty">{t('journalEmpty')}</p>
      ) : (
        <>
          <JournalTable entries={shown} purchases={purchases} />
          <div class="fw-buttons">
            {shown.length < journal.length && (
              <button type="button" class="fw-button small" onClick={() => showAll(true)}>
                {t('journalShowAll', { count: journal.length })}
              </button>
            )}
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
  const columns = [
    t('journalWhen'),
    t('journalWhat'),
    t('journalProduct'),
    t('journalPurchase'),
    t('journalRight'),
    t('journalDecision'),
  ] as const
  return (
    <table class="journal">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.id}>
            {cellsOf(entry, purchases).map((cell, index) => (
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

/** Whatever the right was: to a refund, to cancel, to reassign. */
const rights = {
  eligible: 'journalRightThere',
  ineligible: 'journalRightNotThere',
  undetermined: 'journalRightUncertain',
} as const satisfies Record<Outcome, MessageKey>

const decisions = {
  cancelled: 'journalCancelled',
  proceeded: 'journalProceeded',
  noted: 'journalNoted',
} as const satisfies Record<NonNullable<JournalEntry['decision']>, MessageKey>

function cellsOf(entry: JournalEntry, purchases: readonly Purchase[]): (string | undefined)[] {
  const { at, feature, product, decision, outcome } = entry
  const purchase = purchases.find(({ id }) => id === entry.purchase)
  return [
    at && formatMoment(at),
    feature && (derived(`feature_${camel(feature)}`) ?? feature),
    product,
    purchase ? purchaseName(purchase) : entry.purchase && t('journalPurchaseGone'),
    outcome && outcome !== 'unknown' ? t(rights[outcome]) : undefined,
    decision && t(decisions[decision]),
  ]
}
