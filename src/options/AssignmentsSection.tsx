import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { visualStudioReassignment } from '../rules/visual-studio-reassignment'
import type { State } from '../storage/state'
import { AssignmentList } from '../ui/panel-assignments'
import { Section } from './Section'

/** The Visual Studio subscriptions the person keeps track of. */
export function AssignmentsSection({ state, context }: { state: State; context: Context }) {
  return (
    <Section id="assignments">
      <p class="lead">{t('panelAssignmentsLead')}</p>
      <AssignmentList
        rule={visualStudioReassignment}
        assignments={state.assignments}
        context={context}
      />
    </Section>
  )
}
