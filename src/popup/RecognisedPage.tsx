import { features } from '../features'
import type { PageDescription } from '../features/page-description'
import { listOf } from '../i18n/lists'
import { camel, derived, t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { recognise } from '../portal/headings'
import type { PageId } from '../portal/routes'

interface RecognisedPageProps {
  page: PageId
  description: PageDescription
}

/** A page Forewarn knows: its name, what is at work on it and how well it was recognised. */
export function RecognisedPage({ page, description }: RecognisedPageProps) {
  const { survey } = description
  const controls = survey?.controls ?? 0
  // Of a page too large to be looked at in full nothing can be said to be missing.
  const notFound = survey?.complete ? recognise(page, survey).notFound : []
  const atWork = features.filter(({ id }) => description.features.includes(id))
  const guards = atWork.some(feature => feature.guard)
  return (
    <>
      <p class="page-name">{named('page', page)}</p>
      {atWork.length > 0 ? (
        <details>
          <summary>{plural('tabFeatures', atWork.length)}</summary>
          <ul>
            {atWork.map(({ id }) => (
              <li key={id}>{named('feature', id)}</li>
            ))}
          </ul>
        </details>
      ) : (
        // Every page has a feature, so where none is at work they are switched off.
        <p>{t('tabSwitchedOff')}</p>
      )}
      {guards && <p>{controls > 0 ? plural('tabControls', controls) : t('tabControlsNone')}</p>}
      {notFound.length > 0 && (
        <p class="hint">
          {t('tabNotFound', { parts: listOf(notFound.map(part => named('part', part))) })}{' '}
          {guards && t('tabStillGuarded')}
        </p>
      )}
    </>
  )
}

function named(kind: 'page' | 'feature' | 'part', id: string): string {
  return derived(`${kind}_${camel(id)}`) ?? id
}
