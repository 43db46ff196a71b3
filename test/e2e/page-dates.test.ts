import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { overlayViolations } from './support/axe'
import { type Overlay, overlayOf } from './support/overlay'
import { daysAgo } from './support/purchases'
import { control, eventually, settled } from './support/replica'
import { type Session, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const portal = (path: string, locale = 'en-us') => `https://partner.microsoft.com/${locale}${path}`
const offers = '/dashboard/v2/membership/offers'
const ordered = daysAgo(10)
const entered = { 'purchase:a': { offer: 'success-core', purchasedOn: daysAgo(12) } }

const section = '.page-dates'
const use = `${section} .use`
const core = `${section} [data-kind="order-date"]:first-child`
const undo = `${section} .fw-undo button`

async function openOffers(locale?: string): Promise<{ page: Page; overlay: Overlay }> {
  const page = await session.open(portal(`${offers}?ordered=${ordered}`, locale))
  const overlay = overlayOf(page)
  await overlay.waitFor(core)
  return { page, overlay }
}

const purchases = async () =>
  Object.entries(await session.stored()).flatMap(([key, value]) =>
    key.startsWith('purchase:') ? [value as Record<string, unknown>] : [],
  )
const untilStored = (isGood: (stored: Record<string, unknown>[]) => boolean) =>
  eventually(purchases, isGood)
const has = (offer: string, purchasedOn: string) => (stored: Record<string, unknown>[]) =>
  stored.some(purchase => purchase.offer === offer && purchase.purchasedOn === purchasedOn)

/** Goes on by Tab until the focus is on what matches. */
async function tabTo(page: Page, overlay: Overlay, selector: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    if (await overlay.has(`${selector}:focus`)) return
  }
  throw new Error(`${selector} is not reached by Tab`)
}

describe('the dates on a page of the portal', () => {
  it('are shown, stored by a press of the mouse alone, and taken back', async () => {
    const { page, overlay } = await openOffers()
    expect(await overlay.text(core)).toContain('Ordered on · Partner Success Core Benefits')
    await settled(page)
    expect(await purchases()).toEqual([])

    await overlay.click(use)
    const stored = await untilStored(has('success-core', ordered))
    expect(stored).toContainEqual(
      expect.objectContaining({ offer: 'success-core', anniversaryOn: daysAgo(10 - 365) }),
    )
    await overlay.waitFor(undo)
    await overlay.waitFor(`${core}[data-standing="stored"]`)
    await overlay.click(undo)
    await untilStored(all => all.length === 0)
    await overlay.waitFor(`${core}[data-standing="new"]`)
  })

  it('contradict what was entered, on a Dutch page and by keyboard', async () => {
    await session.store(entered)
    const { page, overlay } = await openOffers('nl-nl')
    expect(await overlay.text(core)).toContain('Besteld op')
    await overlay.waitFor(`${core}[data-standing="contradicts"]`)
    const shown = (date: string) =>
      page.evaluate(
        day =>
          new Intl.DateTimeFormat(navigator.language, {
            dateStyle: 'medium',
            timeZone: 'UTC',
          }).format(new Date(day)),
        date,
      )
    expect(await overlay.text(core)).toContain(await shown(ordered))
    expect(await overlay.text(core)).toContain(`You entered ${await shown(daysAgo(12))}`)

    await overlay.on('.fw-panel header .fold-panel', button => button.focus())
    await tabTo(page, overlay, `${core} button`)
    await page.keyboard.press('Enter')
    await untilStored(has('success-core', ordered))
    // The focus is where it can be taken back.
    await overlay.waitFor(`${undo}:focus`)
    await page.keyboard.press('Space')
    await untilStored(has('success-core', daysAgo(12)))
    await overlay.waitFor(`${section}:focus`)
  })

  it('leave what was entered alone when the others are used', async () => {
    await session.store(entered)
    const { overlay } = await openOffers()
    await overlay.waitFor(`${core}[data-standing="contradicts"]`)
    await overlay.click(use)
    await overlay.waitFor(undo)
    expect(await purchases()).toContainEqual(
      expect.objectContaining({ offer: 'success-core', purchasedOn: daysAgo(12) }),
    )
  })

  it('are read from a Japanese page, and used by keyboard', async () => {
    const { page, overlay } = await openOffers('ja-jp')
    expect(await overlay.text(core)).toContain('注文日')
    await overlay.on('.fw-panel header .fold-panel', button => button.focus())
    await tabTo(page, overlay, use)
    await page.keyboard.press('Enter')
    await untilStored(has('success-core', ordered))
  })

  it('are read off the list of bills', async () => {
    const bills = `${offers}/billsandpayments?ordered=${ordered}`
    const overlay = overlayOf(await session.open(portal(bills)))
    await overlay.waitFor(core)
    expect(await overlay.text(core)).toContain('Order date, row 1')
    await overlay.click(use)
    await untilStored(has('success-core', ordered))
  })

  it('are not looked for while the panel is folded, and are once it is unfolded', async () => {
    await session.store({ panel: { collapsed: true } })
    const page = await session.open(portal(`${offers}?ordered=${ordered}`))
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-tab')
    await settled(page)
    expect(await overlay.has(section)).toBe(false)
    await overlay.click('.fw-tab')
    await overlay.waitFor(core)
  })

  it('are not there once they are switched off', async () => {
    await session.store({ preferences: { features: { 'page-dates-panel': false } } }, 'sync')
    const page = await session.open(portal(`${offers}?ordered=${ordered}`))
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel .guidance')
    await settled(page)
    expect(await overlay.has(section)).toBe(false)
  })

  it('have nothing in them that a checker of accessibility finds', async () => {
    await session.store(entered)
    const { page, overlay } = await openOffers()
    await overlay.waitFor(`${core}[data-standing="contradicts"]`)
    expect(await overlayViolations(page, overlay)).toEqual([])
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    expect(await overlayViolations(page, overlay)).toEqual([])
  })

  it('are part of what the panel says it recognised', async () => {
    const { overlay } = await openOffers()
    await overlay.click('.self-test summary')
    await overlay.waitFor('.recognised')
    expect(await overlay.text('.recognised')).toMatch(/^Found:.* a purchase date\./)
  })
})

