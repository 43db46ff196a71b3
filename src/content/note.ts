import type { Overlay } from './overlay'

/** How long a note stays, in milliseconds: long enough to read two lines. */
const noteTime = 8_000

/** Shows a line at the foot of the page for a while; screen readers speak it. */
export function showNote(overlay: Overlay, text: string): void {
  const note = overlay.host.ownerDocument.createElement('div')
  note.className = 'fw-note'
  note.setAttribute('role', 'status')
  overlay.mount(note)
  // After it is in the tree, since a live region speaks of changes only.
  note.textContent = text
  setTimeout(() => overlay.unmount(note), noteTime)
}
