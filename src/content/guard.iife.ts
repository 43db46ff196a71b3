import { t } from '../i18n/messages'
import { controlsIn, findControl } from '../portal/controls'
import { tagOf } from '../portal/dom'
import { saysNoBenefits } from '../portal/no-benefits'
import type { PageId } from '../portal/routes'
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

let scripts: { run: () => void; pages: readonly PageId[] | undefined }[] = []
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
  onDemand: (run, pages) => {
    scripts.push({ run, pages })
    if (isAwake) wake()
  },
  onAddress: arrived => void arrivals.push(arrived),
  page: () => currentPage(window),
  survey: page => survey(document, page),
  controls: page => controlsIn(document, page).controls,
  tagsAround: element => [...lineageOf(element)].map(tagOf).reverse(),
  covers: (area, page) =>
    elementsIn(area, bridge.overlay.host).some(element =>
      findControl([...lineageOf(element)], page),
    ),
  saysNoBenefits: () => saysNoBenefits(document),
}
globalThis.forewarn = bridge
// A frame's own navigation shows nothing; what is pressed there wakes it.
if (window.top === window) watchAddress(window, wakeOnPages, new AbortController().signal)
wakeOnPages()

function wakeOnPages(): void {
  if (bridge.page()) wake()
  for (const arrived of arrivals) arrived()
}

/** From here on the other scripts are there, but for those of other pages. */
function wake(): void {
  isAwake = true
  const page = bridge.page()
  const waiting = scripts
  scripts = waiting.filter(({ pages }) => pages && !pages.some(id => id === page))
  for (const script of waiting) if (!scripts.includes(script)) script.run()
}
