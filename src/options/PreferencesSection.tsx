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
    </Section>
  )
}
