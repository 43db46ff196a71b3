import { readFileSync } from 'node:fs'
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialog, overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import { findKeys, press } from './support/replica'
import { type Session, software, startSession } from './support/session'

/** As it was built; there is none before. */
const manifest = JSON.parse(
  readFileSync(new URL('../../dist/manifest.json', import.meta.url), 'utf8'),
) as chrome.runtime.ManifestV3

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())

describe('what the product promises', () => {
  it('makes no request, whatever is done with it', async () => {
    await session.reset()
    await session.store(fresh)
    const asked: string[] = []
    session.browser.on('targetcreated', async target => {
      const page = await target.page()
      page?.on('request', request => asked.push(request.url()))
    })
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(`${proceed}:not([aria-disabled="true"])`)
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    for (const path of ['src/popup/index.html', 'src/options/index.html']) {
      const own = await session.openExtensionPage(path)
      await own.waitForSelector('main')
    }
    // Browsers call home on their own account; what concerns us names the portal or the extension.
    const portal = session.portal.requests.filter(({ host }) =>
      ['partner.microsoft.com', 'partnercenter.microsoft.com'].includes(host),
    )
    expect(portal.length).toBeGreaterThan(0)
    for (const { path } of portal) {
      expect(path).toMatch(
        /^\/(replica\/[\w./-]+|dashboard\/v2\/benefits\/software\?.*|favicon\.ico)$/,
      )
    }
    expect(session.portal.requests.map(({ origin }) => origin)).not.toContain(
      `chrome-extension://${session.extensionId}`,
    )
    const ownRequests = asked.filter(url => url.startsWith('chrome-extension://'))
    expect(ownRequests.length).toBeGreaterThan(0)
    for (const url of asked) {
      expect(url).toMatch(
        new RegExp(
          `^(chrome-extension://${session.extensionId}/|https://partner\\.microsoft\\.com/|data:|about:)`,
        ),
      )
    }
  })

  // What every session of this suite ends with has to see what it is there for.
  it.each([
    ['an answer of the portal', "void fetch('/api/me').catch(() => undefined)"],
    ['a file of the portal', "void fetch('/replica/portal.css').catch(() => undefined)"],
    ['a picture from elsewhere', "new Image().src = 'https://elsewhere.example/seen.gif'"],
  ])('would not go unnoticed, were a content script to ask for %s', async (_, code) => {
    const extension = await mkdtemp(join(tmpdir(), 'forewarn-asking-'))
    await cp(fileURLToPath(new URL('../../dist', import.meta.url)), extension, { recursive: true })
    const built = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'))
    await appendFile(join(extension, built.content_scripts[0].js[0]), `\n${code}\n`)
    const asking = await startSession({ extension })
    const page = await asking.open('https://partner.microsoft.com/dashboard/home')
    await page.waitForSelector('>>> h1')
    await page.waitForNetworkIdle()
    await expect(asking.close()).rejects.toThrow('promises to ask for nothing')
    await rm(extension, { recursive: true })
  })

  it('cannot be told from its absence by a page outside the listed routes', async () => {
    const page = await session.open('https://partner.microsoft.com/dashboard/home')
    await page.waitForSelector('>>> h1')
    expect(await page.$('forewarn-root')).toBeNull()
    const reachable = await page.evaluate(
      id =>
        new Promise<boolean>(resolve => {
          const image = new Image()
          image.onload = () => resolve(true)
          image.onerror = () => resolve(false)
          image.src = `chrome-extension://${id}/icons/icon-16.png`
        }),
      session.extensionId,
    )
    expect(reachable).toBe(false)
  })

  it('asks for storage and alarms and, once reminders are wanted, notifications', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms'])
    expect(manifest.optional_permissions).toEqual(['notifications'])
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest.content_security_policy?.extension_pages).toContain("connect-src 'none'")
  })
})
