import { t } from '../i18n/messages'
import { benefitRefund } from '../rules/benefit-refund'
import { canStillBeCurrent, factsOf, type Purchase } from '../storage/records'
import { countdownOf } from '../ui/countdown'
import { daysLeftText } from '../ui/HoldFigures'
import { judgeFacts } from '../ui/judge'
import type { PanelProps, Summary } from './feature'

/** The purchases that what is on the page can stem from. */
export function currentPurchases({
  state,
  context,
}: Pick<PanelProps, 'state' | 'context'>): Purchase[] {
  return state.purchases.filter(purchase => canStillBeCurrent(purchase, context))
}

/** The refund that runs out first. */
export function summariseRefunds(props: PanelProps): Summary | undefined {
  const { state, context } = props
  const countdowns = currentPurchases(props).flatMap(purchase => {
    const { verdict } = judgeFacts(benefitRefund, factsOf(purchase, state.profile), context)
    const countdown = verdict && countdownOf(verdict, purchase.purchasedOn, context)
    return verdict?.outcome !== 'ineligible' && countdown ? [countdown] : []
  })
  return soonest(
    countdowns.map(countdown => ({
      daysLeft: countdown.daysLeft,
      text: t('panelSummary', { left: daysLeftText(countdown) }),
    })),
  )
}

/** Of several countdowns the one that ends first. */
export function soonest(summaries: readonly Summary[]): Summary | undefined {
  return summaries.toSorted((a, b) => a.daysLeft - b.daysLeft)[0]
}
