import { panels } from '../features/panels'
import { speak } from '../i18n/messages'
import { emptyState, type State } from '../storage/state'
import { hereAndNow } from '../ui/here-and-now'
import panelStyle from '../ui/panel.css?inline'
import { createAnnouncer } from './announce'
import { answerDescribeRequests, describe } from './describe'
import { whenIdle } from './idle'
import { createPanels } from './panels'

/*
 * The last script, in the top frame only: shows what the page means for the person, and tells the
 * popup what was recognised. It can wait for the page; nothing that is pressed waits for it.
 */

const bridge = globalThis.forewarn
if (!(bridge?.stored && bridge.knowledge))
  throw new Error('The scripts before this one did not come up')
bridge.overlay.style.textContent += panelStyle

const { stored } = bridge
const announce = createAnnouncer(window, () => {
  const page = bridge.page()
  return page !== undefined && stored.guardsOn(page).length > 0
})
const shown = createPanels(bridge, panels, hereAndNow)
let state: State = emptyState
stored.follow(read => {
  state = read
  announce()
  speak(read.texts)
  whenIdle(document, draw)
})
answerDescribeRequests(() => describe(bridge, panels, state))

function draw(): void {
  shown.update(state)
}
