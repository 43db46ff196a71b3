import { inSlices, whenIdle } from './idle'
import { watchMoves } from './moves'

/**
 * Milliseconds from one reading to the next: few, as a page that comes up is soon there in full, and
 * ever more for one that never stops growing.
 */
const rests = { shortest: 125, longest: 1_000 }

/** How many boxes have their size followed, at most. */
const most = { named: 200, plain: 100 }

/**
 * What holds the rows and lines of a page. A name with a dash is a component of the page's own. Of
 * plain boxes the outermost come first: in one that fills the window, only what it holds grows.
 */
function kindOf({ localName }: Element): keyof typeof most | undefined {
  if (localName === 'div') return 'plain'
  const isNamed = /-|^(?:main|section|article|table|dl|ul|ol|dialog|form)$/.test(localName)
  return isNamed ? 'named' : undefined
}

/**
 * Reads the page when it has a moment after it came up and after a box in it has grown or shrunk: a
 * page may scroll within a box, so that its body stays as it is. Slice by slice, never for a
 * mutation, and in the long run once a second at most; until `signal` aborts.
 *
 * @param reading yields every element it visits
 * @param events after which it is read as well, for what grows nothing
 */
export function followPage<T>(
  view: Window,
  reading: () => Generator<Element, T>,
  show: (result: T) => void,
  signal: AbortSignal,
  events: readonly string[] = [],
): void {
  let isRunning = false
  let isAskedAgain = false
  let rest = rests.shortest
  let resting: ReturnType<typeof setTimeout> | undefined

  const read = () => {
    if (signal.aborted) return
    isAskedAgain = isRunning
    if (isRunning) return
    isRunning = true
    const boxes: Element[] = []
    const room = { ...most }
    const look = (element: Element) => {
      const kind = kindOf(element)
      if (kind && room[kind]-- > 0) boxes.push(element)
    }
    const done = (result: T) => {
      sizes.follow(boxes)
      resting = setTimeout(() => {
        isRunning = false
        rest = isAskedAgain ? Math.min(2 * rest, rests.longest) : rests.shortest
        if (isAskedAgain) soon()
      }, rest)
      show(result)
    }
    inSlices(reading(), () => !signal.aborted, done, look)
  }
  const soon = () => whenIdle(view.document, read)
  const sizes = followSizes(soon, signal)
  watchMoves(view, read, signal)
  for (const type of events) {
    view.addEventListener(type, soon, { signal, capture: true, passive: true })
  }
  signal.addEventListener('abort', () => clearTimeout(resting))
}

/**
 * Calls `changed` when one of the boxes has another size, and once after a box has come: whatever was
 * put into it before it was followed may have been missed.
 */
function followSizes(changed: () => void, signal: AbortSignal) {
  let followed: ReadonlySet<Element> = new Set()
  const observer = new ResizeObserver(changed)
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    follow: (boxes: readonly Element[]) => {
      if (signal.aborted) return
      const now = new Set(boxes)
      for (const element of followed) if (!now.has(element)) observer.unobserve(element)
      for (const element of now) if (!followed.has(element)) observer.observe(element)
      followed = now
    },
  }
}
