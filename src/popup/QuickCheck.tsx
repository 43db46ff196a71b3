import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { Context, PlainDate, Rule } from '../rules/types'
import { noonOf } from '../rules/zoned'
import type { State } from '../storage/state'
import { VerdictView } from '../ui/VerdictView'
import { AsOf } from './AsOf'
import { CopyResult } from './CopyResult'
import { KeepDeadline } from './KeepDeadline'
import { KeepPurchase } from './KeepPurchase'
import { Origin } from './Origin'
import { Questions } from './Questions'
import { resultText } from './result-text'
import { SituationPicker } from './SituationPicker'
import { keepUnfinished, type Unfinished } from './unfinished'
import { type Situation, useQuickCheck } from './use-quick-check'

const nothing: Unfinished = { answers: {} }

interface QuickCheckProps {
  /** The situations to choose from. */
  rules: readonly Rule[]
  state: State
  /** Now and here; another day is judged about its noon. */
  context: Context
  /** Whether a purchase may be stored; not while it is unknown which are stored already. */
  mayKeep: boolean
  /** The check to go on with. */
  unfinished?: Unfinished
}

/**
 * A situation and its questions, with a verdict at every answer. Nothing is stored unasked; what was
 * answered is remembered for a while, for when the popup closed too early.
 */
export function QuickCheck({
  rules,
  state,
  context,
  mayKeep,
  unfinished = nothing,
}: QuickCheckProps) {
  const [asOf, setAsOf] = useState(unfinished.asOf)
  const { timeZone } = context
  const judgedAt = asOf ? { now: noonOf(asOf, timeZone), timeZone } : context
  const { situation, choose, given } = useQuickCheck(rules, state, judgedAt, unfinished)
  useKept({ rule: situation?.rule.id, answers: given, asOf })
  const section = useRef<HTMLElement>(null)
  const follow = useFocusOnQuestion(section)
  return (
    <section ref={section} class="quick-check" aria-labelledby="quick-check">
      <h2 id="quick-check">{t('checkTitle')}</h2>
      <SituationPicker
        rules={rules}
        chosen={situation?.rule}
        onChoose={rule => {
          choose(rule)
          follow()
        }}
      />
      {situation && (
        <>
          <Origin situation={situation} />
          <Questions
            key={situation.rule.id}
            situation={situation}
            context={judgedAt}
            onStep={follow}
          />
          <Result situation={situation} context={judgedAt} asOf={asOf} />
          {mayKeep && isOfPurchase(situation) && (
            <KeepPurchase facts={situation.facts} purchases={state.purchases} />
          )}
          {mayKeep && hasDeadline(situation) && (
            <KeepDeadline rule={situation.rule} facts={situation.facts} />
          )}
          <AsOf day={asOf} onChange={setAsOf} />
          <StartOver situation={situation} onStep={follow} />
        </>
      )}
    </section>
  )
}

function StartOver({ situation, onStep }: { situation: Situation; onStep: () => void }) {
  const { startOver } = situation
  if (!startOver) return null
  const step = () => {
    startOver()
    onStep()
  }
  return (
    <button type="button" class="fw-button small start-over" onClick={step}>
      {t('checkStartOver')}
    </button>
  )
}

interface ResultProps {
  situation: Situation
  context: Context
  asOf: PlainDate | undefined
}

function Result({ situation, context, asOf }: ResultProps) {
  const { rule, verdict, errors, startsOn, current } = situation
  const wrong = Object.keys(errors).length > 0
  return (
    <>
      <VerdictView
        rule={rule}
        verdict={verdict}
        context={context}
        asOf={asOf}
        startsOn={startsOn}
        asking={current !== undefined}
        prompt={t(wrong ? 'checkWrong' : 'checkPrompt')}
      />
      {verdict && <CopyResult text={resultText({ rule, verdict, context, asOf })} />}
    </>
  )
}

/** Whether the answers tell of a purchase that can be stored: what was bought, and when. */
function isOfPurchase({ rule, errors }: Situation): boolean {
  const names = rule.facts.map(({ name }) => name)
  const asks = names.includes('offer') && names.includes('purchasedOn')
  return asks && Object.keys(errors).length === 0
}

/** Whether there is a time to keep. That of a benefits package is kept with its purchase. */
function hasDeadline({ rule, verdict }: Situation): boolean {
  if (rule.id === 'benefit-refund') return false
  return verdict?.window !== undefined && verdict.outcome !== 'ineligible'
}

/** Keeps every change of the check. At once: the popup may close in the same moment. */
function useKept({ rule, answers, asOf }: Unfinished): void {
  const first = useRef(true)
  useLayoutEffect(() => {
    if (!first.current) keepUnfinished({ rule, answers, asOf })
    first.current = false
  }, [rule, answers, asOf])
}

/**
 * Moves the focus to the question that is asked after the next drawing, or to the verdict when there
 * is none: what was pressed to get there is often gone.
 */
function useFocusOnQuestion(section: { current: HTMLElement | null }): () => void {
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    if (steps === 0) return
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector)
    const target =
      find('.question :is(input:checked, input:not([type="radio"]), select, textarea)') ??
      find('.fw-verdict .headline')
    target?.focus()
    // The field alone could leave its buttons behind the verdict.
    target?.closest('.question')?.scrollIntoView({ block: 'nearest' })
  }, [steps, section])
  return () => setSteps(before => before + 1)
}
