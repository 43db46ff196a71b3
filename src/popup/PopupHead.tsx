import browser from 'webextension-polyfill'
import { t } from '../i18n/messages'
import { Mark } from '../ui/icons'

/** The name of the product, and the way to its options. */
export function PopupHead() {
  return (
    <header>
      <Mark size={24} />
      <h1>{t('extensionName')}</h1>
      <button
        type="button"
        class="fw-button small bare"
        onClick={() => browser.runtime.openOptionsPage()}
      >
        {t('options')}
      </button>
    </header>
  )
}
