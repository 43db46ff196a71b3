import type { ComponentChildren } from 'preact'
import { t } from '../i18n/messages'
import type { Verdict } from '../rules/types'
import type { Decision, HoldDialogProps } from './HoldDialog'
import { ReasonField, useReason } from './HoldReason'
import { buttonText } from './hold-texts'
import { Mark } from './icons'
import type { Tone } from './tone'

interface HoldFrameProps
  extends Pick<
    HoldDialogProps,
    'feature' | 'product' | 'notice' | 'asksReason' | 'contact' | 'wait' | 'onDecide'
  > {
  headline: string
  tone: Tone
  /** What the decision is based on; undefined as long as there is nothing to say. */
  verdict: Verdict | undefined
  /** Whether it has turned out that nothing is lost. */
  harmless: boolean
  /** Id of the purchase the decision is about. */
  purchase: string | undefined
  children: ComponentChildren
}

/** What is the same for every held action: what is at stake in one line, and the two ways out. */
export function HoldFrame(props: HoldFrameProps) {
  const { headline, tone, product, notice, asksReason, contact, children, onDecide } = props
  const reason = useReason(Boolean(asksReason))
  return (
    <div class="fw fw-hold">
      <div class="body">
        <p class="brand">
          <Mark size={18} /> {t('extensionName')}
        </p>
        <h2 id="headline" data-tone={tone}>
          {headline}
        </h2>
        {product && (
          <p id="about" class="about">
            {t('holdProduct', { product })}
          </p>
        )}
        {children}
        {contact && <p class="contact">{t('holdContact', { contact })}</p>}
        {notice && <p class="notice">{notice}</p>}
        {asksReason && <ReasonField {...reason} isSet={asksReason === 'organisation'} />}
      </div>
      <HoldActions
        {...props}
        onDecide={(made, event) => {
          if (made.action === 'cancel' || reason.isGiven()) {
            onDecide({ ...made, reason: reason.text.trim() || undefined }, event)
          }
        }}
      />
    </div>
  )
}

/** The safe way out comes first and has the focus. */
function HoldActions({ feature, harmless, purchase, verdict, wait, onDecide }: HoldFrameProps) {
  const decided: Omit<Decision, 'action'> = { purchase, outcome: verdict?.outcome ?? 'unknown' }
  return (
    <div class="actions">
      <button
        type="button"
        class="fw-button primary"
        data-forewarn-action="cancel"
        onClick={event => onDecide({ ...decided, action: 'cancel' }, event)}
      >
        {buttonText(feature, harmless ? 'back' : 'safe')}
      </button>
      <button
        type="button"
        class="fw-button"
        data-forewarn-action="proceed"
        aria-disabled={wait > 0}
        onClick={event => onDecide({ ...decided, action: 'proceed' }, event)}
      >
        {buttonText(feature, harmless ? 'go' : 'proceed')}
        {wait >= 1000 && <span class="wait"> ({Math.ceil(wait / 1000)})</span>}
      </button>
    </div>
  )
}
