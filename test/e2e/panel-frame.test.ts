import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { overlayViolations } from './support/axe'
import { dialog, type Overlay, overlayOf } from './support/overlay'
import { daysAgo, fresh, withPurchase } from './support/purchases'
import { control, eventually, findKeys, settled } from './support/replica'
import { requestPages, word } from './support/request-page'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession({ own: true })
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const late = `${software}?build=late&rotate=600000`
const base = 'https://partner.microsoft.com/dashboard/v2'

/** So high that beside the menu there is room below the last row. */
const high = { width: 1366, height: 1400 }

async function openPanel(url = late, size = { width: 1366, height: 860 }) {
  await session.store(fresh)
  const page = await session.open(url)
  await page.setViewport(size)
  const overlay = overlayOf(page)
  await overlay.waitFor('.fw-panel')
  return { page, overlay }
}

const cornerOf = (overlay: Overlay) => overlay.on('[data-corner]', panel => panel.dataset.corner)

const boxOf = (overlay: Overlay, selector = '[data-corner]') =>
  overlay.on(selector, element => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return { left, top, right, bottom }
  })

/** A control of the page, listed or not, placed in the middle of the panel. */
async function putKeysUnder(page: Page, overlay: Overlay, words = 'Get Keys'): Promise<void> {
  const { left, top } = await boxOf(overlay)
  await page.evaluate(
    (x, y, text) => {
      const button = document.createElement('button')
      button.textContent = text
      button.id = 'beneath'
      button.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:90px;height:32px`
      document.body.append(button)
    },
    left + 60,
    top + 90,
    words,
  )
}

describe('the frame', () => {
  it('is dragged to another corner by mouse, and a button in its head is not a handle', async () => {
    const { page, overlay } = await openPanel()
    const head = await boxOf(overlay, '.fw-panel header h2')
    await page.mouse.move(head.left + 20, head.top + 8)
    await page.mouse.down()
    await page.mouse.move(head.left + 400, head.top, { steps: 4 })
    await page.mouse.move(1200, 100, { steps: 4 })
    await page.mouse.up()
    await overlay.waitFor('.fw-panel[data-corner="top-right"]')
    await eventually(
      () => session.stored(),
      stored => (stored.panel as { corner?: string })?.corner === 'top-right',
    )
    expect(await overlay.on('.fw-panel', panel => panel.style.translate)).toBe('')
  })

  it('begins beside the form where a request is made, and covers nothing of it', async () => {
    const page = await session.open(requestPages.create2021)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel [data-kind]')
    const panel = await boxOf(overlay, '.fw-panel')
    const browse = await control(page.mainFrame(), word('browse-topics'))
    const end = await browse.evaluate(element => element.getBoundingClientRect().right)
    expect(end).toBeLessThan(panel.left)
  })

  it('goes back when Escape is pressed on the way', async () => {
    const { page, overlay } = await openPanel()
    const head = await boxOf(overlay, '.fw-panel header h2')
    await page.mouse.move(head.left + 20, head.top + 8)
    await page.mouse.down()
    await page.mouse.move(900, 100, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await settled(page)
    expect(await cornerOf(overlay)).toBe('bottom-left')
    expect(await overlay.on('.fw-panel', panel => panel.style.translate)).toBe('')
  })

  it('goes where the arrow keys point, and folds and unfolds without losing the focus', async () => {
    const { page, overlay } = await openPanel()
    await overlay.on('.fw-panel header button', button => button.focus())
    await page.keyboard.press('ArrowRight')
    await overlay.waitFor('[data-corner="bottom-right"]')
    await page.keyboard.press('ArrowUp')
    await overlay.waitFor('[data-corner="top-right"]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await overlay.waitFor('.fw-tab:focus')
    expect(await overlay.text('.fw-tab')).toContain('19 days left')
    await page.keyboard.press('Enter')
    await overlay.waitFor('.fw-panel .fold-panel:focus')
  })

  it('stays where it is under somebody who types in it, whatever another tab does with its own', async () => {
    const { page, overlay } = await openPanel(`${base}/benefits/visualstudio`)
    await overlay.click('.assignments .add')
    await overlay.waitFor('.assignments form input:focus')
    await page.keyboard.type('Build')
    await overlay.on('.assignments form input', input =>
      (input as HTMLInputElement).setSelectionRange(2, 2),
    )
    await session.store({
      panel: { collapsed: true, corner: 'top-right' },
      'assignment:b': { label: 'Other', assignedOn: daysAgo(3) },
    })
    await overlay.waitFor('[data-assignment="b"]')
    await page.keyboard.type('XY')
    const field = await overlay.on('.assignments form input:focus', input => {
      const { value, selectionStart } = input as HTMLInputElement
      return [value, selectionStart]
    })
    expect(field).toEqual(['BuXYild', 4])
    expect(await cornerOf(overlay)).toBe('bottom-left')
    await page.keyboard.press('Escape')
    await session.store({ 'assignment:c': { label: 'Third', assignedOn: daysAgo(4) } })
    await overlay.waitFor('.fw-tab[data-corner="top-right"]')
  })

  it('gives the focus back to where it was on the page with Escape', async () => {
    const { page, overlay } = await openPanel()
    await page.evaluate(() => {
      const host = document.createElement('div')
      host.attachShadow({ mode: 'open' }).append(document.createElement('input'))
      host.id = 'own'
      document.body.append(host)
      host.shadowRoot?.querySelector('input')?.focus()
    })
    await overlay.on('.fw-panel summary', summary => summary.focus())
    expect(await overlay.focused()).toBe('summary')
    await page.keyboard.press('Escape')
    const inner = () =>
      page.evaluate(() => document.querySelector('#own')?.shadowRoot?.activeElement?.localName)
    expect(await eventually(inner, name => name === 'input')).toBe('input')
  })

  it('moves off a control it talks about, and not again without need', async () => {
    const { page, overlay } = await openPanel(late, high)
    await putKeysUnder(page, overlay)
    await page.evaluate(() => document.getElementById('beneath')?.focus())
    await overlay.waitFor('[data-corner="bottom-right"]')
    expect(await session.stored()).not.toHaveProperty('panel')
    await page.evaluate(() => window.dispatchEvent(new Event('scrollend')))
    await settled(page)
    expect(await cornerOf(overlay)).toBe('bottom-right')
  })

  it('moves off one in a frame, of which the page around it hears nothing, when pointed at', async () => {
    const { page, overlay } = await openPanel(late, high)
    await settled(page)
    const { left, top } = await boxOf(overlay)
    const frame = await page.evaluateHandle(
      (x, y) => {
        const frame = document.createElement('iframe')
        frame.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:640px;height:400px;border:0`
        frame.srcdoc = '<!doctype html><title>Frame</title><button>Get keys</button>'
        document.body.append(frame)
        return frame
      },
      left + 20,
      top + 60,
    )
    const inside = overlayOf(page, await frame.contentFrame())
    await page.mouse.move(left + 40, top + 80)
    await overlay.waitFor('[data-corner="bottom-right"]')
    await page.mouse.click(left + 40, top + 80)
    await inside.waitFor(dialog)
  })

  it('stays where something else lies under it', async () => {
    const { page, overlay } = await openPanel()
    await putKeysUnder(page, overlay, 'Read more')
    await page.focus('#beneath')
    await settled(page)
    expect(await cornerOf(overlay)).toBe('bottom-left')
  })

  it('folds when every corner has one, and unfolds for the person all the same', async () => {
    const { page, overlay } = await openPanel()
    await page.evaluate(() => {
      for (let at = 0; at < 60; at++) {
        const button = document.createElement('button')
        button.textContent = 'Get Keys'
        const [x, y] = [(at % 6) * 230 + 20, Math.floor(at / 6) * 60 + 200]
        button.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:100px;height:30px`
        document.body.append(button)
        if (at === 0) button.focus()
      }
    })
    await overlay.waitFor('.fw-tab')
    await overlay.click('.fw-tab')
    await overlay.waitFor('.fw-panel')
    await settled(page)
    expect(await overlay.has('.fw-panel')).toBe(true)
  })

  it('does not stir while the portal draws its rows anew, nor does it move the page', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=late&rotate=200`)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel')
    await page.waitForSelector('tbody th')
    // With the rows come dates, which are shown from then on.
    await overlay.waitFor('.page-dates')
    const before = await boxOf(overlay)
    await overlay.on('.fw-panel', panel => panel.setAttribute('data-same', ''))
    const row = await page.$('tbody th')
    await page.waitForFunction(old => !old?.isConnected, {}, row)
    await settled(page)
    expect(await boxOf(overlay)).toEqual(before)
    expect(await overlay.has('.fw-panel[data-same]')).toBe(true)
    const size = await page.$eval('forewarn-root', host => host.getBoundingClientRect().height)
    expect(size).toBe(0)
  })

  it.each([
    ['a narrow screen', 320, 568],
    ['an enlargement of 400 %', 320, 256],
  ])('begins as a tab on %s, and fits when unfolded', async (_, width, height) => {
    await session.store(fresh)
    const page = await session.browser.newPage()
    await page.setViewport({ width, height })
    await page.goto(late, { waitUntil: 'domcontentloaded' })
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-tab')
    await overlay.click('.fw-tab')
    await overlay.waitFor('.fw-panel')
    const { left, top, right, bottom } = await boxOf(overlay)
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    expect(bottom).toBeLessThanOrEqual(height)
    const spill = await overlay.on('.content', box => box.scrollWidth - box.clientWidth)
    expect(spill).toBe(0)
  })
})

