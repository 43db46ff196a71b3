import { read, shadowOf, tagOf } from '../dom'

/** Characters `start` to `end` become `text`, after which the field holds `after`. */
export interface Change {
  start: number
  end: number
  text: string
  after: string
}

/*
 * Everything here goes through the prototypes: frameworks put properties of their own on a field, to
 * tell a value they set from one that was typed.
 */

/** Types as the browser's own editing does: the page is sent real events, and Ctrl+Z takes it back. */
export function typeInto(box: Element, change: Change): void {
  attempt(() => {
    const text = select(box, change)
    const edit = (command: string, value?: string) =>
      Document.prototype.execCommand.call(box.ownerDocument, command, false, value)
    if (text === '') edit('delete')
    else if (prototypeOf(box)) edit('insertText', text)
    else {
      // Chromium's editor makes blocks of line feeds, and shows an empty one as two lines.
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) edit('insertLineBreak')
        if (line !== '') edit('insertText', line)
      }
    }
  })
}

/** Sets the value past the page's own property and sends the events that typing would. */
export function setNatively(box: Element, { text, after }: Change): void {
  attempt(() => {
    const event = { bubbles: true, composed: true, inputType: 'insertText', data: text }
    const before = new InputEvent('beforeinput', { ...event, cancelable: true })
    // Who cancels it puts the text in itself, or does not want it.
    if (!EventTarget.prototype.dispatchEvent.call(box, before)) return
    const prototype = prototypeOf(box)
    if (!prototype) return
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(box, after)
    EventTarget.prototype.dispatchEvent.call(box, new InputEvent('input', event))
    EventTarget.prototype.dispatchEvent.call(box, new Event('change', { bubbles: true }))
  })
}

function prototypeOf(box: Element) {
  const tag = tagOf(box)
  if (tag === 'textarea') return HTMLTextAreaElement.prototype
  return tag === 'input' ? HTMLInputElement.prototype : undefined
}

/** Selects what is to be replaced, and tells by what. */
function select(box: Element, { start, end, text, after }: Change): string {
  const prototype = prototypeOf(box)
  if (prototype) {
    prototype.setSelectionRange.call(box as HTMLTextAreaElement & HTMLInputElement, start, end)
    return text
  }
  const selection = Document.prototype.getSelection.call(box.ownerDocument)
  if (!selection) return text
  Selection.prototype.selectAllChildren.call(selection, box)
  // A place within an editor's text is not known by its number of characters.
  if (start < end || start === 0) return after
  Selection.prototype.collapseToEnd.call(selection)
  return text
}

/** The innermost element that has the focus. */
export function focused(document: Document): Element | undefined {
  let element = read(Document.prototype, 'activeElement', document)
  for (let depth = 0; element && depth < 100; depth++) {
    const root = shadowOf(element)
    const inner = root && read(ShadowRoot.prototype, 'activeElement', root)
    if (!inner) return element
    element = inner
  }
  return undefined
}

export function giveFocus(box: Element): void {
  attempt(() => HTMLElement.prototype.focus.call(box, { preventScroll: true }))
}

/** Leaves a field, back to where the focus was before, or to nowhere. */
export function leave(box: Element, before: Element | undefined): void {
  if (before === box) return
  attempt(() => {
    HTMLElement.prototype.blur.call(box)
    if (before && read(Node.prototype, 'isConnected', before)) giveFocus(before)
  })
}

/** What a page makes throw shows in the field's value, by which it is judged. */
function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // Judged by the value.
  }
}
