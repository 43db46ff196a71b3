import { useRef } from 'preact/hooks'
import { derived, t } from '../i18n/messages'
import { factKey } from '../i18n/rule-keys'
import type { Context, FactDeclaration } from '../rules/types'
import { answerText } from '../ui/answer-text'
import { PageFactField } from '../ui/PageFactField'
import { useUniqueId } from '../ui/use-unique-id'
import { useDraft } from './use-draft'
import type { Situation } from './use-quick-check'

interface QuestionsProps {
  situation: Situation
  /** When and where the answers are judged. */
  context: Context
  /** Called when a question was opened, left or reached, so that the focus may follow. */
  onStep: () => void
}

/** What was answered, each to be changed, and among it or after it the question that is asked now. */
export function Questions({ situation, context, onStep }: QuestionsProps) {
  const { answered, current, further, facts } = situation
  const heading = useUniqueId()
  const rows = current && !answered.includes(current) ? [...answered, current] : answered
  const open = (fact: FactDeclaration) => {
    situation.open(fact.name)
    onStep()
  }
  return (
    <div class="questions">
      <h3 id={heading} class={answered.some(fact => fact !== current) ? '' : 'fw-visually-hidden'}>
        {t('checkAnswers')}
      </h3>
      {rows.length > 0 && (
        <ul aria-labelledby={heading}>
          {rows.map(fact => (
            // One list for both, so that a question stays where it is once it is answered.
            <li key={fact.name} class={fact === current ? 'current' : 'answered'}>
              {fact === current ? (
                <Question fact={fact} situation={situation} context={context} onStep={onStep} />
              ) : (
                <Row
                  fact={fact}
                  answer={answerText(fact, facts[fact.name], context)}
                  action={t('checkChange')}
                  onOpen={open}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!current && <Back situation={situation} onStep={onStep} />}
      {further.length > 0 && (
        <details>
          <summary>{t('checkMore')}</summary>
          <ul>
            {further.map(fact => (
              <li key={fact.name} class="answered">
                <Row fact={fact} answer={t('notKnown')} action={t('checkAnswer')} onOpen={open} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface RowProps {
  fact: FactDeclaration
  answer: string
  action: string
  onOpen: (fact: FactDeclaration) => void
}

function Row({ fact, answer, action, onOpen }: RowProps) {
  const question = derived(factKey(fact.name)) ?? fact.name
  return (
    <>
      <span class="asked">{question}</span>
      <span class="given">{answer}</span>
      <button
        type="button"
        class="fw-button small bare"
        aria-label={`${action}: ${question}`}
        onClick={() => onOpen(fact)}
      >
        {action}
      </button>
    </>
  )
}

function Question({
  fact,
  situation,
  context,
  onStep,
}: QuestionsProps & { fact: FactDeclaration }) {
  const { facts, answer, next, problemOf } = situation
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(fact, facts[fact.name], value => answer(fact.name, value))
  const field = () => form.current?.querySelector<HTMLElement>('input, select, textarea')
  // Whatever the way on, the field is left first, so that what was typed counts and is checked.
  const leave = () => {
    if (document.activeElement === field()) field()?.blur()
    return draft.settle()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (problemOf(fact.name, leave())) {
      field()?.focus()
      return
    }
    next()
    onStep()
  }
  return (
    <form
      ref={form}
      class="question"
      noValidate
      onSubmit={submit}
      onFocusOut={draft.settle}
      // The arrows of a number are pressed, not typed. A date in the middle of its year "changes", too.
      onChange={() => fact.kind.type === 'number' && draft.settle()}
    >
      <PageFactField
        fact={fact}
        value={draft.value}
        error={problemOf(fact.name, draft.value)}
        context={context}
        note={situation.noteOf(fact.name, facts[fact.name])}
        onChange={draft.type}
      />
      {/* Leaving the field may bring a message that moves the buttons away under the pointer. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, it is prevented */}
      <div class="buttons" onMouseDown={event => event.preventDefault()}>
        <button
          type="submit"
          class={`fw-button small ${draft.value === undefined ? '' : 'primary'}`}
        >
          {t(draft.value === undefined ? 'checkSkip' : 'checkNext')}
        </button>
        <Back situation={situation} onStep={onStep} leave={leave} />
      </div>
    </form>
  )
}

interface BackProps extends Pick<QuestionsProps, 'situation' | 'onStep'> {
  /** Makes what is being typed count before it is gone from sight. */
  leave?: () => void
}

function Back({ situation: { back }, onStep, leave }: BackProps) {
  if (!back) return null
  const step = () => {
    leave?.()
    back()
    onStep()
  }
  return (
    <button type="button" class="fw-button small bare back" onClick={step}>
      {t('checkBack')}
    </button>
  )
}
