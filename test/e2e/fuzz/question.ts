import type { CDPSession, Page } from 'puppeteer-core'

/**
 * The question about a held action, in whichever frame of the fuzz page. Looked into by the
 * debugging protocol, as the page itself cannot.
 */
export interface Question {
  isOpen: () => Promise<boolean>
  /** A moment longer: closing it is told by an event. */
  isThere: () => Promise<boolean>
  /** Waits until an answer counts. */
  ready: (answer: 'cancel' | 'proceed') => Promise<void>
  /** The middle of a button, in pixels of the tab. */
  point: (answer: 'cancel' | 'proceed') => Promise<{ x: number; y: number }>
  focus: (answer: 'cancel' | 'proceed') => Promise<void>
}

/** Milliseconds after which it never comes, on whichever machine. */
export const patience = 120_000

/** The question that is open now, if one is. */
export async function questionOn(page: Page, cdp: CDPSession): Promise<Question | undefined> {
  const rootId = await askingRoot(cdp)
  if (rootId === undefined) return undefined
  const ask = async (body: string, ...values: unknown[]): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId: rootId,
      functionDeclaration: `function (answer) {
        const dialog = this.querySelector('dialog[open]')
        const button = dialog?.querySelector('[data-forewarn-action="' + answer + '"]')
        ${body}
      }`,
      arguments: values.map(value => ({ value })),
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value
  }
  const question: Question = {
    isOpen: async () => (await ask('return dialog !== null').catch(() => false)) === true,
    isThere: async () => (await ask("return this.querySelector('dialog') !== null")) === true,
    ready: answer =>
      until(page, async () =>
        Boolean(
          await ask('return button && button.getAttribute("aria-disabled") !== "true"', answer),
        ),
      ).then(isReady => {
        if (!isReady) throw new Error(`${answer} never came to count`)
      }),
    point: async answer =>
      (await ask(
        `button.scrollIntoView({ block: 'nearest', behavior: 'instant' })
         const box = button.getBoundingClientRect()
         let x = box.left + box.width / 2
         let y = box.top + box.height / 2
         let frame = this.ownerDocument.defaultView.frameElement
         while (frame) {
           const outer = frame.getBoundingClientRect()
           x += outer.left
           y += outer.top
           frame = frame.ownerDocument.defaultView.frameElement
         }
         return { x, y }`,
        answer,
      )) as { x: number; y: number },
    focus: async answer => {
      await ask('button.focus()', answer)
    },
  }
  return question
}

/** Waits for a question to open. */
export async function openQuestion(page: Page, cdp: CDPSession): Promise<Question | undefined> {
  let question: Question | undefined
  await until(page, async () => {
    question = await questionOn(page, cdp)
    return question !== undefined
  })
  return question
}

/** Waits for the question to be over: closed, and taken away. */
export function closedQuestion(page: Page, question: Question): Promise<boolean> {
  return until(page, async () => !(await question.isThere()))
}

async function until(page: Page, isSo: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > deadline) return false
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  return true
}

/** The closed root a question is open in; none while there is no question. */
async function askingRoot(cdp: CDPSession): Promise<string | undefined> {
  // By far most often there is one element that holds what is shown, or none.
  for (let at = 0; ; at++) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `fuzz.hosts()[${at}]` })
    if (result.objectId === undefined) return undefined
    const root = await rootOf(cdp, result.objectId)
    if (root !== undefined && (await isAsking(cdp, root))) return root
  }
}

async function rootOf(cdp: CDPSession, host: string): Promise<string | undefined> {
  const { node } = await cdp.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true })
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId
  if (backendNodeId === undefined) return undefined
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId })
  return object.objectId
}

async function isAsking(cdp: CDPSession, root: string): Promise<boolean> {
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: root,
    functionDeclaration: `function () { return this.querySelector('dialog[open]') !== null }`,
    returnByValue: true,
  })
  return result.value === true
}
