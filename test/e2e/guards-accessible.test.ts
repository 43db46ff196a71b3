import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Held, held } from '../features/coverage'
import { overlayViolations } from './support/axe'
import { overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import { reach } from './support/reach'
import { press } from './support/replica'
import { type Session, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

/** Questions that differ most: another loss beside the refund, an order, hours, notes alone. */
const questions = [
  'assign-azure-credit-guard',
  'redeem-guard',
  'buy-guard',
  'cancel-order-guard',
  'cancel-subscription-guard',
  'support-request-guard',
]

describe.each(['light', 'dark'] as const)('in the %s theme', scheme => {
  it.each(questions)('the question of %s is free of barriers', async feature => {
    const entry = held.find(
      each => each.feature === feature && each.builds.includes('current'),
    ) as Held
    await session.store(feature === 'redeem-guard' ? {} : fresh)
    const more = entry.address.includes('?') ? '&' : '?'
    const page = await session.open(
      `https://partner.microsoft.com${entry.address}${more}build=current`,
    )
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await press(page, await reach(page.mainFrame(), entry, 'current'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
    expect(await overlayViolations(page, overlay)).toEqual([])
  })

  it('a question in a narrow, low window scrolls down only, and keeps its buttons in sight', async () => {
    await session.store(fresh)
    const entry = held.find(({ feature }) => feature === 'cancel-order-guard') as Held
    const page = await session.open(`https://partner.microsoft.com${entry.address}?build=current`)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    const control = await reach(page.mainFrame(), entry, 'current')
    await page.setViewport({ width: 320, height: 520 })
    await press(page, control, 'Enter')
    const overlay = overlayOf(page)
    await overlay.waitFor(proceed)
    const fits = await overlay.on('.body', body => body.scrollWidth <= body.clientWidth)
    expect(fits).toBe(true)
    for (const action of ['cancel', 'proceed']) {
      const inSight = await overlay.on(`[data-forewarn-action="${action}"]`, button => {
        const { top, bottom, left, right } = button.getBoundingClientRect()
        return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
      })
      expect(inSight).toBe(true)
    }
  })
})
