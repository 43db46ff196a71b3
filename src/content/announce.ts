import browser from 'webextension-polyfill'
import type { GuardedPageMessage } from '../features/page-description'
import { listen } from './listen'

/**
 * Tells the toolbar button whether something is held on the page this tab shows, whenever that
 * changes, and again when the page comes back from the browser's memory: the button forgets.
 *
 * @returns to be called whenever it may have changed
 */
export function createAnnouncer(view: Window, isGuarded: () => boolean): () => void {
  let told = false
  const tell = () => {
    const guarded = isGuarded()
    if (guarded === told) return
    told = guarded
    send({ type: 'forewarn-guarded-page', guarded })
  }
  const comeBack = (event: Event) => {
    if (!(event instanceof PageTransitionEvent && event.persisted)) return
    told = false
    tell()
  }
  listen(view, ['pageshow'], comeBack, {})
  return tell
}

/** That nobody listens, or the extension has gone away, leaves the button as it is. */
function send(message: GuardedPageMessage): void {
  try {
    browser.runtime.sendMessage(message).catch(() => undefined)
  } catch {
    // The extension was updated or removed under the page.
  }
}
