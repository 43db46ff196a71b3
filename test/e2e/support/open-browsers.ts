import type { Browser } from 'puppeteer-core'

/*
 * Apart from what keeps their pages, which needs the test runner: the demo and the pictures start
 * browsers without one.
 */

/** Browsers that tests have open in this worker. */
export const openBrowsers = new Set<Browser>()

/** From now on until it is closed, the pages of this browser are kept when a test fails. */
export function keepPagesOf(browser: Browser): void {
  openBrowsers.add(browser)
  browser.on('disconnected', () => openBrowsers.delete(browser))
}
