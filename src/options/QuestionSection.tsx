import { useMemo } from 'preact/hooks'
import { t } from '../i18n/messages'
import { chooseLanguage, chooseReason } from '../storage/preferences'
import type { State } from '../storage/state'
import { type Language, languages } from '../storage/vocabulary'
import { Locked } from './Locked'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { Switch } from './Switch'
import { useSaved } from './use-saved'

interface Choices {
  requireReason: boolean
  language: Language | ''
}

/** What a question asks besides, and in which language. */
export function QuestionSection({ state }: { state: State }) {
  const { policy, requireReason, language = '' } = state
  const stored = useMemo((): Choices => ({ requireReason, language }), [requireReason, language])
  const { shown, change, status, times } = useSaved<Choices>(stored, async changes => {
    if (changes.requireReason !== undefined) await chooseReason(changes.requireReason)
    if (changes.language !== undefined) await chooseLanguage(changes.language || undefined)
  })
  return (
    <Section id="question" status={<SaveStatusLine status={status} times={times} />}>
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
