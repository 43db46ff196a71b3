import { formatDay } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { factKey, headlineKey, remedyKey, routeKey } from '../i18n/rule-keys'
import type { Rule, Verdict } from '../rules/types'
import type { Countdown } from './countdown'
import { daysLeftText } from './HoldFigures'
import { Reasons } from './Reasons'
import { toneOf } from './tone'
import { WindowBar } from './WindowBar'

interface VerdictViewProps {
  rule: Rule
  /** Undefined as long as there is nothing to say. */
  verdict: Verdict | undefined
  countdown: Countdown | undefined
  /** Stands in the headline's place until there is a verdict. */
  prompt: string
}

/** A verdict in full: where the person stands, until when, what to do, why, and where it is written. */
export function VerdictView({ rule, verdict, countdown, prompt }: VerdictViewProps) {
  return (
    <div class="fw-verdict-view">
      <div
        class="fw-verdict"
        data-tone={verdict && toneOf(verdict, countdown)}
        data-outcome={verdict?.outcome}
      >
        {/* The only live region: the rest follows from it and would be read out with every key. */}
        <p class="headline" aria-live="polite">
          {verdict ? headlineOf(verdict) : prompt}
        </p>
        {verdict && <Outlook verdict={verdict} countdown={countdown} />}
      </div>
      {verdict && <Reasons rule={rule} reasons={verdict.reasons} />}
    </div>
  )
}

interface OutlookProps {
  verdict: Verdict
  countdown: Countdown | undefined
}

function Outlook({ verdict, countdown }: OutlookProps) {
  if (verdict.outcome === 'ineligible') return null
  const route = verdict.route && derived(routeKey(verdict.route))
  const remedy = verdict.remedy && derived(remedyKey(verdict.remedy))
  const question = verdict.missing[0] && derived(factKey(verdict.missing[0]))
  return (
    <>
      {question && <p class="question">{t('answerToSettle', { question })}</p>}
      {countdown && (
        <div class={`fw-tone-${toneOf(verdict, countdown)}`}>
          <p class="days">{daysLeftText(countdown)}</p>
          <WindowBar countdown={countdown} />
        </div>
      )}
      {remedy && (
        <p class="next">
          <strong>{remedy}.</strong> {route}
        </p>
      )}
    </>
  )
}

/** The one line that says where the person stands, with the last safe day in it. */
export function headlineOf(verdict: Verdict): string {
  const { safeUntil, outerUntil } = verdict.window ?? {}
  return (
    derived(headlineKey(verdict), {
      safe: safeUntil ? formatDay(safeUntil) : '',
      outer: outerUntil ? formatDay(outerUntil) : '',
    }) ?? verdict.outcome
  )
}
