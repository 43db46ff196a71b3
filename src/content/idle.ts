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
