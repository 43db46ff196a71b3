import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { derived, t } from '../i18n/messages'
import { routeKey } from '../i18n/rule-keys'
import type { Context, Rule, Verdict } from '../rules/types'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import { countdownOf } from './countdown'
import { FactFields } from './FactFields'
import { HoldFigures } from './HoldFigures'
import { purchaseName } from './HoldPurchase'
import { judgeFacts } from './judge'
import { purchaseStore } from './purchase-store'
import { Reasons } from './Reasons'
import { toneOf } from './tone'
import { useHeldPurchase } from './use-held-purchase'
import { headlineOf } from './verdict-texts'

interface RefundCountdownProps {
  purchases: readonly Purchase[]
  profile: Profile
  rule: Rule
  context: Context
  /** What would end it, said of the page it is shown on. */
  endsIt: string
  /** Optional facts to ask for, by which the way to the refund is told. */
  asksOf?: (purchase: Purchase, verdict: Verdict | undefined) => readonly string[]
  /** What else there is to say of a purchase here. */
  more?: (purchase: Purchase, verdict: Verdict | undefined) => ComponentChildren
}

/** Nobody has as many, and each one drawn delays a press. */
const shownAtFirst = 20

/** The refund of every purchase that is still in force; asks for one when none is known. */
export function RefundCountdown({ purchases, ...rest }: RefundCountdownProps) {
  const [asking, setAsking] = useState(false)
  const [all, showAll] = useState(false)
  // While it is asked for, the purchase is stored with every answer: a date that is typed day last
  // is complete before it is right, so the question stays until the person is done with it.
  if (asking) return <AskPurchase {...rest} onDone={() => setAsking(false)} />
  if (purchases.length === 0) {
    return (
      <div class="purchase">
        <p>{t('panelNoPurchase')}</p>
        <button type="button" class="fw-button small primary" onClick={() => setAsking(true)}>
          {t('panelAddPurchase')}
        </button>
      </div>
    )
  }
  return (
    <>
      {(all ? purchases : purchases.slice(0, shownAtFirst)).map(purchase => (
        <PurchaseCountdown key={purchase.id} purchase={purchase} {...rest} />
      ))}
      {!all && purchases.length > shownAtFirst && (
        <button type="button" class="fw-button small show-all" onClick={() => showAll(true)}>
          {t('journalShowAll', { count: purchases.length })}
        </button>
      )}
    </>
  )
}

type PurchaseCountdownProps = Omit<RefundCountdownProps, 'purchases'> & { purchase: Purchase }

function PurchaseCountdown(props: PurchaseCountdownProps) {
  const { purchase, profile, rule, context, endsIt, asksOf, more } = props
  const { verdict } = judgeFacts(rule, factsOf(purchase, profile), context)
  const countdown = verdict && countdownOf(verdict, purchase.purchasedOn, context)
  const alive = verdict && verdict.outcome !== 'ineligible'
  const route = verdict?.route && derived(routeKey(verdict.route))
  return (
    <article class="purchase" data-outcome={verdict?.outcome}>
      <p class="name">{purchaseName(purchase)}</p>
      {alive && (
        <HoldFigures verdict={verdict} countdown={countdown} tone={toneOf(verdict, countdown)} />
      )}
      {verdict && (
        <p class="headline">{verdict.outcome === 'eligible' ? endsIt : headlineOf(verdict)}</p>
      )}
      {route && <p class="next">{route}</p>}
      <Questions {...props} asks={asksOf?.(purchase, verdict) ?? []} />
      {verdict && (
        <details class="why">
          <summary>{t('why')}</summary>
          <Reasons rule={rule} reasons={verdict.reasons} />
        </details>
      )}
      {more?.(purchase, verdict)}
    </article>
  )
}

interface QuestionsProps extends Pick<RefundCountdownProps, 'profile' | 'rule' | 'context'> {
  purchase?: Purchase
  asks?: readonly string[]
}

/** The questions that would settle the verdict, and answers that cannot be, to be given in place. */
function Questions({ purchase, asks = [], ...props }: QuestionsProps) {
  const held = useHeldPurchase({ ...props, purchase, store: purchaseStore, asks })
  if (held.asked.length === 0) return null
  return (
    <div class="ask">
      <FactFields
        rule={props.rule}
        names={held.asked}
        values={held.facts}
        errors={held.errors}
        context={props.context}
        onChange={(name, value) => held.change({ [name]: value })}
      />
      {held.storingFailed && <p class="notice">{t('notStored')}</p>}
    </div>
  )
}

function AskPurchase({ onDone, ...props }: QuestionsProps & { onDone: () => void }) {
  return (
    <div class="purchase">
      <Questions {...props} />
      <button type="button" class="fw-button small primary" onClick={onDone}>
        {t('done')}
      </button>
    </div>
  )
}
