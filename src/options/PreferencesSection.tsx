import { features } from '../features'
import { camel, derived, t } from '../i18n/messages'
import type { FeatureSwitches } from '../storage/records'
import { switchFeature } from '../storage/write'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { useSaved } from './use-saved'

/** A switch for every feature. */
export function PreferencesSection({ switches }: { switches: FeatureSwitches }) {
  const { shown, change, status, times } = useSaved<FeatureSwitches>(switches, store)
  return (
    <Section id="preferences" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('preferencesLead')}</p>
      <ul class="switches">
        {features.map(({ id }) => (
          <li key={id}>
            <input
              id={`switch-${id}`}
              type="checkbox"
              role="switch"
              class="switch"
              checked={shown[id] !== false}
              aria-checked={shown[id] !== false}
              aria-describedby={`switch-${id}-hint`}
              onChange={event => change({ [id]: event.currentTarget.checked })}
            />
            <label for={`switch-${id}`}>{derived(`feature_${camel(id)}`) ?? id}</label>
            <p id={`switch-${id}-hint`} class="hint">
              {derived(`feature_${camel(id)}_hint`)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function store(changes: Readonly<Record<string, boolean | undefined>>): Promise<void> {
  for (const [id, on] of Object.entries(changes)) await switchFeature(id, on !== false)
}
