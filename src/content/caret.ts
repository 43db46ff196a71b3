/**
 * Draws and leaves the caret where it was, should what is drawn bring another text into the field it
 * is in: another tab may work on the same draft.
 */
export function keepingCaret(place: HTMLElement, draw: () => void): void {
  const field = textFieldIn((place.getRootNode() as ShadowRoot | Document).activeElement)
  const { value, selectionStart, selectionEnd } = field ?? {}
  draw()
  if (field && field.value !== value)
    field.setSelectionRange(selectionStart ?? null, selectionEnd ?? null)
}

/** Of a date or a number there is no caret to be had. */
function textFieldIn(element: Element | null) {
  if (element instanceof HTMLTextAreaElement) return element
  return element instanceof HTMLInputElement && element.type === 'text' ? element : undefined
}
