import type { RuleId } from './types'

/** Why a fact cannot be used. */
export type FactProblem =
  | 'unknown-fact'
  | 'wrong-type'
  /** Not `YYYY-MM-DD`, or a day that does not exist. */
  | 'impossible-date'
  | 'unknown-value'
  | 'out-of-range'
  /** An e-mail address without a domain, a GUID that is none, a moment that is no ISO instant. */
  | 'wrong-shape'

export interface BadFact {
  name: string
  problem: FactProblem
}

/**
 * The facts do not fit the rule. `facts` names each bad one; it is empty when what was given is no
 * plain object at all. The message holds names but no values, so it may be logged.
 */
export class FactsError extends Error {
  override readonly name = 'FactsError'

  constructor(
    readonly rule: RuleId,
    readonly facts: readonly BadFact[],
  ) {
    const complaints = facts.map(({ name, problem }) => `${name} (${problem})`)
    super(`Facts that do not fit ${rule}: ${complaints.join(', ') || 'no plain object'}`)
  }
}
