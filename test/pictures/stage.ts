import type { Page } from 'puppeteer-core'
import { type Overlay, overlayOf } from '../e2e/support/overlay'
import { type Session, startSession } from '../e2e/support/session'
import { beginAt, datedExtension, keepNames, now, policyKey } from './dated-extension'
import type { Look, Picture, PictureLanguage } from './state'

const windows = {
  popup: { width: 380, height: 600, deviceScaleFactor: 1 },
  desktop: { width: 1366, height: 768, deviceScaleFactor: 1 },
  narrow: { width: 400, height: 768, deviceScaleFactor: 1 },
  zoomed: { width: 683, height: 384, deviceScaleFactor: 2 },
} as const

/** A page of the portal, and what Forewarn shows on it. */
export interface PortalPage {
  page: Page
  overlay: Overlay
}

/** What a state is shown with: a browser in which nothing is stored yet, and the look it is for. */
export interface Stage {
  session: Session
  look: Look
  store: (items: Record<string, unknown>, area?: 'local' | 'sync') => Promise<void>
  /** What an organisation has set for everyone. */
  setPolicy: (policy: Record<string, unknown>) => Promise<void>
  /** Opens an address, or a path of the portal, in front. */
  open: (address: string) => Promise<PortalPage>
  /** Opens the popup over a page, as the toolbar's button does, and waits until it is drawn. */
  openPopup: (over?: string) => Promise<Page>
  /** Opens the options at a section, and waits until they are drawn. */
  openOptions: (section?: string) => Promise<Page>
}

/** A browser for all pictures in one language. */
export async function startPictures(language: PictureLanguage): Promise<Session> {
  // Moments are shown on the clock of the machine.
  return startSession({ extension: await datedExtension(language), own: true, timeZone: 'UTC' })
}

/** Leads to the state of a picture in an emptied browser. */
export async function show(session: Session, picture: Picture): Promise<Page> {
  await session.reset()
  const page = await picture.show(stageFor(session, picture))
  await page.bringToFront()
  return page
}

function stageFor(session: Session, look: Look): Stage {
  const opened = async (address: string, size = look.size): Promise<Page> => {
    const page = await session.browser.newPage()
    await page.setViewport(windows[size])
    await wear(page, look)
    await page.evaluateOnNewDocument(`${keepNames}(${beginAt})('${now}')`)
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    return page
  }
  const extensionPage = (path: string) => `chrome-extension://${session.extensionId}/${path}`
  const open: Stage['open'] = async address => {
    const { href } = new URL(address, 'https://partner.microsoft.com')
    const page = await opened(href, look.size === 'popup' ? 'desktop' : look.size)
    return { page, overlay: overlayOf(page) }
  }
  return {
    session,
    look,
    store: session.store,
    setPolicy: policy => session.store({ [policyKey]: policy }),
    open,
    async openPopup(over = 'https://elsewhere.example/') {
      const { page: front } = await open(over)
      const popup = await opened(extensionPage('src/popup/index.html'))
      // The popup asks which tab is in front, which in a tab of its own it would be itself.
      await front.bringToFront()
      await popup.reload()
      await popup.waitForSelector('.on-this-tab[aria-busy="false"]')
      await popup.waitForSelector('[role="combobox"]')
      await popup.bringToFront()
      return popup
    },
    async openOptions(section) {
      const hash = section === undefined ? '' : `#${section}`
      const page = await opened(extensionPage(`src/options/index.html${hash}`))
      await page.waitForSelector('main[aria-busy="false"] #about')
      return page
    },
  }
}

/** Gives a page the theme, without motion: nothing is pictured half way. */
async function wear(page: Page, { theme }: Look): Promise<void> {
  // The driver's own call does not know forced colours.
  const protocol = await page.createCDPSession()
  await protocol.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ],
  })
}
