import type { Page } from 'puppeteer-core'

interface TraceEvent {
  name: string
  ph: string
  /** In microseconds. */
  dur?: number
  args?: { data?: { url?: string } }
}

/**
 * Main-thread time in ms that the browser took to compile and run the extension's content scripts
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
  if (evaluated.length === 0) throw new Error('No content script was evaluated')
  return evaluated.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000
}
