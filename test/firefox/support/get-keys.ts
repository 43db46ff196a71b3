import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { cancel, dialog, type Overlay, proceed } from '../../e2e/support/overlay'
import { fresh } from '../../e2e/support/purchases'
import {
  builds,
  control,
  done,
  eventually,
  exchange,
  findKeys,
  keysShown,
  press,
  settled,
  techniqueAddress,
  techniqueTarget,
} from '../../e2e/support/replica'
import { software } from '../../e2e/support/session'
import { overlayOf } from './overlay'
import type { FirefoxSession } from './session'

const armed = `${proceed}:not([aria-disabled="true"])`

/** A press of Get keys, in the ways in which it is made. */
export function playGetKeys(session: () => FirefoxSession): void {
  const journal = async () =>
    Object.entries(await session().stored())
      .filter(([key]) => key.startsWith('journal:'))
      .map(([, entry]) => (entry as { decision: string }).decision)
      .sort()

  describe('Get keys', () => {
    it.each(builds)(
      'is held in the %s page; cancel shows nothing, proceed the keys',
      async build => {
        await session().store(fresh)
        const page = await session().open(`${software}?build=${build}&rotate=600000`)
        const keys = await findKeys(page.mainFrame(), build)
        const overlay = overlayOf(page)

        await press(page, keys, 'mouse')
        await overlay.waitFor(dialog)
        expect(await overlay.text('#headline')).toBe(
          'Showing these keys ends your right to a full refund',
        )
        expect(await overlay.text('#about')).toContain(exchange)
        expect(await overlay.focused()).toBe('cancel')
        // The page finds where it is, and nothing of what is in it.
        expect(
          await page.$eval('forewarn-root', host => [host.shadowRoot, host.childNodes.length]),
        ).toEqual([null, 0])
        await answer(page, overlay, cancel)
        expect(await keysShown(page)).toEqual([])

        await press(page, keys, 'mouse')
        await answer(page, overlay, proceed)
        expect(await keysShown(page)).toEqual([exchange])
        expect(await eventually(journal, ({ length }) => length === 2)).toEqual([
          'cancelled',
          'proceeded',
        ])
      },
    )

    it.each(['Enter', 'Space'] as const)('is held and answered by %s', async key => {
      await session().store(fresh)
      const page = await session().open(`${software}?build=late&rotate=600000`)
      const keys = await findKeys(page.mainFrame(), 'late')
      const overlay = overlayOf(page)

      await press(page, keys, key)
      await overlay.waitFor(dialog)
      await page.keyboard.press('Escape')
      await overlay.waitFor(dialog, false)
      await settled(page)
      expect(await keysShown(page)).toEqual([])
      expect(await keys.evaluate(button => button === document.activeElement)).toBe(true)

      await press(page, keys, key)
      await overlay.waitFor(armed)
      await page.keyboard.press('Tab')
      expect(await overlay.focused()).toBe('proceed')
      await page.keyboard.press(key === 'Space' ? ' ' : key)
      await overlay.waitFor(dialog, false)
      await settled(page)
      expect(await keysShown(page)).toEqual([exchange])
    })

    it('is held in a closed shadow root', async () => {
      await session().store(fresh)
      const page = await session().open(techniqueAddress('closed-inside', 'get-keys', 'build=late'))
      const { handle } = await techniqueTarget(page, {})
      const overlay = overlayOf(page)
      await press(page, handle, 'mouse')
      await overlay.waitFor(dialog)
      await answer(page, overlay, cancel)
      expect(await done(page)).toEqual([])
      await press(page, handle, 'mouse')
      await answer(page, overlay, proceed)
      expect(await done(page)).toHaveLength(1)
    })

    it.each(['1', 'srcdoc'])('is held in a frame (frame=%s)', async kind => {
      await session().store(fresh)
      const page = await session().open(`${software}?build=late&rotate=600000&frame=${kind}`)
      const frame = await childFrame(page)
      const keys =
        kind === 'srcdoc' ? await control(frame, 'Get keys') : await findKeys(frame, 'late')
      const overlay = overlayOf(page, frame)
      await reachable(keys)
      await press(page, keys, 'mouse')
      await overlay.waitFor(dialog)
      await answer(page, overlay, cancel)
      expect(await keysShown(page)).toEqual([])
      await press(page, keys, 'mouse')
      await answer(page, overlay, proceed)
      expect(await keysShown(page)).toHaveLength(1)
    })
  })
}

/** Answers the question, and waits for all that follows. */
async function answer(page: Page, overlay: Overlay, button: string): Promise<void> {
  await overlay.waitFor(button === proceed ? armed : button)
  await overlay.click(button)
  await overlay.waitFor(dialog, false)
  await settled(page)
}

/**
 * Until Firefox has put a new frame on the screen, what the mouse does there reaches no document. Moving
 * over it does nothing else, so that can be done until it is noticed.
 */
async function reachable(target: ElementHandle<HTMLElement>): Promise<void> {
  const isHovered = async () => {
    await target.hover()
    return target.evaluate(element => element.matches(':hover'))
  }
  await eventually(isHovered, isSo => isSo)
}

async function childFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('>>> iframe')
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The replica shows no frame')
  return frame
}
