import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancel, dialog, overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import {
  builds,
  eventually,
  exchange,
  findKeys,
  type Gesture,
  gestures,
  keysShown,
  press,
  settled,
} from './support/replica'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const cases = builds.flatMap(build => gestures.map(gesture => ({ build, gesture })))

describe.each(cases)('Get keys in the $build page by $gesture', ({ build, gesture }) => {
  it('is held; cancel leaves the page as it was, proceed shows the keys once', async () => {
    await session.store(fresh)
    const page = await session.open(`${software}?build=${build}&rotate=600000`)
    const keys = await findKeys(page.mainFrame(), build)
    const overlay = overlayOf(page)

    await press(page, keys, gesture)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toBe(
      'Showing these keys ends your right to a full refund',
    )
    expect(await overlay.text('#about')).toContain(exchange)
    expect(await overlay.focused()).toBe('cancel')
    expect(await keysShown(page)).toEqual([])

    await answer(overlay, page, gesture, 'cancel')
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([])
    expect(await session.stored()).toMatchObject(fresh)

    await press(page, keys, gesture)
    await overlay.waitFor(dialog)
    await answer(overlay, page, gesture, 'proceed')
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])

    const stored = await eventually(
      () => session.stored(),
      items => 'keysViewedAt' in (items['purchase:fresh'] as object),
    )
    const journal = Object.entries(stored)
      .filter(([key]) => key.startsWith('journal:'))
      .map(([, entry]) => entry)
    expect(journal).toHaveLength(2)
    expect(journal).toContainEqual(
      expect.objectContaining({ decision: 'cancelled', product: exchange, purchase: 'fresh' }),
    )
    expect(journal).toContainEqual(
      expect.objectContaining({ decision: 'proceeded', product: exchange, purchase: 'fresh' }),
    )
  })
})

type Shown = ReturnType<typeof overlayOf>

/** Answers the way the control was worked: who uses the keyboard goes on using it. */
async function answer(
  overlay: Shown,
  page: Parameters<typeof settled>[0],
  gesture: Gesture,
  action: 'cancel' | 'proceed',
): Promise<void> {
  if (action === 'proceed') await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
  if (gesture === 'mouse' || gesture === 'touch') {
    await overlay.click(action === 'cancel' ? cancel : proceed)
    return
  }
  if (action === 'cancel') {
    await page.keyboard.press('Escape')
    return
  }
  await page.keyboard.press('Tab')
  expect(await overlay.focused()).toBe('proceed')
  await page.keyboard.press(gesture)
}