describe('the sections', () => {
  it('name what ends the refund on each tab', async () => {
    const { overlay } = await openPanel()
    expect(await overlay.text('.fw-panel .headline')).toContain('Get keys')
    const other = await openPanel(`${base}/benefits/marketing`)
    expect(await other.overlay.text('.fw-panel .headline')).toContain('Activate')
  })

  it('explain the message that there are no benefits when it stands on the page', async () => {
    const { page, overlay } = await openPanel(`${base}/benefits/software?canvas=1`)
    expect(await overlay.has('.no-benefits[open]')).toBe(false)
    await page.evaluate(() => {
      const message = document.createElement('p')
      message.textContent = 'Looks like you don’t have any benefits yet.'
      message.style.height = '400px'
      document.body.append(message)
    })
    await overlay.waitFor('.no-benefits[open]')
  })

  it('explain it also where the page scrolls within a box and its body stays as it is', async () => {
    await session.store(fresh)
    const page = await session.browser.newPage()
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('DOMContentLoaded', () => {
        const box = document.createElement('div')
        box.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff'
        box.append(document.createElement('section'))
        document.body.append(box)
      }),
    )
    await page.goto(`${base}/benefits/software?canvas=1`, { waitUntil: 'domcontentloaded' })
    const overlay = overlayOf(page)
    await overlay.waitFor('.no-benefits')
    await settled(page)
    await page.evaluate(() => {
      const message = document.createElement('p')
      message.textContent = 'Looks like you don’t have any benefits yet.'
      document.querySelector('body > div > section')?.append(message)
    })
    await overlay.waitFor('.no-benefits[open]')
  })

  it('keep track of an assignment, on this machine alone', async () => {
    const { page, overlay } = await openPanel(`${base}/benefits/visualstudio`)
    await overlay.click('.assignments .add')
    await overlay.waitFor('.assignments form')
    await overlay.waitFor('.assignments form input:focus')
    await page.keyboard.type('Build agent')
    await overlay.on('.assignments input[type="date"]', input => input.focus())
    const date = daysAgo(10)
    const order = await page.evaluate(() =>
      new Intl.DateTimeFormat(navigator.language).formatToParts().map(part => part.type),
    )
    const [year = '', month = '', day = ''] = date.split('-')
    const parts: Record<string, string> = { year, month, day }
    await page.keyboard.type(order.map(part => parts[part] ?? '').join(''))
    await page.keyboard.press('Enter')
    await overlay.waitFor('[data-assignment]')
    expect(await overlay.text('[data-assignment]')).toContain('in 81 days')
    expect(JSON.stringify(await session.stored())).toContain('Build agent')
    expect(JSON.stringify(await session.stored('sync'))).not.toContain('Build agent')
    expect(page.url()).toBe(`${base}/benefits/visualstudio`)
  })

  it('give every day of a membership that was paid by bank transfer', async () => {
    await session.store({ ...withPurchase({ payment: 'wire' }), profile: { taxExempt: true } })
    const page = await session.open(`${base}/membership/offers`)
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel .wire')
    await overlay.waitFor('.fw-panel .tax')
    await overlay.click('.fw-panel .renewal summary')
    await overlay.waitFor('.renewal[open] .days')
  })

  it.each(['light', 'dark'])('are free of barriers in the %s theme', async scheme => {
    await session.store({
      ...withPurchase({ payment: 'card', purchasedOn: daysAgo(370) }),
      'assignment:a': { label: 'Anna', assignedOn: daysAgo(30) },
      profile: { roles: ['sales-agent'] },
    })
    for (const url of [
      `${base}/benefits/visualstudio`,
      `${base}/membership/offers/billsandpayments`,
      `${base}/membership/offers`,
    ]) {
      const page = await session.open(url)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      const overlay = overlayOf(page)
      await overlay.waitFor('.fw-panel')
      await overlay.click('.self-test summary')
      await overlay.waitFor('.self-test textarea')
      expect(await overlayViolations(page, overlay)).toEqual([])
    }
  })
})

