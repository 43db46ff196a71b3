import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { type Deadline, deleteDeadline } from '../storage/deadlines'
import { UndoBar } from '../ui/UndoBar'
import { DeadlineItem } from './DeadlineItem'
import { deadlineName, inOrder, type Standing, standingOf } from './deadline-standing'
import { Section } from './Section'
import { useUndo } from './use-undo'

interface DeadlinesSectionProps {
  /** Undefined until they were read. */
  deadlines: readonly Deadline[] | undefined
  context: Context
}

/** The checks that were kept, the nearest last safe day first; to look at and remove. */
export function DeadlinesSection({ deadlines, context }: DeadlinesSectionProps) {
  const { bar, did, attempt, failed } = useUndo('deadlines')
  const standings = inOrder(deadlines?.map(deadline => standingOf(deadline, context)) ?? [])
  const remove = (standing: Standing) =>
    attempt(async () => {
      const undo = await deleteDeadline(standing.deadline.id)
      did({ text: t('deadlineDeleted', { deadline: deadlineName(standing, context) }), undo })
    })
  return (
    <Section id="deadlines">
      <p class="lead">{t('deadlinesLead')}</p>
      <UndoBar {...bar} />
      {failed}
      {deadlines?.length === 0 && <p class="empty">{t('deadlinesEmpty')}</p>}
      <ul class="deadlines">
        {standings.map(standing => (
          <li key={standing.deadline.id}>
            <DeadlineItem standing={standing} context={context} onDelete={() => remove(standing)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