describe('the dates of assignments', () => {
  it('are kept track of by choice, under the person’s own words, and nobody is read', async () => {
    const page = await session.open(portal('/dashboard/v2/benefits/visualstudio'))
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel .assignments')
    await (await control(page.mainFrame(), 'Visual Studio Enterprise subscription')).click()
    await (await control(page.mainFrame(), 'Skip to Activate Benefits')).click()
    const item = `${section} [data-kind="assignment-date"]`
    await overlay.waitFor(item)
    expect(await overlay.text(item)).toContain('Assigned on, row 1')

    await overlay.click(`${item} input[type="checkbox"]`)
    await overlay.waitFor(`${item} input[type="text"]`)
    await overlay.click(`${item} input[type="text"]`)
    await page.keyboard.type('Build server')
    await overlay.click(use)
    await overlay.waitFor('[data-assignment]')
    const stored = JSON.stringify(await session.stored())
    expect(stored).toContain('"label":"Build server"')
    expect(stored).toContain('"assignedOn":"2026-07-14"')
    expect(stored + (await overlay.text('.fw-panel'))).not.toMatch(/Ingrid|Lund|northlight/)
  })
})

describe('a page that means no good', () => {
  const heading = (text: string): ReplicaNode => ({ tag: 'h3', text })
  const line = (text: string): ReplicaNode => ({ tag: 'p', text })

  async function openCanvas(...children: ReplicaNode[]) {
    const page = await session.open(portal(`${offers}?canvas=1`))
    const overlay = overlayOf(page)
    await page.waitForFunction(() => window.replica?.build)
    await page.evaluate(spec => window.replica.build?.(spec), {
      tag: 'section',
      id: 'card',
      children,
    } satisfies ReplicaNode)
    await overlay.waitFor(section)
    return { page, overlay }
  }

  it('has keys, addresses and numbers beside its dates, of which none is stored or shown', async () => {
    const key = 'ABCDE-F1234-GHIJK-L5678-MNOPQ'
    const secrets = [key, 'ingrid@northlight.example', '3f2b8c14-7d60-4e9a-b1c5-90a2d6e4f701']
    const cell = (tag: string, text: string): ReplicaNode => ({ tag, text })
    const row = (tag: string, ...texts: string[]): ReplicaNode => ({
      tag: 'tr',
      children: texts.map(text => cell(tag, text)),
    })
    const { overlay } = await openCanvas(
      heading('Partner Success Core Benefits'),
      ...secrets.map(line),
      line(`Ordered on: ${ordered}`),
      line(`Expires: ${key}`),
      line(`Expires: ${daysAgo(-200)} ${key}`),
      {
        tag: 'table',
        children: [
          row('th', 'Product', 'Offer', 'Key', 'Order date'),
          ...secrets
            .toReversed()
            .map(secret => row('td', secret, `Action Pack ${secret}`, secret, daysAgo(20))),
        ],
      },
    )
    await overlay.waitFor(core)
    await overlay.click(use)
    await overlay.waitFor(undo)
    await overlay.click('.only-shown summary').catch(() => undefined)
    await overlay.click('.self-test summary')
    await overlay.waitFor('.recognised')
    const report = await overlay.on(
      '.self-test textarea',
      area => (area as HTMLTextAreaElement).value,
    )
    const all = [
      JSON.stringify([await session.stored(), await session.stored('sync')]),
      report,
      await overlay.on('.fw-panel', panel => panel.outerHTML),
    ].join('\n')
    expect(all).toContain(ordered)
    for (const part of [...secrets, 'F1234', 'northlight', '7d60']) expect(all).not.toContain(part)
  })

  it('goes on, line by line, in a window that has room for all of them', async () => {
    const { page, overlay } = await openCanvas(
      heading('Partner Success Core Benefits'),
      line(`Ordered on: ${ordered}`),
    )
    await overlay.waitFor(core)
    let shown = core
    // Several: the first may still be met by the look that follows a box's coming.
    for (const offer of ['Success Expanded', 'Launch', 'Action Pack', 'Silver']) {
      await page.evaluate(spec => window.replica.build?.(spec), {
        tag: 'div',
        children: [heading(`Partner ${offer} Benefits`), line(`Ordered on: ${ordered}`)],
      } satisfies ReplicaNode)
      shown += ' ~ [data-kind="order-date"]'
      await overlay.waitFor(shown)
    }
  })

  it('has a thousand dates, endless labels and years, and is shown in few lines', async () => {
    const { overlay } = await openCanvas(
      heading('Partner Success Core Benefits'),
      line(`Ordered on ${'x'.repeat(10_000)}: ${ordered}`),
      line('Ordered on: 275761-09-13'),
      line('Ordered on: +275760-09-13'),
      line(`Ordered on: ${ordered}`),
      ...Array.from({ length: 1_000 }, (_, n) =>
        line(`Activate By: ${1 + (n % 28)} Dec 20${10 + (n % 80)}`),
      ),
    )
    await overlay.waitFor(core)
    expect(await overlay.text(core)).toContain('Ordered on')
    expect(await overlay.on(section, part => part.querySelectorAll('li').length)).toBeLessThan(40)
    expect(await overlay.text(section)).toContain('too long to be read to its end')
    expect((await overlay.text(section)).length).toBeLessThan(5_000)
    await overlay.click(use)
    await untilStored(has('success-core', ordered))
  })

  it('changes its date under the pointer, and what was shown is stored', async () => {
    const { page, overlay } = await openCanvas(
      heading('Partner Success Core Benefits'),
      line(`Ordered on: ${ordered}`),
    )
    await overlay.waitFor(core)
    const { x, y } = await overlay.on(use, button => {
      button.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = button.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    await page.mouse.move(x, y)
    await page.evaluate(day => {
      const card = document.getElementById('card')
      card?.querySelector('p')?.replaceWith(`Ordered on: ${day}`)
      card?.style.setProperty('height', '3000px')
    }, daysAgo(3))
    await overlay.waitFor(`${section} .notice`)
    await overlay.click(use)
    await untilStored(has('success-core', ordered))
  })
})
