import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labels } from '../portal/client/labels'
import { conversationOn, openWindow } from './support/question'
import { done, pressLike, rowProducts, techniqueAddress, techniqueTarget } from './support/replica'
import { type Session, startSession } from './support/session'

/*
 * Every language with each action and with each way to press; the three together in the nightly run
 * only.
 */

const languages = Object.keys(labels['get-keys'] ?? {})
const actions = ['get-keys', 'activate', 'assign-user', 'cancel-order'] as const
const presses = ['mouse', 'Enter'] as const

const whole = languages.flatMap(language =>
  actions.flatMap(action => presses.map(how => ({ language, action, how }))),
)
/** Neighbouring actions are pressed in different ways, and in the next language the other way round. */
const sample = whole.filter(
  ({ language, action, how }) =>
    presses[(languages.indexOf(language) + actions.indexOf(action)) % presses.length] === how,
)

let session: Session
let page: Page
beforeAll(async () => {
  session = await startSession()
  page = await openWindow(session, techniqueAddress('plain', 'get-keys'))
})
afterAll(() => session?.close())

it('the portal speaks eighteen languages', () => {
  expect(languages).toHaveLength(18)
})

it.each([
  ['language', 'action'],
  ['language', 'how'],
  ['action', 'how'],
] as const)('the sample has every %s with every %s', (one, other) => {
  const pairs = (of: typeof whole) => new Set(of.map(each => `${each[one]} ${each[other]}`))
  expect(pairs(sample)).toEqual(pairs(whole))
})

describe('in every language', () => {
  const cases = process.env.NIGHTLY === '1' ? whole : sample

  it.each(cases)('holds $action in $language under $how', async ({ language, action, how }) => {
    await page.goto(techniqueAddress('plain', action, `lang=${language}`))
    const { ask, answer } = conversationOn(page)
    const { handle } = await techniqueTarget(page, {}, how === 'mouse' ? 'A' : 'B')
    await ask(() => pressLike(page, handle, how))
    await answer('cancel', 'keyboard')
    expect(await done(page)).toEqual([])
  })

  it.each(actions)('%s is done once after "proceed"', async action => {
    await page.goto(techniqueAddress('plain', action, `lang=${languages.at(-1)}`))
    const { ask, answer } = conversationOn(page)
    const { handle } = await techniqueTarget(page, {}, 'B')
    await ask(() => pressLike(page, handle, 'mouse'))
    await answer('proceed')
    expect(await done(page)).toEqual([{ action, product: rowProducts.B }])
  })
})
