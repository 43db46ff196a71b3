import { whenIdle } from './idle'

/** What brings something else under the panel: scrolling, pressing, the focus, the window's size. */
const moves = ['scrollend', 'click', 'focusin', 'resize']

/**
 * Calls `moved`, once the page has a moment, after it has come up or has grown; given `host`, after
 * whatever else can bring something else under what is shown in it. Not everything tells of itself,
 * such as what is drawn in a frame or in a box of fixed size, so the last chance is that somebody
 * points there. Never by a timer, and not for a mutation.
 */
export function watchMoves(
  view: Window,
  moved: () => void,
  signal: AbortSignal,
  host?: Element,
): void {
  const { document } = view
  const soon = () => {
    whenIdle(document, run)
  }
  const onMove = ({ target }: Event) => {
    // What is done in the panel itself moves nothing of the page.
    if (target !== host) soon()
  }
  const run = () => {
    if (!signal.aborted) moved()
  }
  if (host) {
    for (const type of moves) {
      view.addEventListener(type, onMove, { signal, capture: true, passive: true })
    }
    host.addEventListener('pointerenter', soon, { signal, passive: true })
  }
  view.addEventListener('load', soon, { signal })
  soon()
  if (!document.body) return
  const growth = new ResizeObserver(soon)
  growth.observe(document.body)
  signal.addEventListener('abort', () => growth.disconnect())
}
