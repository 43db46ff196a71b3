import type { CDPSession, Page } from 'puppeteer-core'
import { tap } from '../support/replica'
import type { Session } from '../support/session'
import { actOf } from './draw-decoy'
import type { Drawn } from './draw-listed'
import { type DrawnPage, drawPage } from './draw-page'
import { timesActed } from './nature'
import type { FuzzPage, Gesture, Item, ListedItem } from './page-spec'
import { closedQuestion, openQuestion, patience, type Question, questionOn } from './question'
import type { FuzzRuntime } from './tree'
import { routeAt } from './vocabulary'

declare global {
  interface Window {
    fuzz: FuzzRuntime
  }
}

/** A tab in which fuzz pages are built one after the other. */
export interface FuzzTab {
  page: Page
  cdp: CDPSession
}

export async function openTab(session: Session, script: string): Promise<FuzzTab> {
  const page = await session.open('https://partner.microsoft.com/dashboard/home?canvas=1')
  await page.waitForFunction(() => window.replica?.build)
  await page.evaluate(script)
  return { page, cdp: await page.createCDPSession() }
}

/**
 * Builds a page and does everything to it that it says.
 *
 * @returns what went against what must hold, or undefined
 */
export async function runPage(tab: FuzzTab, spec: FuzzPage): Promise<string | undefined> {
  const drawn = drawPage(spec)
  await tab.page.evaluate(
    (path, late, tree) => {
      const [place, query = ''] = path.split('?', 2)
      return window.fuzz.build(`${place}?${query && `${query}&`}canvas=1`, late, tree)
    },
    spec.path,
    spec.late,
    drawn.tree,
  )
  for (const [index, item] of spec.items.entries()) {
    const problem = await runItem(tab, spec, drawn, index, item)
    if (problem) return `item ${index}, ${nameOf(item)}: ${problem}`
  }
  return undefined
}

const nameOf = (item: Item) =>
  `${item.kind === 'listed' ? `${item.shape} on ${item.act}` : item.decoy} "${item.words}" by ${item.gesture}`

/** By the facts alone: on a page of the list, a control it has, with the company it needs. */
function isHeld(spec: FuzzPage, item: Item): item is ListedItem {
  return item.kind === 'listed' && routeAt(spec.path).controls.length > 0
}

async function runItem(
  tab: FuzzTab,
  spec: FuzzPage,
  { items }: DrawnPage,
  index: number,
  item: Item,
): Promise<string | undefined> {
  const drawn = items[index]
  if (!drawn) throw new Error('Nothing was drawn')
  const act = item.kind === 'listed' ? item.act : actOf(item)
  const times = timesActed(act, item.gesture, drawn.nature)
  if (await staysCovered(tab.page, drawn, item.gesture, isHeld(spec, item) ? patience : 2_000)) {
    // The panel leaves the controls that are held alone free.
    return isHeld(spec, item) ? 'lies under the panel' : undefined
  }
  await press(tab, drawn, item.gesture)
  if (!isHeld(spec, item)) return untouched(tab, drawn, times)
  if (item.gesture === 'middle' && item.shape !== 'link') return silent(tab, drawn)
  return decided(tab, drawn, item, times)
}

/** Acts at once, as often as it would by itself, and nobody asks. */
async function untouched(
  { page, cdp }: FuzzTab,
  { ids }: Drawn,
  times: number,
): Promise<string | undefined> {
  const done = await acted(page, ids.acts, times)
  const own = done.filter(id => id === ids.acts).length
  if (await questionOn(page, cdp)) return 'was asked about'
  if (own !== times) return `acted ${own} times instead of ${times}`
  return others(done, ids)
}

/** Does nothing, for which nobody has to be asked. */
async function silent({ page }: FuzzTab, { ids }: Drawn): Promise<string | undefined> {
  const done = await acted(page, ids.acts, 0)
  return done.includes(ids.acts) ? 'acted without a decision' : others(done, ids)
}

