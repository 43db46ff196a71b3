import { useMemo } from 'preact/hooks'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import type { Everything } from '../storage/everything'
import type { RoamingProblem } from '../storage/roaming'
import { switchRoaming } from '../storage/roaming'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { Switch } from './Switch'
import { useSaved } from './use-saved'

const problems = {
  full: 'roamingFull',
  'too-large': 'roamingTooLarge',
  'too-fast': 'roamingTooFast',
  refused: 'roamingRefused',
} as const satisfies Record<RoamingProblem, string>

/** Whether what is known follows the browser account. */
export function RoamingSection({ state }: { state: Everything }) {
  const { roaming, roamed, preferencesHere, policy } = state
  const isForbidden = policy.roaming === false
  const stored = useMemo(() => ({ on: roaming }), [roaming])
  const { shown, change, status, times } = useSaved(stored, async ({ on }) => {
    if (on !== undefined) await switchRoaming(on)
  })
  return (
    <Section id="roaming" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('roamingLead')}</p>
      <ul class="switches">
        <Switch
          id="switch-roaming"
          title={t('roamingSwitch')}
          hint={t('roamingHint')}
          on={shown.on && !isForbidden}
          isLocked={isForbidden}
          onSwitch={on => change({ on })}
        />
      </ul>
      <div class="roaming-status" aria-live="polite">
        {isForbidden && <p class="hint">{t('roamingForbidden')}</p>}
        {roaming && !isForbidden && roamed.problem && (
          <p class="notice">
            {t(problems[roamed.problem])} {plural('roamingLeft', roamed.left ?? 0)}
          </p>
        )}
        {preferencesHere && <p class="notice">{t('preferencesHere')}</p>}
      </div>
    </Section>
  )
}
