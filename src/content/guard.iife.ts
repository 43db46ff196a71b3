import { t } from '../i18n/messages'
import type { Bridge, LaterScript } from './bridge'
import { installGuard } from './guard'
import { watchAddress } from './navigation'
import { createOverlay } from './overlay'
import { currentPage } from './page'
import { createPasses } from './pass'

/*
 * The first script: runs at document_start in every frame of the portal's hosts, before the page's
 * own scripts, so that the guard's listeners are the first.
 */

/** Those still to run, each of which builds on the one before it. */
let later: LaterScript[] = ['frame', 'page']
const arrivals: (() => void)[] = []

// Before anything that could fail: if it does, the guard stands and asks with the browser's own
// question.
const forever = new AbortController().signal
installGuard(
  window,
  {
    judge: () => {
      wake()
      return globalThis.forewarn?.judge
    },
    passes: createPasses(() => performance.now()),
    confirm: ({ label }) => window.confirm(`${label}\n\n${t('holdFallback')}`),
  },
  forever,
)

let isAwake = false
const bridge: Bridge = {
  overlay: createOverlay(window),
  onArrival: run,
  onAddress: arrived => void arrivals.push(arrived),
  page: () => currentPage(window),
}
globalThis.forewarn = bridge
// A frame's own navigation shows nothing; what is pressed there wakes it.
if (window.top === window) watchAddress(window, wakeOnPages, forever)
wakeOnPages()

function wakeOnPages(): void {
  if (bridge.page()) wake()
  for (const arrived of arrivals) arrived()
}

function wake(): void {
  isAwake = true
  run()
}

/**
 * Runs what has arrived, once it is wanted. Chromium may inject the entries of the manifest in either
 * order: it sorts them by a number that it counts over all extensions, and as text, "10" before "9".
 */
function run(): void {
  const [next, ...rest] = isAwake ? later : []
  const script = next && globalThis.forewarnArrived?.[next]
  if (!script) return
  // Should it fail, nothing may run that builds on it.
  later = []
  script()
  later = rest
  run()
}
