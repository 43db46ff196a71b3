import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findFirefox } from '../../../scripts/firefox'
import { firefoxId } from '../../../scripts/firefox-target'
import { patience } from '../../e2e/support/patience'
import { eventually } from '../../e2e/support/replica'
import { type Portal, startPortal } from '../../portal/server'
import { fontsEnvironment } from '../../support/fonts'
import { evaluateInBrowser, navigateTo } from './bidi'

const extensionFolder = fileURLToPath(new URL('../../../dist-firefox', import.meta.url))

/** Firefox gives an extension an address at random unless one is set. */
const address = 'moz-extension://0f0e1d2c-3b4a-4958-8676-a5b4c3d2e1f0'

/** A Firefox with the built extension, in front of a replica portal of its own. */
export interface FirefoxSession {
  portal: Portal
  /** Errors of scripts of ours, in whichever page or process, as the browser's console lists them. */
  errors: () => Promise<string[]>
  open: (url: string) => Promise<Page>
  /** An extension page, e.g. `src/options/index.html`. */
  openExtensionPage: (path: string) => Promise<Page>
  stored: () => Promise<Record<string, unknown>>
  store: (items: Record<string, unknown>) => Promise<void>
  /** Back to an empty browser: nothing stored, no page open. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/** @param profile folder of the profile, for a browser that is started again */
export async function startFirefox(profile?: string): Promise<FirefoxSession> {
  const [portal, firefox] = await Promise.all([startPortal(), findFirefox()])
  if ('missing' in firefox) throw new Error(firefox.missing)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox.path,
    headless: true,
    acceptInsecureCerts: true,
    timeout: patience,
    protocolTimeout: patience,
    env: { ...process.env, ...(await fontsEnvironment()) },
    defaultViewport: { width: 1366, height: 860 },
    ...(profile !== undefined && { userDataDir: profile }),
    // Without it the protocol does not reach the pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(portal.port),
  })
  await browser.installExtension(extensionFolder)
  return sessionOf(browser, portal)
}

function preferences(port: number): Record<string, string | boolean> {
  return {
    // Every name leads to the replica, whichever port it listens on.
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: new URL(address).host }),
    // An extension that is loaded for one run leaves when the browser does, and its storage stays.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  }
}

const ourErrors = `Services.console.getMessageArray().flatMap(message => {
  if (!(message instanceof Ci.nsIScriptError)) return []
  if (message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)) return []
  const { errorMessage, sourceName, lineNumber } = message
  // A tab was closed while it had asked the browser for something, which nobody can prevent.
  if (errorMessage.startsWith('Promise rejected after context unloaded')) return []
  return sourceName.startsWith('${address}') ? [errorMessage + ' ' + sourceName + ':' + lineNumber] : []
})`

async function sessionOf(browser: Browser, portal: Portal): Promise<FirefoxSession> {
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage()
    page.setDefaultTimeout(patience)
    return page
  }
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await newPage()
    const url = `${address}/${path}`
    await navigateTo(page, url)
    await eventually(
      () => page.evaluate(() => [document.URL, document.readyState]).catch(() => []),
      ([shown, state]) => shown === url && state === 'complete',
    )
    return page
  }
  // Storage is reached through an extension page, as the extension itself reaches it.
  const keeper = await openExtensionPage('src/options/index.html')
  return {
    portal,
    errors: () => evaluateInBrowser(keeper, ourErrors),
    async open(url) {
      const page = await newPage()
      await page.goto(url, { waitUntil: 'domcontentloaded' })
      return page
    },
    openExtensionPage,
    stored: () => keeper.evaluate(() => chrome.storage.local.get(null)),
    store: items => keeper.evaluate(values => chrome.storage.local.set(values), items),
    async reset() {
      const pages = await browser.pages()
      await Promise.all(pages.filter(page => page !== keeper).map(page => page.close()))
      await keeper.evaluate(() => chrome.storage.local.clear())
      // What one test has to answer for is no matter of the next.
      await evaluateInBrowser(keeper, '(Services.console.reset(), null)')
    },
    async close() {
      await browser.close()
      await portal.close()
    },
  }
}

/** What no page of the replica and not the browser itself asks for; every name leads to the replica. */
export function unexpectedRequests({ portal }: FirefoxSession): string[] {
  const isOfPage = (path: string) =>
    /^\/(replica\/[\w./-]+|favicon\.ico|(dashboard|support)\/[\w./-]*(\?.*)?)$/.test(path)
  const isOfBrowser = (host: string) => /(^|\.)(mozilla\.(com|net|org)|firefox\.com)$/.test(host)
  return portal.requests
    .filter(({ host, path, origin }) => {
      if (origin?.startsWith('moz-extension:')) return true
      return host.endsWith('microsoft.com') ? !isOfPage(path) : !isOfBrowser(host)
    })
    .map(({ method, host, path }) => `${method} ${host}${path}`)
}
