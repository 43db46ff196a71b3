import { shareTexts } from '../i18n/messages'
import hold from '../ui/hold.css?inline'
import { purchaseStore } from '../ui/purchase-store'
import { ask } from './decision'

/*
 * Asks the person, in every frame: what a question is drawn with. Most pages of ours never ask one, and
 * then the browser never compiles this.
 */

const bridge = globalThis.forewarn
if (!bridge) throw new Error('The guard did not come up')
const { overlay, texts } = bridge
shareTexts(texts)
overlay.style.textContent += hold
bridge.ask = (question, pause) => ask(overlay, { ...question, store: purchaseStore }, pause)
