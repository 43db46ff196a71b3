import { knowledge } from '../features/knowledge'
import { languagesOf, readingDates } from '../portal/reading'

/*
 * Before the panel, in the top frame only: the rules and notes it goes by, and what reads the dates
 * of a page. They come to half of all it would weigh, and nothing has to be drawn with them.
 */

const bridge = globalThis.forewarn
if (bridge) {
  bridge.knowledge = knowledge
  bridge.readingDates = page => readingDates(document, page, languagesOf(document, location.href))
}
