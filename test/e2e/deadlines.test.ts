import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { violations } from './support/axe'
import { daysAgo, withPurchase } from './support/purchases'
import { eventually, typeDate } from './support/replica'
import { type Session, software, startSession } from './support/session'

const built = fileURLToPath(new URL('../../dist', import.meta.url))

/** The built extension with the permission a person gives in a dialog nobody is there to answer. */
async function allowedToNotify(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forewarn-notify-'))
  await cp(built, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const { optional_permissions, ...manifest } = JSON.parse(await readFile(path, 'utf8'))
  manifest.permissions.push(...optional_permissions)
  await writeFile(path, JSON.stringify(manifest))
  return folder
}

let session: Session
let extension: string
beforeAll(async () => {
  extension = await allowedToNotify()
  session = await startSession({ extension })
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

/** Safe for three more days. */
const near = withPurchase({ purchasedOn: daysAgo(26), addedAt: '2020-01-01T00:00:00.000Z' })
const remindAtMidnight = { preferences: { reminders: { on: true, time: '00:00' } } }

/** What the extension's own pages see of the button and of notifications. */
async function pageOf({ openExtensionPage }: Session): Promise<Page> {
  return openExtensionPage('manifest.json')
}
const badge = (page: Page, tabId?: number) =>
  page.evaluate(tab => chrome.action.getBadgeText(tab === undefined ? {} : { tabId: tab }), tabId)
const notifications = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>(resolve => {
        chrome.notifications.getAll(all => resolve(Object.keys(all)))
      }),
  )
const reminded =
  ({ stored }: Session) =>
  async () =>
    Object.entries(await stored()).filter(([key]) => key.startsWith('reminder:'))

/** Stops the worker, whatever it is doing, as the browser does when it likes. */
async function stopWorker(from: Page): Promise<void> {
  const client = await from.createCDPSession()
  const stopped = new Promise<void>(resolve => {
    client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    })
  })
  await client.send('ServiceWorker.enable')
  await client.send('ServiceWorker.stopAllWorkers')
  await stopped
  await client.detach()
}

describe('the toolbar button', () => {
  it('counts the days once a purchase is entered, and is quiet before', async () => {
    const options = await session.openExtensionPage('src/options/index.html#purchases')
    expect(
      await eventually(
        () => badge(options),
        text => text === '',
      ),
    ).toBe('')
    await (await options.waitForSelector('#purchases .add'))?.click()
    await (await options.waitForSelector('#purchases select'))?.select('success-core')
    await options.focus('#purchases input[type="date"]')
    await typeDate(options, daysAgo(26))
    await options.evaluate(() => {
      const form = document.querySelector('#purchases form')
      if (form instanceof HTMLFormElement) form.requestSubmit()
    })
    expect(
      await eventually(
        () => badge(options),
        text => text !== '',
      ),
    ).toBe('3d')
    expect(await options.evaluate(() => chrome.action.getTitle({}))).toContain('3 days left')
  })

  it('follows what is stored, also with the worker stopped in between', async () => {
    const page = await pageOf(session)
    for (const [days, text] of [
      [26, '3d'],
      [28, '1d'],
      [29, '!'],
    ] as const) {
      await stopWorker(page)
      await session.store(withPurchase({ purchasedOn: daysAgo(days) }))
      await eventually(
        () => badge(page),
        shown => shown === text,
      )
    }
  })

  it('is another one on a tab with a guarded page, and only while it shows that', async () => {
    await session.store(near)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const own = await pageOf(session)
    const badges = async () => {
      const tabs = await own.evaluate(() => chrome.tabs.query({}))
      return Promise.all(tabs.map(({ id }) => badge(own, id)))
    }
    await eventually(badges, all => all.includes('•3d') && all.includes('3d'))
    await stopWorker(own)
    await session.store(withPurchase({ purchasedOn: daysAgo(28) }))
    await eventually(badges, all => all.includes('•1d') && all.includes('1d'))
    await page.evaluate(() => history.pushState(null, '', '/dashboard/home'))
    await eventually(badges, all => all.every(text => text === '1d'))
  })

  it('has the dot on the tabs of two windows that need it, and gives it up with the page', async () => {
    await session.store(near)
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const own = await pageOf(session)
    const dots = async () => {
      const tabs = await own.evaluate(() => chrome.tabs.query({}))
      const texts = await Promise.all(tabs.map(({ id }) => badge(own, id)))
      return texts.filter(text => text === '•3d').length
    }
    const settles = (count: number) => eventually(dots, shown => shown === count)
    await settles(1)
    await own.evaluate(url => chrome.windows.create({ url }), page.url())
    await settles(2)
    // Away and back by the browser's own memory of the page, with the worker stopped in between.
    await page.goto('https://example.com/elsewhere', { waitUntil: 'domcontentloaded' })
    await settles(1)
    await stopWorker(own)
    await page.goBack({ waitUntil: 'domcontentloaded' })
    await settles(2)
    await page.close()
    await settles(1)
  })
})

