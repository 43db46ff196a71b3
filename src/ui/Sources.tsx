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
        {sources.map(({ document, heading }) => (
          <li key={document.title + heading}>
            <a href={document.url} target="_blank" rel="noreferrer noopener">
              {document.title}
            </a>
            <div class="meta">
              {t('sourceHeading', { heading })}
              {document.documentDate &&
                ` · ${t('sourceDated', { date: formatDayShort(document.documentDate) })}`}
              {` · ${t('sourceChecked', { date: formatDayShort(document.lastChecked) })}`}
              {document.kind === 'secondary' && ` · ${t('sourceSecondary')}`}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
