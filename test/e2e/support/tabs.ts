import type { Browser, CDPSession, Page } from 'puppeteer-core'

/*
 * Tabs that are kept from one test to the next: opening one costs the machine as much as two pages
 * in it. Only a tab with which nothing was done but what is undone here is used again.
 */

/** What a tab shows that waits: of the portal's site, but none of its hosts. */
export const blankAddress = 'https://blank.microsoft.com/'

/** A tab in front and beside it what a test opens second. */
const mostKept = 2

const view = { width: 1366, height: 860 }

/** What of a page can only be undone with the page, or would be forgotten here. */
const lasting = [
  ...([
    'evaluateOnNewDocument',
    'exposeFunction',
    'setRequestInterception',
    'setUserAgent',
  ] as const),
  ...([
    'emulateFocusedPage',
    'emulateTimezone',
    'emulateCPUThrottling',
    'createCDPSession',
  ] as const),
] satisfies (keyof Page)[]

const kept = new WeakMap<Browser, Page[]>()
const plain = new WeakSet<Page>()
const protocols = new WeakMap<Page, Promise<CDPSession>>()

/** A way to a page's protocol that leaves nothing behind; for looking, not for setting anything. */
export function protocolOf(page: Page): Promise<CDPSession> {
  const { createCDPSession } = Object.getPrototypeOf(page) as Page
  const protocol = protocols.get(page) ?? createCDPSession.call(page)
  protocols.set(page, protocol)
  return protocol
}

/** A tab in front of all others that has nothing of another test in it. */
export async function takeTab(browser: Browser): Promise<Page> {
  const tab = kept.get(browser)?.pop()
  if (tab) {
    await tab.bringToFront()
    return tab
  }
  const page = await browser.newPage()
  plain.add(page)
  for (const name of lasting) {
    const act = page[name] as (...args: unknown[]) => unknown
    Object.assign(page, {
      [name]: (...args: unknown[]) => {
        plain.delete(page)
        return Reflect.apply(act, page, args)
      },
    })
  }
  return page
}

/** Keeps a tab for another test, or closes it. */
export async function leaveTab(page: Page): Promise<void> {
  const tabs = kept.get(page.browser()) ?? []
  kept.set(page.browser(), tabs)
  if (!plain.has(page) || tabs.length >= mostKept || tabs.includes(page)) return page.close()
  tabs.push(page)
  try {
    await empty(page)
  } catch {
    // A page that does not let itself be left goes with its tab.
    tabs.splice(tabs.indexOf(page), 1)
    await page.close()
  }
}

/** Whether a tab waits for the next test. */
export const isKept = (page: Page): boolean => kept.get(page.browser())?.includes(page) === true

/** Closes what waits for the next test, with all that a site keeps for a tab. */
export async function closeTabs(browser: Browser): Promise<void> {
  const tabs = kept.get(browser) ?? []
  kept.delete(browser)
  await Promise.all(tabs.map(tab => tab.close()))
}

async function empty(page: Page): Promise<void> {
  page.removeAllListeners()
  if (page.url().startsWith('https:')) {
    await page.evaluate(() => {
      sessionStorage.clear()
      window.name = ''
    })
  }
  await page.goto(blankAddress)
  await page.emulateMediaFeatures(undefined)
  const { width, height } = page.viewport() ?? view
  if (width !== view.width || height !== view.height) await page.setViewport(view)
}
