import { formatDayShort } from '../i18n/dates'
import { t } from '../i18n/messages'
import type { Source } from '../rules/types'

/** Where a reason is written: closed at first, since most people want the answer, not the paper. */
export function Sources({ sources, subject }: { sources: readonly Source[]; subject: string }) {
  if (sources.length === 0) return null
  return (
    <details class="fw-sources">
      <summary>
        {t('sourcesSummary')}
        <span class="fw-visually-hidden">: {subject}</span>
      </summary>
      <ul>
        {/* Several statements may stand in one place, which is told once. */}
        {[...new Map(sources.map(source => [JSON.stringify(source), source]))].map(
          ([place, { document, heading }]) => (
            <li key={place}>
              <a href={document.url} target="_blank" rel="noreferrer">
                {document.title}
              </a>
              <div class="meta">
                {[
                  t('sourceHeading', { heading }),
                  document.documentDate &&
                    t('sourceDated', { date: formatDayShort(document.documentDate) }),
                  t('sourceChecked', { date: formatDayShort(document.lastChecked) }),
                  document.kind === 'secondary' && t('sourceSecondary'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </li>
          ),
        )}
      </ul>
    </details>
  )
}
