import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dialog } from '../e2e/support/overlay'
import { fresh } from '../e2e/support/purchases'
import { findKeys, press } from '../e2e/support/replica'
import { software } from '../e2e/support/session'
import { playGetKeys } from './support/get-keys'
import { overlayOf } from './support/overlay'
import { type FirefoxSession, startFirefox, unexpectedRequests } from './support/session'
import { playSurfaces } from './support/surfaces'

/*
 * What must hold in Firefox as well, once through and in one browser: the end-to-end tests go into
 * the depth of each of these in Chromium.
 */

let profile: string
let session: FirefoxSession
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'forewarn-firefox-'))
  session = await startFirefox(profile)
})
afterAll(async () => {
  await session?.close()
  await rm(profile, { recursive: true, force: true })
})
beforeEach(() => session.reset())
afterEach(async () => {
  expect(await session.errors()).toEqual([])
  expect(unexpectedRequests(session)).toEqual([])
})

playGetKeys(() => session)
playSurfaces(() => session)

describe('what is stored', () => {
  it('is there after a restart of the browser, and Get keys is held by it', async () => {
    await session.store(fresh)
    await session.close()
    session = await startFirefox(profile)
    expect(await session.stored()).toMatchObject(fresh)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toContain('ends your right to a full refund')
  })
})