async function decided(
  tab: FuzzTab,
  { ids }: Drawn,
  item: ListedItem,
  times: number,
): Promise<string | undefined> {
  const { page, cdp } = tab
  const question = await openQuestion(page, cdp)
  const early = await acted(page, ids.acts, 0)
  if (early.includes(ids.acts)) return 'acted without a decision'
  if (!question) return 'was not asked about'
  if (early.length > 0) return others(early, ids)
  if (item.redrawn !== 'no') {
    await page.evaluate(reversed => window.fuzz.redraw(reversed), item.redrawn === 'reversed')
  }
  await answer(tab, question, item)
  if (!(await closedQuestion(page, question))) return 'went on being asked about'
  const wanted = item.answer === 'proceed' && times > 0 ? 1 : 0
  const done = await acted(page, ids.acts, wanted)
  const own = done.filter(id => id === ids.acts).length
  // A click that a key made is done again as a press: one that nothing listens to may act then.
  const most = item.answer === 'proceed' ? 1 : 0
  if (own < wanted || own > most) return `acted ${own} times after ${item.answer}`
  return others(done, ids)
}

async function acted(page: Page, id: string, times: number): Promise<string[]> {
  return page.evaluate((own, wanted) => window.fuzz.acted(own, wanted), id, times)
}

function others(done: readonly string[], { acts }: Drawn['ids']): string | undefined {
  const wrong = done.filter(id => id !== acts && !id.endsWith('-form'))
  return wrong.length > 0 ? `${wrong.join(', ')} acted instead` : undefined
}

async function answer(tab: FuzzTab, question: Question, item: ListedItem): Promise<void> {
  const { page } = tab
  if (item.by === 'Escape') {
    await page.keyboard.press('Escape')
    return
  }
  await question.ready(item.answer)
  if (item.by === 'mouse') {
    const { x, y } = await question.point(item.answer)
    await page.mouse.click(x, y)
  } else {
    await question.focus(item.answer)
    await page.keyboard.press(item.by)
  }
}

const byKey = (gesture: Gesture) => /Enter|Space/.test(gesture)

/** Whether the panel still lies over what is to be pressed, a while after somebody pointed there. */
async function staysCovered(
  page: Page,
  { ids }: Drawn,
  gesture: Gesture,
  most: number,
): Promise<boolean> {
  if (byKey(gesture)) return false
  const place = await page.evaluate(id => {
    const { x, y } = window.fuzz.point(id)
    return { x, y, covered: window.fuzz.isCovered(x, y) }
  }, ids.press)
  if (!place.covered) return false
  await page.mouse.move(place.x, place.y)
  return page.evaluate(
    async ({ x, y }, limit) => {
      for (const end = Date.now() + limit; window.fuzz.isCovered(x, y); ) {
        if (Date.now() > end) return true
        await window.fuzz.painted()
      }
      return false
    },
    place,
    most,
  )
}

async function press({ page, cdp }: FuzzTab, { ids }: Drawn, gesture: Gesture): Promise<void> {
  if (byKey(gesture)) {
    await page.evaluate(id => window.fuzz.focus(id), ids.focus)
    await page.keyboard.press(gesture === 'Space' ? 'Space' : 'Enter')
    return
  }
  const { x, y } = await page.evaluate(id => window.fuzz.point(id), ids.press)
  switch (gesture) {
    case 'touch':
      await tap(cdp, x, y)
      return
    case 'double':
      await page.mouse.click(x, y, { count: 2 })
      return
    case 'middle':
      await page.mouse.click(x, y, { button: 'middle' })
      return
    case 'ctrl':
    case 'shift': {
      const key = gesture === 'ctrl' ? 'Control' : 'Shift'
      await page.keyboard.down(key)
      await page.mouse.click(x, y)
      await page.keyboard.up(key)
      return
    }
    default:
      await page.mouse.click(x, y)
  }
}
