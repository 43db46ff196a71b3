import type { Page } from 'puppeteer-core'
import { overlayOf } from '../e2e/support/overlay'
import { settled } from '../e2e/support/replica'
import type { Session } from '../e2e/support/session'
import { show } from './stage'
import type { Picture } from './state'

/** Pixels of a picture. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface Taken {
  /** The window, or all of what the state is about where that is higher. */
  png: Buffer
  /** Where in it is what the state is about. */
  subject: Rectangle
  page: Page
}

/** This many pictures are taken until two in a row are the same; slower is something that moves. */
const tries = 40

/** Leads to the state and takes its picture once nothing moves any more. */
export async function take(session: Session, picture: Picture): Promise<Taken> {
  const page = await show(session, picture)
  await hideCaret(page)
  let before: Buffer | undefined
  for (let attempt = 0; attempt < tries; attempt++) {
    await still(page)
    const subject = await boundsOf(page, picture)
    const png = await capture(page, picture, subject)
    if (before?.equals(png)) {
      return { png, subject: onPicture(page, picture, subject), page }
    }
    before = png
  }
  throw new Error(`${picture.id} does not come to rest`)
}

/** In the page's own pixels. */
async function boundsOf(page: Page, { subject }: Picture): Promise<Rectangle> {
  const bounds = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  }
  if (subject === 'window') {
    const { width = 0, height = 0 } = page.viewport() ?? {}
    return { x: 0, y: 0, width, height }
  }
  if ('overlay' in subject) return overlayOf(page).on(subject.overlay, bounds)
  return page.$eval(subject.page, element => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + scrollX, y: y + scrollY, width, height }
  })
}

async function capture(page: Page, { subject }: Picture, bounds: Rectangle): Promise<Buffer> {
  const isPart = subject !== 'window' && 'page' in subject
  const picture = await page.screenshot(
    isPart
      ? { clip: bounds, captureBeyondViewport: true, optimizeForSpeed: true }
      : { captureBeyondViewport: false, optimizeForSpeed: true },
  )
  return Buffer.from(picture)
}

/** In whole pixels of the picture, with what is cut off by the window left out. */
function onPicture(page: Page, { subject }: Picture, bounds: Rectangle): Rectangle {
  const {
    width: across = 0,
    height: down = 0,
    deviceScaleFactor: scale = 1,
  } = page.viewport() ?? {}
  if (subject !== 'window' && 'page' in subject) {
    return { x: 0, y: 0, width: Math.floor(bounds.width), height: Math.floor(bounds.height) }
  }
  const left = Math.max(0, Math.floor(bounds.x))
  const top = Math.max(0, Math.floor(bounds.y))
  const right = Math.min(across, Math.ceil(bounds.x + bounds.width))
  const bottom = Math.min(down, Math.ceil(bounds.y + bounds.height))
  return {
    x: left * scale,
    y: top * scale,
    width: (right - left) * scale,
    height: (bottom - top) * scale,
  }
}

/** A caret comes and goes. Sheets that code makes are none the security policy is asked about. */
async function hideCaret(page: Page): Promise<void> {
  const hide = (root: Document | ShadowRoot) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { caret-color: transparent !important }')
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }
  await page.evaluate(`(${hide})(document)`)
  const overlay = overlayOf(page)
  if (await overlay.has('style')) {
    await overlay.on('style', style => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { caret-color: transparent !important }')
      ;(style.getRootNode() as ShadowRoot).adoptedStyleSheets = [sheet]
    })
  }
}

async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
  })
  await settled(page)
}
