import { t } from '../i18n/messages'
import type { PauseSeconds } from '../storage/records'
import { Locked } from './Locked'
import { pauses, recommendedPause } from './preferences'

interface PauseChoiceProps {
  value: PauseSeconds
  isLocked: boolean
  onChoose: (seconds: PauseSeconds) => void
}

/** How long a question makes wait, wherever it does. */
export function PauseChoice({ value, isLocked, onChoose }: PauseChoiceProps) {
  return (
    <fieldset class="fw-field pause">
      <legend>{t('pauseTitle')}</legend>
      <p class="hint">{t('pauseHint')}</p>
      <div class="fw-choices">
        {pauses.map(seconds => {
          const name = t('pauseLength', { seconds })
          return (
            <label key={seconds}>
              <input
                type="radio"
                name="pause-seconds"
                value={seconds}
                checked={seconds === value}
                disabled={isLocked}
                onChange={() => onChoose(seconds)}
              />
              {seconds === recommendedPause ? t('recommended', { choice: name }) : name}
            </label>
          )
        })}
      </div>
      <Locked when={isLocked} />
    </fieldset>
  )
}
