import { render } from 'preact'
import { t } from '../i18n/messages'
import { type Decision, HoldDialog, type HoldDialogProps } from '../ui/HoldDialog'
import { headlineText } from '../ui/hold-texts'
import { holdsText } from '../ui/request-hold-texts'
import type { Overlay } from './overlay'

/** How long the dialog must have been in sight before it lets an action go, in milliseconds. */
const armingTime = 500

type Question = Omit<HoldDialogProps, 'wait' | 'onDecide'>

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
function askPlainly(view: Window, question: Question): Decision {
  const { feature, product, loss, contact, asksReason } = question
  const text = [
    loss.holds ? holdsText(loss.holds) : headlineText(feature, 'unknown'),
    product && t('holdProduct', { product }),
    contact && t('holdContact', { contact }),
    t(asksReason ? 'reasonLabel' : 'confirmQuestion'),
  ]
  const said = text.filter(Boolean).join('\n\n')
  const grounds = { purchase: undefined, outcome: 'unknown' } as const
  if (!asksReason) return { action: view.confirm(said) ? 'proceed' : 'cancel', ...grounds }
  let reason: string | undefined
  // Without a reason there is but the other way out.
  do reason = view.prompt(said)?.trim()
  while (reason === '')
  return { action: reason === undefined ? 'cancel' : 'proceed', reason, ...grounds }
}

/** @throws when the dialog does not come up; the promise rejects when the page takes it away. */
function openDialog(overlay: Overlay, question: Question, pause: number) {
  const document = overlay.host.ownerDocument
  const dialog = document.createElement('dialog')
  dialog.className = 'fw-dialog'
  dialog.lang = t('languageTag')
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
    const onClose = () => dialog.open || pressCancel()
    dialog.addEventListener('close', onClose, { signal: closing.signal })
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
    raiseWhenCovered(overlay, dialog, reject, closing.signal)
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
    width > 240 &&
    height > 150 &&
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
  const { ownerDocument } = overlay.host
  const { documentElement } = ownerDocument
  const observer = new MutationObserver(() => {
    // Writing a page anew takes the listeners off all that is in it, the dialog's buttons included.
    const isSamePage = ownerDocument.documentElement === documentElement
    if (!isSamePage || !overlay.restore()) {
      giveUp(new Error('removed'))
      return
    }
    if (!dialog.matches(':modal')) {
      dialog.removeAttribute('open')
      dialog.showModal()
    }
    // The page is free to switch itself off, but the question must not be off with it.
    if (!isInSight(overlay, dialog)) giveUp(new Error('inert'))
  })
  observer.observe(ownerDocument, { childList: true })
  observer.observe(documentElement, { childList: true, attributeFilter: ['inert'] })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Of version 2 of the observer, which TypeScript does not know. */
type VisibilityInit = IntersectionObserverInit & { trackVisibility: boolean; delay: number }
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean }

/** A page that covers the dialog is answered this often, then with the browser's own question. */
const mostRaises = 5

/**
 * What enters the top layer last lies over what was there, and what is inert lets every press
 * through: the dialog would work without being seen. Only the observer of what is really visible
 * tells, where the browser has it (Chromium).
 */
function raiseWhenCovered(
  { root }: Overlay,
  dialog: HTMLDialogElement,
  giveUp: (reason: Error) => void,
  signal: AbortSignal,
): void {
  let raised = 0
  const options: VisibilityInit = { trackVisibility: true, delay: 100 }
  const observer = new IntersectionObserver(entries => {
    const seen: SeenEntry | undefined = entries.at(-1)
    if (seen?.isVisible !== false) return
    if (raised === mostRaises) {
      giveUp(new Error('covered'))
      return
    }
    raised += 1
    const { activeElement } = root
    dialog.close()
    dialog.showModal()
    if (activeElement instanceof HTMLElement) activeElement.focus()
    // Observed anew, it tells even if nothing has changed.
    observer.unobserve(dialog)
    observer.observe(dialog)
  }, options)
  observer.observe(dialog)
  signal.addEventListener('abort', () => observer.disconnect())
}
