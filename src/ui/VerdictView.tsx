import { formatDay } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { factKey, remedyKey, routeKey } from '../i18n/rule-keys'
import type { Context, PlainDate, Rule, Verdict } from '../rules/types'
import { type Bound, daysLeftOf, formatBound, timeLeftText } from './bounds'
import { effectTexts } from './effect-texts'
import { Reasons } from './Reasons'
import { toneOf } from './tone'
import { headlineOf } from './verdict-texts'
import { WindowPicture } from './WindowPicture'

interface VerdictViewProps {
  rule: Rule
  /** Undefined as long as there is nothing to say. */
  verdict: Verdict | undefined
  context: Context
  /** The day the person chose to judge as of; undefined for today. */
  asOf: PlainDate | undefined
  /** What the window is counted from, where that is known. */
  startsOn: Bound | undefined
  /** Whether the question that would settle it is asked already. */
  asking: boolean
  /** Stands in the headline's place until there is a verdict. */
  prompt: string
  /** Where there is little room, the reasons are for whoever wants them. */
  foldReasons?: boolean
}

/** A verdict in full: where the person stands, until when, what to do, why, and where it is written. */
export function VerdictView(props: VerdictViewProps) {
  const { verdict, context, asOf, prompt } = props
  const daysLeft = verdict && daysLeftOf(verdict, context)
  return (
    <div class="fw-verdict-view">
      <div
        class="fw-verdict"
        data-tone={verdict && toneOf(verdict, daysLeft === undefined ? undefined : { daysLeft })}
        data-outcome={verdict?.outcome}
      >
        {asOf && <p class="as-of">{t('asOfShown', { date: formatDay(asOf) })}</p>}
        {/* The only live region: the rest follows from it and would be read out with every key. */}
        <p class="headline" aria-live="polite" tabIndex={-1}>
          {verdict ? headlineOf(verdict, bound => formatBound(bound, context.timeZone)) : prompt}
        </p>
        {verdict && <Outlook {...props} verdict={verdict} />}
      </div>
      {verdict && <NextStep {...props} verdict={verdict} />}
      {verdict && <Why {...props} verdict={verdict} />}
    </div>
  )
}

function Why({ rule, verdict, foldReasons }: WithVerdict) {
  const reasons = <Reasons rule={rule} reasons={verdict.reasons} />
  if (!foldReasons) return reasons
  return (
    <details class="fold why">
      <summary>{t('why')}</summary>
      {reasons}
    </details>
  )
}

type WithVerdict = VerdictViewProps & { verdict: Verdict }

function Outlook({ verdict, context, asking }: WithVerdict) {
  const question = !asking && verdict.missing[0] && derived(factKey(verdict.missing[0]))
  // Days left of a window are no use to somebody who failed for another reason.
  const isLost = verdict.outcome === 'ineligible' && verdict.window?.state !== 'not-open'
  const left = !isLost && verdict.window && timeLeftText(verdict.window, context)
  return (
    <>
      {question && <p class="question">{t('answerToSettle', { question })}</p>}
      {left && <p class="days">{left}</p>}
    </>
  )
}

function NextStep({ verdict, context, asOf, startsOn }: WithVerdict) {
  const { window, remedy, route } = verdict
  return (
    <div class="fw-next-step">
      {window && (
        <WindowPicture window={window} startsOn={startsOn} context={context} asOf={!!asOf} />
      )}
      {remedy && (
        <p class="next">
          <strong>{derived(remedyKey(remedy)) ?? remedy}.</strong>{' '}
          {route && (derived(routeKey(route)) ?? route)}
        </p>
      )}
      {effectTexts(verdict).map(text => (
        <p key={text} class="effect">
          {text}
        </p>
      ))}
    </div>
  )
}
