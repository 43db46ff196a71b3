import { useEffect, useState } from 'preact/hooks'
import type { Rule } from '../rules/types'
import type { Purchase } from '../storage/records'
import { readUnfinished, type Unfinished } from './unfinished'

/**
 * The check that was left when the popup closed; undefined until that is known.
 *
 * @param purchases what is stored; undefined as long as that is unknown
 */
export function useUnfinished(
  rules: readonly Rule[],
  purchases: readonly Purchase[] | undefined,
): Unfinished | undefined {
  const [unfinished, setUnfinished] = useState<Unfinished>()
  const known = purchases !== undefined
  useEffect(() => {
    if (known) readUnfinished(rules, purchases).then(setUnfinished)
    // Read once, when it can be; what changes later comes from the check itself.
  }, [known])
  return unfinished
}
