import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cancel, dialog, overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import { findKeys, press } from './support/replica'
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

/** As in Windows' contrast themes; the driver's own call does not know them. */
async function forceColours(page: Page): Promise<void> {
  const protocol = await page.createCDPSession()
  const features = [{ name: 'forced-colors', value: 'active' }]
  await protocol.send('Emulation.setEmulatedMedia', { features })
}

it('in forced colours the question has an edge, and the safe button looks like no other', async () => {
  const page = await session.open(`${software}?build=late&rotate=600000`)
  await forceColours(page)
  const overlay = overlayOf(page)
  await press(page, await findKeys(page.mainFrame(), 'late'), 'Enter')
  await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
  const edge = await overlay.on(dialog, element => getComputedStyle(element).borderTopWidth)
  expect(Number.parseFloat(edge)).toBeGreaterThanOrEqual(1)
  const look = (selector: string) =>
    overlay.on(selector, button => {
      const { backgroundColor, color } = getComputedStyle(button)
      return { backgroundColor, color }
    })
  const safe = await look(cancel)
  expect(safe).not.toEqual(await look(proceed))
  expect(safe.backgroundColor).not.toBe(safe.color)
})

it('a page that finds words of the panel cannot read on from there', async () => {
  const page = await session.open(software)
  const overlay = overlayOf(page)
  await overlay.waitFor('.fw-panel .figures')
  const said = await overlay.text('.fw-panel .headline')
  const read = await page.evaluate(() => {
    const { find } = window as unknown as { find: (words: string) => boolean }
    const texts = ['days left', 'refund'].map(words => {
      getSelection()?.removeAllRanges()
      find.call(window, words)
      getSelection()?.modify('extend', 'backward', 'documentboundary')
      const before = String(getSelection())
      getSelection()?.modify('extend', 'forward', 'documentboundary')
      return before + String(getSelection())
    })
    document.execCommand('selectAll')
    return { texts, all: String(getSelection()) }
  })
  expect(JSON.stringify(read)).not.toContain(said)
  expect(JSON.stringify(read)).not.toContain('days left')
})
