import { type MessageKey, t } from '../i18n/messages'
import { BENEFITS_PAGES } from '../portal/benefits-pages'
import type { PageId } from '../portal/routes'
import { benefitRefund } from '../rules/benefit-refund'
import { RefundCountdown } from '../ui/RefundCountdown'
import { currentPurchases, summariseRefunds } from './current-purchases'
import type { Feature, PanelProps } from './feature'
import { isKeyless } from './keyless'

/** On the benefits pages: how long the refund of each purchase lasts, and what would end it there. */
export const refundPanel: Feature = {
  id: 'refund-panel',
  pages: BENEFITS_PAGES,
  rules: ['benefit-refund'],
  Panel,
  summarise: summariseRefunds,
}

function Panel(props: PanelProps) {
  const { state, context } = props
  return (
    <RefundCountdown
      purchases={currentPurchases(props)}
      profile={state.profile}
      rule={benefitRefund}
      context={context}
      endsIt={whatEndsIt(props)}
    />
  )
}

type Texts = Partial<Record<PageId, MessageKey>>

const texts: Texts = {
  'benefits-software': 'panelEnds_benefitsSoftware',
  'benefits-cloud': 'panelEnds_benefitsCloud',
  'benefits-azure': 'panelEnds_benefitsAzure',
  'benefits-visual-studio': 'panelEnds_benefitsVisualStudio',
  'benefits-technical-support': 'panelEnds_benefitsActivate',
  'benefits-technical-presales': 'panelEnds_benefitsTechnicalPresales',
  'benefits-marketing': 'panelEnds_benefitsActivate',
}

const keylessTexts: Texts = {
  'benefits-cloud': 'panelEnds_benefitsCloudKeyless',
  'benefits-azure': 'panelEnds_benefitsAzureKeyless',
}

/** What on this tab would end the refund; on one nobody has described, what does anywhere. */
function whatEndsIt({ page, seen }: PanelProps): string {
  const key = (isKeyless({ page, seen }) && keylessTexts[page]) || texts[page]
  return t(key ?? 'panelWhatEndsIt')
}
