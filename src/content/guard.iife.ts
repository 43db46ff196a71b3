import { t } from '../i18n/messages'
import type { Bridge } from './bridge'
import { installGuard } from './guard'
import { watchAddress } from './navigation'
import { createOverlay } from './overlay'
import { currentPage } from './page'
import { createPasses } from './pass'

/*
 * The first script: runs at document_start in every frame of the portal's hosts, before the page's
 * own scripts, so that the guard's listeners are the first.
 */

const waiting: (() => void)[] = []
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
  onDemand: script => {
    if (isAwake) script()
    else waiting.push(script)
  },
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
  for (const script of waiting.splice(0)) script()
}
