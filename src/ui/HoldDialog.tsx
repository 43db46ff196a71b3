import { useState } from 'preact/hooks'
import { camel, derived, t } from '../i18n/messages'
import type { Context, Outcome, Rule, Verdict } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import type { Profile, Purchase } from '../storage/records'
import { countdownOf } from './countdown'
import { FactFields } from './FactFields'
import { HoldFigures } from './HoldFigures'
import { HoldPurchase } from './HoldPurchase'
import { Mark } from './icons'
import type { PurchaseStore } from './purchase-store'
import { Reasons } from './Reasons'
import { toneOf } from './tone'
import { useHeldPurchase } from './use-held-purchase'

/** What the person decided, and on what grounds. */
export interface Decision {
  action: 'cancel' | 'proceed'
  /** Id of the purchase it was about, once it is stored. */
  purchase: string | undefined
  outcome: Outcome | 'unknown'
}

export interface HoldDialogProps {
  /** Id of the feature that holds the action; its texts are found by it. */
  feature: string
  product: string | undefined
  rule: Rule
  profile: Profile
  /** Purchases whose refund is at stake, the likeliest first; none when nothing is known. */
  purchases: readonly Purchase[]
  /** What the page says was bought. */
  offer: Offer | undefined
  context: Context
  store: PurchaseStore
  /** Something the person should know about the extension itself, e.g. that the page is outdated. */
  notice: string | undefined
  /** Whether the dialog has been in sight long enough for "proceed" to count. */
  armed: boolean
  onDecide: (decision: Decision, event: Event) => void
}

/** Asks about a held action: what would be lost, until when, why, and where it is written. */
export function HoldDialog(props: HoldDialogProps) {
  const { purchases } = props
  const [chosen, choose] = useState(purchases[0]?.id)
  const [isSure, setSure] = useState(purchases.length < 2)
  const pick = (id: string | undefined) => {
    choose(id)
    setSure(true)
  }
  const purchase = purchases.find(({ id }) => id === chosen)
  return (
    <div class="fw fw-hold">
      {/* Answers belong to a purchase: another purchase starts with its own. */}
      <HoldBody
        key={chosen ?? 'other'}
        {...props}
        purchase={purchase}
        isSure={isSure}
        onChoose={pick}
      />
    </div>
  )
}

interface HoldBodyProps extends HoldDialogProps {
  purchase: Purchase | undefined
  /** Whether it is this purchase and no other; of several, the first is but a guess. */
  isSure: boolean
  onChoose: (id: string | undefined) => void
}

function HoldBody({ purchase, isSure, onChoose, ...props }: HoldBodyProps) {
  const { feature, product, purchases, rule, context, notice } = props
  const held = useHeldPurchase({ ...props, purchase })
  const { verdict } = held
  const countdown = verdict && countdownOf(verdict, held.purchasedOn, context)
  const tone = verdict ? toneOf(verdict, countdown) : 'soon'
  return (
    <>
      <div class="body">
        <p class="brand">
          <Mark size={18} /> {t('extensionName')}
        </p>
        <h2 id="headline" data-tone={tone}>
          {holdText(feature, headlineState(verdict))}
        </h2>
        <p id="about" class="about">
          {product ? t('holdProduct', { product }) : t('holdProductUnnamed')}
        </p>
        {purchases.length > 0 && (
          <HoldPurchase purchases={purchases} chosen={purchase?.id} onChoose={onChoose} />
        )}
        {verdict && <HoldFigures verdict={verdict} countdown={countdown} tone={tone} />}
        {held.asked.length > 0 && (
          <section class="ask">
            <p>{t(purchase ? 'holdAskMore' : 'holdAskPurchase')}</p>
            <FactFields
              rule={rule}
              names={held.asked}
              values={held.facts}
              errors={held.errors}
              context={context}
              onChange={(name, value) => held.change({ [name]: value })}
            />
          </section>
        )}
        {verdict && <Reasons rule={rule} reasons={verdict.reasons} />}
        {held.storingFailed && <p class="notice">{t('notStored')}</p>}
        {notice && <p class="notice">{notice}</p>}
      </div>
      <HoldActions
        {...props}
        decided={{ purchase: isSure ? held.id : undefined, outcome: verdict?.outcome ?? 'unknown' }}
      />
    </>
  )
}

interface HoldActionsProps {
  feature: string
  armed: boolean
  decided: Omit<Decision, 'action'>
  onDecide: HoldDialogProps['onDecide']
}

/** The safe way out comes first and has the focus. */
function HoldActions({ feature, armed, decided, onDecide }: HoldActionsProps) {
  const harmless = decided.outcome === 'ineligible'
  return (
    <div class="actions">
      <button
        type="button"
        class="fw-button primary"
        data-forewarn-action="cancel"
        onClick={event => onDecide({ ...decided, action: 'cancel' }, event)}
      >
        {holdText(feature, harmless ? 'back' : 'safe')}
      </button>
      <button
        type="button"
        class="fw-button"
        data-forewarn-action="proceed"
        aria-disabled={!armed}
        onClick={event => onDecide({ ...decided, action: 'proceed' }, event)}
      >
        {holdText(feature, harmless ? 'go' : 'proceed')}
      </button>
    </div>
  )
}

function headlineState(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'unknown'
  return verdict.outcome === 'undetermined' && verdict.window?.state === 'closing'
    ? 'closing'
    : verdict.outcome
}

/** The states and buttons for which a guard has words of its own. */
export const holdTexts = [
  'eligible',
  'closing',
  'undetermined',
  'ineligible',
  'unknown',
  'safe',
  'proceed',
  'back',
  'go',
] as const

/** A guard's own words, e.g. `hold_getKeysGuard_eligible`. */
export function holdText(feature: string, name: string): string {
  return derived(`hold_${camel(feature)}_${name}`) ?? t('holdFallback')
}
