import { t } from '../i18n/messages'
import { RecognisedPage } from './RecognisedPage'
import { type TabPage, useTabPage } from './use-tab-page'

/** What Forewarn makes of the tab in front. */
export function OnThisTab() {
  const page = useTabPage()
  return (
    <section class="on-this-tab" aria-labelledby="on-this-tab" aria-busy={page.status === 'asking'}>
      <h2 id="on-this-tab">{t('tabTitle')}</h2>
      <Finding page={page} />
    </section>
  )
}

function Finding({ page }: { page: TabPage }) {
  switch (page.status) {
    case 'asking':
      return <p class="asking">{t('tabAsking')}</p>
    case 'elsewhere':
      return (
        <>
          <p>{t('tabElsewhere')}</p>
          <p class="hint">{t('tabElsewhereHint')}</p>
        </>
      )
    case 'failed':
      return <p>{t('tabFailed')}</p>
    case 'portal':
      return page.description.page === undefined ? (
        <p>{t('tabOther')}</p>
      ) : (
        <RecognisedPage page={page.description.page} description={page.description} />
      )
  }
}
