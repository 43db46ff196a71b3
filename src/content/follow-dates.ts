import type { PageReading } from '../portal/reading'
import type { DatesOnPage } from '../ui/panel-dates'
import { whenIdle } from './idle'
import { watchMoves } from './moves'

/** Milliseconds of a slice; a frame at 60 Hz has 16, and the page needs most of them. */
const slice = 4

/**
 * Reads the dates of the page while somebody looks at them: when the page has a moment after it came
 * up or has grown, slice by slice, and never for a mutation.
 */
export function datesOnPage(
  view: Window,
  reading: () => Generator<void, PageReading>,
): DatesOnPage {
  const { document } = view
  return {
    follow: show => {
      const ended = new AbortController()
      const { signal } = ended
      let running = false
      let isAskedAgain = false
      let size = 0

      const read = () => {
        if (running) {
          isAskedAgain = true
          return
        }
        running = true
        size = sizeOf(document)
        inSlices(reading(), signal, result => {
          running = false
          show(result)
          if (isAskedAgain) read()
          isAskedAgain = false
        })
      }
      watchMoves(view, read, signal, 'growth')
      // What opens beside the page, as the steps of a benefit do, makes its body no larger.
      const look = () => {
        if (!signal.aborted && sizeOf(document) > size) read()
      }
      view.addEventListener('click', () => whenIdle(document, look), {
        signal,
        capture: true,
        passive: true,
      })
      return () => ended.abort()
    },
  }
}

/** Elements of the document itself; the browser keeps count. */
const sizeOf = (document: Document) => document.getElementsByTagName('*').length

function inSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
  done: (result: T) => void,
): void {
  const run = () => {
    const end = performance.now() + slice
    while (!signal.aborted && performance.now() < end) {
      const { value, done: isDone } = work.next()
      if (isDone) {
        done(value)
        return
      }
    }
    if (!signal.aborted) requestIdleCallback(run, { timeout: 1_000 })
  }
  run()
}
