import { camel, derived, t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { evidenceKey } from '../i18n/request-keys'
import { factKey } from '../i18n/rule-keys'
import type { Repair } from '../storage/fields'
import { mostEntries } from '../storage/state'
import { entryName } from './entry-names'

/** As many as are listed one by one. */
const mostListed = 50

/** Which stored entries could not be read in full. Absent when all could. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null
  return (
    <section class="notice repairs" data-repairs={repairs.length} aria-labelledby="repairs-title">
      <h2 id="repairs-title">{t('repairsTitle')}</h2>
      <p>{t('repairsLead')}</p>
      <ul>
        {repairs.slice(0, mostListed).map(({ key, field }, index) => (
          // The switch and the strength of a feature have the same name.
          <li key={`${index} ${key} ${field}`}>
            {whatWasLeftOut(key, field)}{' '}
            <code>{field === undefined ? key : `${key} / ${field}`}</code>
          </li>
        ))}
        {repairs.length > mostListed && <li>{plural('andMore', repairs.length - mostListed)}</li>}
      </ul>
    </section>
  )
}

function whatWasLeftOut(key: string, field: string | undefined): string {
  const entry = entryName(key)
  // A prefix alone stands for all entries of its kind.
  if (key.endsWith(':')) return t('repairTooMany', { entry, count: mostEntries })
  return field === undefined
    ? t('repairEntry', { entry })
    : t('repairField', { entry, field: fieldName(field) })
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
