import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import messages from '../../public/_locales/en/messages.json'
import {
  type Build,
  chains,
  type Held,
  held,
  leftAlone,
  silentAfterRefund,
  temptingWords,
} from '../features/coverage'
import { cancel, dialog, type Overlay, overlayOf, proceed } from './support/overlay'
import { fresh, withPurchase } from './support/purchases'
import { reach, take } from './support/reach'
import { type Done, done, eventually, press, settled, uncovered } from './support/replica'
import { type Session, startSession } from './support/session'

/** What stands near these controls is a form, or a person, whom nothing may name. */
const aboutNoProduct = new Set([
  'presales-request-guard',
  'reassign-azure-credit-guard',
  'reassign-user-guard',
  'support-request-guard',
])

const portal = 'https://partner.microsoft.com'
const armed = `${proceed}:not([aria-disabled="true"])`

let session: Session
beforeAll(async () => {
  session = await startSession({ keepsTab: true })
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const cases = held.flatMap(entry => entry.builds.map(build => ({ entry, build })))
const nameOf = ({ entry, build }: (typeof cases)[number]) =>
  `${entry.feature}: ${entry.label} of ${entry.product} (${entry.address}, ${build})`

describe('what is held', () => {
  it.each(cases.map(each => [nameOf(each), each] as const))('%s', async (_, { entry, build }) => {
    await session.store(fresh)
    const page = await open(entry.address, build)
    const control = await reach(page.mainFrame(), entry, build)
    const overlay = overlayOf(page)

    await uncovered(page, control)
    await press(page, control, 'mouse')
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toMatch(headline(entry))
    if (aboutNoProduct.has(entry.feature)) expect(await overlay.has('#about')).toBe(false)
    else if (entry.named !== false) expect(await overlay.text('#about')).toContain(entry.product)
    await expectFigures(overlay, entry)
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await done(page)).toEqual([])

    await press(page, control, 'Enter')
    await overlay.waitFor(armed)
    await overlay.click(proceed)
    const { action, product } = entry
    expect(await once(page)).toEqual([{ action, product }])
    await expectRecords(entry)
  })
})

describe('an action of two presses', () => {
  it.each(chains.map(each => [`${each.first.label}, then ${each.label}`, each] as const))(
    '%s: each is held on its own',
    async (_, { first, between, label }) => {
      await session.store(fresh)
      const page = await open(first.address, 'current')
      const overlay = overlayOf(page)
      const { action, product } = first
      await press(page, await reach(page.mainFrame(), first, 'current'), 'mouse')
      await overlay.waitFor(armed)
      await overlay.click(proceed)
      expect(await once(page)).toEqual([{ action, product }])

      for (const step of between) await take(page.mainFrame(), step)
      const second = await reach(page.mainFrame(), { label, product }, 'current')
      await press(page, second, 'mouse')
      await overlay.waitFor(armed)
      await settled(page)
      expect(await done(page)).toHaveLength(1)
      await overlay.click(proceed)
      await eventually(
        () => done(page),
        list => list.length > 1,
      )
      await settled(page)
      expect(await done(page)).toEqual([
        { action, product },
        { action, product },
      ])
    },
  )
})

describe('once the refund is over', () => {
  const one = new Map(cases.map(each => [each.entry.feature, each]))
  const silent = silentAfterRefund.map(feature => {
    const found = one.get(feature)
    if (!found) throw new Error(`Nothing is held by ${feature}`)
    return [feature, found] as const
  })

  it.each(silent)('%s lets the press reach the page untouched', async (_, { entry, build }) => {
    await session.store(withPurchase({ keysViewed: true }))
    const page = await open(entry.address, build)
    const control = await reach(page.mainFrame(), entry, build)
    await page.evaluate(() =>
      document.addEventListener(
        'click',
        event => Object.assign(window, { last: event.isTrusted }),
        {
          capture: true,
        },
      ),
    )
    // Until what is stored has been read, any press waits for it.
    await overlayOf(page).waitFor('.fw-panel')
    await press(page, control, 'mouse')
    await settled(page)
    expect(await done(page)).toEqual([{ action: entry.action, product: entry.product }])
    expect(await page.evaluate(() => (window as unknown as { last: boolean }).last)).toBe(true)
    expect(await overlayOf(page).has(dialog)).toBe(false)
    expect(Object.keys(await session.stored())).toEqual(['purchase:fresh'])
  })

  it('asks on for a guard that has something else to lose', async () => {
    await session.store(withPurchase({ keysViewed: true }))
    const page = await open('/dashboard/v2/benefits/cloud', '2021')
    const entry = held.find(({ feature }) => feature === 'redeem-guard') as Held
    await press(page, await reach(page.mainFrame(), entry, '2021'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toBe(messages.hold_redeemGuard_unknown.message)
  })
})

describe('what is left alone', () => {
  it.each(leftAlone.map(each => [each.about, each] as const))('%s', async (_, each) => {
    const { address, build = 'current', steps = [], labels = temptingWords, inert, isOurs } = each
    await session.store(fresh)
    const page = await open(address, build)
    await page.waitForSelector('>>> h1')
    for (const step of steps) await take(page.mainFrame(), step)
    for (const label of labels) {
      const before = await page.evaluate(() => window.replica.log.length)
      const found = await page.evaluateHandle(
        words => window.replica.controls(words).at(-1) ?? null,
        label,
      )
      const element = found.asElement() as ElementHandle<HTMLElement> | null
      if (element) await uncovered(page, element)
      await element?.click()
      expect(await page.evaluate(() => window.replica.log.length), label).toBeGreaterThan(before)
    }
    for (const element of inert ? await page.$$(inert) : []) await element.click()
    await settled(page)
    expect(await overlayOf(page).has(dialog)).toBe(false)
    if (!isOurs) expect(await page.$('forewarn-root')).toBeNull()
  })
})

function open(address: string, build: Build): Promise<Page> {
  const more = address.includes('?') ? '&' : '?'
  return session.open(`${portal}${address}${more}build=${build}&rotate=600000`)
}

/** What the guard's own text for the situation says, with any day in it. */
function headline({ feature, says }: Held): RegExp {
  const id = feature.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const key = `hold_${id}_${says}` as keyof typeof messages
  const text = messages[key].message.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${text.replace(/\{\w+\}/g, '[^{}]*\\d{4}[^{}]*')}$`)
}

/** A refund at stake is shown with its last safe day; what is not known yet is asked for. */
async function expectFigures(overlay: Overlay, { feature, says }: Held): Promise<void> {
  if (says.endsWith('eligible') && feature !== 'buy-guard' && says !== 'ineligible') {
    expect(await overlay.text('.figures')).toMatch(/Last safe day .*\d{4}.* 19 days left/)
  }
  if (says === 'unknown' && feature !== 'support-request-guard') {
    expect(await overlay.has('[data-fact]')).toBe(true)
  }
}

/** What the page did, once it did something and has come to rest. */
async function once(page: Page): Promise<Done[]> {
  await eventually(
    () => done(page),
    list => list.length > 0,
  )
  // What leads elsewhere may have opened a tab in front of this one.
  await page.bringToFront()
  await settled(page)
  return done(page)
}

/** Both decisions are in the journal, and what was used is on the purchase. */
async function expectRecords({ feature, records, named, product, says }: Held): Promise<void> {
  const purchase = says.endsWith('eligible') && records ? 'fresh' : undefined
  const stored = await eventually(
    () => session.stored(),
    items =>
      Object.keys(items).filter(key => key.startsWith('journal:')).length === 2 &&
      (!records || records in (items['purchase:fresh'] as object)),
  )
  const entries = Object.entries(stored).filter(([key]) => key.startsWith('journal:'))
  const decisions = entries.map(([, entry]) => entry as Record<string, unknown>)
  expect(decisions.map(({ decision }) => decision).sort()).toEqual(['cancelled', 'proceeded'])
  for (const decision of decisions) {
    expect(decision).toMatchObject({ feature, ...(purchase && { purchase }) })
    if (aboutNoProduct.has(feature)) expect(decision.product).toBeUndefined()
    else if (named !== false) expect(decision.product).toBe(product)
  }
  const kept = stored['purchase:fresh'] as Record<string, unknown>
  expect(Object.keys(kept).filter(key => key.endsWith('At'))).toEqual(records ? [records] : [])
}
