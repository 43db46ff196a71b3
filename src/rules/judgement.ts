import type { CriterionState, Reason, SourceId } from './types'

/** A reason with its own copy of the sources, so that a caller may keep and change the verdict. */
export function reason(
  criterion: string,
  state: CriterionState,
  sources: readonly SourceId[],
): Reason {
  return { criterion, state, sources: [...sources] }
}

/** Those of `names` that were not given; `false` stands for a fact that cannot matter any more. */
export function absent<Facts extends object>(
  facts: Facts,
  names: readonly (false | (keyof Facts & string))[],
): string[] {
  return names.filter(name => name !== false).filter(name => facts[name] === undefined)
}
