import type { ComponentChildren } from 'preact'
import type { Deadline } from '../deadlines/types'
import { derived, t } from '../i18n/messages'
import { factKey } from '../i18n/rule-keys'
import type { Context } from '../rules/types'
import type { ReadDeadline } from '../storage/deadlines'
import { answerText } from '../ui/answer-text'
import { boundsOf, formatBound, timeLeftText } from '../ui/bounds'
import {
  deadlineName,
  deadlineSubject,
  deadlineTitle,
  nextStepText,
  standingText,
} from '../ui/deadline-texts'
import { toneOf } from '../ui/tone'
import { headlineOf } from '../ui/verdict-texts'
import { boundLabel } from '../ui/WindowPicture'

interface DeadlineItemProps {
  deadline: Deadline
  context: Context
  /** What can be done with it. */
  children: ComponentChildren
}

/** A deadline: where it stands now, until when, what to do, and of a check what was answered. */
export function DeadlineItem({ deadline, context, children }: DeadlineItemProps) {
  const { kind, subject, verdict, window, ended } = deadline
  const about = deadlineSubject(deadline)
  const isReadable = verdict !== undefined || window !== undefined
  const check = subject.about === 'check' && subject.check.status === 'read' && subject.check
  return (
    <article
      class="deadline"
      data-kind={kind}
      data-outcome={verdict?.outcome}
      data-urgency={deadline.urgency}
    >
      <h3>{deadlineTitle(deadline)}</h3>
      {about && <p class="subject">{about}</p>}
      {isReadable ? (
        <Outlook deadline={deadline} context={context} />
      ) : (
        <p class="headline">{t('deadlineUnreadable')}</p>
      )}
      {isReadable && kind !== 'check' && !ended && <p class="next">{nextStepText(deadline)}</p>}
      {check && <Answers check={check} context={context} />}
      <div class="fw-buttons">
        {isReadable && !ended && (
          <a
            class="fw-button small"
            href={deadline.address}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('deadlineOpen')} <Named deadline={deadline} context={context} />
          </a>
        )}
        {children}
      </div>
    </article>
  )
}

/** Tells a button from the same button of another deadline. */
export function Named({ deadline, context }: { deadline: Deadline; context: Context }) {
  return <span class="fw-visually-hidden">{deadlineName(deadline, context)}</span>
}

function Outlook({ deadline, context }: { deadline: Deadline; context: Context }) {
  const { window, verdict, ended, daysLeft, urgency } = deadline
  const left =
    window && (window.state === 'closed' ? t('windowOver') : timeLeftText(window, context))
  const format = (bound: string) => formatBound(bound, context.timeZone)
  const isSettled = ended === 'person' || !verdict
  return (
    <>
      <p class="headline" data-tone={toneNow(deadline)} data-urgency={urgency}>
        {isSettled ? standingText(deadline, context) : headlineOf(verdict, format)}
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
          {left && (!isSettled || daysLeft === undefined) && (
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

function toneNow({ verdict, ended, daysLeft, urgency }: Deadline) {
  if (ended) return 'over'
  if (!verdict) return urgency === 'later' ? 'safe' : urgency
  return toneOf(verdict, daysLeft === undefined ? undefined : { daysLeft })
}

function Answers({ check, context }: { check: ReadDeadline; context: Context }) {
  const { rule, facts } = check
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
