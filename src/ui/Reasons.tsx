import { derived, t } from '../i18n/messages'
import { criterionKey } from '../i18n/rule-keys'
import type { CriterionState, Reason } from '../rules/types'
import { StateIcon } from './icons'
import { Sources } from './Sources'

/** The criteria of a verdict, each with its state in words, in shape and in colour. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul class="fw-reasons" aria-label={t('reasonsLabel')}>
      {reasons.map(reason => (
        <ReasonItem key={reason.criterion} reason={reason} />
      ))}
    </ul>
  )
}

function ReasonItem({ reason: { criterion, state, sources } }: { reason: Reason }) {
  const text = derived(criterionKey(criterion, state)) ?? criterion
  return (
    <li data-criterion={criterion} data-state={state}>
      <StateIcon state={state} />
      <div>
        <span class="fw-visually-hidden">{t(stateWords[state])}: </span>
        {text}
        <Sources ids={sources} subject={text} />
      </div>
    </li>
  )
}

const stateWords = {
  met: 'stateMet',
  failed: 'stateFailed',
  unknown: 'stateUnknown',
} as const satisfies Record<CriterionState, string>
