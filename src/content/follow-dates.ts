import type { PageReading } from '../portal/reading'
import type { DatesOnPage } from '../ui/panel-dates'
import { inSlices, whenIdle } from './idle'
import { watchMoves } from './moves'

/** Milliseconds from one reading to the next, for a page that never stops growing. */
const rest = 1_000

/** Boxes whose size is followed, at most. */
const mostBoxes = 200

/** What holds the rows and lines of a page. A name with a dash is a component of the page's own. */
const box = /-|^(?:main|section|article|table|dl|ul|ol|dialog|form)$/

/**
 * Reads the dates of the page while somebody looks at them: when the page has a moment after it came
 * up, after a box in it has grown or shrunk, and after a click, as what opens then grows nothing.
 * Slice by slice, never for a mutation, and once a second at most.
 */
export function datesOnPage(
  view: Window,
  reading: () => Generator<Element, PageReading>,
): DatesOnPage {
  return {
    follow: show => {
      const ended = new AbortController()
      const { signal } = ended
      let isRunning = false
      let isAskedAgain = false
      let resting: ReturnType<typeof setTimeout> | undefined

      const read = () => {
        if (signal.aborted) return
        isAskedAgain = isRunning
        if (isRunning) return
        isRunning = true
        const boxes: Element[] = []
        const look = (element: Element) => {
          if (boxes.length < mostBoxes && box.test(element.localName)) boxes.push(element)
        }
        const done = (result: PageReading) => {
          sizes.follow(boxes)
          show(result)
          resting = setTimeout(() => {
            isRunning = false
            if (isAskedAgain) soon()
          }, rest)
        }
        inSlices(reading(), () => !signal.aborted, done, look)
      }
      const soon = () => whenIdle(view.document, read)
      const sizes = followSizes(soon, signal)
      watchMoves(view, read, signal)
      view.addEventListener('click', soon, { signal, capture: true, passive: true })
      return () => {
        ended.abort()
        clearTimeout(resting)
      }
    },
  }
}

/** Calls `changed` when one of the boxes last given has another size than it had then. */
function followSizes(changed: () => void, signal: AbortSignal) {
  let fresh = new Set<Element>()
  const observer = new ResizeObserver(entries => {
    // Each is reported once as it is first looked at.
    const others = entries.filter(({ target }) => !fresh.delete(target))
    if (others.length > 0) changed()
  })
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    follow: (boxes: readonly Element[]) => {
      observer.disconnect()
      if (signal.aborted) return
      fresh = new Set(boxes)
      for (const element of boxes) observer.observe(element)
    },
  }
}
