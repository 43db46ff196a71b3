import { useRef, useState } from 'preact/hooks'
import type { FactDeclaration, FactKind } from '../rules/types'
import type { FactValue } from '../ui/FactField'

interface Draft {
  /** What the field holds: what is being typed, or else the answer given. */
  value: FactValue
  /** Takes what was typed or chosen. */
  type: (value: FactValue) => void
  /** Makes what was typed the answer, and returns it. For when the field is left or Enter pressed. */
  settle: () => FactValue
}

/**
 * Keeps an answer from being judged while it is typed: half an address is no answer, and a verdict
 * that changes with every key is none. A choice counts at once; so does a day that can be judged,
 * which half a day never is, and what puts right an answer that was found wrong.
 *
 * @param answer called with what counts
 */
export function useDraft(
  fact: FactDeclaration,
  given: FactValue,
  answer: (value: FactValue) => void,
): Draft {
  // A field reports its last input and that it was left in one go, before anything is drawn anew.
  const typed = useRef<{ value: FactValue } | undefined>(undefined)
  const latest = useRef(given)
  const [, redraw] = useState({})
  latest.current = typed.current ? typed.current.value : given

  const count = (value: FactValue) => {
    typed.current = undefined
    latest.current = value
    answer(value)
  }
  // No answer fits as well: a field that is emptied is not half full.
  const fits = (value: FactValue) => value === undefined || fact.problemOf(value) === undefined
  const type = (value: FactValue) => {
    const mends = !fits(given)
    const counts = { 'at once': true, 'when it fits': fits(value), 'when left': false }
    if (counts[moments[fact.kind.type]] || (mends && fits(value))) {
      count(value)
      return
    }
    typed.current = { value }
    latest.current = value
    redraw({})
  }
  const settle = () => {
    if (typed.current) count(typed.current.value)
    return latest.current
  }
  return { value: latest.current, type, settle }
}

const moments = {
  'yes-no': 'at once',
  choice: 'at once',
  date: 'when it fits',
  instant: 'when it fits',
  number: 'when left',
  text: 'when left',
  list: 'when left',
} as const satisfies Record<FactKind['type'], string>
