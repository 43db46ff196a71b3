import { button } from '../controls.js'
import { h } from '../dom.js'

/** @typedef {import('./stages.js').Stage} Stage */

const lateFrame = 500
const empty =
  '<!doctype html><html lang="en"><head><title>Workspace</title><meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/replica/portal.css"></head><body class="page"></body></html>'

/** @param {Record<string, unknown>} [attributes] */
function frame(attributes = {}) {
  const made = h('iframe', { class: 'workspace', title: 'Workspace', ...attributes })
  return /** @type {HTMLIFrameElement} */ (made)
}

/** @param {HTMLIFrameElement} made @param {() => Node[]} rows */
function fill(made, rows) {
  made.contentDocument?.body.append(...rows())
}

/** @param {Document} target */
function write(target) {
  target.open()
  target.write(empty)
  target.close()
}

/**
 * Rows in documents of their own.
 *
 * @satisfies {Partial<Record<import('../techniques.js').TechniqueId, Stage>>}
 */
export const frames = {
  'frame-address': ({ place }) => {
    const address = new URL(location.href)
    address.searchParams.set('technique', 'plain')
    place.append(frame({ src: address.pathname + address.search }))
  },
  'frame-srcdoc': ({ place, rows }) => {
    const made = frame({ srcdoc: empty })
    made.addEventListener('load', () => fill(made, rows))
    place.append(made)
  },
  'frame-written': ({ place, rows }) => {
    const made = frame()
    queueMicrotask(() => {
      if (made.contentDocument) write(made.contentDocument)
      fill(made, rows)
    })
    place.append(made)
  },
  'frame-late': ({ place, rows, signal }) => {
    const timer = setTimeout(() => {
      const made = frame()
      place.append(made)
      fill(made, rows)
    }, lateFrame)
    signal.addEventListener('abort', () => clearTimeout(timer))
  },
  'window-blank': ({ place, rows }) => {
    place.append(
      button('Open in a window', () => {
        const opened = window.open('', '', 'popup,width=760,height=620')
        if (!opened) return
        write(opened.document)
        opened.document.body.append(...rows())
      }),
    )
  },
}
