import type { CDPSession, Page } from 'puppeteer-core'
import { type Overlay, overlayOf } from '../e2e/support/overlay'
import { type Session, startSession } from '../e2e/support/session'
import { beginAt, callOf } from '../support/begin-at'
import { datedExtension, now, policyKey } from './dated-extension'
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
  return startSession({ extension: await datedExtension(language) })
}

/** What a browser shows now. */
const shown = new WeakMap<Session, { state: string; page: Page }>()

/**
 * Leads to the state of a picture in an emptied browser. Where it is there already, light goes dark;
 * forced colours come with borders that move what is below them, so they begin anew.
 */
export async function show(session: Session, picture: Picture): Promise<Page> {
  const { surface, name, language, size, theme } = picture
  const state = [surface, name, language, size, theme === 'forced'].join()
  const before = shown.get(session)
  if (before?.state === state && !before.page.isClosed()) {
    await wear(before.page, picture)
    return before.page
  }
  shown.delete(session)
  await session.reset()
  const page = await picture.show(stageFor(session, picture))
  await page.bringToFront()
  shown.set(session, { state, page })
  return page
}

function stageFor(session: Session, look: Look): Stage {
  const prepared = async (size = look.size): Promise<Page> => {
    const page = await session.browser.newPage()
    await page.setViewport(windows[size])
    await wear(page, look)
    // Moments are shown on the clock of the machine.
    await page.emulateTimezone('UTC')
    await page.evaluateOnNewDocument(callOf(beginAt, now))
    return page
  }
  const extensionPage = (path: string) => `chrome-extension://${session.extensionId}/${path}`
  const open: Stage['open'] = async address => {
    const { href } = new URL(address, 'https://partner.microsoft.com')
    const page = await prepared(look.size === 'popup' ? 'desktop' : look.size)
    await page.goto(href, { waitUntil: 'domcontentloaded' })
    return { page, overlay: overlayOf(page) }
  }
  return {
    session,
    look,
    store: session.store,
    setPolicy: policy => session.store({ [policyKey]: policy }),
    open,
    async openPopup(over = 'https://elsewhere.example/') {
      const popup = await prepared()
      // The popup asks which tab is in front, which in a tab of its own it would be itself.
      await open(over)
      await popup.goto(extensionPage('src/popup/index.html'))
      await popup.waitForSelector('.on-this-tab[aria-busy="false"]')
      await popup.waitForSelector('[role="combobox"]')
      await popup.bringToFront()
      return popup
    },
    async openOptions(section) {
      const hash = section === undefined ? '' : `#${section}`
      const page = await prepared()
      await page.goto(extensionPage(`src/options/index.html${hash}`))
      await page.waitForSelector('main[aria-busy="false"] #about')
      return page
    },
  }
}

const protocols = new WeakMap<Page, CDPSession>()

/** Gives a page the theme, without motion: nothing is pictured half way. */
async function wear(page: Page, { theme }: Look): Promise<void> {
  // The driver's own call does not know forced colours. What one session sets, no other can change.
  const protocol = protocols.get(page) ?? (await page.createCDPSession())
  protocols.set(page, protocol)
  await protocol.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ],
  })
}
