import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { daysAgo, fresh } from './support/purchases'
import { eventually, typeDate } from './support/replica'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

/** A tab behind another draws no frames, which is what waiting usually goes by. */
const behind = { polling: 'mutation' } as const

describe('the popup', () => {
  it('answers question by question, by keyboard alone, and stores nothing unasked', async () => {
    const popup = await session.openExtensionPage('src/popup/index.html')
    await popup.waitForSelector('[role="combobox"]')
    await popup.focus('[role="combobox"]')
    await popup.keyboard.type('money back')
    await popup.keyboard.press('Enter')
    const isAsked = (fact: string) =>
      popup.waitForFunction(
        name => document.activeElement?.closest('[data-fact]')?.getAttribute('data-fact') === name,
        {},
        fact,
      )
    for (const fact of ['benefitsUsed', 'keysViewed']) {
      await isAsked(fact)
      // From "Not sure" on to "No", the first of the three.
      await popup.keyboard.press('ArrowRight')
      await popup.keyboard.press('Enter')
    }
    await isAsked('purchasedOn')
    await typeDate(popup, daysAgo(5))
    await popup.keyboard.press('Enter')
    await isAsked('offer')
    await popup.waitForSelector('.fw-verdict[data-outcome="undetermined"]')
    await popup.keyboard.type('Partner Success Core')
    await popup.waitForSelector('.fw-verdict[data-outcome="eligible"]')
    expect(await popup.$eval('.fw-verdict', box => box.textContent)).toContain('24 days left')
    expect(await session.stored()).toEqual({})
  })

  it('says what is seen on the tab in front of it', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await page.waitForSelector('tbody th')
    const popup = await session.openPopup(page)
    await popup.waitForFunction(() => document.body.innerText.includes('12'), behind)
    await popup.$eval('.on-this-tab summary', summary => summary.click())
    const text = await popup.evaluate(() => document.body.innerText)
    expect(text).toMatch(/software/i)
    expect(text).toMatch(/Hold .Get keys./)
  })

  it('says that nothing is read on a page that is not the portal', async () => {
    const page = await session.open('https://example.com/')
    const popup = await session.openPopup(page)
    await popup.waitForFunction(
      () => document.body.innerText.includes('Not Partner Center'),
      behind,
    )
  })
})

describe('the options', () => {
  it('put each box to tick beside its words, no larger than they are high', async () => {
    const options = await session.openExtensionPage('src/options/index.html')
    await options.waitForSelector('#profile [type="checkbox"]')
    const boxes = await options.$$eval('label [type="checkbox"]', found =>
      found.map(box => {
        const { width, height } = box.getBoundingClientRect()
        return { width, isAsHigh: height <= (box.parentElement?.clientHeight ?? 0) }
      }),
    )
    expect(boxes.length).toBeGreaterThan(4)
    for (const { width, isAsHigh } of boxes) {
      expect(width).toBeLessThan(25)
      expect(isAsHigh).toBe(true)
    }
  })

  it('add, change, delete and bring back a purchase, which the guard then goes by', async () => {
    const options = await session.openExtensionPage('src/options/index.html')
    await options.waitForSelector('#purchases')
    await options.locator('#purchases ::-p-text(Add a purchase)').click()
    await options.waitForSelector('#purchases form')
    await options.locator('#purchases form [type="submit"]').click()
    await options.waitForSelector('#purchases [data-fact="offer"] [aria-invalid="true"]')
    await options.select('#purchases [data-fact="offer"] select', 'success-core')
    await options.focus('#purchases [data-fact="purchasedOn"] input')
    await typeDate(options, daysAgo(3))
    await options.locator('#purchases form [type="submit"]').click()
    const purchases = async () =>
      Object.entries(await session.stored()).filter(([key]) => key.startsWith('purchase:'))
    const added = await eventually(purchases, found => found.length === 1)
    expect(added[0]?.[1]).toMatchObject({ offer: 'success-core', purchasedOn: daysAgo(3) })

    await options.locator('#purchases ::-p-text(Delete)').click()
    await eventually(purchases, found => found.length === 0)
    await options.locator('::-p-text(Undo)').click()
    expect(await eventually(purchases, found => found.length === 1)).toEqual(added)
  })

  it('switch a feature off at once, and keep it off', async () => {
    const options = await session.openExtensionPage('src/options/index.html')
    const panel = '#switch-refund-panel'
    await options.waitForSelector(panel)
    await options.click(panel)
    await eventually(
      () => session.stored('sync'),
      stored =>
        (stored.preferences as { features?: Record<string, boolean> })?.features?.[
          'refund-panel'
        ] === false,
    )
    await options.reload()
    await options.waitForSelector(panel)
    expect(await options.$eval(panel, input => (input as HTMLInputElement).checked)).toBe(false)
  })
})
