import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialog } from './support/overlay'
import {
  type Answer,
  type Asker,
  type Conversation,
  conversationOn,
  type Hand,
  openWindow,
} from './support/question'
import {
  type Done,
  done,
  eventually,
  type Press,
  pressLike,
  rowProducts,
  settled,
  type Technique,
  type TechniqueId,
  techniqueAddress,
  techniqueList,
  techniqueTarget,
} from './support/replica'
import { type Session, startSession } from './support/session'

/*
 * Every way a page may write a control, by every way to press it: held before the page hears of it,
 * nothing done on "cancel", done exactly once and for the right product on "proceed". Nothing is
 * stored, so that each press is asked about and none changes what the next one costs. One window is
 * worked after the other: the keyboard belongs to one, as a person's does.
 *
 * The nightly run answers each press of each control both ways. The default one answers the first
 * both ways and the others by turns, which leaves out no control with a press, none with an answer,
 * and no press with an answer.
 */

const isNightly = process.env.NIGHTLY === '1'

/** The answers to give to a press of a control, one after the other. */
function answersTo(technique: number, press: number): readonly Answer[] {
  if (isNightly || press === 0) return ['cancel', 'proceed']
  return (technique + press) % 2 === 0 ? ['cancel'] : ['proceed']
}

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())

type Case = Technique & { id: TechniqueId }
type Row = 'A' | 'B'

/** Who asks, if not we: the browser, where a page never lets our question stand. */
const asks: Partial<Record<TechniqueId, Asker>> = {
  'host-removed': 'native',
  'host-moved': 'native',
  // It takes our question some rounds to see that it comes to lie on top in vain.
  'host-covered-top': 'native',
}
/** They leave the page in another state than they found it. */
const once: readonly TechniqueId[] = [
  ...(['summary', 'host-covered', 'host-covered-top', 'document-inert'] as const),
]

const live = techniqueList.filter(({ dead }) => !dead)
const shown = live.filter(({ leads }) => !leads)
const named = (cases: readonly Case[]) =>
  cases.map(technique => [technique.what, technique.id, technique] as const)

/** The other row with every other press. */
const rowFor = ({ rows = ['A', 'B'] }: Technique, turn: number): Row =>
  rows[turn % rows.length] ?? 'A'

/** Fingers answer with the keyboard, so that pages that fight for the focus meet both. */
const handFor = (how: Press): Hand => (/mouse|double|middle|ctrl/.test(how) ? 'mouse' : 'keyboard')

interface Stage {
  /** Where the log is. */
  page: Page
  talk: Conversation
  press: (how: Press, row: Row) => Promise<void>
  /** Makes rows anew that are made anew again and again. */
  turn: () => Promise<void>
  did: () => Promise<Done[]>
  close: () => Promise<void>
}

/** Windows that are free for the next page: opening one takes three times as long as going on. */
const free: Page[] = []

async function show(technique: Case): Promise<Stage> {
  const address = techniqueAddress(technique.id, 'get-keys', 'rotate=asked')
  const idle = free.pop()
  await idle?.goto(address, { waitUntil: 'domcontentloaded' })
  const page = idle ?? (await openWindow(session, address))
  const opened = await techniqueTarget(page, technique, rowFor(technique, 0))
  if (opened.page !== page) await opened.page.emulateFocusedPage(true)
  // The window is open by now, and not to be opened again.
  const place = technique.where === 'window' ? {} : technique
  const press = async (how: Press, row: Row) => {
    const { handle } =
      technique.where === 'window' && row === rowFor(technique, 0)
        ? opened
        : await techniqueTarget(opened.page, place, row)
    await pressLike(opened.page, handle, how)
  }
  return {
    page,
    talk: conversationOn(opened.page, opened.frame),
    press,
    turn: () => page.evaluate(() => window.replica.turn?.()),
    did: () => done(page),
    close: async () => {
      if (opened.page !== page) await opened.page.close()
      free.push(page)
    },
  }
}

/** Takes a press to its question and answers, and meanwhile the rows move on. */
async function decide(technique: Case, how: Press, row: Row, answer: Answer, stage: Stage) {
  const { talk, press, did, turn } = stage
  const asker = asks[technique.id] ?? 'ours'
  const before = await did()
  expect(await talk.ask(() => press(how, row), asker)).toBe(asker)
  // Nobody can look into a page that the browser's own question holds up.
  if (asker === 'ours') {
    expect(await did()).toEqual(before)
    await turn()
  }
  expect(await talk.answer(answer, handFor(how))).toBe(asker)
}

