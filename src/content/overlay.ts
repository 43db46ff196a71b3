import { type Airlock, installAirlock } from './airlock'

/** The one element Forewarn adds to a page; everything it shows is in a closed shadow root below. */
export interface Overlay {
  root: ShadowRoot
  host: HTMLElement
  airlock: Airlock
  /** How what is shown looks; empty until somebody fills it. */
  style: HTMLStyleElement
  /** Puts the host into the page and keeps it there as long as anything is shown. */
  mount: (shown: HTMLElement) => void
  unmount: (shown: HTMLElement) => void
  /** Puts the host back as it should be. @returns false when the page fights back too hard. */
  restore: () => boolean
}

/** A page that removes the host is answered this often in a while, then left to it. */
const patience = { times: 10, milliseconds: 10_000 }

/** Must run before the page's scripts; adds nothing to the page until something is shown. */
export function createOverlay(view: Window): Overlay {
  const { document } = view
  const host = document.createElement('forewarn-root')
  const root = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  root.append(style)
  const airlock = installAirlock(view, host, root)
  const recent: number[] = []

  const restore = (isOurs = false): boolean => {
    const isRight = host.isConnected && host.parentNode === document.documentElement
    const isPlain = host.style.cssText === plainStyle(host)
    if (isRight && isPlain && host.attributes.length === 1) return true
    const now = performance.now()
    while (recent[0] !== undefined && recent[0] < now - patience.milliseconds) recent.shift()
    // Only what the page did counts, not that something new is shown.
    if (!isOurs && recent.push(now) > patience.times) return false
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name)
    host.style.cssText = plainStyle(host)
    if (!isRight) document.documentElement.append(host)
    return true
  }

  // Only direct children of the root element and the host's own attributes: a page may change
  // whatever it likes below <body> without waking this.
  const observer = new MutationObserver(() => {
    if (root.childElementCount > 1) restore()
  })

  return {
    root,
    host,
    airlock,
    style,
    restore,
    mount(shown) {
      root.append(shown)
      restore(true)
      observer.observe(document.documentElement, { childList: true })
      observer.observe(host, { attributes: true })
    },
    unmount(shown) {
      shown.remove()
      if (root.childElementCount > 1) return
      observer.disconnect()
      host.remove()
    },
  }
}

/**
 * Inline and important, so that no style sheet of the page can move or hide the host. The host takes
 * no room and no part in the page's layout; what it shows is positioned by itself.
 */
function plainStyle(host: HTMLElement): string {
  const probe = host.ownerDocument.createElement('div')
  for (const [property, value] of Object.entries(hostStyle)) {
    probe.style.setProperty(property, value, 'important')
  }
  return probe.style.cssText
}

const hostStyle = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
  visibility: 'visible',
  opacity: '1',
  'pointer-events': 'auto',
  // For fields and scroll bars; the colours of the rest are in the style sheet.
  'color-scheme': 'light dark',
}