/** Two zones in which it is the same day as in UTC, and a time that is yet to come in one of them. */
function zonesAround(now: Date): { before: string; after: string; time: string } {
  const hour = now.getUTCHours()
  const soon = new Date(Math.min(now.getTime() + 3_600_000, new Date(now).setUTCHours(23, 59, 0)))
  // Named the other way round: Etc/GMT+5 is five hours behind.
  const behind = hour < 2 ? 0 : Math.min(hour, 11)
  return {
    before: `Etc/GMT+${behind}`,
    after: hour < 2 ? 'Etc/GMT-12' : 'Etc/GMT+0',
    time: new Date(soon.getTime() - behind * 3_600_000).toISOString().slice(11, 16),
  }
}

describe('a reminder', () => {
  it('is shown once, with the worker stopped before and after', async () => {
    const page = await pageOf(session)
    await session.store(near)
    await stopWorker(page)
    await session.store(remindAtMidnight, 'sync')
    const [id = ''] = await eventually(
      () => notifications(page),
      shown => shown.length > 0,
    )
    expect(id).toMatch(/^refund:fresh@\d{4}-\d\d-\d\d#3$/)
    const record = await eventually(reminded(session), all => all.length > 0)
    await page.evaluate(name => chrome.notifications.clear(name), id)
    await stopWorker(page)
    // Whatever wakes the worker finds nothing more to say.
    await session.store({ profile: { taxExempt: false } })
    await session.store(withPurchase({ purchasedOn: daysAgo(26), payment: 'wire' }))
    await eventually(reminded(session), all => all.length === 2)
    expect(await notifications(page)).toEqual([expect.stringMatching(/^wire:fresh@/)])
    expect(await reminded(session)()).toEqual(expect.arrayContaining(record))
  })

  it('goes away when keys were viewed', async () => {
    const page = await pageOf(session)
    await session.store(remindAtMidnight, 'sync')
    await session.store(near)
    await eventually(
      () => notifications(page),
      shown => shown.length > 0,
    )
    await session.store(withPurchase({ purchasedOn: daysAgo(26), keysViewed: true }))
    await eventually(
      () => notifications(page),
      shown => shown.length === 0,
    )
  })

  it('is not shown again after an update, nor lost', async () => {
    const folder = await allowedToNotify()
    const updated = await startSession({ extension: folder })
    await updated.store(near)
    await updated.store(remindAtMidnight, 'sync')
    await eventually(reminded(updated), all => all.length === 1)
    const own = await pageOf(updated)
    const [id = ''] = await notifications(own)
    await own.evaluate(name => chrome.notifications.clear(name), id)
    const path = join(folder, 'manifest.json')
    const manifest = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(path, JSON.stringify({ ...manifest, version: '99.0.0' }))
    await updated.browser.installExtension(folder)
    const after = await pageOf(updated)
    expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0')
    const set = (items: Record<string, unknown>) =>
      after.evaluate(items => chrome.storage.local.set(items), items)
    await eventually(
      () => badge(after),
      text => text === '3d',
    )
    await set(withPurchase({ purchasedOn: daysAgo(26), payment: 'wire' }))
    expect(
      await eventually(
        () => notifications(after),
        shown => shown.length > 0,
      ),
    ).toEqual([expect.stringMatching(/^wire:fresh@/)])
    await updated.close()
  })

  it('due while the browser was closed is shown at the next start, once', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'forewarn-profile-'))
    const { before, after, time } = zonesAround(new Date())
    const first = await startSession({ extension, profile, timeZone: before })
    await first.store(near)
    await first.store({ preferences: { reminders: { on: true, days: [3, 2], time } } }, 'sync')
    await eventually(
      async () => badge(await pageOf(first)),
      text => text === '3d',
    )
    expect(await reminded(first)()).toEqual([])
    await first.close()

    // The moment passes with no browser there: the person travels east.
    const shown: string[][] = []
    for (const _ of ['second', 'third']) {
      const next = await startSession({ extension, profile, timeZone: after })
      const page = await pageOf(next)
      await eventually(reminded(next), all => all.length === 1)
      await eventually(
        () => badge(page),
        text => text === '3d',
      )
      shown.push(await notifications(page))
      await next.close()
    }
    expect(shown).toEqual([[expect.stringMatching(/^refund:fresh@.+#3$/)], []])
  })
})

describe('the calendar file', () => {
  it('is downloaded from the options, and says what the list says', async () => {
    await session.store(near)
    const folder = await mkdtemp(join(tmpdir(), 'forewarn-download-'))
    const page = await session.openExtensionPage('src/options/index.html#deadlines')
    const client = await page.createCDPSession()
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    const button = await page.waitForSelector('#deadlines > .fw-buttons button')
    await button?.click()
    // While Chromium writes it, the file is empty or has another name.
    const files = async () => {
      const names = (await readdir(folder)).filter(name => name.endsWith('.ics'))
      return Promise.all(names.map(name => readFile(join(folder, name), 'utf8').catch(() => '')))
    }
    const fileWith = async (words: RegExp) => {
      const all = await eventually(files, found => found.some(file => words.test(file)))
      return all.find(file => words.test(file)) ?? ''
    }
    const text = await fileWith(/END:VCALENDAR/)
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const uids = events.map(event => String(event.getFirstPropertyValue('uid')))
    expect(uids).toContain('refund:fresh@forewarn.example')
    expect(events).toHaveLength(await page.$$eval('#deadlines article.deadline', all => all.length))

    // Keys are viewed: the next file calls off what the calendar was told.
    await eventually(reminded(session), all => all.length === events.length)
    await session.store(withPurchase({ purchasedOn: daysAgo(26), keysViewed: true }))
    await page.waitForSelector('#deadlines details.over')
    await (await page.waitForSelector('#deadlines > .fw-buttons button'))?.click()
    const next = await fileWith(/CANCELLED[\s\S]*END:VCALENDAR/)
    const refund = next.split('BEGIN:VEVENT').find(event => event.includes('UID:refund:fresh@'))
    expect(refund).toContain('STATUS:CANCELLED')
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', scheme => {
  it.each(['src/popup/index.html', 'src/options/index.html'])(
    'list, timeline and table of %s are free of barriers',
    async path => {
      const label = 'Kim van der Meer-Oosterhout, finance department, second licence'
      await session.store({ ...near, 'assignment:v': { label, assignedOn: daysAgo(70) } })
      await session.store(remindAtMidnight, 'sync')
      const page = await session.openExtensionPage(path)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.waitForSelector('.timeline')
      await page.$$eval('details', all => {
        for (const details of all) details.open = true
      })
      expect(await page.$$eval('.timeline tbody tr', rows => rows.length)).toBe(4)
      expect(await violations(page)).toEqual([])
      await page.setViewport({ width: 320, height: 800 })
      const cutOff = await page.$$eval('.timeline :is(.what, .now, .date)', all =>
        all
          .filter(words => {
            const { right = 0 } = words.closest('.picture')?.getBoundingClientRect() ?? {}
            return words.getBoundingClientRect().right > right + 1
          })
          .map(({ textContent }) => textContent),
      )
      expect(cutOff).toEqual([])
    },
  )
})
