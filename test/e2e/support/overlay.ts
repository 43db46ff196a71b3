import type { CDPSession, Frame, Page } from 'puppeteer-core'
import { patience } from './patience'

/*
 * The overlay lives in a closed shadow root, out of reach of the page and so of the page's test
 * driver too. The debugging protocol may look inside; what is done there is done with real input.
 */

export interface Overlay {
  /** Waits until an element in the overlay is there, or with `false` until it is gone. */
  waitFor: (selector: string, present?: boolean) => Promise<void>
  has: (selector: string) => Promise<boolean>
  /** Text as shown, whitespace folded. */
  text: (selector: string) => Promise<string>
  /** Runs a function on the first match in the overlay and returns what it returns. */
  on: <T>(selector: string, action: (element: HTMLElement) => T) => Promise<T>
  /** Clicks the middle of an element with the real mouse. */
  click: (selector: string) => Promise<void>
  /** Selector of the focused element's action or tag name, for keyboard tests. */
  focused: () => Promise<string>
}

export const dialog = 'dialog[open]'
export const cancel = '[data-forewarn-action="cancel"]'
export const proceed = '[data-forewarn-action="proceed"]'

/** The overlay of a page's top frame, or of one of its frames. */
export function overlayOf(page: Page, frame: Frame = page.mainFrame()): Overlay {
  let session: Promise<CDPSession> | undefined
  const protocol = () => {
    session ??= page.createCDPSession()
    return session
  }

  /** A world of its own: what the page has bent is whole in it, and the page cannot see into it. */
  const ownWorld = async (): Promise<number> => {
    const cdp = await protocol()
    const element = await frame.frameElement()
    const frameId = element
      ? (await cdp.send('DOM.describeNode', { backendNodeId: await element.backendNodeId() })).node
          .frameId
      : (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    if (frameId === undefined) throw new Error('The frame of the overlay is gone')
    const world = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'overlay' })
    return world.executionContextId
  }

  /** The root found last; a page has one, and looking for it takes longer than looking into it. */
  let known: string | undefined

  const rootId = async (): Promise<string | undefined> => {
    const host = await frame.$('forewarn-root')
    if (!host) return undefined
    const cdp = await protocol()
    const { node } = await cdp.send('DOM.describeNode', {
      backendNodeId: await host.backendNodeId(),
      depth: 1,
      pierce: true,
    })
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId
    if (backendNodeId === undefined) return undefined
    const executionContextId = await ownWorld()
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId, executionContextId })
    known = object.objectId
    return known
  }

  const evaluate = async <T>(selector: string, action: (element: HTMLElement) => T) => {
    const cdp = await protocol()
    const answer = known && (await ask(cdp, known, selector, action).catch(() => undefined))
    if (answer) return answer
    const objectId = await rootId()
    const found = objectId && (await ask(cdp, objectId, selector, action))
    return found || { found: false as const }
  }

  const ask = async <T>(
    cdp: CDPSession,
    objectId: string,
    selector: string,
    action: (element: HTMLElement) => T,
  ) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (selector) {
        if (!this.host.isConnected) return null
        const element = this.querySelector(selector)
        return element ? { found: true, value: (${action})(element) } : { found: false }
      }`,
      arguments: [{ value: selector }],
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value as { found: true; value: T } | { found: false } | null
  }

  /** The element itself, which goes on being the same when something else matches. */
  const find = async (selector: string): Promise<string | undefined> => {
    const cdp = await protocol()
    const within = async (objectId: string) => {
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function (selector) {
          return this.host.isConnected ? this.querySelector(selector) : null
        }`,
        arguments: [{ value: selector }],
      })
      return result.objectId
    }
    const found = known && (await within(known).catch(() => undefined))
    if (found) return found
    const objectId = await rootId()
    return objectId && within(objectId)
  }

  const call = async <T, A extends unknown[]>(
    objectId: string,
    action: (element: Pressed, ...args: A) => T,
    ...args: A
  ): Promise<T> => {
    const cdp = await protocol()
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return (${action})(this, ...args) }`,
      arguments: args.map(value => ({ value })),
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value as T
  }

  const on = async <T>(selector: string, action: (element: HTMLElement) => T): Promise<T> => {
    const result = await evaluate(selector, action)
    if (!result.found) throw new Error(`Nothing in the overlay matches ${selector}`)
    return result.value
  }

  const has = async (selector: string) => (await evaluate(selector, () => true)).found

  /**
   * Waits for a moment, in the page, where looking takes nothing from what is waited for; tells
   * whether it has come. A page that is left or an overlay that is made anew ends the moment early.
   */
  const comes = async (selector: string, present: boolean): Promise<boolean> => {
    const root = known ?? (await rootId())
    if (root === undefined) {
      if (present) await new Promise(resolve => setTimeout(resolve, 30))
      return !present
    }
    const cdp = await protocol()
    const answer = await cdp
      .send('Runtime.callFunctionOn', {
        objectId: root,
        // What the demo is run with writes names out by a function of its own.
        functionDeclaration: `function (...args) {
          const __name = named => named
          return (${matched})(this, ...args)
        }`,
        arguments: [selector, present].map(value => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      })
      .catch(() => undefined)
    if (typeof answer?.result.value === 'boolean') return answer.result.value
    known = undefined
    return !present && !(await has(selector))
  }

  return {
    on,
    has,
    async waitFor(selector, present = true) {
      const deadline = Date.now() + patience
      while (!(await comes(selector, present))) {
        if (Date.now() > deadline) {
          throw new Error(`${selector} did not ${present ? 'appear in' : 'leave'} the overlay`)
        }
      }
    },
    text: selector => on(selector, element => element.innerText.replace(/\s+/g, ' ').trim()),
    async click(selector) {
      const until = Date.now() + patience
      for (;;) {
        const element = await find(selector)
        if (element === undefined) throw new Error(`Nothing in the overlay matches ${selector}`)
        const aimed = await call(element, aim)
        const offset = await offsetOf(frame)
        await page.mouse.click(aimed.x + offset.x, aimed.y + offset.y)
        // What leads to another document takes its element along.
        const outcome = await call(element, outcomeOfPress, aimed.x, aimed.y).catch(() => undefined)
        if (!outcome || outcome.clicked) return
        const { x, y, instead } = outcome
        // It has gone elsewhere between the look and the press, which no person would have missed.
        if ((x !== aimed.x || y !== aimed.y) && Date.now() < until) continue
        throw new Error(`The press on ${selector} was no click on it: ${instead} is there`)
      }
    },
    async focused() {
      const objectId = await rootId()
      if (!objectId) return ''
      const cdp = await protocol()
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function () {
          const element = this.activeElement
          return element?.dataset?.forewarnAction ?? element?.localName ?? ''
        }`,
        returnByValue: true,
      })
      return String(result.value)
    },
  }
}

