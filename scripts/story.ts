import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { cancel, dialog, overlayOf, proceed } from '../test/e2e/support/overlay'
import { daysAgo, fresh } from '../test/e2e/support/purchases'
import {
  control,
  eventually,
  exchange,
  findKeys,
  keysShown,
  press,
  settled,
  typeDate,
} from '../test/e2e/support/replica'
import { type Session, software, startSession } from '../test/e2e/support/session'
import { ROOT } from './process'

const folder = join(ROOT, 'demo')

interface Stage {
  session: Session
  /** Takes a named picture, numbered in the order of the story. */
  picture: (page: Page, name: string) => Promise<void>
  /** Fails the step when `seen` is false. */
  see: (seen: boolean, what: string) => void
}

interface Act {
  title: string
  play: (stage: Stage) => Promise<void>
}

/**
 * Plays the main story in a browser of its own. Every act must be seen to happen.
 *
 * @returns whether all of them were
 */
export async function playStory(report: (line: string) => void): Promise<boolean> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const session = await startSession()
  const summary: string[] = []
  let pictures = 0
  let failed = 0
  try {
    for (const { title, play } of acts) {
      const problems: string[] = []
      const taken: string[] = []
      const stage: Stage = {
        session,
        see: (seen, what) => {
          if (!seen) problems.push(what)
        },
        picture: async (page, name) => {
          const file = `${String(++pictures).padStart(2, '0')}-${name}.png`
          await page.screenshot({ path: join(folder, file) as `${string}.png` })
          taken.push(file)
        },
      }
      await session.reset()
      await play(stage).catch(error => problems.push(String(error)))
      if (problems.length > 0) failed++
      const lines = [
        `${problems.length === 0 ? '✓' : '✗'} ${title}`,
        ...problems.map(problem => `    not seen: ${problem}`),
        ...taken.map(file => `    demo/${file}`),
      ]
      for (const line of lines) report(line)
      summary.push(...lines)
    }
  } finally {
    await session.close()
  }
  const verdict =
    failed === 0 ? `All ${acts.length} acts were seen.` : `${failed} of ${acts.length} acts failed.`
  report(`\n${verdict}`)
  await writeFile(join(folder, 'summary.txt'), `${summary.join('\n')}\n\n${verdict}\n`)
  return failed === 0
}

const acts: readonly Act[] = [
  {
    title: 'The benefits page shows how long the refund lasts',
    play: async ({ session, picture, see }) => {
      await session.store(fresh)
      const page = await session.open(software)
      const overlay = overlayOf(page)
      await overlay.waitFor('.fw-panel .fw-bar')
      see((await overlay.text('.fw-panel')).includes('19 days left'), '19 days left')
      await control(page.mainFrame(), exchange)
      await picture(page, 'countdown')
      await dark(page, true)
      await picture(page, 'countdown-dark')
      await overlay.click('.fw-panel .why summary')
      await overlay.waitFor('.fw-panel .why[open]')
      await picture(page, 'countdown-reasons-dark')
    },
  },
  {
    title: 'Get keys is held, and cancel leaves the page as it was',
    play: async ({ session, picture, see }) => {
      await session.store(fresh)
      const page = await session.open(software)
      await press(page, await findKeys(page.mainFrame(), 'current'), 'mouse')
      const overlay = overlayOf(page)
      await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
      see((await keysShown(page)).length === 0, 'no key is shown while the question is open')
      await picture(page, 'held')
      await dark(page, true)
      await picture(page, 'held-dark')
      await dark(page, false)
      await overlay.click(cancel)
      await overlay.waitFor(dialog, false)
      await settled(page)
      see((await keysShown(page)).length === 0, 'no key is shown after cancel')
      await picture(page, 'after-cancel')
    },
  },
  {
    title: 'Proceed shows the keys once, and that they were viewed is kept',
    play: async ({ session, picture, see }) => {
      await session.store(fresh)
      const page = await session.open(software)
      await press(page, await findKeys(page.mainFrame(), 'current'), 'mouse')
      const overlay = overlayOf(page)
      await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
      await overlay.click(proceed)
      await overlay.waitFor(dialog, false)
      await settled(page)
      see((await keysShown(page)).join() === exchange, `the keys of ${exchange}, once`)
      await eventually(
        () => session.stored(),
        stored => 'keysViewedAt' in (stored['purchase:fresh'] as object),
      )
      await overlay.waitFor('.fw-panel [data-outcome="ineligible"]')
      await picture(page, 'after-proceed')
    },
  },
  {
    title: 'With no purchase known, the question asks for it and answers at once',
    play: async ({ session, picture, see }) => {
      const page = await session.open(software)
      await overlayOf(page).waitFor('.fw-panel')
      await control(page.mainFrame(), exchange)
      await picture(page, 'no-purchase')
      await press(page, await findKeys(page.mainFrame(), 'current'), 'mouse')
      const overlay = overlayOf(page)
      await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
      await picture(page, 'held-unknown')
      await overlay.on(`${dialog} [data-fact="purchasedOn"] input`, input => input.focus())
      await typeDate(page, daysAgo(12))
      await overlay.waitFor('.figures')
      see((await overlay.text('.figures')).includes('17 days left'), '17 days left')
      await picture(page, 'held-answered')
    },
  },
  {
    title: 'The popup answers on any page',
    play: async ({ session, picture, see }) => {
      await session.store(fresh)
      // In front of the portal's tab, as the real popup is.
      const page = await session.open(`${software}?build=late&rotate=600000`)
      await page.waitForSelector('tbody th')
      const popup = await session.openExtensionPage('src/popup/index.html')
      await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 })
      await page.bringToFront()
      await popup.reload()
      await popup.waitForFunction(
        () => document.querySelector('main')?.textContent?.includes('12'),
        { polling: 'mutation' },
      )
      await popup.bringToFront()
      const text = await popup.$eval('main', element => element.textContent ?? '')
      see(text.includes('full refund'), 'the verdict in the popup')
      see(text.includes('Get keys'), 'what is at work on the tab')
      await picture(popup, 'popup')
      await dark(popup, true)
      await picture(popup, 'popup-dark')
    },
  },
  {
    title: 'The options keep profile, purchases and preferences',
    play: async ({ session, picture, see }) => {
      await session.store(fresh)
      const options = await session.openExtensionPage('src/options/index.html')
      await options.waitForSelector('#purchases')
      see((await options.$$('#purchases, #profile, #preferences')).length === 3, 'three sections')
      await picture(options, 'options')
      await dark(options, true)
      await picture(options, 'options-dark')
    },
  },
]

/** Without motion, so that no picture is taken half way from one colour to the other. */
async function dark(page: Page, on: boolean): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: on ? 'dark' : 'light' },
  ])
}
