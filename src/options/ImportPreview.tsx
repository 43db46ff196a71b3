import { derived, t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { factKey } from '../i18n/rule-keys'
import { purchasePrefix } from '../storage/area'
import type { Change } from '../storage/backup'
import { isRecord, parseFields, type Repair } from '../storage/fields'
import { isSame } from '../storage/merge'
import { purchaseFields } from '../storage/schemas'
import { purchaseName } from '../ui/HoldPurchase'
import { entryName } from './entry-names'

interface ImportPreviewProps {
  changes: readonly Change[]
  repairs: readonly Repair[]
}

/** As many as are listed one by one. */
const mostListed = 100

const kinds = [
  ['added', 'import_added'],
  ['changed', 'import_changed'],
  ['removed', 'import_removed'],
] as const

/** What an import would add, change and remove, before it does. */
export function ImportPreview({ changes, repairs }: ImportPreviewProps) {
  return (
    <div class="preview" aria-live="polite">
      {changes.length === 0 && <p>{t('importNothing')}</p>}
      {kinds.map(([kind, text]) => {
        const own = changes.filter(change => change.kind === kind)
        if (own.length === 0) return null
        return (
          <details key={kind} data-kind={kind}>
            <summary>{plural(text, own.length)}</summary>
            <ul class="plain-list">
              {own.slice(0, mostListed).map(change => (
                <li key={change.key}>{describe(change)}</li>
              ))}
              {own.length > mostListed && <li>{plural('andMore', own.length - mostListed)}</li>}
            </ul>
          </details>
        )
      })}
      {repairs.length > 0 && (
        <details data-kind="unread">
          <summary>{plural('import_unread', repairs.length)}</summary>
          <ul class="plain-list">
            {repairs.slice(0, mostListed).map(({ key, field }, index) => (
              // A file may name the same twice.
              <li key={`${index} ${key}`}>
                <code>{field === undefined ? key : `${key} / ${field}`}</code>
              </li>
            ))}
            {repairs.length > mostListed && (
              <li>{plural('andMore', repairs.length - mostListed)}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
}

function describe({ key, before, after }: Change): string {
  const name = nameOf(key, after ?? before)
  if (!isRecord(before) || !isRecord(after)) return name
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(field => field !== 'changedAt' && !isSame(before[field], after[field]))
    .map(field => derived(factKey(field)) ?? field)
  return fields.length > 0 ? `${name}: ${fields.join(' · ')}` : name
}

function nameOf(key: string, entry: unknown): string {
  if (!key.startsWith(purchasePrefix)) {
    const label = isRecord(entry) && typeof entry.label === 'string' ? entry.label : undefined
    return label ? `${entryName(key)}: ${label.slice(0, 200)}` : entryName(key)
  }
  return purchaseName({ ...parseFields(purchaseFields, entry, key).value, id: key })
}
