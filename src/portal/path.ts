import { closedShadowOf, isElement, read, shadowOf } from './dom'
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
  const elements = isByKeys(event)
    ? [read(ShadowRoot.prototype, 'activeElement', root)]
    : elementsAtPoint(root, event)
  // What the browser names may be around the root instead: its host, where slotted words are at the
  // point, or where nothing in it is.
  const isInRoot = (element: Element) => Node.prototype.getRootNode.call(element) === root
  return elements.find(element => element && isInRoot(element)) ?? null
}

/** A click that no pointer made counts none. */
const isByKeys = (event: Event) =>
  event.type.startsWith('key') || (event.type === 'click' && Reflect.get(event, 'detail') === 0)

/** Innermost first, as they lie over one another. */
function elementsAtPoint(root: ShadowRoot, event: Event): readonly Element[] {
  const { changedTouches } = event as Partial<TouchEvent>
  const { clientX, clientY } = changedTouches?.[0] ?? (event as Partial<MouseEvent>)
  if (clientX === undefined || clientY === undefined) return []
  try {
    return ShadowRoot.prototype.elementsFromPoint.call(root, clientX, clientY)
  } catch {
    return []
  }
}
