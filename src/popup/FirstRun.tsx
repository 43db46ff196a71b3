import { t } from '../i18n/messages'

/** Asks for the first purchase; without one there is nothing to count. */
export function FirstRun() {
  return (
    <p class="first-run">
      {t('firstRun')}{' '}
      <a href="../options/index.html#purchases" target="_blank" rel="noopener">
        {t('firstRunLink')}
      </a>
    </p>
  )
}
