import { useMemo } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { State } from '../storage/state'
import { type Language, languages } from '../storage/vocabulary'
import { GuardChoices } from './GuardChoices'
import { Locked } from './Locked'
import {
  featureHint,
  featureTitle,
  oneChange,
  type Preferences,
  panels,
  preferencesOf,
  storePreferences,
} from './preferences'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { Switch } from './Switch'
import { useSaved } from './use-saved'

/** How hard each action is held, and what is shown besides. */
export function PreferencesSection({ state }: { state: State }) {
  const { policy } = state
  const stored = useMemo(() => preferencesOf(state), [state])
  const { shown, change, status, times } = useSaved<Preferences>(stored, storePreferences)
  return (
    <Section id="preferences" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('preferencesLead')}</p>
      <GuardChoices preferences={shown} policy={policy} onChange={change} />
      <h3>{t('panelsTitle')}</h3>
      <ul class="switches">
        {panels.map(panel => (
          <Switch
            key={panel.id}
            id={`switch-${panel.id}`}
            title={featureTitle(panel)}
            hint={featureHint(panel)}
            on={shown[`panel:${panel.id}`] !== false}
            isLocked={panel.id in policy.features}
            onSwitch={on => change(oneChange(`panel:${panel.id}`, on))}
          />
        ))}
      </ul>
      <h3>{t('questionTitle')}</h3>
      <ul class="switches">
        <Switch
          id="switch-reason"
          title={t('reasonSwitch')}
          hint={t('reasonSwitchHint')}
          on={shown.requireReason}
          isLocked={policy.requireReason !== undefined}
          onSwitch={on => change({ requireReason: on })}
        />
      </ul>
      <div class="fw-field">
        <label for="language">{t('languageTitle')}</label>
        <select
          id="language"
          value={shown.language}
          disabled={policy.language !== undefined}
          aria-describedby="language-hint"
          onChange={({ currentTarget: { value } }) =>
            change({ language: languages.find(each => each === value) ?? '' })
          }
        >
          <option value="">{t('languageBrowser')}</option>
          {languages.map(language => (
            <option key={language} value={language} lang={language}>
              {nameOf(language)}
            </option>
          ))}
        </select>
        <div id="language-hint">
          <p class="hint">{t('languageHint')}</p>
          <Locked when={policy.language !== undefined} />
        </div>
      </div>
    </Section>
  )
}

/** In the language itself, as somebody looks for it who reads no other. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toUpperCase() + name.slice(1)
}
