import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { compose, requestKind } from '../../src/requests'
import { requestKindIds } from '../../src/requests/vocabulary'
import { parseDrafts } from '../../src/storage/drafts'
import { eventually } from './support/replica'
import { requestPages, sentDetails } from './support/request-page'
import { type By, story, toDetails, walkerOn } from './support/request-walk'
import { type Session, startSession } from './support/session'

/*
 * A request from the first question to what the page sends, by people with a mouse and by people
 * without one, on forms of every making.
 */

vi.mock('webextension-polyfill', () => import('../support/browser'))

const makings = ['plain', 'he', 'closed', 'list']
const keepers = ['react', 'angular', 'trusted', 'remade', 'blur', 'dom']
const ways: By[] = ['mouse', 'keyboard']

describe.each(['en', 'nl'] as const)('a request in the portal and the panel in %s', language => {
  let session: Session
  beforeAll(async () => {
    session = await startSession({ language })
  })
  afterAll(() => session?.close())

  /** The window of the walk before: opening one takes three times as long as going on. */
  const free: Page[] = []

  // Each kind goes one way in the first language and the other way in the second; both at night.
  const turn = language === 'en' ? 0 : 1
  const walks = requestKindIds.flatMap((kind, at) =>
    ways.flatMap((by, way) => {
      if (process.env.NIGHTLY !== '1' && way !== (at + turn) % ways.length) return []
      const era = (Math.floor(at / 2) + way) % 2 ? ('2021' as const) : ('2023' as const)
      const fields = makings[(at + 2 * way) % makings.length] ?? ''
      return [{ kind, by, era, fields, keeps: keepers[(at + way) % keepers.length] ?? '' }]
    }),
  )

  it.each(walks)(
    'about $kind is sent to the last byte by $by, in the form of $era ($fields, $keeps)',
    async ({ kind, by, era, fields, keeps }) => {
      const page = free.pop() ?? (await session.browser.newPage({ type: 'window' }))
      const address = requestPages[era === '2021' ? 'details2021' : 'details2023']
      await page.goto(`${address}&lang=${language}&fields=${fields}&keeps=${keeps}`, {
        waitUntil: 'domcontentloaded',
      })
      const walker = walkerOn(page, by)
      const { overlay } = walker
      await walker.press(`[data-kind="${kind}"]`)
      await overlay.waitFor('.open-request')
      expect((await walker.answerAll()).length).toBeGreaterThan(0)

      await walker.press('.facts > summary')
      if (await overlay.has('.facts [data-fact="customerName"]'))
        await walker.answer('customerName')
      await walker.answer('description')
      if (await overlay.has('[data-evidence="form-attached"]')) {
        await walker.press('[data-evidence="form-attached"] input')
      }
      await toDetails(page, era, language)
      await overlay.waitFor('.insert.primary')
      await walker.press('.insert')
      await overlay.waitFor('output[data-outcome="inserted"]')
      await overlay.waitFor('[data-step="submit"][aria-current="step"]')

      const id = await overlay.on('.open-request', ({ dataset }) => dataset.draft)
      const draft = await eventually(
        async () => parseDrafts(await session.stored()).value.find(draft => draft.id === id),
        stored => stored?.facts.description === story,
      )
      const expected = draft && compose(requestKind(kind), draft, language)
      await walker.submit(language)
      expect(await sentDetails(page)).toBe(expected)
      expect(expected).toContain(story)
      free.push(page)
    },
  )
})
