import { t } from '../i18n/messages'

/** Gives an extension page its language and title, and returns where to draw. */
export function openPage(title: string): HTMLElement {
  document.documentElement.lang = t('languageTag')
  document.title = title
  return document.getElementById('app') ?? document.body
}
