import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dialog } from './support/overlay'
import { type Conversation, conversationOn, openWindow } from './support/question'
import {
  done,
  pressLike,
  rowProducts,
  settled,
  type TechniqueId,
  techniqueAddress,
  techniqueTarget,
} from './support/replica'
import { type Session, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const keysOf = (row: 'A' | 'B') => ({ action: 'get-keys', product: rowProducts[row] })

interface Scene extends Conversation {
  page: Page
  target: (row?: 'A' | 'B') => ReturnType<typeof techniqueTarget>
}

async function open(technique: TechniqueId = 'plain'): Promise<Scene> {
  const page = await openWindow(session, techniqueAddress(technique, 'get-keys'))
  return { page, target: (row = 'A') => techniqueTarget(page, {}, row), ...conversationOn(page) }
}

/** The next question of the browser's own, which is answered with no; resolves with its kind. */
function dismissed(page: Page): Promise<string> {
  return new Promise(resolve =>
    page.once('dialog', async asked => {
      await asked.dismiss()
      resolve(asked.type())
    }),
  )
}

describe('a person in a hurry', () => {
  it('who clicks twice is asked once, and the keys are shown once', async () => {
    const { page, target, ask, answer, overlay } = await open()
    const { handle } = await target()
    expect(await ask(() => pressLike(page, handle, 'double'))).toBe('ours')
    await settled(page)
    expect(await overlay.has(dialog)).toBe(true)
    expect(await done(page)).toEqual([])
    await answer('proceed')
    expect(await done(page)).toEqual([keysOf('A')])
  })

  it('whose second click would fall on an answer is still asked', async () => {
    const { page, target, ask, answer, overlay } = await open()
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'mouse'))
    const { x, y } = await overlay.on('[data-forewarn-action="cancel"]', button => {
      const { left, top } = button.getBoundingClientRect()
      return { x: left + 20, y: top + 12 }
    })
    await answer('cancel', 'keyboard')
    await handle.evaluate(
      (button, left, top) => {
        button.setAttribute('style', `position:fixed;left:${left - 10}px;top:${top - 10}px`)
      },
      x,
      y,
    )
    await ask(() => page.mouse.click(x, y, { count: 2 }))
    await settled(page)
    expect(await overlay.has(dialog)).toBe(true)
    await answer('cancel')
    expect(await done(page)).toEqual([])
  })

  it('who keeps Enter down is asked once, and answers nothing by it', async () => {
    const { page, target, ask, answer, overlay } = await open()
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'Enter'))
    await answer('cancel', 'keyboard')
    await handle.focus()
    await ask(async () => {
      for (let repeat = 0; repeat < 8; repeat++) await page.keyboard.down('Enter')
    })
    for (let repeat = 0; repeat < 8; repeat++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await settled(page)
    expect(await overlay.has(dialog)).toBe(true)
    expect(await done(page)).toEqual([])
    await answer('proceed', 'keyboard')
    expect(await done(page)).toEqual([keysOf('A')])
  })

  it('who presses another control next is asked about the first alone', async () => {
    const { page, target, ask, answer, overlay } = await open()
    await target('B')
    await ask(() =>
      page.evaluate(() => {
        const { A, B } = window.replica.targets
        for (const button of [A, B, A, B]) button?.click()
      }),
    )
    expect(await overlay.text('#about')).toContain(rowProducts.A)
    await answer('proceed')
    expect(await done(page)).toEqual([keysOf('A')])
    expect(await overlay.has(dialog)).toBe(false)
  })
})

