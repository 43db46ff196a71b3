import type { PageReading } from '../portal/reading'
import type { DatesOnPage } from '../ui/panel-dates'
import { whenIdle } from './idle'
import { watchMoves } from './moves'

/** Milliseconds of a slice; a frame at 60 Hz has 16, and the page needs most of them. */
const slice = 4

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

      const read = () => {
        if (signal.aborted) return
        isAskedAgain = isRunning
        if (isRunning) return
        isRunning = true
        const boxes: Element[] = []
        const look = (element: Element) => {
          if (boxes.length < mostBoxes && box.test(element.localName)) boxes.push(element)
        }
        inSlices(reading(), look, signal, result => {
          sizes.follow(boxes)
          show(result)
          const timer = setTimeout(() => {
            isRunning = false
            if (isAskedAgain) soon()
          }, rest)
          // What waits would keep the panel of a page that was left.
          signal.addEventListener('abort', () => clearTimeout(timer))
        })
      }
      const soon = () => whenIdle(view.document, read)
      const sizes = followSizes(soon, signal)
      watchMoves(view, read, signal, 'growth')
      view.addEventListener('click', soon, { signal, capture: true, passive: true })
      return () => ended.abort()
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

function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  each: (step: Step) => void,
  signal: AbortSignal,
  done: (result: Result) => void,
): void {
  const run = () => {
    const end = performance.now() + slice
    while (!signal.aborted && performance.now() < end) {
      const step = work.next()
      if (step.done) {
        done(step.value)
        return
      }
      each(step.value)
    }
    if (!signal.aborted) waiting = requestIdleCallback(run, { timeout: rest })
  }
  let waiting = 0
  signal.addEventListener('abort', () => cancelIdleCallback(waiting))
  run()
}
