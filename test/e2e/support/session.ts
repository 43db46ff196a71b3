import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser, launchFlags } from '../../../scripts/browser'
import { type Portal, startPortal } from '../../portal/server'
import { fontsEnvironment } from '../../support/fonts'
import { keepPagesOf } from './open-browsers'

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
  /** What the extension has stored on this machine, or in synchronised storage. */
  stored: (area?: 'local' | 'sync') => Promise<Record<string, unknown>>
  store: (items: Record<string, unknown>, area?: 'local' | 'sync') => Promise<void>
  remove: (keys: string[], area?: 'local' | 'sync') => Promise<void>
  /** As an update does; the extension's own pages close, and so does what `store` works through. */
  reloadExtension: () => Promise<void>
  /** Back to an empty browser: no stored items, one blank tab. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

export interface SessionOptions {
  /** Language of the extension's texts. */
  language?: 'en' | 'nl' | 'sv'
  headless?: boolean
  /** Folder of the extension; the built one by default. */
  extension?: string
  /** Folder of the profile, for a browser that is started again; a new one by default. */
  profile?: string
}

export const software = 'https://partner.microsoft.com/dashboard/v2/benefits/software'

/**
 * The built extension, or a copy in which another language stands in for English. Distributions ship
 * browsers with English alone, so asking the browser for the language would test nothing.
 */
async function extensionIn(language: 'en' | 'nl' | 'sv'): Promise<string> {
  if (language === 'en') return extensionFolder
  const copy = await mkdtemp(join(tmpdir(), `forewarn-${language}-`))
  await cp(extensionFolder, copy, { recursive: true })
  const messages = (locale: string) => join(copy, '_locales', locale, 'messages.json')
  await cp(messages(language), messages('en'))
  return copy
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const {
    language = 'en',
    headless = true,
    profile,
    extension = await extensionIn(language),
  } = options
  const [portal, { path }] = await Promise.all([startPortal(), findBrowser()])
  const browser = await puppeteer.launch({
    executablePath: path,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    ...(profile !== undefined && { userDataDir: profile }),
    env: { ...process.env, ...(headless && (await fontsEnvironment())) },
    // A person's window has the size the person gives it.
    defaultViewport: headless ? { width: 1366, height: 860 } : null,
    args: [...launchFlags(), `--host-resolver-rules=MAP * 127.0.0.1:${portal.port}`],
  })
  keepPagesOf(browser)
  const extensionId = await browser.installExtension(extension)
  // Storage is reached through an extension page, as the extension itself reaches it.
  const keeper = await browser.newPage()
  await keeper.goto(`chrome-extension://${extensionId}/manifest.json`)

  const session: Session = {
    browser,
    portal,
    extensionId,
    open: async url => {
      const page = await browser.newPage()
      await page.goto(url, { waitUntil: 'domcontentloaded' })
      return page
    },
    openExtensionPage: async path => {
      const page = await browser.newPage()
      await page.goto(`chrome-extension://${extensionId}/${path}`)
      return page
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
      const pages = await browser.pages()
      await Promise.all(pages.filter(page => page !== keeper).map(page => page.close()))
      await keeper.evaluate(async () => {
        await chrome.storage.local.clear()
        await chrome.storage.sync.clear()
        await chrome.storage.session.clear()
      })
      portal.requests.length = 0
    },
    close: async () => {
      await browser.close()
      await portal.close()
    },
  }
  return session
}
