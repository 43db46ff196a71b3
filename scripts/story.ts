import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { cancel, dialog, overlayOf, proceed } from '../test/e2e/support/overlay'
import { daysAgo, fresh } from '../test/e2e/support/purchases'
import {
  control,
  done,
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

const portal = 'https://partner.microsoft.com'
const createRequest = '/dashboard/support/servicerequests/create'
const creditTopic = '?stage=2&topicid=cb49dd48-9497-e427-1a6e-f4d5f51da512&build=2021'

/** A draft in which everything is answered and one thing is not attached yet. */
const unready = {
  kind: 'duplicate-order',
  facts: {
    commerce: 'legacy',
    newSubscriptionPurchasedOn: daysAgo(20),
    partnerType: 'direct-bill',
    role: 'admin-agent',
    customerName: 'Northlight Traders',
  },
  evidence: { 'form-completed': true },
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
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
    title: 'Every benefits page says what on it ends the refund',
    play: async ({ session, picture, see }) => {
      await session.store(fresh)
      const page = await session.open(`${portal}/dashboard/v2/benefits/visualstudio?build=2021`)
      const overlay = overlayOf(page)
      await overlay.waitFor('.fw-panel .fw-bar')
      const said = await overlay.text('.fw-panel')
      see(said.includes('19 days left'), '19 days left')
      see(said.includes('“Assign user” and “Activate” end the refund'), 'what ends it here')
      await page.waitForSelector('tbody th')
      await picture(page, 'ends-here')
      await dark(page, true)
      await picture(page, 'ends-here-dark')
    },
  },
  {
    title: 'A support request is guided from what it is about to its evidence',
    play: async ({ session, picture, see }) => {
      const page = await session.open(`${portal}${createRequest}?stage=1&build=2021`)
      const overlay = overlayOf(page)
      await overlay.waitFor('[data-kind="duplicate-order"]')
      await picture(page, 'request-kinds')
      await overlay.click('[data-kind="duplicate-order"]')
      await overlay.waitFor('.open-request')
      await picture(page, 'request-open')
      await session.store({ 'draft:shown': unready })
      await page.reload()
      await overlayOf(page).waitFor('[data-evidence="form-attached"]')
      const guided = overlayOf(page)
      see((await guided.text('.open-request')).includes('Duplicate order'), 'the draft, reopened')
      await guided.on('[data-evidence="form-attached"]', item => item.scrollIntoView())
      await picture(page, 'request-evidence')
      await dark(page, true)
      await picture(page, 'request-evidence-dark')
    },
  },
  {
    title: 'Submit is held for what the request lacks, and goes once it is there',
    play: async ({ session, picture, see }) => {
      await session.store({ 'draft:shown': unready })
      const page = await session.open(`${portal}${createRequest}${creditTopic}`)
      const overlay = overlayOf(page)
      await overlay.waitFor('[data-draft="shown"] .go-on')
      await overlay.click('[data-draft="shown"] .go-on')
      await overlay.waitFor('.open-request')
      await (await control(page.mainFrame(), 'Yes')).evaluate(element => element.click())
      const submit = async () => {
        const button = await page.waitForSelector('>>> form.card [type="submit"]')
        if (button) await press(page, button as ElementHandle<HTMLElement>, 'Enter')
      }
      await submit()
      await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
      see((await overlay.text(dialog)).includes('Request form attached'), 'what is missing')
      await picture(page, 'request-held')
      await dark(page, true)
      await picture(page, 'request-held-dark')
      await dark(page, false)
      await overlay.click(cancel)
      await overlay.waitFor(dialog, false)
      see((await done(page)).length === 0, 'nothing is sent while the question is open')
      await overlay.click('[data-evidence="form-attached"] input')
      await submit()
      await eventually(
        () => done(page),
        sent => sent.length === 1,
      )
      see(!(await overlay.has(dialog)), 'no question once nothing is missing')
      await picture(page, 'request-sent')
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
