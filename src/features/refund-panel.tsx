import { t } from '../i18n/messages'
import { benefitRefund } from '../rules/benefit-refund'
import { canStillBeCurrent, factsOf, type Purchase } from '../storage/records'
import { countdownOf } from '../ui/countdown'
import { daysLeftText } from '../ui/HoldFigures'
import { judgeFacts } from '../ui/judge'
import { RefundCountdown } from '../ui/RefundCountdown'
import { benefitsPages } from './benefits-pages'
import type { Feature, PanelProps } from './feature'

/** On the benefits pages: how long the refund of each purchase lasts, and what would end it. */
export const refundPanel: Feature = {
  id: 'refund-panel',
  pages: benefitsPages,
  rules: ['benefit-refund'],
  Panel,
  summarise,
}

function Panel({ state, context }: PanelProps) {
  return (
    <RefundCountdown
      purchases={currentPurchases({ state, context })}
      profile={state.profile}
      rule={benefitRefund}
      context={context}
    />
  )
}

/** The refund that runs out first. */
function summarise({ state, context }: PanelProps): string {
  const days = currentPurchases({ state, context }).flatMap(purchase => {
    const { verdict } = judgeFacts(benefitRefund, factsOf(purchase, state.profile), context)
    const countdown = verdict && countdownOf(verdict, purchase.purchasedOn, context)
    return verdict?.outcome !== 'ineligible' && countdown ? [countdown] : []
  })
  const [first] = days.sort((a, b) => a.daysLeft - b.daysLeft)
  return first ? t('panelSummary', { left: daysLeftText(first) }) : t('panelTitle')
}

function currentPurchases({ state, context }: Pick<PanelProps, 'state' | 'context'>): Purchase[] {
  return state.purchases.filter(purchase => canStillBeCurrent(purchase, context))
}
