import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import dutch from '../../public/_locales/nl/messages.json'
import { violations } from './support/axe'
import { cancel, dialog, overlayOf, proceed } from './support/overlay'
import { daysAgo, fresh } from './support/purchases'
import { eventually, exchange, findKeys, keysShown, press, settled } from './support/replica'
import { type Session, software, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const optionsPage = 'src/options/index.html'
const openOptions = () => session.openExtensionPage(optionsPage)
const portal = `${software}?build=late&rotate=600000`
const ready = `${proceed}:not([aria-disabled="true"])`

async function holdsGetKeys(): Promise<void> {
  const page = await session.open(portal)
  const overlay = overlayOf(page)
  await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
  await overlay.waitFor(dialog)
  expect(await keysShown(page)).toEqual([])
  await page.close()
}

describe('options in two windows', () => {
  it('stay in step without being loaded anew', async () => {
    const [one, two] = [await openOptions(), await openOptions()]
    await two.waitForSelector('#switch-reason')
    await one.waitForSelector('#switch-reason')
    await one.$eval('#switch-reason', element => (element as HTMLElement).click())
    await two.waitForSelector('#switch-reason:checked')
    await session.store(fresh)
    for (const page of [one, two]) await page.waitForSelector('[data-purchase="fresh"]')
  })
})

describe('a file with a thousand purchases', () => {
  it('is previewed, imported, undone, and the guard goes on holding', async () => {
    const purchases = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, n) => [
        `purchase:${n}`,
        { offer: 'success-core', purchasedOn: '2020-01-01', payment: 'card' },
      ]),
    )
    const folder = await mkdtemp(join(tmpdir(), 'forewarn-import-'))
    const file = join(folder, 'thousand.json')
    const content = { app: 'forewarn', version: 1, exportedAt: new Date().toISOString() }
    await writeFile(file, JSON.stringify({ ...content, entries: purchases }))
    const options = await openOptions()
    const input = await options.waitForSelector('#import-file')
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file)
    await options.waitForSelector('[data-kind="added"]')
    expect(await options.$eval('[data-kind="added"] summary', node => node.textContent)).toMatch(
      /^1,000 entries would be added/,
    )
    expect(await session.stored()).not.toHaveProperty('purchase:0')
    await options.$eval('[data-action="import"]', element => (element as HTMLElement).click())
    await options.waitForSelector('#data .fw-undo')
    const count = async () =>
      Object.keys(await session.stored()).filter(key => key.startsWith('purchase:')).length
    expect(await count()).toBe(1_000)
    await session.store(fresh)
    await holdsGetKeys()
    await options.$eval('#data .fw-undo button', element => (element as HTMLElement).click())
    await eventually(count, left => left === 1)
  })
})

describe('storage filled to its quota', () => {
  it('on this machine: an answer that finds no room is said to, kept in the form, and stored once there is', async () => {
    await session.store(fresh)
    const options = await openOptions()
    const edit = await options.waitForSelector('[data-purchase="fresh"] .fw-buttons button')
    await edit?.evaluate(button => (button as HTMLElement).click())
    const payment = await options.waitForSelector('[data-fact="payment"] select')
    const before = await session.stored()
    await fillLocal(options)
    await payment?.evaluate(select => {
      ;(select as HTMLSelectElement).value = 'wire'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await options.waitForSelector('#purchases [role="alert"]')
    expect(await options.$eval('#purchases .save-status', node => node.textContent)).not.toBe(
      'Saved',
    )
    expect((await session.stored())['purchase:fresh']).toEqual(before['purchase:fresh'])

    // The guard asks, lets go on, does what was asked once, and says that it could not be noted.
    const page = await session.open(portal)
    const overlay = overlayOf(page)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlay.waitFor(ready)
    await overlay.click(proceed)
    await overlay.waitFor('.fw-note')
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])

    await session.remove(['filling'])
    await options.$eval('#purchases form', form => (form as HTMLFormElement).requestSubmit())
    await eventually(
      () => session.stored(),
      stored => (stored['purchase:fresh'] as { payment?: string }).payment === 'wire',
    )
  })

  it('in the account: a choice is kept on this machine, holds, says so, and goes there later', async () => {
    await session.store(fresh)
    const filling = fillingOf(102_390)
    await session.store(filling, 'sync')
    const options = await openOptions()
    await options.waitForSelector('#switch-reason')
    await options.$eval('#switch-reason', element => (element as HTMLElement).click())
    await options.waitForSelector('#roaming .notice')
    expect(await session.stored('sync')).not.toHaveProperty('preferences')
    const page = await session.open(portal)
    const overlay = overlayOf(page)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlay.waitFor('#reason')
    await page.close()
    await session.remove(Object.keys(filling), 'sync')
    await options.$eval('#switch-roaming', element => (element as HTMLElement).click())
    await eventually(
      () => session.stored('sync'),
      stored => 'preferences' in stored && 'purchase:fresh' in stored,
    )
    expect(await session.stored('sync')).toMatchObject({
      preferences: { requireReason: true, roaming: true },
    })
    expect(await session.stored()).toMatchObject(fresh)
  })
})