/**
 * Runs beside the page.
 *
 * @returns whether the root has a match, or none, as soon as that is so or after a moment; nothing
 * when the root has left the page
 */
function matched(root: ShadowRoot, selector: string, present: boolean): Promise<boolean | null> {
  const isSo = () => (root.querySelector(selector) !== null) === present
  return new Promise(resolve => {
    const end = (answer: boolean | null) => {
      watch.disconnect()
      clearTimeout(timer)
      resolve(answer)
    }
    const look = () => {
      if (!root.host.isConnected) end(null)
      else if (isSo()) end(true)
    }
    const watch = new MutationObserver(look)
    watch.observe(root, { subtree: true, childList: true, attributes: true })
    const timer = setTimeout(() => end(root.host.isConnected ? isSo() : null), 250)
    look()
  })
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement()
  const box = await element?.boundingBox()
  return { x: box?.x ?? 0, y: box?.y ?? 0 }
}

type Pressed = HTMLElement & { wasClicked?: boolean }

/** Watches for a click, and tells where the middle of the element is. */
function aim(element: Pressed): { x: number; y: number } {
  element.wasClicked = false
  // A list opens when the button goes down, and has the rest of the press to itself.
  const type = element instanceof HTMLSelectElement ? 'mousedown' : 'click'
  // Not by a name: what the demo is run with writes names out by a function of its own.
  element.addEventListener(
    type,
    () => {
      element.wasClicked = true
    },
    { once: true, capture: true },
  )
  element.scrollIntoView({ block: 'nearest' })
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** What has become of a press at a place, where the element is now, and what is at the place. */
function outcomeOfPress(element: Pressed, x: number, y: number) {
  const { left, top, width, height } = element.getBoundingClientRect()
  const there = (element.getRootNode() as ShadowRoot | Document).elementFromPoint?.(x, y)
  return {
    clicked: element.wasClicked === true,
    x: left + width / 2,
    y: top + height / 2,
    instead: there?.outerHTML.slice(0, 120) ?? 'nothing',
  }
}
