import type { Browser } from 'puppeteer-core'

/*
 * Knows nothing of vitest, since the demo and the bench start sessions as well. Kept with the
 * process: vitest loads a set-up file anew for each test file, but not always what the tests import.
 */
const kept = globalThis as { forewarnOpenBrowsers?: Set<Browser> }
kept.forewarnOpenBrowsers ??= new Set()

/** Browsers that sessions of this process have open. */
export const openBrowsers = kept.forewarnOpenBrowsers

/** From now on until it is closed, the pages of this browser are kept when a test fails. */
export function keepPagesOf(browser: Browser): void {
  openBrowsers.add(browser)
  browser.on('disconnected', () => openBrowsers.delete(browser))
}
