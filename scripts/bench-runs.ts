import type { ElementHandle, Page } from 'puppeteer-core'
import { control, findKeys, settled } from '../test/e2e/support/replica'
import { type Session, software } from '../test/e2e/support/session'
import { counters, mainThread, navigate, startCounters, watchOutcome } from './bench-page'
import { evaluationTime } from './bench-trace'

/** One run of a measurement in a fresh tab: its figures by name. */
export type Run = (session: Session) => Promise<Readonly<Record<string, number>>>

/** A page of the portal that is none of the extension's business. */
const home = 'https://partner.microsoft.com/dashboard/home'

/** What follows from loading, such as reading the storage and drawing the panel, gets this long. */
const aftermath = 300

const clicks = 10
const navigations = 20
const paths = [
  '/dashboard/v2/benefits/software',
  '/dashboard/v2/benefits/cloud',
  '/dashboard/v2/benefits',
  '/dashboard/v2/membership/offers',
  '/dashboard/home',
]

/** Every measurement and how often it is taken with either extension. */
export const measurements: readonly { times: number; run: Run }[] = [
  { times: 7, run: load('home page', home) },
  { times: 7, run: load('software page', software) },
  { times: 7, run: start('home page', home) },
  { times: 7, run: start('software page', software) },
  { times: 7, run: heldClick },
  { times: 7, run: ordinaryClick },
  { times: 5, run: byHistory },
]

function load(name: string, url: string): Run {
  return inTab(async page => {
    const cdp = await startCounters(page)
    await page.goto(url, { waitUntil: 'load' })
    await quiet(page)
    const { tasks } = await counters(cdp)
    const loaded = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation')
      return navigation instanceof PerformanceNavigationTiming
        ? navigation.domContentLoadedEventStart
        : Number.NaN
    })
    await cdp.send('HeapProfiler.collectGarbage')
    const { heap, nodes } = await counters(cdp)
    return {
      [`${name}: until DOMContentLoaded`]: loaded,
      [`${name}: main thread`]: tasks,
      [`${name}: heap`]: heap,
      [`${name}: DOM nodes`]: nodes,
    }
  })
}

function start(name: string, url: string): Run {
  return inTab(async page => ({
    [`${name}: content script's start`]: await evaluationTime(page, url),
  }))
}

/** From the press of Get keys until the question (with the empty extension: the keys) is painted. */
function heldClick(session: Session) {
  return inTab(async page => {
    await page.goto(software, { waitUntil: 'load' })
    const keys = await findKeys(page.mainFrame(), 'current')
    await quiet(page)
    const cdp = await startCounters(page)
    const outcome = await watchOutcome(page, cdp)
    await pointAt(page, keys)
    const spent = await mainThread(cdp, async () => {
      await press(page)
      await outcome()
    })
    return { 'click on Get keys, to what is seen of it': spent }
  })(session)
}

function ordinaryClick(session: Session) {
  return inTab(async page => {
    await page.goto(software, { waitUntil: 'load' })
    const bell = await control(page.mainFrame(), 'Notifications')
    await quiet(page)
    const cdp = await startCounters(page)
    await pointAt(page, bell)
    const spent = await mainThread(cdp, async () => {
      for (let click = 0; click < clicks; click++) await press(page)
      await settled(page)
    })
    return { 'click on another control of that page': spent / clicks }
  })(session)
}

function byHistory(session: Session) {
  return inTab(async page => {
    await page.goto(software, { waitUntil: 'load' })
    await quiet(page)
    const cdp = await startCounters(page)
    let long: number[] = []
    const spent = await mainThread(cdp, async () => {
      long = await navigate(page, paths, navigations)
    })
    return {
      'navigation by history': spent / navigations,
      [`longest task above 50 ms in ${navigations} of them`]: Math.max(0, ...long),
    }
  })(session)
}

function inTab(run: (page: Page) => Promise<Record<string, number>>): Run {
  return async ({ browser }) => {
    const page = await browser.newPage()
    try {
      return await run(page)
    } finally {
      await page.close()
    }
  }
}

async function quiet(page: Page): Promise<void> {
  await new Promise(passed => setTimeout(passed, aftermath))
  await settled(page)
}

/** Ahead of the press, so that what the page does on hovering is not measured with it. */
async function pointAt(page: Page, element: ElementHandle<HTMLElement>): Promise<void> {
  await element.hover()
  await settled(page)
}

async function press(page: Page): Promise<void> {
  await page.mouse.down()
  await page.mouse.up()
}
