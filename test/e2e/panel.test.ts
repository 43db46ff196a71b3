import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancel, dialog, overlayOf } from './support/overlay'
import { daysAgo, fresh, withPurchase } from './support/purchases'
import { eventually, findKeys, press, typeDate } from './support/replica'
import { type Session, software, startSession } from './support/session'

const base = 'https://partner.microsoft.com/dashboard/v2'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

describe('the panel on a benefits page', () => {
  it('counts down to the last safe day, with the verdict and its reasons', async () => {
    await session.store(fresh)
    const page = await session.open(software)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel .fw-bar')
    expect(await overlay.text('.fw-panel .figures')).toContain('19 days left')
    await overlay.click('.why summary')
    await overlay.waitFor('.why[open]')
    expect(await overlay.text('.why')).toContain('No product key shown yet')
    await overlay.click('.why .fw-sources summary')
    await overlay.waitFor('.why .fw-sources[open]')
    const opened: string[] = []
    session.browser.on('targetcreated', target => opened.push(target.url()))
    await overlay.click('.why .fw-sources a')
    const source = await session.browser.waitForTarget(target =>
      target.url().startsWith('https://learn.microsoft.com/'),
    )
    await (await source.page())?.waitForSelector('p')
    // One press opens the source once.
    expect(opened).toHaveLength(1)
  })

  it('says what is missing and takes the answer in place', async () => {
    await session.store(withPurchase({ keysViewed: undefined }))
    const page = await session.open(software)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel [data-fact="keysViewed"]')
    expect(await overlay.has('.fw-panel [data-outcome="undetermined"]')).toBe(true)
    await overlay.click('[data-fact="keysViewed"] input[value="false"]')
    await overlay.waitFor('.fw-panel [data-outcome="eligible"]')
    expect(await session.stored()).toMatchObject({ 'purchase:fresh': { keysViewed: false } })
  })

  it('asks for the purchase when none is known, and says at the field what is wrong', async () => {
    const page = await session.open(software)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel button.primary')
    await overlay.click('.fw-panel .purchase button.primary')
    await overlay.waitFor('.fw-panel [data-fact="offer"]')
    await overlay.on('[data-fact="purchasedOn"] input', input => input.focus())
    await typeDate(page, '1985-01-01')
    await overlay.on('[data-fact="offer"] select', select => select.focus())
    await overlay.waitFor('.fw-panel [data-fact="purchasedOn"] [aria-invalid="true"]')
    expect(await session.stored()).toEqual({})

    await page.keyboard.type('Partner Success Core')
    await overlay.on('[data-fact="purchasedOn"] input', input => input.focus())
    await typeDate(page, daysAgo(4))
    await eventually(
      () => session.stored(),
      stored => JSON.stringify(stored).includes(daysAgo(4)),
    )
    await overlay.click('.fw-panel .purchase > button.primary')
    await overlay.waitFor('.fw-panel .fw-bar')
  })

  it('follows what happens in other windows', async () => {
    await session.store(fresh)
    const page = await session.open(software)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel [data-outcome="eligible"]')
    await session.store(withPurchase({ keysViewed: true }))
    await overlay.waitFor('.fw-panel [data-outcome="ineligible"]')
  })

  it('folds to a tab that keeps the count, moves by keyboard, and remembers both', async () => {
    await session.store(fresh)
    const page = await session.open(software)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel')
    const corner = () => overlay.on('[data-corner]', panel => panel.dataset.corner)
    const before = await corner()
    await overlay.on('.fw-panel header button', button => button.focus())
    await page.keyboard.press('Enter')
    await overlay.waitFor(`[data-corner]:not([data-corner="${before}"])`)
    const moved = await corner()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await overlay.waitFor('.fw-tab')
    expect(await overlay.text('.fw-tab')).toContain('19 days left')
    await eventually(
      () => session.stored(),
      stored => (stored.panel as { collapsed?: boolean })?.collapsed === true,
    )

    const again = await session.open(software)
    const there = overlayOf(again)
    await there.waitFor('.fw-tab')
    expect(await there.on('[data-corner]', panel => panel.dataset.corner)).toBe(moved)
  })

  it('goes and comes as the portal changes pages without loading', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=2021`)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel')
    await page.evaluate(() => history.pushState({}, '', '/dashboard/home'))
    await page.waitForFunction(() => !document.querySelector('forewarn-root'))
    await page.goBack()
    await overlay.waitFor('.fw-panel')
  })

  it('is not there when it is switched off, and the guard holds all the same', async () => {
    await session.store(fresh)
    await session.store(
      {
        preferences: {
          features: { 'refund-panel': false, 'page-dates-panel': false, 'advice-panel': false },
        },
      },
      'sync',
    )
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const keys = await findKeys(page.mainFrame(), 'late')
    expect(await page.$('forewarn-root')).toBeNull()
    await press(page, keys, 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    expect(await page.$('forewarn-root')).toBeNull()
  })

  it('keeps what is typed in it from the page', async () => {
    const page = await session.open(software)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel .purchase button.primary')
    await overlay.click('.fw-panel .purchase button.primary')
    await page.evaluate(() => {
      Object.assign(window, { keys: 0 })
      const count = () => Object.assign(window, { keys: 1 })
      for (const type of ['keydown', 'keyup', 'keypress', 'input']) {
        window.addEventListener(type, count, true)
      }
    })
    await overlay.on('[data-fact="purchasedOn"] input', input => input.focus())
    await page.keyboard.type('11')
    expect(await page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(0)
    expect(await overlay.focused()).toBe('input')
  })

  it('keeps a text from the page in every event that would tell of it, dragged or typed', async () => {
    const page = await session.open(`${base}/benefits/visualstudio`)
    const overlay = overlayOf(page)
    await overlay.waitFor('.assignments .add')
    await overlay.click('.assignments .add')
    await overlay.waitFor('.assignments form input')
    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      const listen = (event: Event) => {
        const { data, key, dataTransfer } = event as InputEvent & KeyboardEvent
        const text = data ?? key ?? dataTransfer?.getData('text/plain')
        if (text) told.push(`${event.type} ${text}`)
      }
      const types = Object.keys(HTMLElement.prototype).flatMap(name =>
        name.startsWith('on') ? [name.slice(2)] : [],
      )
      for (const type of [...types, 'beforeinput', 'textInput', 'compositionend']) {
        window.addEventListener(type, listen, true)
      }
    })
    await overlay.on('.assignments form input', input => input.focus())
    await page.keyboard.type('Annas machine')
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    const { left, top } = await overlay.on('.assignments form input', input => {
      const { left, top } = input.getBoundingClientRect()
      return { left, top }
    })
    await page.mouse.move(left + 24, top + 12)
    await page.mouse.down()
    await page.mouse.move(left + 60, top + 30, { steps: 4 })
    await page.mouse.move(left + 700, 200, { steps: 4 })
    await page.mouse.up()
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([])
  })
})
