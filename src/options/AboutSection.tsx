import browser from 'webextension-polyfill'
import { t } from '../i18n/messages'
import { Section } from './Section'

/** Which version this is, and what it promises. */
export function AboutSection() {
  return (
    <Section id="about">
      <p>{t('aboutVersion', { version: browser.runtime.getManifest().version })}</p>
      <p>{t('aboutPrivacy')}</p>
      <h3>{t('aboutNotTitle')}</h3>
      <ul class="plain-list">
        <li>{t('aboutNotDecide')}</li>
        <li>{t('aboutNotKeys')}</li>
        <li>{t('aboutNotMicrosoft')}</li>
        <li>{t('aboutNotAdvice')}</li>
      </ul>
    </Section>
  )
}
