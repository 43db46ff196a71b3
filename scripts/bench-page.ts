import type { CDPSession, Page } from 'puppeteer-core'

/** The browser's own counters of one page, see https://chromedevtools.github.io/devtools-protocol/tot/Performance/ */
export interface Counters {
  /**
   * Main-thread time in tasks, in ms. `ScriptDuration` would be the part that ran scripts, but it
   * leaves out what runs after an `await`, which is most of ours.
   */
  tasks: number
  /** Used heap of all scripts in the page's process, in kB. */
  heap: number
  /** DOM nodes, shadow roots included. */
  nodes: number
}

export async function startCounters(page: Page): Promise<CDPSession> {
  const cdp = await page.createCDPSession()
  await cdp.send('Performance.enable')
  return cdp
}

export async function counters(cdp: CDPSession): Promise<Counters> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string): number => {
    const metric = metrics.find(candidate => candidate.name === name)
    if (!metric) throw new Error(`The browser does not measure ${name}`)
    return metric.value
  }
  return {
    tasks: of('TaskDuration') * 1000,
    heap: of('JSHeapUsedSize') / 1000,
    nodes: of('Nodes'),
  }
}

/** Main-thread time in ms from before `act` until it reports the end. */
export async function mainThread(cdp: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await counters(cdp)
  await act()
  return (await counters(cdp)).tasks - before.tasks
}

/**
 * Resolves when the press of Get keys has led to something that is painted: the question, or with
 * the empty extension the keys. The page tells through a binding, since asking it again and again
 * would be measured as well. Focus is all it can see of the question.
 */
export async function watchOutcome(page: Page, cdp: CDPSession): Promise<() => Promise<void>> {
  const binding = 'benchSeen'
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: binding })
  const seen = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Nothing came of the press')), 10_000)
    cdp.once('Runtime.bindingCalled', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  // Nobody may be waiting yet when it fails.
  seen.catch(() => {})
  // No function in here may have a name: tsx would wrap it in a helper that the page does not have.
  await page.evaluate(name => {
    window.addEventListener('bench-seen', () =>
      requestAnimationFrame(() => setTimeout(() => Reflect.get(window, name)(''))),
    )
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.localName === 'forewarn-root') {
        window.dispatchEvent(new Event('bench-seen'))
      }
    })
    const { log } = window.replica
    log.push = (...entries) => {
      if (entries.some(({ action }) => action === 'get-keys')) {
        window.dispatchEvent(new Event('bench-seen'))
      }
      return Array.prototype.push.apply(log, entries)
    }
  }, binding)
  return () => seen
}

/** Goes `times` steps through `paths` by history, as the portal does. @returns its long tasks, in ms */
export function navigate(page: Page, paths: readonly string[], times: number): Promise<number[]> {
  return page.evaluate(
    async (addresses, steps) => {
      const long: number[] = []
      const observer = new PerformanceObserver(list => {
        long.push(...list.getEntries().map(({ duration }) => duration))
      })
      observer.observe({ type: 'longtask' })
      for (let step = 0; step < steps; step++) {
        history.pushState(null, '', addresses[step % addresses.length])
        window.dispatchEvent(new Event('replica-navigated'))
        await new Promise<void>(painted =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))),
        )
      }
      long.push(...observer.takeRecords().map(({ duration }) => duration))
      observer.disconnect()
      return long
    },
    paths,
    times,
  )
}
