import { kindOf } from './actionable'
import { type CursorOf, type FoundControl, findControl } from './controls'
import { hasAttribute, isElement, tagOf } from './dom'
import type { PageId } from './routes'
import { isRow } from './row'
import { lineageOf, renderedChildrenOf, walk } from './tree'

/** Elements. A row with more below it is no single thing to press. */
const MOST_ELEMENTS = 400

const noHand: CursorOf = () => 'auto'

/**
 * The control that a key on a row would work: some grids take Enter and Space on the focused row for
 * its one button. Only where the row itself has the focus, and there is nothing else in it to press.
 *
 * @param path `pathOf(event)` of a keydown or keyup, innermost first
 */
export function controlOfRow(
  path: readonly EventTarget[],
  page: PageId,
  cursorOf?: CursorOf,
): FoundControl | undefined {
  const [row] = path
  if (!isElement(row) || !isRow(row) || !hasAttribute(row, 'tabindex')) return undefined
  const { elements, complete } = walk(row, MOST_ELEMENTS, childrenOf)
  const pressed = elements.filter(isPressed)
  const [first, ...others] =
    pressed.length > 0
      ? pressed.map(element => findControl([...lineageOf(element)], page, noHand))
      : // What only looks like a button is worked by the row itself.
        elements.flatMap(element => findControl([...lineageOf(element)], page, cursorOf) ?? [])
  return complete && others.every(other => other?.element === first?.element) ? first : undefined
}

const childrenOf = (node: Node) => (isElement(node) ? renderedChildrenOf(node) : [])

/** Cells can be focused so that arrow keys reach them, not to be pressed. */
function isPressed(element: Element): boolean {
  const kind = kindOf(element)
  return kind !== undefined && !(kind === 'focusable' && /^t[dh]$/.test(tagOf(element)))
}
