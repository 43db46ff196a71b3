import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Leaves the caret where it was when drawing brings another text into the field it is in: another
 * tab may work on the same draft.
 */
export function useKeptCaret(place: RefObject<HTMLElement | null>): void {
  const root = place.current?.getRootNode() as ShadowRoot | Document | undefined
  const field = textFieldIn(root?.activeElement ?? null)
  const { value, selectionStart, selectionEnd } = field ?? {}
  useLayoutEffect(() => {
    if (!field || field.value === value) return
    field.setSelectionRange(selectionStart ?? null, selectionEnd ?? null)
  })
}

/** A field for a date or a number has no caret that a script may move. */
function textFieldIn(element: Element | null) {
  if (element instanceof HTMLTextAreaElement) return element
  return element instanceof HTMLInputElement && element.type === 'text' ? element : undefined
}
