import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancel, dialog, overlayOf, proceed } from './support/overlay'
import { fresh } from './support/purchases'
import {
  control,
  eventually,
  exchange,
  findKeys,
  keysShown,
  press,
  settled,
} from './support/replica'
import { type Session, software, startSession } from './support/session'

const armed = `${proceed}:not([aria-disabled="true"])`

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(async () => {
  await session.reset()
  await session.store(fresh)
})

describe('a control that acts before the click', () => {
  it.each(['pointerdown', 'mousedown', 'mouseup'])(
    'on %s is held all the same, and acts once when let go',
    async act => {
      const page = await session.open(`${software}?build=current&act=${act}`)
      await press(page, await findKeys(page.mainFrame(), 'current'), 'mouse')
      const overlay = overlayOf(page)
      await overlay.waitFor(armed)
      expect(await keysShown(page)).toEqual([])
      await overlay.click(proceed)
      await overlay.waitFor(dialog, false)
      await settled(page)
      expect(await keysShown(page)).toEqual([exchange])
    },
  )

  it.each(['Enter', 'Space'] as const)('on keydown of %s is held, and acts once', async key => {
    const page = await session.open(`${software}?build=current&act=keydown`)
    await press(page, await findKeys(page.mainFrame(), 'current'), key)
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    expect(await keysShown(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press(key)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
  })
})

describe('a control that is no plain button', () => {
  it.each([
    ['a link that plays a button', 'SharePoint Server 2019', 'mouse'],
    ['a link that plays a button', 'SharePoint Server 2019', 'Enter'],
    ['an input', 'SQL Server Standard 2022', 'mouse'],
    ['an input', 'SQL Server Standard 2022', 'Space'],
  ] as const)('%s (%s) is held by %s', async (_kind, product, gesture) => {
    const page = await session.open(`${software}?build=2021`)
    await press(page, await findKeys(page.mainFrame(), '2021', product), gesture)
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    expect(await overlay.text('#about')).toContain(product)
    expect(await keysShown(page)).toEqual([])
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([product])
  })
})

describe('a page that is still loading', () => {
  it('is guarded before its second half has arrived', async () => {
    const page = await session.browser.newPage()
    const loaded = page.goto(`${software}?slow=4000`)
    const keys = await page.waitForSelector('#early-keys')
    await keys?.click()
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    expect(await page.$('#loaded')).toBeNull()
    expect(await keysShown(page)).toEqual([])
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
    await loaded
  })
})

describe('a page in a frame', () => {
  it.each(['1', 'srcdoc'])('is guarded (frame=%s)', async kind => {
    const page = await session.open(`${software}?build=late&rotate=600000&frame=${kind}`)
    const element = await page.waitForSelector('>>> iframe')
    const frame = await element?.contentFrame()
    if (!frame) throw new Error('The replica shows no frame')
    const label = kind === 'srcdoc' ? 'Get keys' : undefined
    const keys = label ? await control(frame, label) : await findKeys(frame, 'late')
    await press(page, keys, 'mouse')
    const overlay = overlayOf(page, frame)
    await overlay.waitFor(armed)
    expect(await keysShown(page)).toEqual([])
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([])

    await press(page, keys, 'mouse')
    await overlay.waitFor(armed)
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toHaveLength(1)
  })
})

describe('rows that change while the question is open', () => {
  it('shows the keys of the product that was asked about, whichever row it is in now', async () => {
    const page = await session.open(`${software}?build=late&rotate=600`)
    // The rows are made anew so often that only a press at one go finds its button.
    await page.waitForSelector('tbody th')
    const overlay = overlayOf(page)
    await page.evaluate(name => {
      const rows = [...document.querySelectorAll('tbody tr')]
      const row = rows.find(candidate => candidate.querySelector('th')?.textContent === name)
      row?.querySelector('button')?.click()
    }, exchange)
    await overlay.waitFor(armed)
    expect(await overlay.text('#about')).toContain(exchange)
    const first = await page.$eval('tbody th', cell => cell.textContent)
    await page.waitForFunction(
      before => document.querySelector('tbody th')?.textContent !== before,
      {},
      first,
    )
    await overlay.click(proceed)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
  })

  it('says so when the control is gone, and lets the next press through', async () => {
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    await page.evaluate(() => {
      const place = document.querySelector('tbody')
      Object.assign(window, { kept: [...(place?.children ?? [])] })
      place?.replaceChildren()
    })
    await overlay.click(proceed)
    await overlay.waitFor('.fw-note')
    expect(await overlay.text('.fw-note')).toContain(exchange)
    expect(await keysShown(page)).toEqual([])

    await page.evaluate(() => {
      const { kept } = window as unknown as { kept: Element[] }
      document.querySelector('tbody')?.replaceChildren(...kept)
    })
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    await settled(page)
    expect(await keysShown(page)).toEqual([exchange])
    expect(await overlay.has(dialog)).toBe(false)
  })
})

describe('a hostile page', () => {
  it('can neither press the buttons of the question nor read what is typed in it', async () => {
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      for (const type of ['keydown', 'keyup', 'input', 'click', 'pointerdown', 'mousedown']) {
        window.addEventListener(
          type,
          event => {
            if ((event.target as Element).localName === 'forewarn-root') seen.push(type)
          },
          true,
        )
      }
    })
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    await page.evaluate(() => {
      const host = document.querySelector('forewarn-root') as HTMLElement
      host.click()
      const { innerWidth, innerHeight } = window
      for (let x = 0; x < innerWidth; x += 20) {
        for (let y = 0; y < innerHeight; y += 20) {
          const init = { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }
          host.dispatchEvent(new MouseEvent('click', init))
        }
      }
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    await settled(page)
    expect(await overlay.has(dialog)).toBe(true)
    expect(
      await page.evaluate(() => document.querySelector('forewarn-root')?.shadowRoot),
    ).toBeNull()

    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await overlay.click('#headline')
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    // What the page itself dispatched is stopped before its listeners too.
    expect(await seen()).toEqual([])
    expect(await keysShown(page)).toEqual([])
  })

  it('that takes the question away or hides it gets it back, and no key is shown', async () => {
    const page = await session.open(`${software}?build=late&rotate=600000`)
    await press(page, await findKeys(page.mainFrame(), 'late'), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    await page.evaluate(() => {
      const host = document.querySelector('forewarn-root') as HTMLElement
      host.style.setProperty('display', 'none', 'important')
    })
    await overlay.waitFor(armed)
    await page.evaluate(() => document.querySelector('forewarn-root')?.remove())
    await overlay.waitFor(armed)
    expect(await overlay.on(dialog, element => element.matches(':modal'))).toBe(true)
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    expect(await keysShown(page)).toEqual([])
  })

  it('that never lets the question stand is answered with the browser’s own', async () => {
    const page = await session.open(`${software}?build=late&rotate=600000`)
    const keys = await findKeys(page.mainFrame(), 'late')
    await page.evaluate(() => {
      const takeAway = () => document.querySelector('forewarn-root')?.remove()
      new MutationObserver(takeAway).observe(document.documentElement, { childList: true })
      takeAway()
    })
    const question = new Promise<string>(resolve =>
      page.once('dialog', async native => {
        await native.dismiss()
        resolve(native.type())
      }),
    )
    await press(page, keys, 'mouse')
    expect(await question).toBe('confirm')
    await settled(page)
    expect(await keysShown(page)).toEqual([])
  })
})

describe('a page that makes things of its own', () => {
  /** Puts markup on the page whose elements with an `act` attribute note each event in it. */
  async function show(page: Page, markup: string): Promise<void> {
    await page.evaluate(html => {
      const place = document.createElement('section')
      place.setAttribute('style', 'position:fixed;inset:60px 0 auto 300px;background:#fff')
      place.innerHTML = html
      document.body.append(place)
      const acted: string[] = []
      Object.assign(window, { acted })
      for (const element of place.querySelectorAll('[act]')) {
        for (const type of element.getAttribute('act')?.split(' ') ?? []) {
          element.addEventListener(type, () => acted.push(`${element.id} ${type}`))
        }
      }
    }, markup)
  }
  const acted = (page: Page) =>
    page.evaluate(() => (window as unknown as { acted: string[] }).acted)
  const open = () => session.open(`${software}?build=2021`)

  it('is guarded in a frame that is written anew, which takes all listeners off it', async () => {
    const page = await open()
    await show(page, '<h2>Visio</h2><iframe style="width:700px;height:600px"></iframe>')
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      inner?.open()
      inner?.write('<h2>Visio</h2><button onclick="top.acted.push(1)">Get keys</button>')
      inner?.close()
    })
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame()
    await (await frame?.waitForSelector('button'))?.click()
    await overlayOf(page, frame).waitFor(dialog)
    expect(await acted(page)).toEqual([])
  })

  it.each([
    '<span>Get keys</span><span hidden>Loading</span>',
    '<span>Get keys</span><span style="display:none">Loading</span>',
    '<b>Get</b>\n   <i>keys</i>',
  ])('is held with words that are not seen, or over two lines: %s', async label => {
    const page = await open()
    await show(page, `<h2>Visio</h2><button id="b" act="click">${label}</button>`)
    await page.click('#b')
    await overlayOf(page).waitFor(dialog)
    expect(await acted(page)).toEqual([])
  })

  it.each([
    '<he-button-group aria-label="Get keys"><button id="b" act="click">Cancel</button></he-button-group>',
    '<button id="b" act="click" aria-label="Help" title="Get keys">?</button>',
    '<button id="b" act="click">How do I get keys?</button>',
  ])('is left alone when it is called otherwise: %s', async markup => {
    const page = await open()
    await show(page, `<h2>Visio</h2>${markup}`)
    await page.click('#b')
    expect(await acted(page)).toEqual(['b click'])
    expect(await overlayOf(page).has(dialog)).toBe(false)
  })

  it('acts once on Enter where the browser makes no click of it', async () => {
    const page = await open()
    await show(
      page,
      '<h2>Visio</h2><div id="b" role="button" tabindex="0" act="keydown click">Get keys</div>',
    )
    await page.focus('#b')
    await page.keyboard.press('Enter')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await acted(page)).toEqual(['b keydown'])
  })

  it('acts once however long Enter is held on the answer', async () => {
    const page = await open()
    await show(page, '<h2>Visio</h2><button id="b" act="click keyup">Get keys</button>')
    await page.focus('#b')
    await page.keyboard.press('Enter')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    await page.keyboard.press('Tab')
    await page.keyboard.down('Enter')
    await overlay.waitFor(dialog, false)
    await eventually(
      () => session.stored(),
      stored => JSON.stringify(stored).includes('keysViewedAt'),
    )
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    expect(await acted(page)).toEqual(['b click', 'b keyup'])
  })

  it('keeps the second click of a double click on the answer from what lies below', async () => {
    const page = await open()
    await show(page, '<h2>Visio</h2><button id="b" act="click">Get keys</button>')
    await page.click('#b')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    const { x, y } = await overlay.on(proceed, button => {
      const { left, top } = button.getBoundingClientRect()
      return { x: left + 10, y: top + 10 }
    })
    await page.evaluate(() => {
      const below = document.createElement('button')
      below.setAttribute('style', 'position:fixed;inset:0;z-index:9')
      below.addEventListener('click', () =>
        (window as unknown as { acted: string[] }).acted.push('below'),
      )
      document.body.append(below)
    })
    await page.mouse.click(x, y, { count: 2 })
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await acted(page)).toEqual(['b click'])
  })

  it('presses no other card when the one that was asked about is gone', async () => {
    const page = await open()
    await show(
      page,
      '<div><button id="a" act="click">Get keys</button></div><div><button id="b" act="click">Get keys</button></div>',
    )
    await page.click('#a')
    const overlay = overlayOf(page)
    await overlay.waitFor(armed)
    await page.evaluate(() => document.getElementById('a')?.remove())
    await overlay.click(proceed)
    await overlay.waitFor('.fw-note')
    expect(await acted(page)).toEqual([])
    await page.click('#b')
    await overlay.waitFor(dialog)
    expect(await acted(page)).toEqual([])
  })

  it('never has a product key in the question or the journal', async () => {
    const page = await open()
    await show(
      page,
      '<table><tr><th>Exchange Server<span>ABCDE-12345-FGHIJ-KLMNO-PQRST</span></th><td><button id="b">Get keys</button></td></tr></table>',
    )
    await page.click('#b')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text(dialog)).not.toContain('12345')
    await overlay.click(cancel)
    const stored = await eventually(
      () => session.stored(),
      items => JSON.stringify(items).includes('cancelled'),
    )
    expect(JSON.stringify(stored)).not.toContain('12345')
  })
})