describe('a page that moves on while the question is open', () => {
  it('to another address with the same button does what was asked for', async () => {
    const { page, target, ask, answer } = await open()
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'mouse'))
    await page.evaluate(() => history.replaceState(null, '', '/dashboard/home'))
    await answer('proceed')
    expect(await done(page)).toEqual([keysOf('A')])
  })

  it('to another address with another name on the button says it cannot', async () => {
    const { page, target, ask, answer, overlay } = await open('route-label')
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'mouse'))
    await page.evaluate(() => window.replica.controls('Settings').at(-1)?.click())
    expect(await handle.evaluate(button => button.textContent)).toBe('Save')
    await answer('proceed')
    await overlay.waitFor('.fw-note')
    expect(await done(page)).toEqual([])
  })

  it('to another address is not held where the button is called otherwise', async () => {
    const { page, target, overlay } = await open('route-label')
    const { handle } = await target()
    await page.evaluate(() => window.replica.controls('Settings').at(-1)?.click())
    await pressLike(page, handle, 'mouse')
    await settled(page)
    expect(await overlay.has(dialog)).toBe(false)
    const labels = await page.evaluate(() => window.replica.log.map(({ label }) => label))
    expect(labels).toEqual(['Settings', 'Save'])
  })

  it('and is written anew is asked by the browser, does nothing, and is guarded on', async () => {
    const { page, target, ask } = await open()
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'mouse'))
    const native = dismissed(page)
    await page.evaluate(() => {
      setTimeout(() => {
        document.open()
        document.write('<h2>Visio</h2><button id="new" onclick="this.title=1">Get keys</button>')
        document.close()
      })
    })
    expect(await native).toBe('confirm')
    const pressed = () => page.$eval('#new', button => (button as HTMLElement).title)
    expect(await pressed()).toBe('')
    const again = conversationOn(page)
    await again.ask(() => page.click('#new'))
    expect(await pressed()).toBe('')
    await again.answer('proceed')
    expect(await pressed()).toBe('1')
  })

  it('and takes the frame away does nothing, and is guarded in the next frame', async () => {
    const { page } = await open('frame-srcdoc')
    const { frame, handle } = await techniqueTarget(page, { where: 'frame' })
    const inFrame = conversationOn(page, frame)
    await inFrame.ask(() => pressLike(page, handle, 'mouse'))
    await page.evaluate(() => {
      const frameElement = document.querySelector('iframe')
      const parent = frameElement?.parentElement
      frameElement?.remove()
      if (frameElement) parent?.append(frameElement)
    })
    const next = await techniqueTarget(page, { where: 'frame' })
    expect(await done(page)).toEqual([])
    const again = conversationOn(page, next.frame)
    await again.ask(() => pressLike(page, next.handle, 'mouse'))
    await again.answer('proceed')
    expect(await done(page)).toEqual([keysOf('A')])
  })
})

describe('a page that opens something of its own', () => {
  it('over the question finds the question on top again', async () => {
    const { page, target, ask, answer } = await open()
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'mouse'))
    await page.evaluate(() => {
      const made = document.createElement('dialog')
      made.setAttribute('style', 'width:90vw;height:90vh')
      made.textContent = 'Your session is about to end.'
      document.body.append(made)
      made.showModal()
    })
    // Nobody answers what cannot be seen; it takes the browser a moment to tell that it cannot.
    await page.waitForFunction(
      () =>
        document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'forewarn-root',
    )
    expect(await answer('proceed', 'mouse')).toBe('ours')
    expect(await done(page)).toEqual([keysOf('A')])
    expect(await page.$('dialog[open]')).not.toBeNull()
  })

  it('over the question again and again is asked by the browser instead', async () => {
    const { page, target, ask } = await open('host-covered-top')
    const { handle } = await target()
    const native = dismissed(page)
    await ask(() => pressLike(page, handle, 'mouse'))
    expect(await native).toBe('confirm')
    expect(await done(page)).toEqual([])
  })

  it('that closes under the question still does what was asked for', async () => {
    const { page, target, ask, answer } = await open()
    const { handle } = await target()
    await handle.evaluate(button => {
      const menu = document.createElement('section')
      menu.popover = 'auto'
      document.body.append(menu)
      menu.append(button)
      menu.showPopover()
    })
    await ask(() => pressLike(page, handle, 'mouse'))
    await answer('proceed')
    expect(await done(page)).toEqual([keysOf('A')])
  })

  it('in answer to the press is not kept from it', async () => {
    const { page, target, ask, answer } = await open()
    const { handle } = await target()
    await handle.evaluate(button =>
      button.addEventListener('click', () => {
        const opened = window.open('', '', 'popup')
        Object.assign(window, { opened: opened !== null })
      }),
    )
    await ask(() => pressLike(page, handle, 'mouse'))
    await answer('proceed')
    expect(await page.evaluate(() => (window as unknown as { opened: boolean }).opened)).toBe(true)
  })
})

