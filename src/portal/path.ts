import { closedShadowOf, isElement, read, shadowOf } from './dom'
import { isButtonInput } from './names'
import { lineageOf } from './tree'

/** Closed shadow roots within one another. */
const MOST_ROOTS = 100

/**
 * The way of an event, innermost first, as `event.composedPath()` would give it if every shadow root
 * were open. That one leaves out what is in closed roots: the elements around a slotted one, and
 * those below a host that the event seems to be meant for. The latter are found by the point that
 * was pressed, or by what has the focus. To be asked while the event is on its way; never throws.
 */
export function pathOf(event: Event): readonly EventTarget[] {
  const path = event.composedPath()
  const [target] = path
  if (!isElement(target)) return path
  const inner = innermost(target, event)
  const steps = inner === target ? path : [inner, ...path]
  return steps.flatMap((step, position) => {
    const next = steps[position + 1]
    const isHidden = isElement(step) && isElement(next) && closedShadowOf(next) !== null
    return isHidden ? [step, ...between(step, next)] : [step]
  })
}

function innermost(target: Element, event: Event): Element {
  let inner = target
  // An open root would have said itself what was meant in it, but not if it is in a closed one.
  let root = closedShadowOf(inner)
  for (let depth = 0; root && depth < MOST_ROOTS; depth++) {
    const next = meantIn(root, event)
    if (!next) break
    inner = next
    root = closedShadowOf(inner) ?? shadowOf(inner)
  }
  return inner
}

/** Elements between one and one around it, as rendered. None if it is not around it any more. */
function between(inner: Element, outer: Element): readonly Element[] {
  const lineage = [...lineageOf(inner)]
  return lineage.slice(1, Math.max(lineage.indexOf(outer), 1))
}

function meantIn(root: ShadowRoot, event: Event): Element | null {
  const isInRoot = (element: Element) => Node.prototype.getRootNode.call(element) === root
  if (isByKeys(event)) {
    const worked = workedByKeys(root, event)
    return worked && isInRoot(worked) ? worked : null
  }
  return atPoint(root, event, isInRoot)
}

/** A click that no pointer made counts none. */
const isByKeys = (event: Event) =>
  event.type.startsWith('key') || (event.type === 'click' && Reflect.get(event, 'detail') === 0)

const submitButtons = 'button:not([type]), [type="submit" i], [type="image" i]'

/** What has the focus; but Enter in a field makes the browser click the button of its form. */
function workedByKeys(root: ShadowRoot, event: Event): Element | null {
  const focused = read(ShadowRoot.prototype, 'activeElement', root) ?? null
  if (event.type !== 'click' || !focused || isButtonInput(focused)) return focused
  const form = read(HTMLInputElement.prototype, 'form', focused as HTMLInputElement)
  return (form && Element.prototype.querySelector.call(form, submitButtons)) ?? focused
}

/**
 * The innermost element of the root at the point. What the browser names may be around the root
 * instead: its host, where slotted words are at the point, or where nothing in it is.
 */
function atPoint(
  root: ShadowRoot,
  event: Event,
  isInRoot: (element: Element) => boolean,
): Element | null {
  const { changedTouches } = event as Partial<TouchEvent>
  const { clientX, clientY } = changedTouches?.[0] ?? (event as Partial<MouseEvent>)
  if (clientX === undefined || clientY === undefined) return null
  const at = (x: number, y: number) => {
    try {
      return ShadowRoot.prototype.elementsFromPoint.call(root, x, y).find(isInRoot) ?? null
    } catch {
      return null
    }
  }
  // Mouse events are told in whole pixels, rounded down: at an edge that is beside what was pressed.
  const near = at(clientX, clientY)
  const far = at(clientX + 0.99, clientY + 0.99)
  return far && (!near || Node.prototype.contains.call(near, far)) ? far : near
}
