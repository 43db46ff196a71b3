import { whenIdle } from './idle'

/** What brings something else under the panel: scrolling, pressing, the focus, the window's size. */
const moves = ['scrollend', 'click', 'focusin', 'resize']

/**
 * Calls `moved`, once the page has a moment, after what can bring something else under the panel, or
 * with `growth` only after the page has come up or has grown. Never by a timer, and not for a
 * mutation.
 */
export function watchMoves(
  view: Window,
  moved: () => void,
  signal: AbortSignal,
  kind: 'all' | 'growth' = 'all',
): void {
  const { document } = view
  const soon = () => {
    whenIdle(document, run)
  }
  const run = () => {
    if (!signal.aborted) moved()
  }
  if (kind === 'all') {
    for (const type of moves) {
      view.addEventListener(type, soon, { signal, capture: true, passive: true })
    }
  }
  view.addEventListener('load', soon, { signal })
  soon()
  if (!document.body) return
  const growth = new ResizeObserver(soon)
  growth.observe(document.body)
  signal.addEventListener('abort', () => growth.disconnect())
}
