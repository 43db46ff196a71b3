import { deadlinesOf } from '../deadlines'
import type { StoredAgenda } from '../deadlines/agenda'
import { type Deadline, isDated } from '../deadlines/types'
import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { CalendarButton } from '../ui/CalendarButton'
import { deadlineSubject, deadlineTitle, nextStepText, standingText } from '../ui/deadline-texts'
import { TimelinePicture } from '../ui/TimelinePicture'

interface ComingProps {
  stored: StoredAgenda
  context: Context
}

/** There is room for this many. */
const MOST = 3

/** What ends first, with the way to where to act; absent while nothing is known that could end. */
export function Coming({ stored, context }: ComingProps) {
  const deadlines = deadlinesOf(stored.agenda, context)
  if (deadlines.length === 0) return null
  const nearest = deadlines
    .filter(isDated)
    .filter(({ ended, turn }) => !ended && turn === 'ends')
    .slice(0, MOST)
  return (
    <section class="coming" aria-labelledby="coming">
      <h2 id="coming">{t('deadlinesComing')}</h2>
      {nearest.length === 0 && <p>{t('deadlinesNothing')}</p>}
      <ul>
        {nearest.map(deadline => (
          <Item key={deadline.id} deadline={deadline} context={context} />
        ))}
      </ul>
      <details>
        <summary>{t('timelineTitle')}</summary>
        <TimelinePicture deadlines={deadlines} context={context} />
      </details>
      <div class="fw-buttons">
        <CalendarButton deadlines={deadlines} reminders={stored.reminders} context={context}>
          {t('deadlinesCalendar')}
        </CalendarButton>
        <a
          class="fw-button small bare"
          href="../options/index.html#deadlines"
          target="_blank"
          rel="noopener"
        >
          {t('deadlinesAll')}
        </a>
      </div>
    </section>
  )
}

function Item({ deadline, context }: { deadline: Deadline; context: Context }) {
  const subject = deadlineSubject(deadline)
  return (
    <li data-urgency={deadline.urgency}>
      <a
        href={deadline.address}
        target="_blank"
        rel="noopener noreferrer"
        title={nextStepText(deadline)}
      >
        {deadlineTitle(deadline)}
      </a>
      <strong class="left">{standingText(deadline, context)}</strong>
      {subject && <span class="hint">{subject}</span>}
    </li>
  )
}
