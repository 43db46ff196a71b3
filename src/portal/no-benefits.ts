import { dataOf } from './dom'
import { LONGEST_LABEL, normalise } from './labels'
import { childNodesOf } from './tree'

/** How the message begins. In English alone: no other wording of it is known. */
const MESSAGE = "looks like you don't have any benefits yet"

/** Whether an element says that there are no benefits (`advisory-no-benefits-message`). */
export function saysNoBenefits(element: Element): boolean {
  for (const node of childNodesOf(element)) {
    const text = dataOf(node)
    if (text === undefined) continue
    // The rest of the sentence may stand in an element of its own.
    return text.length <= 3 * LONGEST_LABEL && normalise(text).startsWith(MESSAGE)
  }
  return false
}
