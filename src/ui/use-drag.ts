import { useEffect, useRef } from 'preact/hooks'
import type { Corner } from '../storage/records'
import { cornerAt } from './panel-room'

/** CSS pixels a press may waver and still be a press. */
const slack = 4

/**
 * Drags the panel by its head and lets it come to rest in the corner nearest to where it was let go.
 * Escape puts it back.
 *
 * @returns the handler of the press that begins it
 */
export function useDrag(
  frame: { current: HTMLElement | null },
  onDrop: (corner: Corner) => void,
): (event: MouseEvent) => void {
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  return press => {
    const panel = frame.current
    const isOnButton = press.target instanceof Element && press.target.closest('button')
    if (!panel || press.button !== 0 || isOnButton) return
    // The text of the page would be selected on the way.
    press.preventDefault()
    const dragging = new AbortController()
    const end = () => {
      dragging.abort()
      panel.style.translate = ''
      panel.classList.remove('dragged')
    }
    stop.current?.()
    stop.current = end

    let at = { x: press.clientX, y: press.clientY }
    let isDragged = false
    const move = (event: PointerEvent) => {
      if (!event.isTrusted) return
      // Let go where nobody could see it, such as outside the window.
      if (event.buttons === 0) return drop()
      at = { x: event.clientX, y: event.clientY }
      const [x, y] = [at.x - press.clientX, at.y - press.clientY]
      if (!isDragged && Math.hypot(x, y) < slack) return
      if (!isDragged) {
        isDragged = true
        panel.classList.add('dragged')
        // Frames of the page would swallow the pointer.
        panel.setPointerCapture(event.pointerId)
      }
      panel.style.translate = `${x}px ${y}px`
    }
    const drop = () => {
      const { left, top, width, height } = panel.getBoundingClientRect()
      end()
      if (!isDragged) return
      const middle = { x: left + width / 2, y: top + height / 2 }
      onDrop(cornerAt(middle, { width: window.innerWidth, height: window.innerHeight }))
    }
    const { signal } = dragging
    // On the window, since a fast pointer is out of the panel before the panel hears of it.
    window.addEventListener('pointermove', move, { signal, capture: true })
    panel.addEventListener('pointerup', drop, { signal })
    panel.addEventListener('lostpointercapture', drop, { signal })
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      end()
    }
    // Where the focus is, on the page or in here, is not told by where the pointer is.
    window.addEventListener('keydown', cancel, { signal, capture: true })
    panel.addEventListener('keydown', cancel, { signal, capture: true })
  }
}
