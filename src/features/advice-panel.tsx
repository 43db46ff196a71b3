import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { BENEFITS_PAGES } from '../portal/benefits-pages'
import { azureAdvice } from '../rules/advice/azure'
import { goToMarketAdvice } from '../rules/advice/go-to-market'
import { keyAdvice } from '../rules/advice/keys'
import { licenceAdvice } from '../rules/advice/licences'
import { membershipAdvice } from '../rules/advice/membership'
import { refundAdvice } from '../rules/advice/refunds'
import { renewalAdvice } from '../rules/advice/renewal'
import { technicalSupportAdvice } from '../rules/advice/technical-support'
import { visualStudioAdvice } from '../rules/advice/visual-studio'
import { todays } from '../rules/dates'
import { permission } from '../rules/permission'
import type { Advice } from '../rules/types'
import { Access } from '../ui/panel-access'
import { Folded, LeadNote, NoteList } from '../ui/panel-notes'
import { currentPurchases } from './current-purchases'
import type { Feature, PanelProps } from './feature'
import { isKeyless } from './keyless'
import { membershipPages } from './membership-pages'

/** What else a page calls for: who may act there, why nothing may be seen, and what is good to know. */
export const advicePanel: Feature = {
  id: 'advice-panel',
  pages: [...BENEFITS_PAGES, ...membershipPages],
  rules: ['permission'],
  Panel,
}

/** What belongs to the panel's pages, what matters most on each first. */
const panelNotes: readonly Advice[] = [
  ...keyAdvice,
  ...azureAdvice,
  ...visualStudioAdvice,
  ...technicalSupportAdvice,
  ...goToMarketAdvice,
  ...licenceAdvice,
  ...membershipAdvice,
  ...renewalAdvice,
  ...refundAdvice,
]

/** Said in another place of the panel. */
const saidElsewhere = ['benefits-end-the-refund', 'wire-order-expires']

/** Why there may be no benefits, or no button. */
const aboutNothing = ['no-benefits-yet', 'page-or-button-missing']

function Panel(props: PanelProps) {
  const { page, state, seen } = props
  const isOnBenefits = BENEFITS_PAGES.includes(page)
  const lead = leadOf(props)
  const others = notesFor(props).filter(note => note !== lead)
  return (
    <div class="guidance">
      {lead && <LeadNote note={lead} />}
      <Access
        rule={permission}
        page={page}
        roles={state.profile.roles ?? []}
        context={props.context}
      />
      {isOnBenefits && (
        <Folded title={t('panelNoBenefits')} open={seen?.noBenefits === true} id="no-benefits">
          <NoteList notes={panelNotes.filter(({ id }) => aboutNothing.includes(id))} />
          <p>{t('panelGlobalAdminHelps')}</p>
        </Folded>
      )}
      {others.length > 0 && (
        <Folded title={plural('panelAdvice', others.length)} id="advice">
          <NoteList notes={others} />
        </Folded>
      )}
    </div>
  )
}

/** What must not be missed: here no key is shown, and giving out is final. */
function leadOf({ page, seen }: PanelProps): Advice | undefined {
  if (!isKeyless({ page, seen })) return undefined
  const lead = page === 'benefits-azure' ? 'azure-deposit-is-bound' : 'keyless-redemption'
  return panelNotes.find(({ id }) => id === lead)
}

/** The notes of a page that hold today, for the offers the person has, if those are known. */
function notesFor(props: PanelProps): Advice[] {
  const today = todays(props.context).earlier
  const offers = currentPurchases(props).flatMap(({ offer }) => offer ?? [])
  return panelNotes.filter(
    ({ id, pages, until, offers: holdsFor }) =>
      pages.includes(props.page) &&
      ![...saidElsewhere, ...aboutNothing].includes(id) &&
      !(until !== undefined && until < today) &&
      (!holdsFor || offers.length === 0 || offers.some(offer => holdsFor.includes(offer))),
  )
}
