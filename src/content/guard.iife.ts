import { t } from '../i18n/messages'
import { controlsIn, findControl } from '../portal/controls'
import { tagOf } from '../portal/dom'
import { lookOver } from '../portal/look'
import { survey } from '../portal/survey'
import { lineageOf } from '../portal/tree'
import { elementsIn } from './beneath'
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

const scripts: (() => void)[] = []
const arrivals: (() => void)[] = []
let isAwake = false

// Before anything that could fail: if it does, the guard stands and asks with the browser's own
// question.
installGuard(window, {
  judge: () => {
    wake()
    return globalThis.forewarn?.judge
  },
  passes: createPasses(() => performance.now()),
  confirm: ({ label }) => window.confirm(`${label}\n\n${t('holdFallback')}`),
})

const bridge: Bridge = {
  overlay: createOverlay(window),
  onDemand: script => {
    if (isAwake) script()
    else scripts.push(script)
  },
  onAddress: arrived => void arrivals.push(arrived),
  page: () => currentPage(window),
  survey: page => survey(document, page),
  controls: page => controlsIn(document, page).controls,
  tagsAround: element => [...lineageOf(element)].map(tagOf).reverse(),
  covers: (area, page) => {
    for (const element of elementsIn(area, bridge.overlay.host)) {
      if (findControl([...lineageOf(element)], page)) return true
    }
    return false
  },
  lookOver: page => lookOver(document, page),
}
globalThis.forewarn = bridge
// A frame's own navigation shows nothing; what is pressed there wakes it.
if (window.top === window) watchAddress(window, wakeOnPages, new AbortController().signal)
wakeOnPages()

function wakeOnPages(): void {
  if (bridge.page()) wake()
  for (const arrived of arrivals) arrived()
}

/** From here on the other scripts are there. */
function wake(): void {
  isAwake = true
  for (const script of scripts.splice(0)) script()
}
