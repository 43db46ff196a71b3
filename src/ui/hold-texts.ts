import { camel, derived, type MessageValues, t } from '../i18n/messages'
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
 */
export function headlineText(
  feature: string,
  state: HeadlineState,
  dates: MessageValues = {},
): string {
  return own(feature, state, dates) ?? own(feature, 'unknown') ?? t('holdFallback')
}

/** What a button does, in the guard's own words or in those that fit any. */
export function buttonText(feature: string, button: ButtonText): string {
  return own(feature, button) ?? t(common[button])
}

/** Every key that may be looked up for these guards. */
export function holdTextKeys(features: readonly string[]): string[] {
  const names: readonly string[] = [...states, ...Object.keys(common)]
  return [
    'holdFallback',
    ...Object.values(common),
    ...features.flatMap(feature => names.map(name => keyOf(feature, name))),
  ]
}

const states = ['eligible', 'closing', 'undetermined', 'ineligible', 'unknown'] as const

const common = {
  safe: 'holdSafe',
  proceed: 'holdProceed',
  back: 'holdBack',
  go: 'holdGo',
} as const satisfies Record<ButtonText, string>

const keyOf = (feature: string, name: string) => `hold_${camel(feature)}_${name}`

const own = (feature: string, name: string, values?: MessageValues) =>
  derived(keyOf(feature, name), values)
