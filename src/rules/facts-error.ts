import type { RuleId } from './types'

const wording = {
  'unknown-fact': 'is not a fact of this rule',
  'wrong-type': 'has the wrong type',
  'impossible-date': 'is not a calendar date in the form YYYY-MM-DD',
  'unknown-value': 'is none of the possible values',
  'out-of-range': 'lies outside the possible range',
}

/** Why a fact cannot be used. */
export type FactProblem = keyof typeof wording

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
    const complaints = facts.map(({ name, problem }) => `"${name}" ${wording[problem]}`)
    super(
      complaints.length > 0
        ? `The facts do not fit the rule ${rule}: ${complaints.join('; ')}.`
        : `The facts for the rule ${rule} must be a plain object.`,
    )
  }
}
