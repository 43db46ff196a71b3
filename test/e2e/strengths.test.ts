import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { violations } from './support/axe'
import { dialog, type Overlay, overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import { eventually, exchange, findKeys, keysShown, press, settled } from './support/replica'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(async () => {
  await session.reset()
  await session.store(fresh)
})

const guard = '#hold-get-keys-guard'
const countdown = '.fw-panel .fw-bar'
const ready = `${proceed}:not([aria-disabled="true"])`

/** The portal in one tab and the options in another, as somebody has them who tries the choices. */
async function openBoth(): Promise<{ page: Page; options: Page; overlay: Overlay }> {
  const page = await session.open(`${software}?build=late&rotate=600000`)
  const overlay = overlayOf(page)
  await overlay.waitFor(countdown)
  const options = await session.openExtensionPage('src/options/index.html')
  await options.waitForSelector(guard)
  return { page, options, overlay }
}

/** Goes to the options and chooses from the list by keyboard, by how its lines begin. */
async function choose(options: Page, hold: 'Off' | 'Note only' | 'Ask'): Promise<void> {
  await options.bringToFront()
  await options.focus(guard)
  await options.keyboard.type(hold)
  await options.waitForSelector('#preferences [data-status="saved"]')
}

/**
 * Goes to the portal once it has heard of every choice so far. The panel is switched last, and what
 * it shows tells that the rest has arrived.
 */
async function follow(options: Page, page: Page, overlay: Overlay): Promise<void> {
  const shown = await overlay.has(countdown)
  await options.click('#switch-refund-panel')
  await eventually(
    () => session.stored('sync'),
    ({ preferences }) =>
      (preferences as { features?: Record<string, boolean> })?.features?.['refund-panel'] ===
      !shown,
  )
  await page.bringToFront()
  await overlay.waitFor(countdown, !shown)
}

describe.each(['light', 'dark'] as const)('the choices in the %s theme', scheme => {
  it('are free of barriers and need no sideways scrolling in 320 pixels', async () => {
    const choices = { strengths: { 'get-keys-guard': 'pause' }, features: { 'buy-guard': false } }
    await session.store({ preferences: choices }, 'sync')
    const options = await session.openExtensionPage('src/options/index.html')
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    // As wide and high as a window of 1280 by 1024 pixels at 400 %.
    await options.setViewport({ width: 320, height: 256 })
    await options.waitForSelector(guard)
    const excess = () =>
      options.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth)
    expect(await violations(options)).toEqual([])
    expect(await excess()).toBe(0)

    await options.type('#guard-search', 'azure')
    await options.locator('#preferences ::-p-text(All back to recommended)').click()
    await options.waitForSelector('#preferences .fw-undo')
    expect(await violations(options)).toEqual([])
    expect(await excess()).toBe(0)
  })
})

interface Seen {
  /** Of the button that lets go, as it changed. */
  texts: string[]
  presses: ('too early' | 'ready')[]
}
type Watched = Element & { seen?: Seen }

/** Notes from here on what the button that lets go says, and in which state it is pressed. */
function watchQuestion(inOverlay: HTMLElement): void {
  const root = inOverlay.getRootNode() as ShadowRoot
  const seen: Seen = { texts: [], presses: [] }
  const watched: Watched = root.host
  watched.seen = seen
  const button = () => root.querySelector<HTMLElement>('[data-forewarn-action="proceed"]')
  new MutationObserver(() => {
    const text = button()?.textContent
    if (text && text !== seen.texts.at(-1)) seen.texts.push(text)
  }).observe(root, { childList: true, characterData: true, subtree: true })
  root.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Node) || !button()?.contains(target)) return
      const isReady = button()?.getAttribute('aria-disabled') !== 'true'
      seen.presses.push(isReady ? 'ready' : 'too early')
    },
    true,
  )
}

function whatWasSeen(inOverlay: HTMLElement): Seen {
  const watched: Watched = (inOverlay.getRootNode() as ShadowRoot).host
  if (!watched.seen) throw new Error('Nobody has watched')
  return watched.seen
}

const decisions = async () =>
  Object.entries(await session.stored()).filter(([key]) => key.startsWith('journal:'))

