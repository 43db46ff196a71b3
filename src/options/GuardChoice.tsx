import { t } from '../i18n/messages'
import type { Hold, PauseSeconds } from '../storage/records'
import { holdName } from './hold-texts'
import { Locked } from './Locked'
import { holds as allHolds, featureHint, featureTitle, type GuardFeature } from './preferences'

interface GuardChoiceProps {
  feature: GuardFeature
  hold: Hold
  pauseSeconds: PauseSeconds
  /** Those that can be chosen. */
  holds: readonly Hold[]
  onChoose: (hold: Hold) => void
}

/**
 * How hard one action is held. A list to choose from rather than four radio buttons: it is one stop
 * for the keyboard and one line for the eye, and a screen reader says title, choice and hint at once.
 */
export function GuardChoice({ feature, hold, pauseSeconds, holds, onChoose }: GuardChoiceProps) {
  const id = `hold-${feature.id}`
  const recommended = feature.guard.strength
  const name = (each: Hold) => holdName(each, pauseSeconds)
  return (
    <li class="fw-field guard" data-changed={hold !== recommended}>
      <label for={id}>{featureTitle(feature)}</label>
      <select
        id={id}
        value={hold}
        disabled={holds.length === 1}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget: { value } }) => {
          const chosen = holds.find(each => each === value)
          if (chosen) onChoose(chosen)
        }}
      >
        {holds.map(each => (
          <option key={each} value={each}>
            {each === recommended ? t('recommended', { choice: name(each) }) : name(each)}
          </option>
        ))}
      </select>
      <div id={`${id}-hint`} class="hint">
        {featureHint(feature)}
        {hold !== recommended && holds.includes(recommended) && (
          <>
            {' '}
            <span class="instead">{t('recommendedInstead', { choice: name(recommended) })}</span>
          </>
        )}
        <Locked when={holds.length < allHolds.length} />
      </div>
    </li>
  )
}
