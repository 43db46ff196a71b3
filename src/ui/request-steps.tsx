import { t } from '../i18n/messages'
import { comparable } from '../portal/labels'
import type { ChoiceId, RequestForm } from '../portal/request/types'
import { topicWarning } from '../requests'
import type { RequestKind } from '../requests/types'
import type { Era } from '../requests/vocabulary'
import { eraText, stepText } from './request-texts'
import { Sources } from './Sources'

interface StepsProps {
  kind: RequestKind
  form: RequestForm
  /** The form the person was in before, for when the page does not tell. */
  era: Era | undefined
  /** Something stands in the Details box. */
  hasText: boolean
  portalLanguage: string
}

/** The way through the form, and where on it the page is. */
export function Steps({ kind, form, era, hasText, portalLanguage }: StepsProps) {
  const path = kind.forms[form.era ?? era ?? '2023']
  const current = currentStep(form, path.era, hasText)
  const at = path.steps.findIndex(({ id }) => id === current)
  const done = form.step === 'sent' ? path.steps.length : at
  const way = path.steps.find(({ choose }) => choose)?.choose
  return (
    <details class="fold steps" open>
      <summary>{t('requestSteps')}</summary>
      <p class="hint">{eraText(path.era)}</p>
      <ol>
        {path.steps.map(({ id, choose, undocumented }, index) => (
          <li
            key={id}
            data-step={id}
            data-state={index < done ? 'done' : index === done ? 'current' : 'ahead'}
            aria-current={index === done ? 'step' : undefined}
          >
            <span class="mark" aria-hidden="true">
              {index < done ? '✓' : index + 1}
            </span>
            <div>
              {stepText(path.era, id)}
              {index < done && <span class="fw-visually-hidden"> ({t('requestStepDone')})</span>}
              {choose && <span class="hint">{pathText(choose)}</span>}
              {undocumented && index >= done && (
                <span class="hint">{t('requestStepUndocumented')}</span>
              )}
            </div>
          </li>
        ))}
      </ol>
      {path.ticketUrl && ['none', 'topic'].includes(form.step) && form.topicId === undefined && (
        <p>
          <a href={path.ticketUrl} target="_blank" rel="noopener">
            {t('requestTicket')}
          </a>
        </p>
      )}
      <div class="warning" aria-live="polite">
        <TopicNote kind={kind} form={form} portalLanguage={portalLanguage} />
      </div>
      <Sources
        sources={Object.values(path.sources)}
        subject={way ? pathText(way) : eraText(path.era)}
      />
    </details>
  )
}

function TopicNote({
  kind,
  form,
  portalLanguage,
}: Pick<StepsProps, 'kind' | 'form' | 'portalLanguage'>) {
  const { category, topic, subtopic } = form.chosen
  const chosen = {
    ...(category !== undefined && { category }),
    ...(topic !== undefined && { topic }),
    ...(subtopic !== undefined && { subtopic }),
  }
  const warning = topicWarning(kind, chosen, comparable, portalLanguage || undefined)
  if (!warning) return null
  const texts = {
    elsewhere: 'requestTopicElsewhere',
    unrecognised: 'requestTopicUnrecognised',
    undocumented: 'requestTopicUndocumented',
  } as const
  return (
    <p class="notice" data-problem={warning.problem}>
      {t(texts[warning.problem], { path: pathText(warning.expected) })}
    </p>
  )
}

const pathText = ({
  category,
  topic,
  subtopic,
}: Record<'category' | 'topic' | 'subtopic', string>) => [category, topic, subtopic].join(' › ')

/** Id of the step the page is at; what comes before it is done. */
function currentStep({ step, chosen }: RequestForm, era: Era, hasText: boolean): string {
  switch (step) {
    case 'none':
    case 'topic':
      if (era === '2021') return 'browse-topics'
      return steps2023.find(([choice]) => !chosen[choice])?.[1] ?? 'review-solutions'
    case 'review':
      return 'review-solutions'
    case 'solutions':
      return era === '2021' ? 'more-help' : 'create-request'
    case 'details':
      return hasText ? 'submit' : 'details'
    case 'sent':
      return 'submit'
  }
}

const steps2023 = [
  ['summary', 'problem-summary'],
  ['workspace', 'workspace'],
  ['problem-type', 'problem-type'],
] as const satisfies readonly (readonly [ChoiceId, string])[]
