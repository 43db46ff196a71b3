import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dialog, overlayOf } from './support/overlay'
import { fresh } from './support/purchases'
import { findKeys, keysShown, press } from './support/replica'
import { type Session, software, startSession } from './support/session'

/*
 * What is stored may be older, newer or broken. Three tabs stay open and are loaded anew for each
 * entry, since opening one takes longer than what is tried in it.
 */

let session: Session
let portal: Page
let options: Page
let popup: Page
beforeAll(async () => {
  session = await startSession()
  portal = await session.open('https://partner.microsoft.com/dashboard/home')
  options = await session.openExtensionPage('src/options/index.html')
  popup = await session.openExtensionPage('src/popup/index.html')
})
afterAll(() => session?.close())
beforeEach(async () => {
  const everything = async (area: 'local' | 'sync') => Object.keys(await session.stored(area))
  await session.remove(await everything('local'))
  await session.remove(await everything('sync'), 'sync')
})

const farDay = '+275761-01-01'
const farMoment = '+275760-09-13T00:00:00.000Z'

async function holdsGetKeys(): Promise<void> {
  await portal.bringToFront()
  await portal.goto(`${software}?build=late&rotate=600000`, { waitUntil: 'domcontentloaded' })
  const overlay = overlayOf(portal)
  await press(portal, await findKeys(portal.mainFrame(), 'late'), 'mouse')
  await overlay.waitFor(dialog)
  expect(await keysShown(portal)).toEqual([])
}

async function opensOptions(): Promise<void> {
  await options.bringToFront()
  await options.reload()
  await options.waitForSelector('#about')
}

describe('corrupt entries, one key after the other', () => {
  it.each([
    ['profile', 'local', 17],
    ['purchase:fresh', 'local', ['nonsense']],
    ['purchase:__proto__', 'local', { offer: { deep: [] }, purchasedOn: '+275760-09-13' }],
    ['panel', 'local', 'x'.repeat(1_000_000)],
    ['texts', 'local', { language: 'nl', messages: { holdSafe: 17 } }],
    ['roaming', 'local', { known: 'all' }],
    ['version', 'local', 'two'],
    ['version', 'sync', { newest: true }],
    ['assignment:a', 'local', { label: { a: 1 }, assignedOn: farDay }],
    ['deadline:a', 'local', { rule: '__proto__', facts: { purchasedOn: farDay } }],
    ['draft:a', 'local', { kind: 'outage', facts: { incidentOn: farDay }, updatedAt: farMoment }],
    ['draft:a', 'local', 17],
    ['journal:a', 'local', { at: farMoment, feature: '__proto__', decision: 'perhaps' }],
    ['reminder:a@b', 'local', { shown: { 7: farMoment }, snoozedUntil: farMoment, doneAt: 17 }],
    ['reminder:a@b', 'local', null],
    ['preferences', 'local', 'nonsense'],
    ['preferences', 'sync', { features: 'all off', strengths: 3, pauseSeconds: 'long' }],
    ['purchase:fresh', 'sync', { goneAt: 17 }],
  ] as const)(
    '%s in the %s storage: Get keys is held and the options open',
    async (key, area, value) => {
      await session.store(fresh)
      await session.store({ [key]: value }, area)
      await holdsGetKeys()
      await opensOptions()
      await popup.bringToFront()
      await popup.reload()
      await popup.waitForSelector('.quick-check')
    },
  )

  it('a day of the year 275761 in every entry: Get keys is held, and it is said what was left out', async () => {
    const far = { addedAt: farMoment, changedAt: { offer: farMoment } }
    await session.store({
      'purchase:far': {
        offer: 'success-core',
        purchasedOn: farDay,
        keysViewedAt: farMoment,
        ...far,
      },
      'assignment:far': { label: 'Ann', assignedOn: farDay, ...far },
      'deadline:far': {
        rule: 'benefit-refund',
        facts: { purchasedOn: farDay },
        addedAt: farMoment,
      },
      'journal:far': { at: farMoment, decision: 'cancelled' },
    })
    await holdsGetKeys()
    await opensOptions()
    expect(await options.$eval('.repairs', node => node.textContent)).toContain(
      'purchase:far / purchasedOn',
    )
  })
})
