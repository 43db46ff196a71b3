import type { ElementHandle, Frame, Page } from 'puppeteer-core'

export type Build = '2021' | 'current' | 'late'
export const builds: readonly Build[] = ['2021', 'current', 'late']

/** How a person can work a control. */
export type Gesture = 'mouse' | 'touch' | 'Enter' | 'Space'
export const gestures: readonly Gesture[] = ['mouse', 'touch', 'Enter', 'Space']

export const exchange = 'Exchange Server Standard 2019'

/** Goes on from the open software page to the Get keys button of `product`. */
export async function findKeys(
  frame: Frame,
  build: Build,
  product = exchange,
): Promise<ElementHandle<HTMLElement>> {
  switch (build) {
    case '2021':
      await inRow(frame, product, '[aria-expanded]').then(chevron => chevron.click())
      return inRow(frame, product, '.primary', true)
    case 'late':
      return inRow(frame, product, '.primary')
    case 'current':
      await clickControl(frame, product)
      await clickControl(frame, 'Skip to Activate Benefits')
      return control(frame, 'Get Keys')
  }
}

/** Clicks with the page's own means: the way to the control is not what is tested. */
export async function clickControl(frame: Frame, label: string): Promise<void> {
  await (await control(frame, label)).evaluate(element => element.click())
}

/** A control of the replica by its words, once it is there. */
export async function control(frame: Frame, label: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await frame.waitForFunction(
    words => window.replica?.controls(words)[0],
    { polling: 'raf' },
    label,
  )
  return handle as ElementHandle<HTMLElement>
}

async function inRow(
  frame: Frame,
  product: string,
  selector: string,
  below = false,
): Promise<ElementHandle<HTMLElement>> {
  const handle = await frame.waitForFunction(
    (name, inside, next) => {
      const rows = [...document.querySelectorAll('tbody tr')]
      const row = rows.find(candidate => candidate.querySelector('th')?.textContent === name)
      return (next ? row?.nextElementSibling : row)?.querySelector(inside) ?? undefined
    },
    { polling: 'raf' },
    product,
    selector,
    below,
  )
  return handle as ElementHandle<HTMLElement>
}

/** Works a control with real input. */
export async function press(
  page: Page,
  handle: ElementHandle<HTMLElement>,
  gesture: Gesture,
): Promise<void> {
  switch (gesture) {
    case 'mouse':
      await handle.click()
      return
    case 'touch':
      await handle.tap()
      return
    case 'Enter':
    case 'Space':
      await handle.focus()
      await page.keyboard.press(gesture)
  }
}

/** The products whose keys the page showed, as its own handlers tell. */
export function keysShown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.replica.log.flatMap(entry =>
      entry.action === 'get-keys' ? [entry.product ?? '?'] : [],
    ),
  )
}

/**
 * Waits until everything an input set off has run: two frames, and the tasks behind them. What has
 * not happened by then does not follow from that input.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(done =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
      ),
  )
}

/** Asks again until the answer is good; for what happens outside any page, such as storing. */
export async function eventually<T>(ask: () => Promise<T>, isGood: (answer: T) => boolean) {
  const deadline = Date.now() + 10_000
  for (;;) {
    const answer = await ask()
    if (isGood(answer)) return answer
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(answer)}`)
  }
}

/** Types a date into the focused date field, in the order in which this browser's field asks. */
export async function typeDate(page: Page, date: string): Promise<void> {
  const order = await page.evaluate(() =>
    new Intl.DateTimeFormat(navigator.language).formatToParts().map(part => part.type),
  )
  const [year = '', month = '', day = ''] = date.split('-')
  const parts: Record<string, string> = { year, month, day }
  await page.keyboard.type(order.map(part => parts[part] ?? '').join(''))
}
