import type { ComponentChildren } from 'preact'
import { formatMoment } from '../i18n/dates'
import { t } from '../i18n/messages'
import { type RequestKindId, requestKindIds } from '../requests/vocabulary'
import type { Draft } from '../storage/records'
import { kindHintText, kindText } from './request-texts'
import { useUniqueId } from './use-unique-id'

interface RequestStartProps {
  drafts: readonly Draft[]
  isLoading: boolean
  onOpen: (id: string) => void
  onDiscard: (draft: Draft) => void
  onChoose: (kind: RequestKindId) => void
  /** Below the drafts: what can be taken back. */
  children: ComponentChildren
}

/** The drafts there are, and what a new request is about. */
export function RequestStart(props: RequestStartProps) {
  const { drafts, isLoading, onOpen, onDiscard, onChoose, children } = props
  const id = useUniqueId()
  return (
    <>
      {drafts.length > 0 && (
        <div class="drafts">
          <h3 id={`${id}-drafts`}>{t('requestDrafts')}</h3>
          <ul aria-labelledby={`${id}-drafts`}>
            {drafts.map(draft => (
              <DraftItem
                key={draft.id}
                draft={draft}
                onOpen={() => onOpen(draft.id)}
                onDiscard={() => onDiscard(draft)}
              />
            ))}
          </ul>
        </div>
      )}
      {children}
      {isLoading ? (
        <p class="hint">{t('requestReading')}</p>
      ) : (
        <div class="kinds">
          <h3 id={`${id}-kinds`} tabIndex={-1}>
            {t('requestAbout')}
          </h3>
          <ul aria-labelledby={`${id}-kinds`}>
            {requestKindIds.map(kind => (
              <li key={kind}>
                <button type="button" class="kind" data-kind={kind} onClick={() => onChoose(kind)}>
                  <span class="name">{kindText(kind)}</span>
                  <span class="hint">{kindHintText(kind)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

interface DraftItemProps {
  draft: Draft
  onOpen: () => void
  onDiscard: () => void
}

function DraftItem({ draft, onOpen, onDiscard }: DraftItemProps) {
  const { kind, step, createdAt, updatedAt = createdAt } = draft
  const name = kind ? kindText(kind) : t('requestUnknown')
  const when = updatedAt && t('requestChanged', { when: formatMoment(updatedAt) })
  const subject = whatFor(draft)
  return (
    <li data-draft={draft.id}>
      <p class="name">{name}</p>
      {subject && <p class="subject">{subject}</p>}
      <p class="when">{step === 'sent' ? t('requestSentMark') : when}</p>
      <div class="fw-buttons">
        <button type="button" class="fw-button small bare go-on" onClick={onOpen}>
          {t('requestGoOn')} <span class="fw-visually-hidden">{`${name}, ${when ?? ''}`}</span>
        </button>
        <button type="button" class="fw-button small bare discard" onClick={onDiscard}>
          {t('requestDiscard')} <span class="fw-visually-hidden">{`${name}, ${when ?? ''}`}</span>
        </button>
      </div>
    </li>
  )
}

/** What tells one draft of a kind from another. */
function whatFor({ facts }: Draft): string | undefined {
  return [facts.customerName, facts.offerName, facts.orderId, facts.orderNumber].find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  )
}
