import { derived, t } from '../i18n/messages'
import { factKey } from '../i18n/rule-keys'
import { deadlinePrefix, journalPrefix, purchasePrefix } from '../storage/area'
import type { Repair } from '../storage/fields'

/** Which stored entries could not be read in full. Absent when all could. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null
  return (
    <section class="notice repairs" data-repairs={repairs.length} aria-labelledby="repairs-title">
      <h2 id="repairs-title">{t('repairsTitle')}</h2>
      <p>{t('repairsLead')}</p>
      <ul>
        {repairs.map(({ key, field }) => (
          <li key={`${key} ${field}`}>
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
  if (key.startsWith(deadlinePrefix)) return t('repairDeadline')
  if (key.startsWith(journalPrefix)) return t('repairJournal')
  if (key === 'profile') return t('profileTitle')
  if (key === 'preferences') return t('preferencesTitle')
  return key
}

/** The question the field answers, where there is one. */
function fieldName(field: string): string {
  return derived(factKey(field)) ?? field
}
