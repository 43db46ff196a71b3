import { useState } from 'preact/hooks'
import type { StoredAgenda } from '../deadlines/agenda'
import { type Deadline, isDated, occurrenceOf } from '../deadlines/types'
import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { deleteDeadline } from '../storage/deadlines'
import { type Reminders, settle, unsettle } from '../storage/reminders'
import { CalendarButton } from '../ui/CalendarButton'
import { deadlineName } from '../ui/deadline-texts'
import { TimelinePicture } from '../ui/TimelinePicture'
import { UndoBar } from '../ui/UndoBar'
import { DeadlineItem, Named } from './DeadlineItem'
import { Section } from './Section'
import { useUndo } from './use-undo'

interface DeadlinesSectionProps {
  deadlines: readonly Deadline[]
  /** Undefined until it was read. */
  stored: StoredAgenda | undefined
  context: Context
}

/** This many are shown at first. */
const FEW = 20

/** Everything with a last day, the nearest first: to look at, to act on, to be done with. */
export function DeadlinesSection({ deadlines, stored, context }: DeadlinesSectionProps) {
  const { bar, did, attempt, failed } = useUndo('deadlines')
  const [all, setAll] = useState(false)
  const current = deadlines.filter(({ ended }) => !ended)
  const over = deadlines.filter(({ ended }) => ended)
  const reminders = stored?.reminders

  const act = (deadline: Deadline, action: 'done' | 'not-done' | 'delete') =>
    attempt(async () => {
      const name = deadlineName(deadline, context)
      if (action === 'delete' && deadline.subject.about === 'check') {
        const undo = await deleteDeadline(deadline.subject.check.id)
        did({ text: t('deadlineDeleted', { deadline: name }), undo })
      }
      if (!isDated(deadline)) return
      if (action === 'not-done') await unsettle(occurrenceOf(deadline))
      if (action === 'done') {
        const undo = await settle(occurrenceOf(deadline), new Date())
        did({ text: t('deadlineMarked', { deadline: name }), undo })
      }
    })

  const list = (items: readonly Deadline[]) => (
    <ul class="deadlines">
      {items.map(deadline => (
        <li key={deadline.id}>
          <DeadlineItem deadline={deadline} context={context}>
            <Actions deadline={deadline} reminders={reminders} context={context} onAct={act} />
          </DeadlineItem>
        </li>
      ))}
    </ul>
  )

  return (
    <Section id="deadlines">
      <p class="lead">{t('deadlinesLead')}</p>
      <UndoBar {...bar} />
      {failed}
      {stored && deadlines.length === 0 && <p class="empty">{t('deadlinesEmpty')}</p>}
      {deadlines.length > 0 && (
        <>
          <h3>{t('timelineTitle')}</h3>
          <TimelinePicture deadlines={deadlines} context={context} />
        </>
      )}
      {reminders && (
        <div class="fw-buttons">
          <CalendarButton deadlines={deadlines} reminders={reminders} context={context}>
            {t('deadlinesCalendar')}
          </CalendarButton>
        </div>
      )}
      {list(all ? current : current.slice(0, FEW))}
      {!all && current.length > FEW && (
        <button type="button" class="fw-button add" onClick={() => setAll(true)}>
          {t('deadlinesMore', { count: current.length })}
        </button>
      )}
      {over.length > 0 && (
        <details class="over">
          <summary>{t('deadlinesOver', { count: over.length })}</summary>
          {list(all ? over : over.slice(0, FEW))}
        </details>
      )}
    </Section>
  )
}

interface ActionsProps {
  deadline: Deadline
  reminders: Reminders | undefined
  context: Context
  onAct: (deadline: Deadline, action: 'done' | 'not-done' | 'delete') => void
}

function Actions({ deadline, reminders, context, onAct }: ActionsProps) {
  const named = <Named deadline={deadline} context={context} />
  const { ended, subject } = deadline
  return (
    <>
      {reminders && (
        <CalendarButton deadlines={[deadline]} reminders={reminders} context={context} single>
          {t('deadlineCalendar')} {named}
        </CalendarButton>
      )}
      {isDated(deadline) && !ended && (
        <button type="button" class="fw-button small" onClick={() => onAct(deadline, 'done')}>
          {t('reminderDone')} {named}
        </button>
      )}
      {ended === 'person' && (
        <button type="button" class="fw-button small" onClick={() => onAct(deadline, 'not-done')}>
          {t('deadlineNotDone')} {named}
        </button>
      )}
      {subject.about === 'check' && (
        <button type="button" class="fw-button small" onClick={() => onAct(deadline, 'delete')}>
          {t('delete')} {named}
        </button>
      )}
    </>
  )
}
