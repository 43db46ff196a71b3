import type { Page } from 'puppeteer-core'

interface TraceEvent {
  name: string
  ph: string
  /** In microseconds. */
  dur?: number
  args?: { data?: { url?: string } }
}

/**
 * Main-thread time in ms that the browser took to compile and run the extension's content script
 * at document_start, while `page` opened `url`. Tracing slows the page down, so nothing else is
 * measured in such a run.
 */
export async function evaluationTime(page: Page, url: string): Promise<number> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'v8'] })
  await page.goto(url, { waitUntil: 'load' })
  const trace = await page.tracing.stop()
  if (!trace) throw new Error('The browser gave no trace')
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[]
  }
  const evaluated = traceEvents.filter(
    ({ name, ph, args }) =>
      name === 'EvaluateScript' && ph === 'X' && args?.data?.url?.startsWith('chrome-extension://'),
  )
  if (evaluated.length !== 1) {
    throw new Error(`The content script was evaluated ${evaluated.length} times, not once`)
  }
  return (evaluated[0]?.dur ?? 0) / 1000
}