/** Items of so many bytes in all, as a browser counts them. */
function fillingOf(bytes: number): Record<string, string> {
  const items: Record<string, string> = {}
  for (let left = bytes, n = 100; left > 0; n++) {
    const size = Math.min(8_000, left)
    // The key and two quotation marks count as well.
    items[`filling${n}`] = 'x'.repeat(Math.max(0, size - 12))
    left -= size
  }
  return items
}

/** Takes all the room there is. */
async function fillLocal(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { local } = chrome.storage
    const left = local.QUOTA_BYTES - (await local.getBytesInUse(null))
    // The key and two quotation marks count as well.
    await local.set({ filling: 'x'.repeat(left - 'filling'.length - 2) })
  })
}

describe('a thousand purchases that are all current', () => {
  it('let the question come, be answered and act as with one', async () => {
    await session.store(
      Object.fromEntries(
        Array.from({ length: 1_000 }, (_, n) => [
          `purchase:${n}`,
          { ...fresh['purchase:fresh'], purchasedOn: daysAgo(n % 25) },
        ]),
      ),
    )
    const page = await session.open(portal)
    const overlay = overlayOf(page)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlay.waitFor(ready)
    expect(await keysShown(page)).toEqual([])
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
  })
})

describe('a reason before going on', () => {
  it.each(['mouse', 'Enter'] as const)('cannot be passed over by %s, and is kept', async hand => {
    await session.store(fresh)
    await session.store({ preferences: { requireReason: true } }, 'sync')
    const page = await session.open(portal)
    const overlay = overlayOf(page)
    await press(page, await findKeys(page.mainFrame(), 'late'), hand)
    await overlay.waitFor(dialog)
    await overlay.waitFor(ready)
    const goOn = async () => {
      if (hand === 'mouse') return overlay.click(proceed)
      for (let step = 0; step < 20 && (await overlay.focused()) !== 'proceed'; step++) {
        await page.keyboard.press('Tab')
      }
      await page.keyboard.press('Enter')
    }
    await goOn()
    await overlay.waitFor('#reason[aria-invalid="true"]')
    expect(await overlay.text('.reason .error')).toBe('Give a reason first.')
    expect(await overlay.focused()).toBe('input')
    // Spaces are no reason.
    await page.keyboard.type('   ')
    await goOn()
    await settled(page)
    expect(await overlay.has(dialog)).toBe(true)
    expect(await keysShown(page)).toEqual([])

    await overlay.on('#reason', field => field.focus())
    await page.keyboard.type('  Ticket 4711 ABCDE-12345-FGHIJ ')
    await goOn()
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
    const journal = await eventually(
      async () => Object.entries(await session.stored()).filter(([key]) => /^journal:/.test(key)),
      found => found.length > 0,
    )
    expect(journal[0]?.[1]).toMatchObject({ decision: 'proceeded', reason: 'Ticket 4711 …' })
    const options = await openOptions()
    await options.waitForSelector('#journal td')
    expect(await options.$eval('#journal', node => node.textContent)).toContain('Ticket 4711 …')
  })
})

describe('another language than the browser’s', () => {
  it('is spoken on the page once it is chosen', async () => {
    await session.store(fresh)
    const options = await openOptions()
    await options.waitForSelector('#language')
    await options.select('#language', 'nl')
    await eventually(
      () => session.stored(),
      ({ texts }) => texts !== undefined,
    )
    const page = await session.open(portal)
    const overlay = overlayOf(page)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await overlay.waitFor(dialog)
    expect(await overlay.on(dialog, element => element.lang)).toBe('nl')
    expect(await overlay.text(cancel)).toBe(dutch.hold_getKeysGuard_safe.message)
  })
})

