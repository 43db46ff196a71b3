import { useMemo } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { State } from '../storage/state'
import { GuardChoices } from './GuardChoices'
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
import { useSaved } from './use-saved'

/** How hard each action is held, and what is shown besides. */
export function PreferencesSection({ state }: { state: State }) {
  const stored = useMemo(() => preferencesOf(state), [state])
  const { shown, change, status, times } = useSaved<Preferences>(stored, storePreferences)
  return (
    <Section id="preferences" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('preferencesLead')}</p>
      <GuardChoices preferences={shown} onChange={change} />
      <h3>{t('panelsTitle')}</h3>
      <ul class="switches">
        {panels.map(panel => {
          const id = `switch-${panel.id}`
          const on = shown[`panel:${panel.id}`] !== false
          return (
            <li key={panel.id}>
              <input
                id={id}
                type="checkbox"
                role="switch"
                class="switch"
                checked={on}
                aria-checked={on}
                aria-describedby={`${id}-hint`}
                onChange={event =>
                  change(oneChange(`panel:${panel.id}`, event.currentTarget.checked))
                }
              />
              <label for={id}>{featureTitle(panel)}</label>
              <p id={`${id}-hint`} class="hint">
                {featureHint(panel)}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
