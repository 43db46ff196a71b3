import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser, launchFlags } from '../../../scripts/browser'
import { type Portal, startPortal } from '../../portal/server'
import { fontsEnvironment } from '../../support/fonts'
import { keepPagesOf } from './open-browsers'
import { patience } from './patience'

/*
 * Browsers that are kept: starting one takes longer than most tests. A worker keeps as many as its
 * tests hold open at once, and each goes from one session to the next with nothing left in it.
 */

/** A browser in front of a replica portal of its own. */
export interface PortalBrowser {
  browser: Browser
  portal: Portal
  /** Stays open, since a browser ends with its last page. */
  blank: Page
}

export interface BrowserOptions {
  headless?: boolean
  /** Folder of the profile, for a browser that is started again; a new one by default. */
  profile?: string
  /** Where the machine is, e.g. `Etc/GMT+5`; here by default. */
  timeZone?: string
}

/*
 * What a page costs on the way to a test. Tabs of one site share a process, as in a person's browser,
 * and one stays open so that the process does too; and no window readies the list below its address
 * bar, which no test looks at.
 */
const sparing = [
  '--process-per-site',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
]

/** What the page that stays open shows: of the portal's site, but none of its hosts. */
export const blankAddress = 'https://blank.microsoft.com/'

const idle: PortalBrowser[] = []
let isKept = false

/** Keeps browsers over sessions from here on. They end with the process. */
export function keepBrowsers(): void {
  if (isKept) return
  isKept = true
  // Puppeteer's own way of ending a browser on a signal leaves the profile behind.
  process.once('SIGTERM', () => process.exit())
}

/** A browser without extensions, pages and site data. */
export async function takeBrowser(): Promise<PortalBrowser> {
  return idle.pop() ?? launchBrowser()
}

/** Takes a browser back, to be used again, or ends it where none are kept. */
export async function giveBack(kept: PortalBrowser): Promise<void> {
  if (!isKept || !kept.browser.connected) return endBrowser(kept)
  await empty(kept)
  idle.push(kept)
}

export async function launchBrowser(options: BrowserOptions = {}): Promise<PortalBrowser> {
  const { headless = true, profile, timeZone } = options
  const [portal, { path }] = await Promise.all([startPortal(), findBrowser()])
  const browser = await puppeteer.launch({
    executablePath: path,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    timeout: patience,
    protocolTimeout: patience,
    handleSIGTERM: !isKept,
    ...(profile !== undefined && { userDataDir: profile }),
    env: {
      ...process.env,
      // On a German machine a browser may be German, its date fields and its own texts included.
      LANGUAGE: 'en_US',
      ...(headless && (await fontsEnvironment())),
      ...(timeZone !== undefined && { TZ: timeZone }),
    },
    // A person's window has the size the person gives it.
    defaultViewport: headless ? { width: 1366, height: 860 } : null,
    args: [...launchFlags(), ...sparing, `--host-resolver-rules=MAP * 127.0.0.1:${portal.port}`],
  })
  keepPagesOf(browser)
  // Pages that a page opens are as patient as those that a test opens.
  browser.on('targetcreated', async target => {
    if (target.type() === 'page') (await target.page())?.setDefaultTimeout(patience)
  })
  const [first] = await browser.pages()
  const blank = first ?? (await browser.newPage())
  if (headless) {
    await blank.goto(blankAddress)
    portal.requests.length = 0
  }
  return { browser, portal, blank }
}

export async function endBrowser({ browser, portal }: PortalBrowser): Promise<void> {
  await browser.close()
  await portal.close()
}

/** Closes every page but one and forgets what sites have stored and been allowed. */
async function empty({ browser, portal, blank }: PortalBrowser): Promise<void> {
  const pages = await browser.pages()
  await Promise.all(pages.filter(page => page !== blank).map(page => page.close()))
  await browser.defaultBrowserContext().clearPermissionOverrides()
  const client = await blank.createCDPSession()
  await client.send('Browser.setDownloadBehavior', { behavior: 'default' })
  for (const host of ['partner.microsoft.com', 'partnercenter.microsoft.com']) {
    const origin = `https://${host}`
    await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  }
  await client.detach()
  portal.requests.length = 0
}
