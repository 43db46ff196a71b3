import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancel, dialog, overlayOf } from './support/overlay'
import { daysAgo, fresh, withPurchase } from './support/purchases'
import {
  clickControl,
  control,
  eventually,
  exchange,
  findKeys,
  keysShown,
  press,
  settled,
  typeDate,
} from './support/replica'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

describe('when nothing is at stake', () => {
  it.each([
    ['the window is certainly closed', withPurchase({ purchasedOn: daysAgo(40) })],
    ['keys of the purchase were viewed before', withPurchase({ keysViewed: true })],
    ['a benefit was used already', withPurchase({ benefitsUsed: true })],
    ['the guard is switched off', fresh],
  ])('lets the keys be shown untouched: %s', async (why, purchases) => {
    await session.store(purchases)
    if (why.includes('switched off')) {
      await session.store({ preferences: { features: { 'get-keys-guard': false } } }, 'sync')
    }
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const keys = await findKeys(page.mainFrame(), 'late')
    await page.evaluate(() =>
      document.addEventListener('click', event => Object.assign(window, { last: event.isTrusted })),
    )
    await press(page, keys, 'mouse')
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
    // Untouched: the page got the very click the person made, not one made after it.
    expect(await page.evaluate(() => (window as unknown as { last: boolean }).last)).toBe(true)
    expect(await overlayOf(page).has(dialog)).toBe(false)
    expect(Object.keys(await session.stored()).some(key => key.startsWith('journal:'))).toBe(false)
  })
})

describe('when it is not certain that nothing is at stake', () => {
  it('still asks on the day on which the documents can be read either way', async () => {
    await session.store(withPurchase({ purchasedOn: daysAgo(30) }))
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toContain('may still be open today')
  })

  it('asks when the purchase is so old that there must have been a newer one', async () => {
    await session.store(withPurchase({ purchasedOn: daysAgo(500) }))
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlayOf(page).waitFor(dialog)
    expect(await keysShown(page)).toEqual([])
  })

  it('asks when what is stored cannot be read, and says in the options what it left out', async () => {
    await session.store({ 'purchase:bad': { offer: 'platinum', purchasedOn: '2026-02-30' } })
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlayOf(page).waitFor(dialog)
    expect(await session.stored()).toEqual({
      'purchase:bad': { offer: 'platinum', purchasedOn: '2026-02-30' },
    })
    const options = await session.openExtensionPage('src/options/index.html')
    const report = await options.waitForSelector('[data-repairs]')
    expect(await report?.evaluate(element => element.textContent)).toMatch(/offer|buy/i)
  })
})

describe('with no purchase known', () => {
  it('asks for offer and date in place, answers at once and keeps the answer', async () => {
    const page = await session.open(`${software}?build=current`)
    await press(page, await findKeys(page.mainFrame(), 'current'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toContain('can cost you the refund')
    // What the page says was bought is filled in.
    expect(
      await overlay.on(
        `${dialog} [data-fact="offer"] select`,
        select => (select as HTMLSelectElement).value,
      ),
    ).toBe('success-core')

    await overlay.on(`${dialog} [data-fact="purchasedOn"] input`, input => input.focus())
    await typeDate(page, daysAgo(5))
    await overlay.waitFor('.figures')
    expect(await overlay.text('.figures')).toContain('24 days left')
    expect(await overlay.text('#headline')).toContain('may cost you your refund')

    const stored = await eventually(
      () => session.stored(),
      items => Object.keys(items).some(key => key.startsWith('purchase:')),
    )
    expect(Object.values(stored)).toContainEqual(
      expect.objectContaining({ offer: 'success-core', purchasedOn: daysAgo(5) }),
    )

    await overlay.click(`${dialog} [data-fact="keysViewed"] input[value="true"]`)
    await overlay.waitFor('#headline[data-tone="over"]')
    expect(await overlay.text('#headline')).toContain('Nothing to lose')
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    expect(await keysShown(page)).toEqual([])
  })

  it('says at the field that a date is too far away', async () => {
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    await overlay.on(`${dialog} [data-fact="purchasedOn"] input`, input => input.focus())
    await typeDate(page, '1985-01-01')
    // Not while it is typed: every year passes through strange ones on its way.
    await overlay.on(`${dialog} [data-fact="offer"] select`, select => select.focus())
    await overlay.waitFor(`${dialog} [data-fact="purchasedOn"] [aria-invalid="true"]`)
    expect(await overlay.text(`${dialog} [data-fact="purchasedOn"] .error`)).toContain('year')
    expect(Object.keys(await session.stored())).toEqual([])
  })
})

describe('other controls', () => {
  it('are never held or delayed, whatever they say', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=current`)
    await findKeys(page.mainFrame(), 'current')
    await clickReally('Close')
    expect(await overlayOf(page).has(dialog)).toBe(false)

    async function clickReally(label: string) {
      const handle = await control(page.mainFrame(), label)
      await handle.click()
      await page.waitForFunction(
        words => window.replica.log.some(entry => entry.label === words),
        {},
        label,
      )
    }
  })

  it.each([
    '/commerce/customers/list',
    '/dashboard/v2/customers/3f2504e0-4f89-11d3-9a0c-0305e82c3301/software',
    '/dashboard/v2/microsoftedge/overview',
    '/dashboard/account/v3/organization/legalinfo',
    '/dashboard/incentives/overview',
    '/dashboard/home',
    '/en-us/membership/action-pack',
  ])('on %s nothing is mounted, held or looked at', async path => {
    await session.store(fresh)
    const page = await session.open(`https://partner.microsoft.com${path}`)
    await page.waitForSelector('>>> h1')
    const labels = await page.evaluate(() =>
      ['Get keys', 'Get Keys', 'Get Key', 'Get keys and downloads', 'Submit', 'Cancel'].filter(
        label => window.replica.controls(label).length > 0,
      ),
    )
    for (const label of labels) await clickControl(page.mainFrame(), label)
    await settled(page)
    const ran = await page.evaluate(() => window.replica.log.length)
    expect(ran).toBeGreaterThanOrEqual(labels.length)
    expect(await page.$('forewarn-root')).toBeNull()
  })
})
