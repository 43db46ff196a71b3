import { t } from '../i18n/messages'
import { benefitRefund } from '../rules/benefit-refund'
import type { Verdict } from '../rules/types'
import type { Purchase } from '../storage/records'
import { daysLeftText } from '../ui/HoldFigures'
import { MembershipYear, membershipOf } from '../ui/panel-membership'
import { RefundCountdown } from '../ui/RefundCountdown'
import { currentPurchases, soonest, summariseRefunds } from './current-purchases'
import type { Feature, PanelProps, Summary } from './feature'
import { membershipPages } from './membership-pages'

/** On the pages where memberships are bought and paid: every day that counts for each purchase. */
export const membershipPanel: Feature = {
  id: 'membership-panel',
  pages: membershipPages,
  rules: ['benefit-refund', 'membership-renewal', 'tax-refund'],
  Panel,
  summarise,
}

function Panel(props: PanelProps) {
  const { state, context } = props
  return (
    <RefundCountdown
      purchases={currentPurchases(props)}
      profile={state.profile}
      rule={benefitRefund}
      context={context}
      endsIt={t('panelWhatEndsIt')}
      asksOf={askedOf}
      more={(purchase, verdict) => (
        <>
          {needsPartnerAdmin(purchase, props) && verdict?.route === 'service-request' && (
            <p class="next">{t('panelCardPartnerAdmin')}</p>
          )}
          <MembershipYear purchase={purchase} profile={state.profile} context={context} />
        </>
      )}
    />
  )
}

/** What decides whether the order can be cancelled in the portal or takes a request. */
function askedOf({ payment }: Purchase, verdict: Verdict | undefined): string[] {
  if (verdict === undefined || verdict.outcome === 'ineligible') return []
  return payment === 'card' ? ['accountSuspended'] : payment === undefined ? ['payment'] : []
}

function needsPartnerAdmin({ payment, accountSuspended }: Purchase, { state }: PanelProps) {
  const isPartnerAdmin = state.profile.roles?.includes('partner-admin') === true
  return payment === 'card' && accountSuspended !== true && !isPartnerAdmin
}

/** What ends first: a refund, the time to pay, to renew or to have tax back. */
function summarise(props: PanelProps): Summary | undefined {
  const { state, context } = props
  const others = currentPurchases(props).flatMap(purchase =>
    membershipOf(purchase, state.profile, context).countdowns.map(({ kind, daysLeft }) => ({
      daysLeft,
      text: t(summaryKeys[kind], { left: daysLeftText({ daysLeft }) }),
    })),
  )
  return soonest([...others, ...[summariseRefunds(props) ?? []].flat()])
}

const summaryKeys = {
  renewal: 'panelSummaryRenewal',
  wire: 'panelSummaryWire',
  tax: 'panelSummaryTax',
} as const
