import { derived, t } from '../i18n/messages'
import { factKey } from '../i18n/rule-keys'
import type { Context, Verdict } from '../rules/types'
import type { ReadDeadline } from '../storage/deadlines'
import { answerText } from '../ui/answer-text'
import { boundsOf, daysLeftOf, formatBound, timeLeftText } from '../ui/bounds'
import { toneOf } from '../ui/tone'
import { headlineOf } from '../ui/verdict-texts'
import { boundLabel } from '../ui/WindowPicture'
import { deadlineName, type Standing, situationTitle } from './deadline-standing'

interface DeadlineItemProps {
  standing: Standing
  context: Context
  onDelete: () => void
}

/** A check that was kept: where it stands now, until when, and what was answered. */
export function DeadlineItem({ standing, context, onDelete }: DeadlineItemProps) {
  const { deadline, verdict } = standing
  return (
    <article class="deadline" data-outcome={verdict?.outcome}>
      <h3>{situationTitle(deadline)}</h3>
      {verdict ? (
        <Outlook verdict={verdict} context={context} />
      ) : (
        <p class="headline">{t('deadlineUnreadable')}</p>
      )}
      {deadline.status === 'read' && <Answers deadline={deadline} context={context} />}
      <div class="fw-buttons">
        <button type="button" class="fw-button small" onClick={onDelete}>
          {t('delete')} <span class="fw-visually-hidden">{deadlineName(standing, context)}</span>
        </button>
      </div>
    </article>
  )
}

function Outlook({ verdict, context }: { verdict: Verdict; context: Context }) {
  const { window } = verdict
  const daysLeft = daysLeftOf(verdict, context)
  const left =
    window && (window.state === 'closed' ? t('windowOver') : timeLeftText(window, context))
  const format = (bound: string) => formatBound(bound, context.timeZone)
  return (
    <>
      <p
        class="headline"
        data-tone={toneOf(verdict, daysLeft === undefined ? undefined : { daysLeft })}
      >
        {headlineOf(verdict, format)}
      </p>
      {window && (
        <dl class="figures">
          {boundsOf(window)
            .filter(({ role }) => role !== 'outer')
            .map(({ role, at }) => (
              <div key={role}>
                <dt>{boundLabel(role)}</dt>
                <dd>{format(at)}</dd>
              </div>
            ))}
          {left && (
            <div>
              <dt>{t('timeLeft')}</dt>
              <dd>{left}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  )
}

function Answers({ deadline, context }: { deadline: ReadDeadline; context: Context }) {
  const { rule, facts } = deadline
  return (
    <details>
      <summary>{t('checkAnswers')}</summary>
      <dl class="answers">
        {rule.facts
          .filter(({ name }) => facts[name] !== undefined)
          .map(fact => (
            <div key={fact.name}>
              <dt>{derived(factKey(fact.name)) ?? fact.name}</dt>
              <dd>{answerText(fact, facts[fact.name], context)}</dd>
            </div>
          ))}
      </dl>
    </details>
  )
}
