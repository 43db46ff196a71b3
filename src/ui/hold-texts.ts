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
  return [
    ...anywhere,
    ...Object.values(common),
    ...Object.values(refundTexts),
    ...features.flatMap(feature => textsOf(feature).map(name => keyOf(feature, name))),
  ]
}

/** What only some guards have words of their own for, by the letter that stands for it below. */
const names: Readonly<Record<string, string>> = {
  c: 'closing',
  e: 'eligible',
  g: 'go',
  i: 'ineligible',
  u: 'undetermined',
  E: 'refund_eligible',
  U: 'refund_unknown',
  s: 'selfService',
  r: 'serviceRequest',
}

/**
 * Which of them a guard has, by its name without `-guard`; one without any may be left out. Nothing
 * else is asked for: Firefox logs an error for each text that it is asked for and does not have.
 */
const further: Readonly<Record<string, string>> = {
  activate: 'eg',
  assignAzureCredit: 'EU',
  assignUser: 'eg',
  billingProfile: 'eiU',
  buy: 'e',
  cancelOrder: 'ceiusr',
  cancelSubscription: 'cei',
  getKeys: 'ceiug',
  marketingActivate: 'eg',
  presalesRequest: 'eg',
  reassignUser: 'i',
  redeem: 'eEU',
  reduceLicenses: 'ei',
  supportRequest: 'i',
  suspendSubscription: 'ei',
  upgradeSubscription: 'ei',
}

/** The texts of its own that a guard has; those that each has come first. */
const textsOf = (feature: string): string[] => [
  ...['unknown', 'safe', 'proceed'],
  ...Array.from(
    further[camel(feature.replace(/-guard$/, ''))] ?? '',
    letter => names[letter] ?? letter,
  ),
]

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

function own(feature: string, name: string, values?: MessageValues): string | undefined {
  return textsOf(feature).includes(name) ? derived(keyOf(feature, name), values) : undefined
}
