import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cancel, dialog, overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import { exchange, findKeys, keysShown, press, settled } from './support/replica'
import { type Session, software, startSession } from './support/session'

const armed = `${proceed}:not([aria-disabled="true"])`

let session: Session
// Every test takes the extension away from its browser, so each has a browser of its own.
beforeEach(async () => {
  session = await startSession()
  await session.store(fresh)
})
afterEach(() => session?.close())

describe.each([
  ['updated', () => session.reloadExtension()],
  ['removed', () => session.browser.uninstallExtension(session.extensionId)],
])('when the extension is %s under an open tab', (_, takeAway) => {
  it('goes on holding, says to reload the page, and lets go once on "proceed"', async () => {
    const page = await session.open(`${software}?build=current`)
    const keys = await findKeys(page.mainFrame(), 'current')
    const overlay = overlayOf(page)
    await overlay.waitFor('.fw-panel .fw-bar')
    await takeAway()
    await page.bringToFront()

    await press(page, keys, 'mouse')
    await overlay.waitFor(armed)
    expect(await overlay.text('#headline')).toBe(
      'Showing these keys ends your right to a full refund',
    )
    expect(await overlay.text('.fw-hold')).toContain('Reload this page')
    expect(await keysShown(page)).toEqual([])
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([])

    await press(page, keys, 'Enter')
    await overlay.waitFor(armed)
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
  })
})
