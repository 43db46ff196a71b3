import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { matters } from '../requests/given'
import type { RequestFact, RequestKind } from '../requests/types'
import { nextQuestions } from '../rules/questions'
import type { Context } from '../rules/types'

type Facts = Readonly<Record<string, unknown>>

/** The questions that settle the verdict: those asked so far, in the order they came. */
export interface Asked {
  facts: readonly RequestFact[]
  /** The last of them, as long as it has no answer and others wait behind it. */
  skip: (() => void) | undefined
}

/**
 * Asks one question after the other, what settles the verdict fastest first; who asks comes before
 * all else, since it may end the matter. A question that was asked stays where it is.
 *
 * @param entered what the fields hold
 * @param usable what the verdict goes by
 */
export function useQuestions(
  { rule, facts }: RequestKind,
  entered: Facts,
  usable: Facts,
  context: Context,
): Asked {
  // What is answered elsewhere later on stays there: a field must not move away from under the caret.
  const [order] = useState(() =>
    rule.facts.map(({ name }) => name).filter(name => entered[name] !== undefined),
  )
  const [passed, setPassed] = useState<readonly string[]>([])
  const ofRule = (name: string) => rule.facts.some(fact => fact.name === name)
  const known = Object.fromEntries(Object.entries(usable).filter(([name]) => ofRule(name)))
  const missing = nextQuestions(rule, known, context)
  const ahead = missing.toSorted(
    (one, other) => Number(other === 'partnerType') - Number(one === 'partnerType'),
  )

  const isOpen = (name: string) => missing.includes(name) && entered[name] === undefined
  const waiting = () => order.find(name => isOpen(name) && !passed.includes(name))
  const next = ahead.find(name => !order.includes(name) && isOpen(name))
  if (waiting() === undefined && next !== undefined) order.push(next)

  const current = waiting()
  const others = ahead.some(name => name !== current && !passed.includes(name) && isOpen(name))
  const asked = order.flatMap(name => {
    const fact = facts.find(fact => fact.name === name)
    return fact && matters(fact, usable) && (isOpen(name) || entered[name] !== undefined)
      ? [fact]
      : []
  })
  return {
    facts: asked,
    skip: current !== undefined && others ? () => setPassed([...passed, current]) : undefined,
  }
}

interface SkipProps {
  onSkip: () => void
}

export function Skip({ onSkip }: SkipProps) {
  return (
    <button type="button" class="fw-button small bare skip" onClick={onSkip}>
      {t('requestSkip')}
    </button>
  )
}

/** Moves the focus to the question that is asked next, once it is drawn. */
export function useFocusOnLast(list: { current: HTMLElement | null }): () => void {
  const [steps, setSteps] = useState(0)
  useEffect(() => {
    if (steps === 0) return
    const fields = list.current?.querySelectorAll<HTMLElement>('.fw-field')
    const field = fields?.[fields.length - 1]
    field?.querySelector<HTMLElement>('input:checked, input, select, textarea')?.focus()
  }, [steps, list])
  return () => setSteps(before => before + 1)
}
