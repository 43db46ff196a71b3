import type { CDPSession, Frame, Page } from 'puppeteer-core'

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

const patience = 10_000

/** The overlay of a page's top frame, or of one of its frames. */
export function overlayOf(page: Page, frame: Frame = page.mainFrame()): Overlay {
  let session: Promise<CDPSession> | undefined
  const protocol = () => {
    session ??= page.createCDPSession()
    return session
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
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId })
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

  const on = async <T>(selector: string, action: (element: HTMLElement) => T): Promise<T> => {
    const result = await evaluate(selector, action)
    if (!result.found) throw new Error(`Nothing in the overlay matches ${selector}`)
    return result.value
  }

  const has = async (selector: string) => (await evaluate(selector, () => true)).found

  return {
    on,
    has,
    async waitFor(selector, present = true) {
      const deadline = Date.now() + patience
      while ((await has(selector)) !== present) {
        if (Date.now() > deadline) {
          throw new Error(`${selector} did not ${present ? 'appear in' : 'leave'} the overlay`)
        }
        await page.evaluate(() => new Promise(requestAnimationFrame))
      }
    },
    text: selector => on(selector, element => element.innerText.replace(/\s+/g, ' ').trim()),
    async click(selector) {
      const aim = () =>
        evaluate(selector, element => {
          const watched = element as HTMLElement & { wasPressed?: boolean | undefined }
          watched.wasPressed = false
          try {
            // Not by a name: what the demo is run with writes names out by a function of its own.
            element.addEventListener(
              'click',
              () => {
                watched.wasPressed = true
              },
              { once: true, capture: true },
            )
          } catch {
            // A page may have bent what it takes to tell.
            watched.wasPressed = undefined
          }
          element.scrollIntoView({ block: 'nearest' })
          const { left, top, width, height } = element.getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2 }
        })
      /** Whether it has gone elsewhere just before the press, as no person would have missed. */
      const slippedAway = async ({ x, y }: { x: number; y: number }) => {
        const now = await evaluate(selector, element => {
          const { left, top, width, height } = element.getBoundingClientRect()
          const { wasPressed } = element as HTMLElement & { wasPressed?: boolean }
          return { x: left + width / 2, y: top + height / 2, wasPressed }
        })
        if (!now.found || now.value.wasPressed !== false) return false
        return now.value.x !== x || now.value.y !== y
      }
      for (let tries = 0; tries < 5; tries++) {
        const aimed = await aim()
        if (!aimed.found) {
          if (tries > 0) return
          throw new Error(`Nothing in the overlay matches ${selector}`)
        }
        const offset = await offsetOf(frame)
        await page.mouse.click(aimed.value.x + offset.x, aimed.value.y + offset.y)
        if (!(await slippedAway(aimed.value))) return
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

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement()
  const box = await element?.boundingBox()
  return { x: box?.x ?? 0, y: box?.y ?? 0 }
}
