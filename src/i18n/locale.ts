import browser from 'webextension-polyfill'
import { t } from './messages'

/**
 * The locale in which dates and numbers are shown: the browser's, as long as the texts around them
 * are in that language too; else that of the texts (a French browser shows English texts, and an
 * English date belongs in them).
 */
export function locale(): string {
  const texts = t('languageTag')
  const browserLocale = uiLanguage()
  return browserLocale.split('-')[0] === texts.split('-')[0] ? browserLocale : texts
}

function uiLanguage(): string {
  try {
    return browser.i18n.getUILanguage()
  } catch {
    return ''
  }
}
