import type { CriterionState, Outcome } from './types'

/** The criterion holds when `value` is true; a value nobody gave leaves it unknown. */
export function metIf(value: boolean | undefined): CriterionState {
  if (value === undefined) return 'unknown'
  return value ? 'met' : 'failed'
}

/** The criterion holds when `value` is false; a value nobody gave leaves it unknown. */
export function metUnless(value: boolean | undefined): CriterionState {
  return metIf(value === undefined ? undefined : !value)
}

/** Kleene's conjunction: one failure decides, whatever is still unknown. */
export function conclude(states: readonly CriterionState[]): Outcome {
  if (states.includes('failed')) return 'ineligible'
  return states.includes('unknown') ? 'undetermined' : 'eligible'
}
