import { hereAndNow } from '../ui/here-and-now'
import requestStyle from '../ui/request.css?inline'
import verdictStyle from '../ui/verdict.css?inline'
import { createRequestGuide } from './request'

/*
 * In the top frame, and only once it shows a page on which a request is made: guides through it, in
 * a place that the panel has for it.
 */

const bridge = globalThis.forewarn
if (!(bridge?.stored && bridge.requestKnowledge))
  throw new Error('The scripts before this one did not come up')
bridge.overlay.style.textContent += verdictStyle + requestStyle
bridge.request = createRequestGuide(
  window,
  bridge,
  { stored: bridge.stored, knows: bridge.requestKnowledge },
  hereAndNow,
)
