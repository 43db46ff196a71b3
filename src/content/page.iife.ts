import { panels } from '../features/panels'
import { emptyState, type State } from '../storage/state'
import { hereAndNow } from '../ui/here-and-now'
import panelStyle from '../ui/panel.css?inline'
import requestStyle from '../ui/request.css?inline'
import verdictStyle from '../ui/verdict.css?inline'
import { createAnnouncer } from './announce'
import { answerDescribeRequests, describe } from './describe'
import { whenIdle } from './idle'
import { createPanels } from './panels'
import { createRequestGuide } from './request'

/*
 * The last script, in the top frame only: shows what the page means for the person, guides through a
 * support request, and tells the popup what was recognised. It can wait for the page; nothing that is
 * pressed waits for it.
 */

const bridge = globalThis.forewarn
if (!bridge?.stored) throw new Error('frame.iife.ts must run before page.iife.ts')
bridge.overlay.style.textContent += panelStyle + requestStyle + verdictStyle

const { stored } = bridge
const announce = createAnnouncer(window, () => {
  const page = bridge.page()
  return page !== undefined && stored.guardsOn(page).length > 0
})
const request = createRequestGuide(window, bridge, stored, hereAndNow)
bridge.request = request
const shown = createPanels(bridge, panels, request, hereAndNow)
let state: State = emptyState
stored.follow(read => {
  state = read
  announce()
  whenIdle(document, draw)
})
answerDescribeRequests(() => describe(bridge, panels, state))

function draw(): void {
  shown.update(state)
}
