/** How an action was asked for, as far as doing it again needs to know. */
export interface Gesture {
  kind: 'pointer' | 'key'
  /** The innermost element that was pressed, inside open shadow roots too. */
  target: Element
  pointerType: string
  key: string
  code: string
  button: number
  /** Whether a second press followed at once. */
  isDouble: boolean
  modifiers: Pick<MouseEventInit, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>
}

/** What a held event says about the gesture it belongs to. */
export function gestureOf(event: Event, target: Element): Gesture {
  const init = event as Partial<PointerEvent & KeyboardEvent>
  return {
    kind: event instanceof KeyboardEvent ? 'key' : 'pointer',
    target,
    pointerType: init.pointerType || 'mouse',
    key: init.key ?? '',
    code: init.code ?? '',
    button: init.button ?? 0,
    isDouble: false,
    modifiers: {
      ctrlKey: init.ctrlKey ?? false,
      shiftKey: init.shiftKey ?? false,
      altKey: init.altKey ?? false,
      metaKey: init.metaKey ?? false,
    },
  }
}

/**
 * Does the gesture again on `element`: the whole sequence of events, since a control may act on any
 * of them, and the click that the browser would have made of it.
 */
export function replay(gesture: Gesture, element: Element): void {
  if (gesture.kind === 'key') replayKey(gesture, element)
  else replayPointer(gesture, element)
}

/** Of what has the focus, the browser clicks on these alone when the key is pressed. */
const spaceClicks = 'button, input, summary'
const enterClicks = `${spaceClicks}, a[href], area[href]`

const everywhere = { bubbles: true, cancelable: true, composed: true }

/** As natively, a handler that prevents the key's default prevents the click that follows from it. */
function replayKey({ key, code, modifiers }: Gesture, element: Element): void {
  const init = { ...everywhere, ...modifiers, key, code }
  const unprevented = element.dispatchEvent(new KeyboardEvent('keydown', init))
  const clicks = key === 'Enter' ? enterClicks : spaceClicks
  if (unprevented && element.matches(clicks)) {
    click(element, { ...everywhere, ...modifiers, detail: 0 })
  }
  element.dispatchEvent(new KeyboardEvent('keyup', init))
}

function replayPointer(gesture: Gesture, element: Element): void {
  const { pointerType, button, isDouble, modifiers } = gesture
  const { left, top, width, height } = element.getBoundingClientRect()
  const init = {
    ...everywhere,
    ...modifiers,
    button,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
  }
  const pointer = { ...init, pointerType, pointerId: 1, isPrimary: true, detail: 0 }
  const down = () => element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }))
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }))
  // A finger gives its mouse events after it is lifted, a mouse as it goes.
  if (pointerType === 'touch') element.dispatchEvent(touch('touchstart'))
  else down()
  element.dispatchEvent(new PointerEvent('pointerup', pointer))
  if (pointerType === 'touch') {
    element.dispatchEvent(touch('touchend'))
    down()
  }
  element.dispatchEvent(new MouseEvent('mouseup', init))
  if (button === 0) click(element, init)
  // The middle button opens a link in a new tab, which no made event does; this click does.
  else click(element, { ...init, button: 0, ctrlKey: true, metaKey: true })
  // Without the click that comes before it: what acts on clicks has acted.
  if (isDouble) element.dispatchEvent(new MouseEvent('dblclick', { ...init, detail: 2 }))
}

/** A dispatched click runs the element's own behaviour too: it follows links and submits forms. */
function click(element: Element, init: MouseEventInit): void {
  element.dispatchEvent(new MouseEvent('click', init))
}

/** Firefox on desktops has no TouchEvent, and then no page waits for one. */
function touch(type: string): Event {
  return typeof TouchEvent === 'function'
    ? new TouchEvent(type, everywhere)
    : new Event(type, everywhere)
}
