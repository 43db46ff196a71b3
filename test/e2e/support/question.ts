import type { Dialog, Frame, Page } from 'puppeteer-core'
import { cancel, dialog, type Overlay, overlayOf, proceed } from './overlay'
import { settled } from './replica'
import type { Session } from './session'

/*
 * A held action as a person meets it: a press, a question, an answer. The question is ours, or the
 * browser's own on a page that does not let ours stand.
 */

const armed = `${proceed}:not([aria-disabled="true"])`

export type Answer = 'cancel' | 'proceed'
/** What the answer is given with. */
export type Hand = 'mouse' | 'keyboard'
export type Asker = 'ours' | 'native'

export interface Conversation {
  overlay: Overlay
  /**
   * Presses and waits for the question: for the browser's own where it is the `asker`, however often
   * ours comes before it, and else for the first that comes. Rejects when none does.
   */
  ask: (press: () => Promise<unknown>, asker?: Asker) => Promise<Asker>
  /** Answers, and resolves when the page had time for all that follows; tells whom it answered. */
  answer: (answer: Answer, hand?: Hand) => Promise<Asker>
}

/**
 * A window of its own: it is in sight and has the focus whatever tab is opened, as a tab is not.
 */
export async function openWindow(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage({ type: 'window' })
  await page.emulateFocusedPage(true)
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  return page
}

/** @param page where the question is shown, and in it `frame` */
export function conversationOn(page: Page, frame: Frame = page.mainFrame()): Conversation {
  const overlay = overlayOf(page, frame)
  const nextNative = () => new Promise<Dialog>(resolve => page.once('dialog', resolve))
  let native = nextNative()

  /** Whoever asks first; a page with a native question open does not answer for ours. */
  const nativeOr = async (ours: () => Promise<unknown>): Promise<Dialog | undefined> => {
    const done = ours().then(() => undefined)
    done.catch(() => undefined)
    return Promise.race([native, done])
  }

  return {
    overlay,
    async ask(press, asker = 'ours') {
      const asked = await nativeOr(async () => {
        await press()
        await (asker === 'native' ? native : overlay.waitFor(dialog))
      })
      return asked ? 'native' : 'ours'
    },
    async answer(answer, hand = 'mouse') {
      const asked = await nativeOr(async () => {
        if (answer === 'cancel') {
          await (hand === 'mouse' ? overlay.click(cancel) : page.keyboard.press('Escape'))
        } else {
          await overlay.waitFor(armed)
          await (hand === 'mouse' ? overlay.click(proceed) : pressProceed(page, overlay))
        }
        // What leads elsewhere takes the question with it.
        await overlay.waitFor(dialog, false).catch(() => undefined)
      })
      if (asked) {
        native = nextNative()
        await (answer === 'proceed' ? asked.accept() : asked.dismiss())
        // No person is so fast that the next tap makes a double tap with the one before the question.
        await page.keyboard.press('Shift')
      }
      await settled(page).catch(() => undefined)
      return asked ? 'native' : 'ours'
    },
  }
}

/** With the keyboard alone, from the safe button on. */
async function pressProceed(page: Page, overlay: Overlay): Promise<void> {
  for (let step = 0; step < 20; step++) {
    if ((await overlay.focused()) === 'proceed') {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not reach the other button')
}
