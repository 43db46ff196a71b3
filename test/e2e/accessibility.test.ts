import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { overlayViolations, violations } from './support/axe'
import { dialog, overlayOf } from './support/overlay'
import { fresh } from './support/purchases'
import { findKeys, press } from './support/replica'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const schemes = ['light', 'dark'] as const
const states = [
  ['a purchase at stake', fresh],
  ['no purchase known', {}],
] as const

describe.each(schemes)('in the %s theme', scheme => {
  it.each(states)('panel and question are free of barriers, with %s', async (_, stored) => {
    await session.store(stored)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel')
    expect(await overlayViolations(page, overlay)).toEqual([])
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlay.waitFor(`${dialog} [data-forewarn-action="proceed"]:not([aria-disabled="true"])`)
    expect(await overlayViolations(page, overlay)).toEqual([])
  })

  it.each(states)('popup and options are free of barriers, with %s', async (_, stored) => {
    await session.store(stored)
    for (const path of ['src/popup/index.html', 'src/options/index.html']) {
      const page = await session.openExtensionPage(path)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.waitForSelector('main h2')
      expect(await violations(page)).toEqual([])
    }
  })
})

describe('the question', () => {
  it('is an alert dialog with a name, and keeps the focus within', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'Enter')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }))
    expect(tree).toContain('"role":"alertdialog"')
    expect(tree).toContain('Showing these keys ends your right to a full refund')

    const stops = new Set<string>()
    for (let press = 0; press < 12; press++) {
      stops.add(await overlay.focused())
      await page.keyboard.press('Tab')
    }
    expect([...stops]).toEqual(expect.arrayContaining(['cancel', 'proceed', 'select', 'summary']))
    expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(
      /forewarn-root|body/,
    )
  })

  it('gives the focus back to the button it was opened from', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const keys = await findKeys(page.mainFrame(), 'late')
    await press(page, keys, 'Space')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    await page.keyboard.press('Escape')
    await overlay.waitFor(dialog, false)
    expect(await keys.evaluate(button => button === document.activeElement)).toBe(true)
  })

  it('is not answered by the repeats of the key that opened it', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const keys = await findKeys(page.mainFrame(), 'late')
    await keys.focus()
    await page.keyboard.down('Enter')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    expect(await overlay.has(dialog)).toBe(true)
  })
})
