import type { ComponentChildren } from 'preact'
import { t } from '../i18n/messages'
import { organisationsOwn } from '../storage/area'
import type { Purchase } from '../storage/records'
import { countdownOf } from './countdown'
import { FactFields } from './FactFields'
import type { HoldDialogProps } from './HoldDialog'
import { HoldFigures } from './HoldFigures'
import { HoldFrame } from './HoldFrame'
import { HoldPurchase } from './HoldPurchase'
import { headlineState, headlineText, refundHeadlineText, routeText } from './hold-texts'
import type { Refund } from './loss'
import { Reasons } from './Reasons'
import { toneOf } from './tone'
import { useHeldPurchase } from './use-held-purchase'
import { datesOf, inZone } from './verdict-texts'

interface HoldRefundProps extends HoldDialogProps {
  refund: Refund
  purchase: Purchase | undefined
  /** Whether it is this purchase and no other; of several, the first is but a guess. */
  isSure: boolean
  onChoose: (id: string | undefined) => void
  /** What is said below the refund. */
  children: ComponentChildren
}

/** A held action that may cost the refund of a purchase. */
export function HoldRefund(props: HoldRefundProps) {
  const { feature, refund, purchase, isSure, context, loss, onChoose, children } = props
  const { rule, purchases } = refund
  const held = useHeldPurchase({ ...props, ...refund, purchase })
  const { verdict } = held
  const countdown = verdict && countdownOf(verdict, held.purchasedOn, context)
  const tone = verdict ? toneOf(verdict, countdown) : 'soon'
  const isOver = verdict?.outcome === 'ineligible'
  const costsNoMore = !loss.own && !refund.costsAnyway
  const otherLoss = loss.own && headlineText(feature, 'unknown')
  const next = isOver ? undefined : routeText(feature, verdict?.route)
  const headline = refundHeadlineText(
    feature,
    headlineState(verdict),
    datesOf(verdict, inZone(context)),
  )
  return (
    <HoldFrame
      {...props}
      // Without a refund to lose it is the other loss that the headline is about.
      headline={(isOver && otherLoss) || headline}
      verdict={verdict}
      tone={tone}
      harmless={isOver && costsNoMore}
      purchase={isSure ? held.id : undefined}
    >
      {purchases.length > 0 && (
        <HoldPurchase purchases={purchases} chosen={purchase?.id} onChoose={onChoose} />
      )}
      {purchase?.id.startsWith(organisationsOwn) && (
        <p class="hint set">{t('setByOrganisation')}</p>
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
      {next && <p class="next">{next}</p>}
      {verdict && <Reasons rule={rule} reasons={verdict.reasons} />}
      {held.storingFailed && <p class="notice">{t('notStored')}</p>}
      {!isOver && otherLoss && <p class="other-loss">{otherLoss}</p>}
      {children}
    </HoldFrame>
  )
}
