import type { Page } from 'puppeteer-core'
import { type Overlay, overlayOf, proceed } from './overlay'
import { daysAgo } from './purchases'
import { eventually, press, settled, typeDate } from './replica'
import { type PortalLanguage, pressed, word } from './request-page'

/** How somebody works: with the mouse, and the keyboard to type alone; or with nothing but keys. */
export type By = 'mouse' | 'keyboard'

/** Line breaks, emoji of several code points and text from right to left, as somebody may enter. */
export const story = [
  'First line — “quoted”, 5 % & <b>no markup</b>',
  '',
  '  Indented 👩🏽‍💻 🇸🇪 ✅',
  'עברית: הזמנה כפולה, العربية: طلب مكرر',
].join('\n')

/** Answers to every question that may come up; they lead to a request that can be sent. */
const answers: Readonly<Record<string, string | boolean>> = {
  partnerType: 'direct-bill',
  commerce: 'legacy',
  product: 'microsoft-365',
  purchasedOn: daysAgo(20),
  newSubscriptionPurchasedOn: daysAgo(20),
  incidentOn: daysAgo(20),
  service: 'azure',
  customerRequestedCredit: true,
  tenantId: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  incidentId: 'EX25194',
  customerEmail: 'it@contoso.example',
  tenantDomains: 'contoso.example',
  offer: 'success-core',
  benefitsUsed: false,
  keysViewed: false,
  usersAssigned: false,
  customerName: 'Contoso ✅ Ltd',
  description: story,
}

/** Somebody at work in the guided request. */
export interface Walker {
  overlay: Overlay
  /** Presses a control of the panel. */
  press: (selector: string) => Promise<void>
  /** Answers a question by what it asks for. */
  answer: (fact: string) => Promise<void>
  /** Answers every question that comes up until the verdict is settled; tells which did. */
  answerAll: () => Promise<string[]>
  /** Presses Submit, and goes on should it be held. */
  submit: (language: PortalLanguage) => Promise<void>
}

export function walkerOn(page: Page, by: By): Walker {
  const overlay = overlayOf(page)

  /** Comes to a control of the panel as somebody with nothing but keys does. */
  const tabTo = async (selector: string) => {
    for (let presses = 0; !(await overlay.has(`${selector}:focus`)); presses++) {
      if (presses > 150) throw new Error(`${selector} is not reached by Tab`)
      await page.keyboard.press('Tab')
    }
  }
  const goTo = (selector: string) => (by === 'mouse' ? overlay.click(selector) : tabTo(selector))
  const pressControl = async (selector: string) => {
    await overlay.waitFor(selector)
    await goTo(selector)
    if (by === 'mouse') return
    const isBox = await overlay.on(selector, element => element.matches('[type=checkbox]'))
    await page.keyboard.press(isBox ? 'Space' : 'Enter')
  }

  const answer = async (fact: string) => {
    const value = answers[fact]
    const field = `[data-fact="${fact}"]`
    if (value === undefined) throw new Error(`No answer to ${fact}`)
    await overlay.waitFor(field)
    const kind = await overlay.on(`${field} :is(select, input, textarea)`, control =>
      control instanceof HTMLInputElement ? control.type : control.localName,
    )
    const control = `${field} :is(select, input, textarea)`
    switch (kind) {
      case 'radio': {
        const wanted = `${field} input[value="${value}"]`
        if (by === 'mouse') await overlay.click(wanted)
        else {
          await tabTo(`${field} input:checked`)
          // No, Yes, Not sure, and round again.
          await page.keyboard.press(value ? 'ArrowUp' : 'ArrowDown')
        }
        return
      }
      case 'select': {
        await goTo(control)
        const options = await overlay.on(control, select =>
          [...(select as HTMLSelectElement).options].map(option => option.value),
        )
        for (let at = options.indexOf(String(value)); at > 0; at--) {
          await page.keyboard.press('ArrowDown')
        }
        // With the mouse the list is open by now.
        if (by === 'mouse') await page.keyboard.press('Enter')
        return
      }
      case 'date':
        await goTo(control)
        for (let part = 0; part < 3; part++) await page.keyboard.press('ArrowLeft')
        await typeDate(page, String(value))
        return
      default:
        await goTo(control)
        await page.keyboard.sendCharacter(String(value))
        if (kind === 'text') await page.keyboard.press('Enter')
    }
  }

  const openQuestions = () =>
    overlay.on('.questions', list =>
      [...list.querySelectorAll<HTMLElement>('[data-fact]')].map(
        ({ dataset }) => dataset.fact ?? '',
      ),
    )

  return {
    overlay,
    press: pressControl,
    answer,
    async answerAll() {
      const done: string[] = []
      for (;;) {
        const next = (await openQuestions()).find(fact => !done.includes(fact))
        if (next === undefined) return done
        await answer(next)
        done.push(next)
        await settled(page)
      }
    },
    async submit(language) {
      const button = await page.evaluateHandle(
        words => window.replica.controls(words).at(-1) as HTMLElement,
        word('submit', language),
      )
      await button.scrollIntoView()
      // The panel makes way.
      await eventually(
        () =>
          button.evaluate(element => {
            const { left, top, width, height } = element.getBoundingClientRect()
            const there = document.elementFromPoint(left + width / 2, top + height / 2)
            return there?.localName !== 'forewarn-root'
          }),
        isClear => isClear,
      )
      await press(page, button, by === 'mouse' ? 'mouse' : 'Enter')
      await eventually(
        async () => (await overlay.has(proceed)) || (await wasSent(page)),
        answered => answered,
      )
      if (await wasSent(page)) return
      await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
      await pressControl(proceed)
      await eventually(
        () => wasSent(page),
        sent => sent,
      )
    },
  }
}

const wasSent = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.replica.log.some(({ action }) => action === 'submit-support-request'))

/** The way from where the topic is chosen to the Details box: the form of 2023 is there by then. */
export async function toDetails(page: Page, era: '2021' | '2023', language: PortalLanguage) {
  if (era === '2021') await pressed(page, word('yes', language))
}
