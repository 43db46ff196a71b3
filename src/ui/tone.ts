import type { Verdict } from '../rules/types'
import type { Countdown } from './countdown'

/** How urgent a verdict is, as the colour of its surroundings. */
export type Tone = 'safe' | 'soon' | 'last' | 'over'

const soonDays = 7

export function toneOf(verdict: Verdict, countdown: Pick<Countdown, 'daysLeft'> | undefined): Tone {
  if (verdict.outcome === 'ineligible') return 'over'
  if (countdown === undefined) return verdict.outcome === 'eligible' ? 'safe' : 'soon'
  if (countdown.daysLeft < 1) return 'last'
  return countdown.daysLeft <= soonDays || verdict.outcome === 'undetermined' ? 'soon' : 'safe'
}