describe('the report', () => {
  it('tells what was recognised and holds nothing of the page but the labels of its controls', async () => {
    const { page, overlay } = await openPanel()
    await findKeys(page.mainFrame(), 'late')
    await overlay.click('.self-test summary')
    await overlay.waitFor('.self-test textarea')
    const report = await overlay.on('textarea', area => (area as HTMLTextAreaElement).value)
    expect(report).toMatch(/^Forewarn \d/)
    expect(report).toContain('Page: benefits-software')
    expect(report).toMatch(/- get-keys "Get Keys": html > body > .*/i)
    expect(report).not.toMatch(/https?:|partner\.microsoft|[?#=]|[0-9a-f]{8}-|Mozilla/)
    // Every word of the page, apart from what the labels and tags are made of.
    const words = await page.evaluate(() => [
      ...new Set(document.body.innerText.match(/[\p{L}\p{N}]{4,}/gu) ?? []),
    ])
    expect(words.length).toBeGreaterThan(30)
    const body = report
      .split('\n')
      .slice(3)
      .join('\n')
      .replace(/"[^"]*"/g, '')
    const own = /^(heading|found|list|benefits|keys|control|looked|full|page|table|body)$/i
    const taken = words.filter(word => !own.test(word) && new RegExp(`\\b${word}\\b`).test(body))
    expect(taken).toEqual([])
  })

  it('is copied as it is shown, and asks the network for nothing', async () => {
    const { page, overlay } = await openPanel()
    await session.browser
      .defaultBrowserContext()
      .overridePermissions('https://partner.microsoft.com', [
        'clipboard-read',
        'clipboard-sanitized-write',
      ])
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await overlay.click('.self-test summary')
    await overlay.waitFor('.self-test textarea')
    const report = await overlay.on('textarea', area => (area as HTMLTextAreaElement).value)
    await overlay.click('.self-test button')
    await eventually(
      () => overlay.text('.self-test output'),
      text => text !== '',
    )
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report)
    expect(asked).toEqual([])
  })
})
