/** Milliseconds after which work is done even on a page that is never idle. */
const patience = 1_000

const waiting = new Set<() => void>()

/** Runs `work` once the document has been parsed and the page has a moment; asked twice, once. */
export function whenIdle(document: Document, work: () => void): void {
  if (waiting.has(work)) return
  waiting.add(work)
  const run = () => {
    waiting.delete(work)
    work()
  }
  const soon = () => requestIdleCallback(run, { timeout: patience })
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', soon, { once: true })
  } else soon()
}

/** Milliseconds of the page's time taken at once. */
const slice = 4

/** Goes through `work` a little at a time, whenever the page has a moment, for as long as it `isWanted`. */
export function inSlices<Step, T>(
  work: Generator<Step, T>,
  isWanted: () => boolean,
  done: (result: T) => void,
  each?: (step: Step) => void,
): void {
  const go = () => {
    if (!isWanted()) return
    for (const end = performance.now() + slice; performance.now() < end; ) {
      const step = work.next()
      if (step.done) return done(step.value)
      each?.(step.value)
    }
    requestIdleCallback(go, { timeout: patience })
  }
  go()
}
