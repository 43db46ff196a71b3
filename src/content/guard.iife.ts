import { t } from '../i18n/messages'
import { survey } from '../portal/survey'
import type { Bridge } from './bridge'
import { installGuard } from './guard'
import { createOverlay } from './overlay'
import { currentPage } from './page'
import { createPasses } from './pass'

/*
 * The first script: runs at document_start in every frame of the portal's hosts, before the page's
 * own scripts, so that the guard's listeners are the first.
 */

// Before anything that could fail: if it does, the guard stands and asks with the browser's own
// question.
installGuard(window, {
  judge: () => globalThis.forewarn?.judge,
  passes: createPasses(() => performance.now()),
  confirm: ({ label }) => window.confirm(`${label}\n\n${t('holdFallback')}`),
})

const bridge: Bridge = {
  overlay: createOverlay(window),
  page: () => currentPage(window),
  survey: page => survey(document, page),
}
globalThis.forewarn = bridge
