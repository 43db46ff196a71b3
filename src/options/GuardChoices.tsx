import { useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { forgetHolds } from '../storage/preferences'
import type { Policy } from '../storage/records'
import { UndoBar } from '../ui/UndoBar'
import { GuardChoice } from './GuardChoice'
import { holdMeaning, holdName } from './hold-texts'
import { PauseChoice } from './PauseChoice'
import {
  findGuards,
  type GuardGroup,
  guards,
  holdOf,
  holds,
  isRecommended,
  oneChange,
  openHolds,
  type Preferences,
} from './preferences'
import { useUndo } from './use-undo'

interface GuardChoicesProps {
  preferences: Preferences
  policy: Policy
  onChange: (changes: Partial<Preferences>) => void
}

/** How hard every action is held, to find by typing, and the way back to what is recommended. */
export function GuardChoices({ preferences, policy, onChange }: GuardChoicesProps) {
  const { bar, did, attempt, failed } = useUndo('preferences')
  const [typed, setTyped] = useState('')
  const groups = findGuards(typed)
  const { pauseSeconds } = preferences
  const reset = () =>
    attempt(async () => {
      const undo = await forgetHolds(guards.map(({ id }) => id))
      did({ text: t('recommendedAgain'), undo })
    })
  return (
    <>
      <h3>{t('strengthTitle')}</h3>
      <dl class="strengths">
        {holds.map(hold => (
          <div key={hold}>
            <dt>{holdName(hold, pauseSeconds)}</dt>
            <dd>{holdMeaning(hold, pauseSeconds)}</dd>
          </div>
        ))}
      </dl>
      <PauseChoice
        value={pauseSeconds}
        isLocked={policy.pauseSeconds !== undefined}
        onChoose={seconds => onChange({ pauseSeconds: seconds })}
      />
      <div class="guard-tools">
        <GuardSearch typed={typed} groups={groups} onType={setTyped} />
        {!isRecommended(preferences) && (
          <button type="button" class="fw-button" onClick={reset}>
            {t('recommendedReset')}
          </button>
        )}
      </div>
      <UndoBar {...bar} />
      {failed}
      {groups.map(({ title, members }) => (
        <fieldset key={title} class="guards">
          <legend>
            <h4>{title}</h4>
          </legend>
          <ul>
            {members.map(feature => (
              <GuardChoice
                key={feature.id}
                feature={feature}
                hold={holdOf(feature, preferences)}
                pauseSeconds={pauseSeconds}
                holds={openHolds(feature, policy)}
                onChoose={hold => onChange(oneChange(`guard:${feature.id}`, hold))}
              />
            ))}
          </ul>
        </fieldset>
      ))}
    </>
  )
}

interface GuardSearchProps {
  typed: string
  groups: readonly GuardGroup[]
  onType: (typed: string) => void
}

function GuardSearch({ typed, groups, onType }: GuardSearchProps) {
  const found = groups.reduce((sum, { members }) => sum + members.length, 0)
  const said = found > 0 ? plural('guardsFound', found) : t('guardsNone', { typed })
  return (
    <div class="fw-field">
      <label for="guard-search">{t('guardsSearch')}</label>
      <input
        id="guard-search"
        type="search"
        autocomplete="off"
        value={typed}
        onInput={event => onType(event.currentTarget.value)}
      />
      {/* Always there, so that a screen reader hears the text arrive. */}
      <output class="hint" for="guard-search">
        {typed.trim() && said}
      </output>
    </div>
  )
}
