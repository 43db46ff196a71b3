import type { Frame, Page } from 'puppeteer-core'
import type { Overlay } from '../../e2e/support/overlay'
import { patience } from '../../e2e/support/patience'
import { callOn, offsetOf, shadowRootOf } from './bidi'

/** As `overlayOf` of the end-to-end tests, for Firefox. */
export function overlayOf(page: Page, frame: Frame = page.mainFrame()): Overlay {
  const evaluate = async <T>(
    selector: string,
    action: string,
  ): Promise<{ found: true; value: T } | { found: false }> => {
    const root = await shadowRootOf(page, frame, 'forewarn-root')
    if (root === undefined) return { found: false }
    return callOn(
      page,
      frame,
      root,
      `root => {
        const element = root.querySelector(${JSON.stringify(selector)})
        return element ? { found: true, value: (${action})(element) } : { found: false }
      }`,
    )
  }
  const existing = async <T>(selector: string, action: string): Promise<T> => {
    const result = await evaluate<T>(selector, action)
    if (!result.found) throw new Error(`Nothing in the overlay matches ${selector}`)
    return result.value
  }
  const has = async (selector: string) => (await evaluate(selector, '() => true')).found

  return {
    on: (selector, action) => existing(selector, String(action)),
    has,
    async waitFor(selector, present = true) {
      const deadline = Date.now() + patience
      while ((await has(selector)) !== present) {
        if (Date.now() > deadline) {
          throw new Error(`${selector} did not ${present ? 'appear in' : 'leave'} the overlay`)
        }
        await new Promise(resolve => setTimeout(resolve, 30))
      }
    },
    text: selector =>
      existing(selector, `element => element.innerText.replace(/\\s+/g, ' ').trim()`),
    async click(selector) {
      const deadline = Date.now() + patience
      for (;;) {
        const aimed = await existing<Place>(selector, aim)
        const offset = await offsetOf(frame)
        await page.mouse.click(aimed.x + offset.x, aimed.y + offset.y)
        const after = await evaluate<Place & { clicked: boolean }>('*', outcome)
        // The overlay may be gone by now, and what was pressed has done its work.
        if (!after.found || after.value.clicked) return
        const { x, y } = after.value
        // It has gone elsewhere between the look and the press, which no person would have missed.
        if ((x !== aimed.x || y !== aimed.y) && Date.now() < deadline) continue
        throw new Error(`The press on ${selector} was no click on it`)
      }
    },
    async focused() {
      const root = await shadowRootOf(page, frame, 'forewarn-root')
      if (root === undefined) return ''
      return callOn(
        page,
        frame,
        root,
        `({ activeElement }) => activeElement?.dataset.forewarnAction ?? activeElement?.localName ?? ''`,
      )
    },
  }
}

interface Place {
  x: number
  y: number
}

const middle = `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))`

/** Watches for a click, and tells where the middle of the element is. */
const aim = `element => {
  element.getRootNode().aimed = element
  element.wasClicked = false
  element.addEventListener('click', () => { element.wasClicked = true }, { once: true, capture: true })
  element.scrollIntoView({ block: 'nearest' })
  return ${middle}(element.getBoundingClientRect())
}`

/** What has become of the element aimed at, which what matches now need not be. */
const outcome = `other => {
  const { aimed } = other.getRootNode()
  return { clicked: aimed?.wasClicked !== false, ...${middle}((aimed ?? other).getBoundingClientRect()) }
}`
