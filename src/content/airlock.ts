import { listen } from './listen'

/*
 * Between the page and what Forewarn shows on it.
 *
 *   person ──trusted event──▶ window (capture, ours first) ──copy──▶ inside the closed shadow root
 *                                   │
 *                                   └─ stopped here: the page's listeners never see it
 *
 * The original stops at the window, so no listener of the page learns what is typed or pressed in
 * the overlay. Its native effect (typing, focus, opening a list) still happens, since only the
 * event's way is cut, not its default. Our own handlers get a copy that cannot leave the shadow
 * root. A copy is made of trusted events alone, so a page that dispatches events at the host, or
 * calls `click()` on it, reaches nothing.
 */

const relayed = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'beforeinput',
  'input',
] as const

/** Stopped without a copy: nothing of ours listens, and the page must not read along. */
const silenced = [
  'keypress',
  // Chromium's own, with the characters as they are typed.
  'textInput',
  'dragstart',
  'drop',
  'copy',
  'cut',
  'paste',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'contextmenu',
] as const

export interface Airlock {
  /** Whether this event inside the overlay is a copy of something the person really did. */
  isGenuine: (event: Event) => boolean
}

/** Must be called before any script of the page runs, so that its listeners come first. */
export function installAirlock(view: Window, host: Element, root: ShadowRoot): Airlock {
  const genuine = new WeakSet<Event>()
  /** Copies of clicks whose default one of our handlers prevented. */
  const refused = new WeakSet<Event>()

  const stop = (event: Event): boolean => {
    if (event.composedPath()[0] !== host) return false
    event.stopImmediatePropagation()
    return true
  }

  // A dispatched click has its native effect like a real one. The original already has it, and a
  // link that is followed twice or a list that is opened and closed at once is no use: so the copy's
  // is called off, after the handlers had their say.
  const callOff = (copy: Event) => {
    if (!genuine.has(copy)) return
    if (copy.defaultPrevented) refused.add(copy)
    copy.preventDefault()
  }

  const relay = (event: Event) => {
    if (genuine.has(event) || !stop(event)) return
    if (!event.isTrusted) {
      event.preventDefault()
      return
    }
    const copy = copyOf(event)
    genuine.add(copy)
    // Each time, since a page that is written anew takes all listeners off its nodes.
    root.addEventListener('click', callOff)
    innerTarget(event, root)?.dispatchEvent(copy)
    if (refused.has(copy) || (copy.defaultPrevented && copy.type !== 'click')) {
      event.preventDefault()
    }
  }

  listen(view, relayed, relay, { capture: true, passive: false })
  listen(view, silenced, stop, { capture: true })
  return { isGenuine: event => genuine.has(event) }
}

/** Where in the shadow root the event happened; seen from outside it is always the host. */
function innerTarget(event: Event, root: ShadowRoot): Element | null {
  const byPointer = event instanceof MouseEvent && !isFromKeyboard(event)
  return (byPointer && root.elementFromPoint(event.clientX, event.clientY)) || root.activeElement
}

/** A click made by Enter or Space on a focused element has no press before it. */
function isFromKeyboard(event: MouseEvent): boolean {
  return event.type === 'click' && event.detail === 0
}

function copyOf(event: Event): Event {
  const init = { bubbles: true, cancelable: event.cancelable, composed: false }
  if (event instanceof KeyboardEvent) {
    const { key, code, repeat, ctrlKey, shiftKey, altKey, metaKey } = event
    return new KeyboardEvent(event.type, {
      ...init,
      ...{ key, code, repeat, ctrlKey, shiftKey, altKey, metaKey },
    })
  }
  if (event instanceof MouseEvent) {
    const { clientX, clientY, button, detail } = event
    return new MouseEvent(event.type, { ...init, clientX, clientY, button, detail })
  }
  return new Event(event.type, init)
}
