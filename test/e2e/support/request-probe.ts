import { insertText } from '../../../src/portal/request/insert'
import { readRequestForm } from '../../../src/portal/request/read'

/*
 * Works a request form from within a world of the page, as the panel would, when the page's own
 * event asks for it. Bundled by the test, and never a part of the extension.
 */

/** What to do; the answer is the same event with `-done`. */
export type ProbeTask =
  | { do: 'read' }
  | { do: 'insert'; text: string; earlier?: string }
  | { do: 'undo' }

/** A reading without its element, which cannot leave its world. */
export interface ProbedForm {
  era: string | undefined
  step: string
  chosen: Record<string, string>
  topicId: string | undefined
  /** Tag of the Details box. */
  details: string | undefined
  complete: boolean
}

const world = globalThis.chrome?.runtime?.id ? 'isolated' : 'page'
let undo: (() => Promise<string>) | undefined

async function work(task: ProbeTask): Promise<unknown> {
  const { details, ...form } = readRequestForm(document)
  if (task.do === 'read') return { ...form, details: details?.localName }
  if (task.do === 'undo') return undo?.()
  if (!details) return { result: 'no box' }
  const done = await insertText(details, task.text, {
    ...(task.earlier !== undefined && { earlier: task.earlier }),
    findAgain: () => readRequestForm(document).details,
  })
  undo = done.result === 'inserted' ? done.undo : undefined
  return { ...done, undo: undefined }
}

window.addEventListener(`probe-${world}`, event => {
  const task = JSON.parse((event as CustomEvent<string>).detail) as ProbeTask
  work(task).then(
    answer => tell(JSON.stringify(answer)),
    error => tell(JSON.stringify({ failed: String(error) })),
  )
})

function tell(detail: string): void {
  window.dispatchEvent(new CustomEvent(`probe-${world}-done`, { detail }))
}
