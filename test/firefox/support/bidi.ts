import type { ElementHandle, Frame, Page } from 'puppeteer-core'

/*
 * WebDriver BiDi hands out closed shadow roots, which puppeteer does not offer. These few commands
 * are sent over puppeteer's own connection.
 */

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

interface RemoteNode {
  sharedId: string
  value?: { shadowRoot?: RemoteNode | null }
}

type CallResult =
  | { type: 'success'; result: { type: string; value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } }

const connectionOf = (page: Page): Connection =>
  (page.browser() as unknown as { connection: Connection }).connection

/** The browsing context of a frame, as the protocol calls it. */
const contextOf = (frame: Frame): string => (frame as unknown as { _id: string })._id

/** Works in a world of its own: what the page has bent is whole in it, and the page cannot see it. */
const sandbox = 'forewarn-test'

/** The shadow root of an element, closed ones included; undefined when it has none. */
export async function shadowRootOf(
  page: Page,
  frame: Frame,
  selector: string,
): Promise<string | undefined> {
  const { result } = await connectionOf(page).send('browsingContext.locateNodes', {
    context: contextOf(frame),
    locator: { type: 'css', value: selector },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  })
  const { nodes } = result as { nodes: RemoteNode[] }
  return nodes[0]?.value?.shadowRoot?.sharedId
}

/** Calls a function with a node as its only argument and returns what can be written as JSON. */
export async function callOn<T>(
  page: Page,
  frame: Frame,
  sharedId: string,
  declaration: string,
): Promise<T> {
  const { result } = await connectionOf(page).send('script.callFunction', {
    functionDeclaration: `node => JSON.stringify((${declaration})(node) ?? null)`,
    arguments: [{ sharedId }],
    awaitPromise: false,
    target: { context: contextOf(frame), sandbox },
  })
  return parsed(result as CallResult)
}

/**
 * Leads a page to an address of an extension. Firefox goes there and reports nothing of it, so what
 * comes of it is asked from the page, and puppeteer's `url()` goes on saying where it was.
 */
export async function navigateTo(page: Page, url: string): Promise<void> {
  const context = contextOf(page.mainFrame())
  await connectionOf(page).send('browsingContext.navigate', { context, url, wait: 'none' })
}

/** Runs an expression in the window of the browser itself and returns what can be written as JSON. */
export async function evaluateInBrowser<T>(page: Page, expression: string): Promise<T> {
  const connection = connectionOf(page)
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { contexts } = tree.result as { contexts: { context: string }[] }
  const { result } = await connection.send('script.evaluate', {
    expression: `JSON.stringify(${expression})`,
    awaitPromise: false,
    target: { context: contexts[0]?.context },
  })
  return parsed(result as CallResult)
}

function parsed<T>(answer: CallResult): T {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
  return JSON.parse(String(answer.result.value)) as T
}

/** Where the top left corner of a frame is in its page. */
export async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element: ElementHandle<Element> | null = await frame.frameElement()
  const box = await element?.boundingBox()
  return { x: box?.x ?? 0, y: box?.y ?? 0 }
}
