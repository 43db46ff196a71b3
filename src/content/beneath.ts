import { findControl, nearControls } from '../portal/controls'
import { read, shadowOf } from '../portal/dom'
import type { PageId } from '../portal/routes'
import { lineageOf } from '../portal/tree'

/*
 * What lies under the panel is found by asking the browser what is drawn at some points there, not
 * by looking for controls in the page.
 */

/** CSS pixels between two points: no button is drawn smaller. */
const step = { x: 22, y: 14 }

/** A part of the window, in CSS pixels. */
export type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/**
 * Whether a listed control is drawn in a part of the window, whatever of ours is above it; point by
 * point, so that a caller may pause.
 */
export function* coversControl(area: Area, page: PageId, host: Element): Generator<void, boolean> {
  const isNear = nearControls(page)
  for (const element of elementsIn(area, host)) {
    if (element && isNear(element) && findControl([...lineageOf(element)], page)) return true
    yield
  }
  return false
}

/**
 * The elements drawn in a part of the window, without `host`; innermost, each once. Point by point,
 * with `undefined` where there is nothing new, for who stops early or takes breaks.
 */
function* elementsIn(area: Area, host: Element): Generator<Element | undefined> {
  const { ownerDocument: document } = host
  const found = new Set<Element>()
  for (const y of points(area.top, area.bottom, step.y)) {
    for (const x of points(area.left, area.right, step.x)) {
      const above = document.elementFromPoint(x, y)
      // To ask for all that is drawn at a point takes several times as long.
      const beneath =
        above === host ? document.elementsFromPoint(x, y).find(element => element !== host) : above
      const element = beneath && innermost(beneath, x, y)
      const isNew = element && !found.has(element)
      if (isNew) found.add(element)
      yield isNew ? element : undefined
    }
  }
}

function* points(from: number, to: number, step: number): Generator<number> {
  for (let point = from; point < to; point += step) yield point
  yield to - 1
}

/** Through shadow roots and same-origin frames. */
function innermost(element: Element, x: number, y: number): Element {
  const frame = read(HTMLIFrameElement.prototype, 'contentDocument', element)
  const root = frame ?? shadowOf(element)
  if (!root) return element
  const { left, top } = frame ? element.getBoundingClientRect() : { left: 0, top: 0 }
  // Of all that is drawn there, since what is shown on the page lies above a root's own elements.
  const inner = root
    .elementsFromPoint(x - left, y - top)
    .find(inner => inner !== element && inner.getRootNode() === root)
  return inner ? innermost(inner, x - left, y - top) : element
}
