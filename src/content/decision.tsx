import { render } from 'preact'
import { t } from '../i18n/messages'
import { type Decision, HoldDialog, type HoldDialogProps } from '../ui/HoldDialog'
import { headlineText } from '../ui/hold-texts'
import type { Overlay } from './overlay'

/** How long the dialog must have been in sight before it lets an action go, in milliseconds. */
export const armingTime = 500

export type Question = Omit<HoldDialogProps, 'wait' | 'onDecide'>

/**
 * Asks the person about a held action. Resolves with the decision; whatever goes wrong on the way
 * counts as "cancel", or is asked again with the browser's own `confirm`, which no page can touch.
 *
 * @param pause how long the dialog must have been in sight before it lets the action go, in
 * milliseconds
 */
export async function ask(
  overlay: Overlay,
  question: Question,
  pause: number = armingTime,
): Promise<Decision> {
  const view = overlay.host.ownerDocument.defaultView ?? window
  let dialog: HTMLDialogElement | undefined
  try {
    const opened = openDialog(overlay, question, pause)
    dialog = opened.dialog
    return await opened.decision
  } catch {
    return askPlainly(view, question)
  } finally {
    if (dialog) {
      // Closing, unlike removing, gives the focus back to where it was.
      dialog.close()
      render(null, dialog)
      overlay.unmount(dialog)
    }
  }
}

/** The browser's own dialog, for when ours cannot be shown. Blocks the page while it is open. */
function askPlainly(view: Window, { feature, product }: Question): Decision {
  const text = [
    headlineText(feature, 'unknown'),
    product && t('holdProduct', { product }),
    t('confirmQuestion'),
  ]
  const proceed = view.confirm(text.filter(Boolean).join('\n\n'))
  return { action: proceed ? 'proceed' : 'cancel', purchase: undefined, outcome: 'unknown' }
}

/** @throws when the dialog does not come up; the promise rejects when the page takes it away. */
function openDialog(overlay: Overlay, question: Question, pause: number) {
  const document = overlay.host.ownerDocument
  const dialog = document.createElement('dialog')
  dialog.className = 'fw-dialog'
  dialog.setAttribute('role', 'alertdialog')
  dialog.setAttribute('aria-labelledby', 'headline')
  dialog.setAttribute('aria-describedby', 'about')
  const closing = new AbortController()
  let wait = pause

  const decision = new Promise<Decision>((resolve, reject) => {
    const decide = (made: Decision, event: Event) => {
      if (made.action === 'cancel') resolve(made)
      else if (wait <= 0 && overlay.airlock.isGenuine(event)) {
        if (isInSight(overlay, dialog)) resolve(made)
        else reject(new Error('covered'))
      }
    }
    const draw = () => render(<HoldDialog {...question} wait={wait} onDecide={decide} />, dialog)
    draw()
    // Escape, or a page that closes the dialog: the same as its safe button. The event stays inside
    // the shadow root, where no airlock takes it for the page's.
    const cancelButton = () => dialog.querySelector<HTMLElement>('[data-forewarn-action="cancel"]')
    const pressCancel = () => cancelButton()?.dispatchEvent(new Event('click', { bubbles: true }))
    dialog.addEventListener('close', pressCancel, { signal: closing.signal })
    dialog.addEventListener('keydown', ignoreRepeats, { signal: closing.signal })

    const arm = () => {
      // In steps of a second at most, so that the person sees how long it takes.
      const step = Math.min(wait, 1000)
      setTimeout(() => {
        if (closing.signal.aborted) return
        wait -= step
        draw()
        if (wait > 0) arm()
      }, step)
    }

    overlay.mount(dialog)
    dialog.showModal()
    cancelButton()?.focus()
    whenPainted(() => {
      if (closing.signal.aborted) return
      if (isInSight(overlay, dialog)) arm()
      else reject(new Error('covered'))
    })
    reopenWhenRemoved(overlay, dialog, reject, closing.signal)
  })
  return { dialog, decision: decision.finally(() => closing.abort()) }
}

/**
 * The Enter that opened the dialog may still be held down, and its repeats would answer it at once.
 */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
}

/** After two frames the first of which has laid the dialog out. A hidden tab waits until it is seen. */
function whenPainted(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}

/** Open, in the page, above everything, large enough, and what a click in its middle would reach. */
function isInSight({ host, root }: Overlay, dialog: HTMLDialogElement): boolean {
  const { left, top, width, height } = dialog.getBoundingClientRect()
  const middle = root.elementFromPoint(left + width / 2, top + height / 2)
  return (
    dialog.open &&
    host.isConnected &&
    dialog.matches(':modal') &&
    dialog.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    width > 100 &&
    height > 60 &&
    middle !== null &&
    dialog.contains(middle)
  )
}

/** A modal dialog whose host leaves the page loses its place above it and must be opened again. */
function reopenWhenRemoved(
  overlay: Overlay,
  dialog: HTMLDialogElement,
  giveUp: (reason: Error) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver(() => {
    if (!overlay.restore()) giveUp(new Error('removed'))
    else if (!dialog.matches(':modal')) {
      dialog.removeAttribute('open')
      dialog.showModal()
    }
  })
  observer.observe(overlay.host.ownerDocument.documentElement, { childList: true })
  signal.addEventListener('abort', () => observer.disconnect())
}
