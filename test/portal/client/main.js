import { ballast } from './ballast.js'
import { canvas } from './canvas.js'
import { navigated } from './controls.js'
import { h } from './dom.js'
import { he, usePrefix } from './elements.js'
import { framedPage } from './frame.js'
import { openFeedback } from './pages/feedback.js'
import { openHelpPane } from './pages/support-2023.js'
import { closePanel } from './panel.js'
import { crumbsFor, pageFor } from './routes.js'
import {
  ballastSize,
  build,
  isCanvas,
  language,
  rememberBuild,
  techniqueInUse,
} from './settings.js'
import { createShell } from './shell.js'
import { techniquePage } from './technique/page.js'

let leaving = new AbortController()
/** @type {{ language: string, shell: ReturnType<typeof createShell> } | undefined} */
let frame
let mount = h('div')

/** The shell stays while pages change; only another language makes a new one. */
function shell() {
  const now = language()
  if (frame?.language !== now) {
    document.documentElement.lang = now
    frame = {
      language: now,
      shell: createShell({
        help: () => openHelpPane(mount),
        feedback: () => openFeedback(mount),
      }),
    }
    document.body.replaceChildren(frame.shell.element)
  }
  return frame.shell
}

function show() {
  leaving.abort()
  leaving = new AbortController()
  closePanel()
  const page = pageFor(location.pathname)
  usePrefix(page.prefix)

  const inner = framedPage()
  if (inner) {
    shell().show(crumbsFor(page), [], inner)
    return
  }
  mount = h('div', { class: 'page' })
  const context = { mount, signal: leaving.signal }
  const own = isCanvas() ? canvas(mount) : techniquePage(context)
  mount.append(own ?? page.render(context))
  const { nodes, mutate } = ballastSize()
  if (nodes > 0) mount.append(ballast(nodes, mutate, leaving.signal))
  shell().show(crumbsFor(page), page.menu(), own ? mount : wrap(mount))
  document.title = `${mount.querySelector('h1')?.textContent ?? 'Home'} - Partner Center`
}

/** In the current build every team's page sits in a shadow root of its own. @param {HTMLElement} page */
function wrap(page) {
  if (build() !== 'current') return page
  const layout = he('layout')
  layout.shadowRoot?.append(page)
  return layout
}

rememberBuild()
// A technique keeps its nodes while the address changes.
if (!techniqueInUse().technique) window.addEventListener('popstate', show)
window.addEventListener(navigated, show)
show()
