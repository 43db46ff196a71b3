import { isSameForm, MOVING_EVENTS, mayMoveOn, REREAD_AFTER } from '../portal/request/moves'
import { readRequestForm } from '../portal/request/read'
import type { RequestForm } from '../portal/request/types'
import { whenIdle } from './idle'
import { watchMoves } from './moves'

/** The form of the page, read after whatever may have moved it on; never by a timer of its own. */
export interface FollowedForm {
  /** As it was read last. */
  latest: () => RequestForm
  /** Reads now. */
  read: () => RequestForm
  /** Reads soon and a few times more, as the page brings what comes next. */
  soon: () => void
}

/** Calls `moved` with every form that shows something else than the one before, until `signal`. */
export function followForm(
  view: Window,
  moved: (form: RequestForm, before: RequestForm | undefined) => void,
  signal: AbortSignal,
): FollowedForm {
  const { document } = view
  let form: RequestForm | undefined
  let series: number[] = []

  const read = () => {
    const now = readRequestForm(document)
    if (signal.aborted || (form && isSameForm(form, now))) return form ?? now
    const before = form
    form = now
    moved(now, before)
    return now
  }
  const readIdly = () => {
    if (!signal.aborted) read()
  }
  const stop = () => {
    for (const timer of series) view.clearTimeout(timer)
  }
  const soon = () => {
    stop()
    series = REREAD_AFTER.map(delay => view.setTimeout(() => whenIdle(document, readIdly), delay))
  }

  for (const type of MOVING_EVENTS) {
    const options = { signal, capture: true, passive: true }
    view.addEventListener(type, event => mayMoveOn(event) && soon(), options)
  }
  watchMoves(view, readIdly, signal)
  signal.addEventListener('abort', stop)
  soon()
  return { latest: () => form ?? read(), read, soon }
}