describe('what is chosen in the options holds in the portal, in a tab that was open before', () => {
  it('"Note only" lets the keys be shown at once and says what it meant', async () => {
    const { page, options, overlay } = await openBoth()
    await choose(options, 'Note only')
    await follow(options, page, overlay)

    await page.evaluate(() =>
      document.addEventListener('click', event => Object.assign(window, { last: event.isTrusted })),
    )
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlay.waitFor('.fw-note')
    expect(await keysShown(page)).toEqual([exchange])
    // At once: the page got the very click the person made, not one made after it.
    expect(await page.evaluate(() => (window as unknown as { last: boolean }).last)).toBe(true)
    expect(await overlay.text('.fw-note')).toBe(
      'Showing these keys ends your right to a full refund',
    )
    expect(await overlay.has(dialog)).toBe(false)
    // It is on record all the same, and the purchase is known to be used.
    const [[, entry] = []] = await eventually(decisions, found => found.length > 0)
    expect(entry).toMatchObject({ decision: 'noted', product: exchange, outcome: 'eligible' })
    await eventually(
      async () => Object.values(await session.stored()),
      values => values.some(value => Object.hasOwn(Object(value), 'keysViewedAt')),
    )
  })

  it('"Off" holds nothing and says nothing; "Ask" holds again', async () => {
    const { page, options, overlay } = await openBoth()
    await choose(options, 'Off')
    await follow(options, page, overlay)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
    expect(await overlay.has(dialog)).toBe(false)
    expect(await overlay.has('.fw-note')).toBe(false)

    await options.bringToFront()
    await options.reload()
    await options.waitForSelector(guard)
    expect(await options.$eval(guard, select => (select as HTMLSelectElement).value)).toBe('off')
    await choose(options, 'Ask')
    await follow(options, page, overlay)
    const others = await findKeys(page.mainFrame(), 'late', 'Windows Server Standard 2022')
    await press(page, others, 'mouse')
    await overlay.waitFor(dialog)
    expect(await keysShown(page)).toEqual([exchange])
  })

  it('a guard that was switched off with the old switch is off, and any choice wakes it', async () => {
    await session.store({ preferences: { features: { 'get-keys-guard': false } } }, 'sync')
    const { page, options, overlay } = await openBoth()
    expect(await options.$eval(guard, select => (select as HTMLSelectElement).value)).toBe('off')
    await choose(options, 'Note only')
    await follow(options, page, overlay)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'Enter')
    await overlay.waitFor('.fw-note')
    expect(await keysShown(page)).toEqual([exchange])
  })

  it.each(['mouse', 'Enter', 'Space'] as const)(
    '"Ask and wait 3 seconds" counts down, cannot be hurried by %s, and then lets go',
    async gesture => {
      const { page, options, overlay } = await openBoth()
      await options.bringToFront()
      await options.focus('[name="pause-seconds"]:checked')
      await options.keyboard.press('ArrowLeft')
      await options.waitForSelector('[name="pause-seconds"][value="3"]:checked')
      await options.focus(guard)
      await options.keyboard.press('ArrowDown')
      await options.waitForSelector('#preferences [data-status="saved"]')
      expect(await options.$eval(guard, select => (select as HTMLSelectElement).value)).toBe(
        'pause',
      )
      await follow(options, page, overlay)

      const keys = await findKeys(page.mainFrame(), 'late')
      await overlay.on('style', watchQuestion)
      await press(page, keys, gesture)
      await overlay.waitFor(dialog)
      const hurry = async () => {
        if (gesture === 'mouse') await overlay.click(proceed)
        else await page.keyboard.press(gesture)
      }
      if (gesture !== 'mouse') {
        await page.keyboard.press('Tab')
        expect(await overlay.focused()).toBe('proceed')
      }
      for (let press = 0; press < 3; press++) {
        // On a busy machine the time may be over by now, and the press before was let through rightly.
        if (await overlay.has(dialog)) await hurry()
        await settled(page)
      }
      if (await overlay.has(dialog)) {
        await overlay.waitFor(ready)
        await hurry()
      }
      await overlay.waitFor(dialog, false)
      await settled(page)
      const { texts, presses } = await overlay.on('style', whatWasSeen)
      const countdown = [' (3)', ' (2)', ' (1)', ''].map(rest => `Show the keys anyway${rest}`)
      expect(texts).toEqual(countdown)
      expect(presses).toEqual([...presses.slice(1).map(() => 'too early'), 'ready'])
      expect(await keysShown(page)).toEqual([exchange])
      const [[, entry] = []] = await eventually(decisions, found => found.length > 0)
      expect(entry).toMatchObject({ decision: 'proceeded', feature: 'get-keys-guard' })
    },
  )
})
