import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labels } from '../portal/client/labels'
import { conversationOn, openWindow } from './support/question'
import { done, pressLike, rowProducts, techniqueAddress, techniqueTarget } from './support/replica'
import { type Session, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())

const languages = Object.keys(labels['get-keys'] ?? {})

it('the portal speaks eighteen languages', () => {
  expect(languages).toHaveLength(18)
})

describe.concurrent('in every language', () => {
  it.each(['get-keys', 'activate', 'assign-user', 'cancel-order'] as const)(
    '%s is held, under the mouse and under Enter',
    async action => {
      const page = await openWindow(session, 'about:blank')
      const { ask, answer } = conversationOn(page)
      for (const language of languages) {
        await page.goto(techniqueAddress('plain', action, `lang=${language}`))
        for (const [how, row] of [
          ['mouse', 'A'],
          ['Enter', 'B'],
        ] as const) {
          const { handle } = await techniqueTarget(page, {}, row)
          const label = await handle.evaluate(element => element.textContent)
          await ask(() => pressLike(page, handle, how)).catch(cause => {
            throw new Error(`${language}, ${how}: ${label} is not held`, { cause })
          })
          await answer('cancel', 'keyboard')
          expect([language, ...(await done(page))]).toEqual([language])
        }
      }
      // The last language's went like the first's: one more, all the way.
      const { handle } = await techniqueTarget(page, {}, 'B')
      await ask(() => pressLike(page, handle, 'mouse'))
      await answer('proceed')
      expect(await done(page)).toEqual([{ action, product: rowProducts.B }])
      await page.close()
    },
  )
})
