import { derived, t } from '../i18n/messages'
import { criterionKey } from '../i18n/rule-keys'
import type { CriterionState, Reason, Rule } from '../rules/types'
import { StateIcon } from './icons'
import { Sources } from './Sources'

/** The criteria of a verdict, each with its state in words, in shape and in colour. */
export function Reasons({ rule, reasons }: { rule: Rule; reasons: readonly Reason[] }) {
  return (
    <ul class="fw-reasons" aria-label={t('reasonsLabel')}>
      {reasons.map(reason => (
        <ReasonItem key={reason.criterion} rule={rule} reason={reason} />
      ))}
    </ul>
  )
}

function ReasonItem({ rule, reason }: { rule: Rule; reason: Reason }) {
  const { criterion, state, sources } = reason
  const text = derived(criterionKey(criterion, state)) ?? criterion
  return (
    <li data-criterion={criterion} data-state={state}>
      <StateIcon state={state} />
      <div>
        <span class="fw-visually-hidden">{stateWord(state)}: </span>
        {text}
        <Sources sources={sources.flatMap(id => rule.sources[id] ?? [])} subject={text} />
      </div>
    </li>
  )
}

/** "Fulfilled", and the like. */
export function stateWord(state: CriterionState): string {
  return t(`state_${state}`)
}