describe.each(['light', 'dark'] as const)('every section in the %s theme', scheme => {
  it('is free of barriers and needs no sideways scrolling at 320 pixels or 400 %', async () => {
    await session.store({ ...fresh, 'journal:1': { decision: 'proceeded', reason: 'Ticket 1' } })
    const options = await openOptions()
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await options.setViewport({ width: 320, height: 256 })
    await options.waitForSelector('#about')
    expect(await violations(options)).toEqual([])
    expect(
      await options.evaluate(
        () => document.documentElement.scrollWidth - document.body.clientWidth,
      ),
    ).toBe(0)
    await options.type('#section-search', 'erase everything')
    await options.waitForSelector('#profile[hidden]')
    expect(await options.$('#data:not([hidden])')).not.toBeNull()
  })
})

/** Where Chromium, Chrome for Testing and Chrome look for the policies of a machine. */
const policyFolders = [
  '/etc/chromium/policies/managed',
  '/etc/opt/chrome_for_testing/policies/managed',
  '/etc/opt/chrome/policies/managed',
]
/** Of its own: another run on this machine removes its file when it is done. */
const policyFile = `forewarn-test-${process.pid}.json`

function writePolicy(extension: string, policy: object): boolean {
  try {
    for (const folder of policyFolders) {
      mkdirSync(folder, { recursive: true })
      const content = { '3rdparty': { extensions: { [extension]: policy } } }
      writeFileSync(join(folder, policyFile), JSON.stringify(content))
      // Chromium waits with a file until it has stood for a while.
      utimesSync(join(folder, policyFile), 1_700_000_000, 1_700_000_000)
      utimesSync(folder, 1_700_000_000, 1_700_000_000)
    }
    return true
  } catch {
    return false
  }
}

function removePolicy(): void {
  for (const folder of policyFolders) rmSync(join(folder, policyFile), { force: true })
}

const policyTest = (() => {
  const may = writePolicy('none', {})
  try {
    removePolicy()
  } catch {
    return false
  }
  return may
})()

describe('a policy of the organisation', () => {
  it.skipIf(!policyTest)(
    'holds, is shown as locked, and is reported where it does not fit (needs the right to write to /etc)',
    async () => {
      const dist = fileURLToPath(new URL('../../dist', import.meta.url))
      const extension = await mkdtemp(join(tmpdir(), 'forewarn-policy-'))
      await cp(dist, extension, { recursive: true })
      let managedSession: Session | undefined
      try {
        // The id of an unpacked extension comes from its folder, so the first start tells it.
        const first = await startSession({ extension, own: true })
        const { extensionId } = first
        await first.close()
        writePolicy(extensionId, {
          contact: 'Ann, 1234',
          requireReason: true,
          roaming: false,
          strengths: { 'get-keys-guard': 'ask', 'buy-guard': 'strong' },
          pauseSeconds: 'five',
          language: 'nl',
          purchases: [{ id: 'core', ...fresh['purchase:fresh'] }],
        })
        managedSession = await startSession({ extension, own: true })
        expect(managedSession.extensionId).toBe(extensionId)
        // The worker alone has put the texts ready: no page of the extension was opened.
        await eventually(managedSession.stored, ({ texts }) => texts !== undefined)
        const page = await managedSession.open(portal)
        const overlay = overlayOf(page)
        await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
        await overlay.waitFor('#reason')
        expect(await overlay.on(dialog, element => element.lang)).toBe('nl')
        expect(await overlay.text('.contact')).toContain('Ann, 1234')
        // Both the reason and the purchase are the organisation's.
        for (const place of ['.reason .set', '.fw-field ~ .set']) {
          expect(await overlay.text(place)).toBe(dutch.setByOrganisation.message)
        }
        const popup = await managedSession.openExtensionPage('src/popup/index.html')
        await popup.waitForSelector('.origin')
        expect(await popup.$eval('.origin', node => node.textContent)).toContain(
          'Set by your organisation',
        )
        const options = await managedSession.openExtensionPage(optionsPage)
        await options.waitForSelector('.policy')
        expect(
          await options.$eval('#hold-get-keys-guard', select => select.matches(':disabled')),
        ).toBe(true)
        expect(await options.$eval('#switch-roaming', box => box.matches(':disabled'))).toBe(true)
        expect(await options.$eval('#switch-reason', box => box.matches(':checked:disabled'))).toBe(
          true,
        )
        expect(await options.$eval('.repairs', node => node.textContent)).toContain('buy-guard')
        expect(
          await options.$eval('[data-purchase="org-core"]', node => node.textContent),
        ).toContain('Set by your organisation')
      } finally {
        removePolicy()
        await managedSession?.close()
      }
    },
  )
})