describe('a page that bends what the browser offers', () => {
  it('is held by what the extension has of its own', async () => {
    const { page, target, ask, answer } = await open()
    const { handle } = await target()
    await page.evaluate(() => {
      const broken = () => {
        throw new Error('bent')
      }
      const bend = (prototype: object, names: string[]) => {
        for (const name of names) {
          Object.defineProperty(prototype, name, { configurable: true, value: broken })
        }
      }
      bend(Element.prototype, ['getAttribute', 'matches', 'closest', 'attachShadow', 'remove'])
      bend(Element.prototype, ['checkVisibility', 'querySelector', 'append', 'localName'])
      bend(HTMLDialogElement.prototype, ['showModal', 'close', 'open'])
      bend(Event.prototype, ['composedPath', 'target', 'preventDefault', 'isTrusted'])
      bend(EventTarget.prototype, ['addEventListener', 'dispatchEvent'])
      bend(Node.prototype, ['appendChild', 'isConnected', 'parentNode', 'getRootNode'])
      bend(window, ['getComputedStyle', 'MutationObserver', 'IntersectionObserver', 'confirm'])
      bend(performance, ['now'])
    })
    expect(await ask(() => pressLike(page, handle, 'mouse'))).toBe('ours')
    expect(await answer('cancel')).toBe('ours')
    expect(await done(page)).toEqual([])
    expect(await ask(() => pressLike(page, handle, 'mouse'))).toBe('ours')
    expect(await answer('proceed')).toBe('ours')
    expect(await done(page)).toEqual([keysOf('A')])
  })

  it('learns that something is there, and nothing of what it says', async () => {
    const { page, target, ask, overlay } = await open()
    const { handle } = await target()
    await ask(() => pressLike(page, handle, 'mouse'))
    const said = await overlay.text('#headline')
    const learnt = await page.evaluate(() => {
      const host = document.querySelector('forewarn-root')
      document.execCommand('selectAll')
      return {
        attributes: host?.getAttributeNames(),
        children: host?.childNodes.length,
        root: host?.shadowRoot ?? null,
        at: document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName,
        focused: document.activeElement?.localName,
        globals: Object.getOwnPropertyNames(window).filter(name => /forewarn|^chrome$/i.test(name)),
        frames: window.length,
        asked: performance.getEntries().filter(({ name }) => name.startsWith('chrome')),
        text: [
          document.documentElement.outerHTML,
          document.documentElement.innerText,
          String(getSelection()),
          document.documentElement.getHTML({ serializableShadowRoots: true }),
        ].join(),
      }
    })
    expect(learnt.text).not.toContain(said)
    expect(learnt).toMatchObject({
      attributes: ['style'],
      children: 0,
      root: null,
      at: 'forewarn-root',
      focused: 'forewarn-root',
      frames: 0,
      asked: [],
    })
    expect(learnt.globals.filter(name => name !== 'chrome')).toEqual([])
  })
})

describe('a question in a frame', () => {
  it('looks as it does in the page around it, and cannot be read by selecting', async () => {
    const { page } = await open('frame-srcdoc')
    const { frame, handle } = await techniqueTarget(page, { where: 'frame' })
    const { ask, overlay } = conversationOn(page, frame)
    await ask(() => pressLike(page, handle, 'mouse'))
    const look = await overlay.on(dialog, element => {
      const { padding, borderRadius, userSelect } = getComputedStyle(element)
      return { padding, borderRadius, userSelect }
    })
    expect(look).toEqual({ padding: '0px', borderRadius: '14px', userSelect: 'none' })
  })

  it('that is too small for it is the browser’s own', async () => {
    const { page } = await open('frame-srcdoc')
    const { frame, handle } = await techniqueTarget(page, { where: 'frame' })
    await page.$eval('iframe', element =>
      element.setAttribute('style', 'width:420px;height:130px;min-height:0;flex:none'),
    )
    const { ask, answer } = conversationOn(page, frame)
    await ask(() => pressLike(page, handle, 'Enter'))
    expect(await answer('proceed', 'keyboard')).toBe('native')
    expect(await done(page)).toEqual([keysOf('A')])
  })
})
