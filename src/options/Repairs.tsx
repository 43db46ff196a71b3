import { camel, derived, t } from '../i18n/messages'
import { evidenceKey } from '../i18n/request-keys'
import { factKey } from '../i18n/rule-keys'
import {
  assignmentPrefix,
  deadlinePrefix,
  draftPrefix,
  journalPrefix,
  purchasePrefix,
} from '../storage/area'
import type { Repair } from '../storage/fields'
import { reminderPrefix } from '../storage/reminders'

/** Which stored entries could not be read in full. Absent when all could. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null
  return (
    <section class="notice repairs" data-repairs={repairs.length} aria-labelledby="repairs-title">
      <h2 id="repairs-title">{t('repairsTitle')}</h2>
      <p>{t('repairsLead')}</p>
      <ul>
        {repairs.map(({ key, field }, index) => (
          // The switch and the strength of a feature have the same name.
          <li key={`${index} ${key} ${field}`}>
            {field === undefined
              ? t('repairEntry', { entry: entryName(key) })
              : t('repairField', { entry: entryName(key), field: fieldName(field) })}{' '}
            <code>{field === undefined ? key : `${key} / ${field}`}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

function entryName(key: string): string {
  if (key.startsWith(purchasePrefix)) return t('repairPurchase')
  if (key.startsWith(assignmentPrefix)) return t('repairAssignment')
  if (key.startsWith(deadlinePrefix)) return t('repairDeadline')
  if (key.startsWith(draftPrefix)) return t('repairDraft')
  if (key.startsWith(journalPrefix)) return t('repairJournal')
  if (key.startsWith(reminderPrefix)) return t('remindersTitle')
  if (key === 'profile') return t('profileTitle')
  if (key === 'preferences') return t('preferencesTitle')
  return key
}

/** The question the field answers, the evidence or the feature it is about, where there is one. */
function fieldName(field: string): string {
  if (field === 'strengths') return t('strengthTitle')
  if (field === 'pauseSeconds') return t('pauseTitle')
  const texts = [factKey(field), evidenceKey(field), `feature_${camel(field)}`].map(key =>
    derived(key),
  )
  return texts.find(text => text !== undefined) ?? field
}
