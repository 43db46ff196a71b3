import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import type { Portal } from '../../portal/server'
import { addPrelude, beginAt, callOf, hasPrelude, wantedNow } from '../../support/begin-at'
import { type BrowserOptions, endBrowser, giveBack, launchBrowser, takeBrowser } from './browsers'
import { expectNoRequest } from './no-request'
import { patience } from './patience'
import { eventually } from './replica'

const extensionFolder = fileURLToPath(new URL('../../../dist', import.meta.url))

/** A browser with the built extension, in front of a replica portal of its own. */
export interface Session {
  browser: Browser
  portal: Portal
  extensionId: string
  /** Opens an address in a new tab and waits for nothing but the first byte. */
  open: (url: string) => Promise<Page>
  /** An extension page, e.g. `src/options/index.html`. */
  openExtensionPage: (path: string) => Promise<Page>
  /**
   * The popup as it opens over a page. It is in a tab of its own, behind that page's: in front it
   * would take itself for the tab it is asked about.
   */
  openPopup: (over: Page) => Promise<Page>
  /** What the extension has stored on this machine, or in synchronised storage. */
  stored: (area?: 'local' | 'sync') => Promise<Record<string, unknown>>
  store: (items: Record<string, unknown>, area?: 'local' | 'sync') => Promise<void>
  remove: (keys: string[], area?: 'local' | 'sync') => Promise<void>
  /** As an update does; the extension's own pages close, and so does what `store` works through. */
  reloadExtension: () => Promise<void>
  /** Back to an empty browser: no stored items, one blank tab. */
  reset: () => Promise<void>
  /** Rejects when the extension asked the network for anything, as `reset` does. */
  close: () => Promise<void>
}

export interface SessionOptions extends BrowserOptions {
  /** Language of the extension's texts. */
  language?: 'en' | 'nl' | 'sv'
  /** Folder of the extension; the built one by default. */
  extension?: string
  /** A browser that starts with this session and ends with it, rather than one that is kept. */
  own?: boolean
}

export const software = 'https://partner.microsoft.com/dashboard/v2/benefits/software'

/**
 * The built extension, or a copy in which another language stands in for English. Distributions ship
 * browsers with English alone, so asking the browser for the language would test nothing. It is a copy
 * as well where the run is to begin at another time.
 */
async function extensionIn(language: 'en' | 'nl' | 'sv'): Promise<string> {
  if (language === 'en' && wantedNow === undefined) return extensionFolder
  const copy = await mkdtemp(join(tmpdir(), `forewarn-${language}-`))
  await cp(extensionFolder, copy, { recursive: true })
  const messages = (locale: string) => join(copy, '_locales', locale, 'messages.json')
  if (language !== 'en') await cp(messages(language), messages('en'))
  return beginning(copy)
}

/** A folder of a test's own, with the clock of the run. */
async function beginning(folder: string): Promise<string> {
  if (wantedNow !== undefined && !hasPrelude(folder)) {
    await addPrelude(folder, callOf(beginAt, wantedNow))
  }
  return folder
}

/** The folders made so far: a copy serves every session of this process. */
const copies = new Map<string, Promise<string>>()

function extensionOf({ extension, language = 'en' }: SessionOptions): Promise<string> {
  if (extension !== undefined) return beginning(extension)
  const copy = copies.get(language) ?? extensionIn(language)
  copies.set(language, copy)
  return copy
}

/** Runs in an extension page; whether the browser has another tab in front. */
async function isBehind(): Promise<boolean> {
  const own = await chrome.tabs.getCurrent()
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true })
  return front?.id !== own?.id
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const isOwn = options.own === true || options.headless === false || options.profile !== undefined
  const [kept, extension] = await Promise.all([
    isOwn ? launchBrowser(options) : takeBrowser(),
    extensionOf(options),
  ])
  const { browser, portal, blank } = kept
  const extensionId = await browser.installExtension(extension)
  // Storage is reached through an extension page, as the extension itself reaches it.
  const keeper = await browser.newPage()
  await keeper.goto(`chrome-extension://${extensionId}/manifest.json`)

  const open = async (url: string, waitUntil: 'load' | 'domcontentloaded') => {
    const page = await browser.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(url, { waitUntil })
    return page
  }
  const closePages = async () => {
    const pages = await browser.pages()
    const others = pages.filter(page => page !== keeper && page !== blank)
    await Promise.all(others.map(page => page.close()))
  }

  return {
    browser,
    portal,
    extensionId,
    open: url => open(url, 'domcontentloaded'),
    openExtensionPage: path => open(`chrome-extension://${extensionId}/${path}`, 'load'),
    openPopup: async over => {
      const popup = await open(`chrome-extension://${extensionId}/src/popup/index.html`, 'load')
      await over.bringToFront()
      await eventually(() => popup.evaluate(isBehind), Boolean)
      await popup.reload()
      return popup
    },
    stored: (area = 'local') => keeper.evaluate(name => chrome.storage[name].get(null), area),
    store: (items, area = 'local') =>
      keeper.evaluate((name, values) => chrome.storage[name].set(values), area, items),
    remove: (keys, area = 'local') =>
      keeper.evaluate((name, gone) => chrome.storage[name].remove(gone), area, keys),
    reloadExtension: async () => {
      const gone = new Promise(resolve => keeper.once('close', resolve))
      // The page is torn down under its own call.
      await keeper.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
      await gone
    },
    reset: async () => {
      await closePages()
      await keeper.evaluate(async () => {
        await chrome.storage.local.clear()
        await chrome.storage.sync.clear()
        await chrome.storage.session.clear()
        // Other extensions than the built one may do without these.
        await chrome.alarms?.clearAll()
        chrome.notifications?.getAll(all => {
          for (const id of Object.keys(all)) chrome.notifications.clear(id)
        })
      })
      await browser.defaultBrowserContext().clearPermissionOverrides()
      expectNoRequest(portal.requests)
      portal.requests.length = 0
    },
    close: async () => {
      if (browser.connected) await closePages()
      const asked = [...portal.requests]
      if (isOwn) await endBrowser(kept)
      else {
        // Takes what is stored along, if no test has removed it before.
        await browser.uninstallExtension(extensionId).catch(() => undefined)
        await giveBack(kept)
      }
      expectNoRequest(asked)
    },
  }
}
