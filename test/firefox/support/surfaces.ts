import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { daysAgo, fresh } from '../../e2e/support/purchases'
import { requestPages } from '../../e2e/support/request-page'
import { software } from '../../e2e/support/session'
import { overlayOf } from './overlay'
import type { FirefoxSession } from './session'

/** What Forewarn shows besides its question: panel, popup, options, and the help with a request. */
export function playSurfaces(session: () => FirefoxSession): void {
  describe('the panel', () => {
    it('counts down to the last safe day, and says why', async () => {
      await session().store(fresh)
      const page = await session().open(software)
      const overlay = overlayOf(page)
      await overlay.waitFor('.fw-panel .fw-bar')
      expect(await overlay.text('.fw-panel .figures')).toContain('19 days left')
      await overlay.click('.why summary')
      await overlay.waitFor('.why[open]')
      expect(await overlay.text('.why')).toContain('No product key shown yet')
    })
  })

  describe('the popup', () => {
    it('leads through a quick check to a verdict', async () => {
      const popup = await session().openExtensionPage('src/popup/index.html')
      await popup.setViewport({ width: 400, height: 600 })
      await popup.locator('[role="option"][id$="-visual-studio-reassignment"]').click()
      const date = await popup.waitForSelector('.question [data-fact="assignedOn"] input')
      await date?.focus()
      await typeDay(popup, daysAgo(20))
      await popup.locator('.question [type="submit"]').click()
      const verdict = await popup.waitForSelector('.fw-verdict[data-outcome]')
      expect(await verdict?.evaluate(box => (box as HTMLElement).dataset.outcome)).toBe(
        'ineligible',
      )
    })
  })

  describe('the options', () => {
    it('take a purchase and store it', async () => {
      const options = await session().openExtensionPage('src/options/index.html')
      await options.locator('#purchases .add').click()
      await options.waitForSelector('#purchases [data-fact="offer"] select')
      await options.select('#purchases [data-fact="offer"] select', 'success-core')
      await options.focus('#purchases [data-fact="purchasedOn"] input')
      await typeDay(options, daysAgo(4))
      await options.locator('#purchases .ask [type="submit"]').click()
      await options.waitForSelector('#purchases [data-purchase]')
      const purchases = Object.entries(await session().stored()).filter(([key]) =>
        key.startsWith('purchase:'),
      )
      expect(purchases).toHaveLength(1)
      expect(purchases[0]?.[1]).toMatchObject({ offer: 'success-core', purchasedOn: daysAgo(4) })
    })
  })

  describe('a guided request', () => {
    it('puts its text into the Details box', async () => {
      const page = await session().open(requestPages.details2023)
      const overlay = overlayOf(page)
      const pressed = async (selector: string) => {
        await overlay.waitFor(selector)
        await overlay.click(selector)
      }
      await pressed('[data-kind="outage"]')
      await overlay.waitFor('.open-request')
      await pressed('.facts > summary')
      await pressed('.facts [data-fact="description"] textarea')
      await page.keyboard.type('Mail was down from nine to ten')
      // It stands out once the box is there.
      await pressed('.insert.primary')
      await overlay.waitFor('output[data-outcome]')
      expect(await overlay.on('output[data-outcome]', ({ dataset }) => dataset.outcome)).toBe(
        'inserted',
      )
      const texts = await page.$$eval('>>> textarea', boxes =>
        boxes.map(box => (box as HTMLTextAreaElement).value).join('\n'),
      )
      expect(texts).toContain('Mail was down from nine to ten')
    })
  })
}

/** Types into the focused date field, whose parts are in the order of the browser's English. */
async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.keyboard.type(`${month}${date}${year}`)
}
