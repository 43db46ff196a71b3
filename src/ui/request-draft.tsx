import { useEffect, useRef, useState } from 'preact/hooks'
import { formatDayShort } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { valueKey } from '../i18n/rule-keys'
import { readinessOf, requestKind } from '../requests'
import { givenFacts, matters } from '../requests/given'
import type { RequestFact, RequestKind } from '../requests/types'
import type { RequestKindId } from '../requests/vocabulary'
import { indirectResellerAsksProvider } from '../rules/advice/credits'
import { lastDayAt } from '../rules/facts'
import type { Context } from '../rules/types'
import type { Answer, Draft, Purchase } from '../storage/records'
import type { FactValue } from './FactField'
import { ownDomainNote } from './own-domain'
import { LeadNote } from './panel-notes'
import { Evidence } from './request-evidence'
import { isTyped, RequestField } from './request-field'
import type { GuidedRequestProps } from './request-guide'
import { answersFrom } from './request-prefill'
import { Skip, useFocusOnLast, useQuestions } from './request-questions'
import { Steps } from './request-steps'
import { languageOf, RequestText } from './request-text'
import { kindText } from './request-texts'
import { useUniqueId } from './use-unique-id'
import { VerdictView } from './VerdictView'

interface OpenRequestProps extends Omit<GuidedRequestProps, 'known' | 'open'> {
  draft: Draft & { kind: RequestKindId }
  onLeave: () => void
  onDiscard: () => void
}

/** A request that is being made. */
export function OpenRequest(props: OpenRequestProps) {
  const { draft, form, hasText, portalLanguage, state, context, actions } = props
  const kind = requestKind(draft.kind)
  const whole = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const toLast = useFocusOnLast(list)
  /** What is being typed counts as it was before, until the field is left. */
  const [typing, setTyping] = useState<{ name: string; before: Answer | undefined }>()
  const wasSent = useRef(draft.step === 'sent')
  useEffect(() => {
    const isSent = draft.step === 'sent'
    if (isSent && !wasSent.current) {
      whole.current?.querySelector('.sent')?.scrollIntoView({ block: 'nearest' })
    }
    wasSent.current = isSent
  }, [draft.step])

  // Not while a button is being pressed, which the new verdict would move away under the pointer.
  const isPressing = useRef(false)
  const settle = () => {
    if (!isPressing.current) setTyping(undefined)
  }
  const judged = typing ? { ...draft.facts, [typing.name]: typing.before } : draft.facts
  const readiness = readinessOf(kind, { ...draft, facts: judged }, context)
  const { usable } = givenFacts(kind, judged, lastDayAt(context.now))
  const asked = useQuestions(kind, draft.facts, usable, context)

  const change = (facts: Readonly<Record<string, Answer | undefined>>) =>
    actions.change(draft.id, { facts })
  const answer = (fact: RequestFact, value: FactValue) => {
    if (isTyped(fact)) {
      setTyping(now =>
        now?.name === fact.name ? now : { name: fact.name, before: draft.facts[fact.name] },
      )
    }
    change({ [fact.name]: Array.isArray(value) ? [...value] : (value as Answer | undefined) })
  }
  const field = (fact: RequestFact) => (
    <RequestField
      key={fact.name}
      fact={fact}
      value={draft.facts[fact.name]}
      problem={readiness.unusable.find(({ name }) => name === fact.name)?.problem}
      context={context}
      note={ownDomainNote(fact.name, draft.facts[fact.name], state.profile)}
      onChange={value => answer(fact, value)}
    />
  )
  const goTo = (facts: readonly string[]) => {
    const first = facts.find(name => usable[name] === undefined) ?? facts[0]
    const target = whole.current?.querySelector<HTMLElement>(`[data-fact="${first}"]`)
    const fold = target?.closest('details')
    if (fold) fold.open = true
    target?.querySelector<HTMLElement>('input:checked, input, select, textarea')?.focus()
  }

  const isStopped = readiness.holds.some(({ reason }) => reason === 'indirect-reseller')
  const others = kind.facts.filter(fact => !asked.facts.includes(fact) && matters(fact, usable))
  const filled = others.filter(({ name }) => usable[name] !== undefined).length
  const counted = kind.rule.facts.find(
    ({ kind }) => kind.type === 'date' || kind.type === 'instant',
  )
  const startsOn = counted && usable[counted.name]
  const says = kind.rule.facts.some(({ name }) => usable[name] !== undefined)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but waiting
    <div
      ref={whole}
      class="open-request"
      data-draft={draft.id}
      onFocusOut={settle}
      onMouseDown={() => {
        isPressing.current = true
      }}
      onMouseUp={() => {
        // The click comes first.
        setTimeout(() => {
          isPressing.current = false
          if (typing && !isFocusIn(whole.current, typing.name)) setTyping(undefined)
        })
      }}
    >
      <div class="request-head">
        <button type="button" class="fw-button small bare all" onClick={props.onLeave}>
          {t('requestAll')}
        </button>
        <h3 tabIndex={-1}>{kindText(kind.id)}</h3>
      </div>
      {draft.step === 'sent' && (
        <div class="notice sent" role="status">
          <p>{t('requestSent')}</p>
          <div class="fw-buttons">
            <button type="button" class="fw-button small discard-sent" onClick={props.onDiscard}>
              {t('requestDiscard')}
            </button>
            <button
              type="button"
              class="fw-button small bare"
              onClick={() => actions.change(draft.id, { step: undefined })}
            >
              {t('requestKeep')}
            </button>
          </div>
        </div>
      )}
      {isStopped ? (
        <div class="stopped">
          <LeadNote note={indirectResellerAsksProvider} />
          <button
            type="button"
            class="fw-button small not-reseller"
            onClick={() => {
              change({ partnerType: undefined })
              whole.current?.querySelector<HTMLElement>('h3')?.focus()
            }}
          >
            {t('requestNotReseller')}
          </button>
        </div>
      ) : (
        <>
          <PurchaseChoice
            kind={kind}
            facts={draft.facts}
            purchases={state.purchases}
            context={context}
            onChoose={change}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on from any of its fields */}
          <div
            ref={list}
            class="questions"
            onKeyDown={event => {
              if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
              setTyping(undefined)
              toLast()
            }}
          >
            {asked.facts.map(field)}
            {asked.skip && (
              <Skip
                onSkip={() => {
                  asked.skip?.()
                  toLast()
                }}
              />
            )}
          </div>
          <VerdictView
            rule={kind.rule}
            verdict={says ? readiness.verdict : undefined}
            context={context}
            asOf={undefined}
            startsOn={typeof startsOn === 'string' ? startsOn : undefined}
            asking
            prompt={t('requestPrompt')}
            foldReasons
          />
          <details class="fold facts">
            <summary>{t('requestFacts', { there: filled, all: others.length })}</summary>
            <div class="ask">{others.map(field)}</div>
          </details>
          <Evidence
            kind={kind}
            evidence={readiness.evidence}
            onTick={(id, ticked) => actions.change(draft.id, { evidence: { [id]: ticked } })}
            onFill={goTo}
          />
          <Steps
            kind={kind}
            form={form}
            era={draft.era}
            hasText={hasText}
            portalLanguage={portalLanguage}
          />
          <RequestText
            kind={kind}
            content={draft}
            language={draft.language ?? languageOf(portalLanguage)}
            hasBox={form.details !== undefined}
            findDetails={actions.findDetails}
            onLanguage={language => actions.change(draft.id, { language })}
            onInserted={actions.inserted}
          />
        </>
      )}
      <button type="button" class="fw-button small bare discard-open" onClick={props.onDiscard}>
        {t('requestDiscard')}
      </button>
    </div>
  )
}