/** What no extension may do for a person: it says so, and lets the next press through. */
async function pressAgain(stage: Stage, how: Press, row: Row) {
  await stage.talk.overlay.waitFor('.fw-note')
  await stage.press(how, row)
  await settled(stage.page)
  expect(await stage.talk.overlay.has(dialog)).toBe(false)
}

it('the answers leave out no press with an answer', () => {
  const pairs = shown.flatMap(({ presses }, at) =>
    presses.flatMap((how, turn) => answersTo(at, turn).map(answer => `${how} ${answer}`)),
  )
  const every = shown.flatMap(({ presses }) => presses)
  const wanted = every.flatMap(how => [`${how} cancel`, `${how} proceed`])
  expect(new Set(pairs)).toEqual(new Set(wanted))
})

describe('a control', () => {
  it.each(named(shown))('that is %s (%s)', async (_what, id, technique) => {
    let stage = await show(technique)
    const again = async () => {
      if (!once.includes(id)) return
      await stage.close()
      stage = await show(technique)
    }
    for (const [turn, how] of technique.presses.entries()) {
      const row = rowFor(technique, turn)
      for (const [at, answer] of answersTo(shown.indexOf(technique), turn).entries()) {
        if (turn + at > 0) await again()
        const before = await stage.did()
        await decide(technique, how, row, answer, stage)
        // Pages with a dialog of their own keep it: Escape was for ours.
        if (answer === 'cancel' && id.startsWith('modal-')) {
          expect(await stage.page.$('.page-dialog')).not.toBeNull()
        }
        if (answer === 'proceed' && id === 'link-script') await pressAgain(stage, how, row)
        const entry = { action: 'get-keys', product: rowProducts[row] }
        const after = answer === 'proceed' ? [...before, entry] : before
        expect([how, answer, ...(await stage.did())]).toEqual([how, answer, ...after])
      }
    }
    await stage.close()
  })

  it.each(named(live.filter(({ leads }) => leads === 'address')))(
    'that is %s (%s)',
    async (_what, _id, technique) => {
      for (const [turn, how] of technique.presses.entries()) {
        const stage = await show(technique)
        const row = rowFor(technique, turn)
        const address = stage.page.url()
        await decide(technique, how, row, 'cancel', stage)
        expect(stage.page.url()).toBe(address)
        await decide(technique, how, row, 'proceed', stage)
        await stage.page.waitForFunction(() => window.replica?.log.length > 0)
        expect(await stage.did()).toEqual([{ action: 'get-keys', product: rowProducts[row] }])
        await stage.close()
      }
    },
  )

  it.each(named(techniqueList.filter(({ dead }) => dead)))(
    'that is %s is left alone (%s)',
    async (_what, _id, technique) => {
      const stage = await show(technique)
      for (const [turn, how] of technique.presses.entries()) {
        await stage.press(how, rowFor(technique, turn))
        await settled(stage.page)
        expect(await stage.talk.overlay.has(dialog)).toBe(false)
      }
      expect(await stage.did()).toEqual([])
      await stage.close()
    },
  )
})

describe('a control that opens a tab', () => {
  it.each(named(live.filter(({ leads }) => leads === 'tab')))(
    'that is %s (%s)',
    async (_what, _id, technique) => {
      const stage = await show(technique)
      const row = 'B'
      const product = rowProducts[row]
      const tabs = () =>
        session.browser.targets().filter(target => {
          const { searchParams } = new URL(target.url() || 'about:blank')
          return target.type() === 'page' && searchParams.get('product') === product
        })
      for (const how of technique.presses) {
        await decide(technique, how, row, 'cancel', stage)
        expect(tabs()).toEqual([])
        await decide(technique, how, row, 'proceed', stage)
        const [tab, ...others] = await eventually(
          async () => tabs(),
          opened => opened.length > 0,
        )
        expect(others).toEqual([])
        const page = await tab?.page()
        await page?.waitForFunction(() => window.replica?.log.length > 0)
        expect(page && (await done(page))).toEqual([{ action: 'get-keys', product }])
        await page?.close()
        expect(await stage.did()).toEqual([])
      }
      await stage.close()
    },
  )
})
