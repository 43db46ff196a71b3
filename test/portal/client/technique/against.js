import { h } from '../dom.js'
import { show } from './stages.js'

/** @typedef {import('./stages.js').Stage} Stage */

const overlay = 'forewarn-root'
const stayOnTop = 200
const attention = 50

/** Does something to the overlay each time the page sees it come. @param {(host: HTMLElement) => void} react @returns {Stage} */
const against = react => scene => {
  show(scene)
  const look = () => {
    const host = document.querySelector(overlay)
    if (host instanceof HTMLElement) react(host)
  }
  const watch = new MutationObserver(look)
  watch.observe(document.documentElement, { childList: true })
  watch.observe(document.body, { childList: true })
  look()
  scene.signal.addEventListener('abort', () => watch.disconnect())
}

/**
 * Does something once the overlay has the focus, which is when it asks. Done as soon as the overlay is
 * there it would be in the way of the page's own buttons, and nothing could be pressed.
 *
 * @param {() => void} react
 * @returns {Stage}
 */
const onceAsking = react => scene => {
  show(scene)
  const timer = setInterval(() => {
    if (document.activeElement?.localName !== overlay) return
    clearInterval(timer)
    react()
  }, attention)
  scene.signal.addEventListener('abort', () => clearInterval(timer))
}

function cover() {
  const made = h('div', { id: 'cover', class: 'cover', popover: 'manual' }, 'Just a moment …')
  document.documentElement.append(made)
  return made
}

/**
 * Pages that work against the overlay.
 *
 * @satisfies {Partial<Record<import('../techniques.js').TechniqueId, Stage>>}
 */
export const opponents = {
  'host-removed': against(host => host.remove()),
  'host-hidden': against(host => host.style.setProperty('display', 'none', 'important')),
  'host-covered': onceAsking(() => {
    cover().removeAttribute('popover')
  }),
  'host-covered-top': onceAsking(() => {
    const made = cover()
    made.showPopover()
    // What enters the top layer last lies on top.
    setInterval(() => {
      made.hidePopover()
      made.showPopover()
    }, stayOnTop)
  }),
  'host-moved': against(host => {
    if (host.parentElement !== document.body) document.body.append(host)
  }),
  'host-inert': against(host => {
    host.inert = true
  }),
  'document-inert': onceAsking(() => {
    document.documentElement.inert = true
  }),
}