/** Whether the answer to a question is being typed. */
function isFocusIn(place: HTMLElement | null, fact: string): boolean {
  const { activeElement } = (place?.getRootNode() ?? document) as ShadowRoot | Document
  return activeElement?.closest<HTMLElement>('[data-fact]')?.dataset.fact === fact
}

interface PurchaseChoiceProps {
  kind: RequestKind
  facts: Draft['facts']
  purchases: readonly Purchase[]
  context: Context
  onChoose: (facts: Readonly<Record<string, Answer>>) => void
}

/** Which of the stored purchases it is about, where the questions are those of a purchase. */
function PurchaseChoice({ kind, facts, purchases, context, onChoose }: PurchaseChoiceProps) {
  const id = useUniqueId()
  const known = purchases.flatMap(purchase => {
    const answers = answersFrom(purchase, kind, context)
    return Object.keys(answers).length > 0 ? [{ purchase, answers }] : []
  })
  if (known.length === 0) return null
  const chosen = known.find(({ answers }) =>
    Object.entries(answers).every(([name, value]) => facts[name] === value),
  )
  return (
    <div class="fw-field purchase-choice">
      <label for={id}>{t('requestPurchase')}</label>
      <select
        id={id}
        value={chosen?.purchase.id ?? ''}
        onChange={({ currentTarget }) => {
          const found = known.find(({ purchase }) => purchase.id === currentTarget.value)
          if (found) onChoose(found.answers)
        }}
      >
        <option value="">{t('requestNoPurchase')}</option>
        {known.map(({ purchase }) => (
          <option key={purchase.id} value={purchase.id}>
            {nameOf(purchase)}
          </option>
        ))}
      </select>
    </div>
  )
}

function nameOf({ offer, purchasedOn }: Purchase): string {
  const name = offer ? (derived(valueKey(offer)) ?? offer) : t('unknownOffer')
  return purchasedOn ? `${name}, ${formatDayShort(purchasedOn)}` : name
}
