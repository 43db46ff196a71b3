import { noTexts, shareTexts, t } from '../i18n/messages'
import { controlsIn, findControl, nearControls } from '../portal/controls'
import { tagOf } from '../portal/dom'
import { lookOver } from '../portal/look'
import { survey } from '../portal/survey'
import { lineageOf } from '../portal/tree'
import { elementsIn } from './beneath'
import type { Bridge, Demand } from './bridge'
import { installGuard } from './guard'
import { watchAddress } from './navigation'
import { createOverlay } from './overlay'
import { currentPage } from './page'
import { createPasses } from './pass'

/*
 * The first script: runs at document_start in every frame of the portal's hosts, before the page's
 * own scripts, so that the guard's listeners are the first.
 */

const waiting: { script: () => void; demand: Demand }[] = []
const arrivals: (() => void)[] = []
const demands = new Set<Demand>()

// Before anything that could fail: if it does, the guard stands and asks with the browser's own
// question.
installGuard(window, {
  judge: () => {
    call('page')
    return globalThis.forewarn?.judge
  },
  passes: createPasses(() => performance.now()),
  confirm: ({ label }) => window.confirm(`${label}\n\n${t('holdFallback')}`),
})

const bridge: Bridge = {
  overlay: createOverlay(window),
  onDemand: (script, demand) => {
    if (demands.has(demand)) script()
    else waiting.push({ script, demand })
  },
  call,
  texts: noTexts(),
  onAddress: arrived => void arrivals.push(arrived),
  page: () => currentPage(window),
  survey: page => survey(document, page),
  controls: page => controlsIn(document, page).controls,
  tagsAround: element => [...lineageOf(element)].map(tagOf).reverse(),
  covers: function* (area, page) {
    const isNear = nearControls(page)
    for (const element of elementsIn(area, bridge.overlay.host)) {
      if (element && isNear(element) && findControl([...lineageOf(element)], page)) return true
      yield
    }
    return false
  },
  lookOver: page => lookOver(document, page),
}
globalThis.forewarn = bridge
shareTexts(bridge.texts)
// A frame's own navigation shows nothing; what is pressed there wakes it.
if (window.top === window) watchAddress(window, wakeOnPages, new AbortController().signal)
wakeOnPages()

function wakeOnPages(): void {
  const page = bridge.page()
  if (page) {
    call('page')
    call(page)
  }
  for (const arrived of arrivals) arrived()
}

function call(demand: Demand): void {
  if (demands.has(demand)) return
  demands.add(demand)
  for (const waited of waiting) if (waited.demand === demand) waited.script()
}
