import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { visualStudioReassignment } from '../rules/visual-studio-reassignment'
import { AssignmentList, daysToReassign } from '../ui/panel-assignments'
import { soonest } from './current-purchases'
import type { Feature, PanelProps, Summary } from './feature'

/** On the Visual Studio tab: from when each subscription the person keeps track of can be given on. */
export const visualStudioPanel: Feature = {
  id: 'visual-studio-panel',
  pages: ['benefits-visual-studio'],
  rules: ['visual-studio-reassignment'],
  Panel,
  summarise,
}

function Panel({ state, context }: PanelProps) {
  return (
    <section class="assignments" aria-label={t('panelAssignments')}>
      <h3>{t('panelAssignments')}</h3>
      <AssignmentList
        rule={visualStudioReassignment}
        assignments={state.assignments}
        context={context}
      />
    </section>
  )
}

/** The next one that can be given on. Whose it is, the tab does not say: others may look on. */
function summarise({ state, context }: PanelProps): Summary | undefined {
  return soonest(
    state.assignments.flatMap(assignment => {
      const daysLeft = daysToReassign(visualStudioReassignment, assignment, context)
      return daysLeft !== undefined && daysLeft > 0
        ? [{ daysLeft, text: t('panelSummaryReassign', { left: plural('panelInDays', daysLeft) }) }]
        : []
    }),
  )
}
