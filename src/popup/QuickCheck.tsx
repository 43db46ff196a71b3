import { derived, t } from '../i18n/messages'
import { ruleKey } from '../i18n/rule-keys'
import { rules } from '../rules'
import type { Context } from '../rules/types'
import type { State } from '../storage/state'
import { FactFields } from '../ui/FactFields'
import { purchaseName } from '../ui/HoldPurchase'
import { useUniqueId } from '../ui/use-unique-id'
import { VerdictView } from '../ui/VerdictView'
import { KeepPurchase } from './KeepPurchase'
import { type QuickCheckState, useQuickCheck } from './use-quick-check'

interface QuickCheckProps {
  state: State
  context: Context
  /** Whether a purchase may be stored; not while it is unknown which are stored already. */
  mayKeep: boolean
}

/** Answers for a situation, with a verdict at every change. Nothing is stored unasked. */
export function QuickCheck({ state, context, mayKeep }: QuickCheckProps) {
  const check = useQuickCheck(state, context)
  const { rule, verdict, errors } = check
  const wrong = Object.keys(errors).length > 0
  return (
    <section class="quick-check" aria-labelledby="quick-check">
      <h2 id="quick-check">{t('checkTitle')}</h2>
      <Situation check={check} />
      <Origin check={check} />
      <Questions key={rule.id} check={check} />
      <VerdictView
        rule={rule}
        verdict={verdict}
        countdown={check.countdown}
        prompt={t(wrong ? 'checkWrong' : 'checkPrompt')}
      />
      {mayKeep && rule.id === 'benefit-refund' && !wrong && (
        <KeepPurchase facts={check.facts} purchases={state.purchases} />
      )}
      <button type="button" class="fw-button small start-over" onClick={check.clear}>
        {t('checkStartOver')}
      </button>
    </section>
  )
}

function Situation({ check }: { check: QuickCheckState }) {
  const id = useUniqueId()
  return (
    <div class="fw-field">
      <label for={id}>{t('checkSituation')}</label>
      <select
        id={id}
        value={check.rule.id}
        onChange={event => {
          const chosen = rules.find(rule => rule.id === event.currentTarget.value)
          if (chosen) check.choose(chosen.id)
        }}
      >
        {rules.map(rule => (
          <option key={rule.id} value={rule.id}>
            {derived(ruleKey(rule.id)) ?? rule.id}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Says where answers come from that the person did not give just now. */
function Origin({ check: { purchase, offered, clear, refill } }: { check: QuickCheckState }) {
  const shown = purchase ?? offered
  if (!shown) return null
  return (
    <p class="origin">
      {purchase && `${t('checkFrom', { purchase: purchaseName(purchase) })} `}
      <button type="button" class="fw-button small bare" onClick={purchase ? clear : refill}>
        {purchase ? t('checkStartEmpty') : t('checkFill', { purchase: purchaseName(shown) })}
      </button>
    </p>
  )
}

function Questions({ check }: { check: QuickCheckState }) {
  const { rule, facts, asked, errors, answer } = check
  const shared = { rule, values: facts, errors, onChange: answer }
  return (
    <div class="questions">
      <FactFields names={asked.deciding} {...shared} />
      {asked.refining.length > 0 && (
        <details>
          <summary>{t('checkMore')}</summary>
          <div class="questions">
            <FactFields names={asked.refining} {...shared} />
          </div>
        </details>
      )}
    </div>
  )
}
