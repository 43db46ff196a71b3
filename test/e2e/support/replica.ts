import type { CDPSession, ElementHandle, Frame, Page } from 'puppeteer-core'
import type { Press, Technique, TechniqueId } from '../../portal/client/techniques'
import { patience } from './patience'

export { rowProducts, techniqueList } from '../../portal/client/techniques'
export type { Press, Technique, TechniqueId }

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
    { polling: 50 },
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
    { polling: 50 },
    product,
    selector,
    below,
  )
  return handle as ElementHandle<HTMLElement>
}

/** Scrolls to a control and waits until the panel has made way for it, as a person would. */
export async function uncovered(page: Page, handle: ElementHandle<HTMLElement>): Promise<void> {
  await page.waitForFunction(
    element => {
      element.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const above = document.elementFromPoint(left + width / 2, top + height / 2)
      return above?.localName !== 'forewarn-root'
    },
    { polling: 50 },
    handle,
  )
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
      await handle.scrollIntoView()
      await tapOn(page, await handle.clickablePoint())
      return
    case 'Enter':
    case 'Space':
      await handle.focus()
      await page.keyboard.press(gesture === 'Space' ? ' ' : gesture)
  }
}

async function tapOn(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const protocol = await page.createCDPSession()
  try {
    await tap(protocol, x, y)
  } finally {
    await protocol.detach()
  }
}

/**
 * A short tap however busy the page is: the finger is lifted before the page hears of it. Half a
 * second later it would be no tap any more.
 */
export async function tap(protocol: CDPSession, x: number, y: number): Promise<void> {
  await Promise.all([
    protocol.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
    protocol.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ])
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
export async function eventually<T>(
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (isGood(answer)) return answer
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(answer)}`)
    // Asking without a pause would take the time from what is waited for.
    await new Promise(resolve => setTimeout(resolve, 50))
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

const customer = '/dashboard/v2/customers/3f2b8c14-7d60-4e9a-b1c5-90a2d6e4f701'

/** A page of the replica on which an action belongs. */
const pageOfAction: Readonly<Record<ReplicaAction, string>> = {
  'get-keys': '/dashboard/v2/benefits/software',
  activate: '/dashboard/v2/benefits/technicalsupport',
  'assign-user': '/dashboard/v2/benefits/visualstudio',
  'reassign-user': '/dashboard/v2/benefits/visualstudio',
  redeem: '/dashboard/v2/benefits/cloud',
  'confirm-billing-profile': '/dashboard/v2/benefits/azure',
  buy: '/dashboard/v2/membership/offers',
  'cancel-order': '/dashboard/v2/membership/offers',
  'submit-presales-request': '/dashboard/v2/benefits/technicalpresales',
  'submit-support-request': '/dashboard/v2/support/servicerequests/create',
  'cancel-subscription': `${customer}/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f102`,
  'suspend-subscription': `${customer}/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f101`,
  'upgrade-subscription': `${customer}/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f101`,
  'reduce-licenses': `${customer}/subscriptions/6b7d1a30-44c2-4f0e-9a51-2c8e07d3f101`,
}

/** An entry of the log that had consequences. */
export interface Done {
  action: string
  product: string
}

/** What the page did, oldest first: entries with consequences only, whatever else was pressed. */
export function done(page: Page): Promise<Done[]> {
  return page.evaluate(() =>
    window.replica.log.flatMap(({ action, product }) => (product ? [{ action, product }] : [])),
  )
}

/** Where a technique shows a control, with more switches if any (`lang=nl`). */
export function techniqueAddress(id: TechniqueId, action: ReplicaAction, more = ''): string {
  const address = `https://partner.microsoft.com${pageOfAction[action]}`
  return `${address}?technique=${id}&control=${action}${more && `&${more}`}`
}

/** What a person presses in a row of a technique's page, once it is there, and the frame it is in. */
export async function techniqueTarget(
  page: Page,
  { where }: Pick<Technique, 'where'>,
  row: 'A' | 'B' = 'A',
): Promise<{ frame: Frame; page: Page; handle: ElementHandle<HTMLElement> }> {
  let shown = page
  if (where === 'window') {
    const opened = new Promise<Page | null>(resolve => page.once('popup', resolve))
    await (await control(page.mainFrame(), 'Open in a window')).click()
    shown = (await opened) ?? page
  }
  const frame = where === 'frame' ? await childFrame(page) : shown.mainFrame()
  const handle = await frame.waitForFunction(
    key => {
      const { replica } = window.opener ?? window.top ?? window
      const target = replica?.targets[key]
      return target?.isConnected && target.ownerDocument === document ? target : undefined
    },
    { polling: 50 },
    row,
  )
  return { frame, page: shown, handle: handle as ElementHandle<HTMLElement> }
}

async function childFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('>>> iframe')
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The replica shows no frame')
  return frame
}

/** Presses as a technique is pressed. Keys go to what has the focus, so it is given first. */
export async function pressLike(
  page: Page,
  handle: ElementHandle<HTMLElement>,
  how: Press,
): Promise<void> {
  switch (how) {
    case 'double':
      await handle.click({ count: 2 })
      return
    case 'middle':
      await handle.click({ button: 'middle' })
      return
    case 'ctrl':
      await page.keyboard.down('Control')
      await handle.click()
      await page.keyboard.up('Control')
      return
    default:
      await press(page, handle, how)
  }
}
