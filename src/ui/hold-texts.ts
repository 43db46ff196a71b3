import { camel, derived, type MessageKey, type MessageValues, t } from '../i18n/messages'
import type { Verdict } from '../rules/types'

/** Where the person stands, as far as a guard has words of its own for it. */
export type HeadlineState = 'eligible' | 'closing' | 'undetermined' | 'ineligible' | 'unknown'

export type ButtonText = 'safe' | 'proceed' | 'back' | 'go'

export function headlineState(verdict: Verdict | undefined): HeadlineState {
  if (verdict === undefined) return 'unknown'
  return verdict.outcome === 'undetermined' && verdict.window?.state === 'closing'
    ? 'closing'
    : verdict.outcome
}

/**
 * What is at stake, in one line. Every guard says it for `unknown`, when nothing else is known, and
 * for the states in which it can say more.
 *
 * @param dates bounds of the window as they are to be read, e.g. `safe`
 */
export function headlineText(
  feature: string,
  state: HeadlineState,
  dates: MessageValues = {},
): string {
  return own(feature, state, dates) ?? own(feature, 'unknown') ?? t('holdFallback')
}

/** Whether a guard has a headline of its own for this state. */
export function hasHeadline(feature: string, state: HeadlineState): boolean {
  return own(feature, state) !== undefined
}

/**
 * As `headlineText`, where a refund is at stake: in most states that says it all. A guard with
 * another loss says that in its usual texts, and has some of its own for the refund.
 */
export function refundHeadlineText(
  feature: string,
  state: HeadlineState,
  dates: MessageValues = {},
): string {
  return (
    own(feature, `refund_${state}`) ??
    own(feature, state, dates) ??
    ofAnyRefund(state) ??
    headlineText(feature, 'unknown')
  )
}

/**
 * What the guard says of the way in which money comes back; while that is not known, of all of them.
 *
 * @param route a verdict's route, e.g. `self-service`
 */
export function routeText(feature: string, route = 'service-request'): string | undefined {
  return own(feature, camel(route))
}

function ofAnyRefund(state: HeadlineState): string | undefined {
  return state in refundTexts ? t(refundTexts[state as keyof typeof refundTexts]) : undefined
}

const refundTexts = {
  closing: 'holdRefundClosing',
  undetermined: 'holdRefundUndetermined',
  ineligible: 'holdRefundIneligible',
} as const satisfies Partial<Record<HeadlineState, string>>

/** What a button does, in the guard's own words or in those that fit any. */
export function buttonText(feature: string, button: ButtonText): string {
  return own(feature, button) ?? t(common[button])
}

/** Every key that may be looked up for these guards. */
export function holdTextKeys(features: readonly string[]): string[] {
  const names: readonly string[] = [...states, ...Object.keys(common), ...others]
  return [
    ...anywhere,
    ...Object.values(common),
    ...Object.values(refundTexts),
    ...features.flatMap(feature => names.map(name => keyOf(feature, name))),
  ]
}

const states = ['eligible', 'closing', 'undetermined', 'ineligible', 'unknown'] as const

/** Texts that only some guards have. */
const others = ['refund_eligible', 'refund_unknown', 'selfService', 'serviceRequest'] as const

const anywhere: readonly MessageKey[] = [
  ...(['holdFallback', 'holdInstead', 'holdInUtc'] as const),
  ...(['hoursLeft_one', 'hoursLeft_other'] as const),
]

const common = {
  safe: 'holdSafe',
  proceed: 'holdProceed',
  back: 'holdBack',
  go: 'holdGo',
} as const satisfies Record<ButtonText, string>

const keyOf = (feature: string, name: string) => `hold_${camel(feature)}_${name}`

const own = (feature: string, name: string, values?: MessageValues) =>
  derived(keyOf(feature, name), values)
