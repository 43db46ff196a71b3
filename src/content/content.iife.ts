import browser from 'webextension-polyfill'
import { features } from '../features'
import type { Feature, Stake } from '../features/feature'
import { camel, remember, t } from '../i18n/messages'
import { keysOfRule } from '../i18n/rule-keys'
import type { Context } from '../rules/types'
import { emptyState, readState, type State, watchState } from '../storage/state'
import { addToJournal } from '../storage/write'
import { type Decision, holdText, holdTexts } from '../ui/HoldDialog'
import { purchaseStore } from '../ui/purchase-store'
import { ask, type Question } from './decision'
import { answerDescribeRequests, describe } from './describe'
import { type HeldAction, installGuard } from './guard'
import { watchAddress } from './navigation'
import { showNote } from './note'
import { createOverlay } from './overlay'
import { currentPage } from './page'
import { createPanels } from './panels'
import { createPasses } from './pass'

/*
 * Runs at document_start in every frame of the portal's hosts, before the page's own scripts, so
 * that the guard's listeners are the first. Everything else can wait.
 */

let state: State | undefined

const ready = readState().then(
  read => show(read),
  // Nothing can be read: no purchase is known, so the guard asks.
  () => show(emptyState),
)

// Before anything that could fail: if it does, the guard stands and asks with the browser's own
// question.
installGuard(window, {
  features,
  state: () => state,
  ready,
  context: currentContext,
  passes: createPasses(() => performance.now()),
  decide: (action, stake) => ask(overlay, questionOf(action, stake)),
  settled: (action, decision) => void keep(action, decision),
  lost: ({ aim }) => showNote(overlay, t('controlGone', { product: aim.product ?? aim.label })),
  confirm: feature =>
    window.confirm(`${holdText(feature.id, 'unknown')}\n\n${t('confirmQuestion')}`),
})

const overlay = createOverlay(window)
const panels = createPanels(window, overlay, features, currentContext)

const forever = new AbortController().signal
watchState(show, forever)
if (window.top === window) {
  const again = () => state && show(state)
  watchAddress(window, again, forever)
  // A tab that was left open overnight shows yesterday's count until somebody looks at it.
  document.addEventListener('visibilitychange', again)
  answerDescribeRequests(() => describe(window, features, state ?? emptyState))
}

function show(read: State): void {
  state = read
  if (currentPage(window)) rememberTexts()
  // In a task of its own: whatever happens while drawing, what was read counts.
  if (window.top === window) queueMicrotask(() => panels.update(read))
}

function currentContext(): Context {
  return { now: new Date(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

function questionOf({ feature, aim }: HeldAction, stake: Stake): Question {
  return {
    feature: feature.id,
    product: aim.product,
    rule: feature.rules[0],
    profile: state?.profile ?? {},
    purchases: stake.kind === 'refund' ? stake.purchases : [],
    offer: stake.kind === 'unknown' ? stake.offer : undefined,
    context: currentContext(),
    store: purchaseStore,
    notice: isOrphaned() ? t('reloadPage') : undefined,
  }
}

/** The extension was updated or removed under this page; what is loaded goes on guarding. */
function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined
  } catch {
    return true
  }
}

/**
 * The browser's texts are gone with the extension, which may be updated or removed under this page.
 * Those of the question are kept, so that it can still be asked; on pages of its own only.
 */
function rememberTexts(): void {
  const rules = features.flatMap(feature => feature.rules)
  remember([
    ...['extensionName', 'reloadPage', 'notStored', 'confirmQuestion', 'controlGone', 'why'],
    ...['holdProduct', 'holdProductUnnamed', 'holdPurchase', 'holdOtherPurchase', 'purchaseNamed'],
    ...['holdAskPurchase', 'holdAskMore', 'lastSafeDay', 'timeLeft', 'daysLeft_one'],
    ...['daysLeft_other', 'lastDayToday', 'safeDaysOver', 'windowOver', 'barEnd', 'languageTag'],
    ...['yes', 'no', 'notSure', 'choose', 'sourcesSummary', 'reasonsLabel', 'stateMet'],
    ...['stateFailed', 'stateUnknown'],
    ...features.flatMap(({ id }) => holdTexts.map(text => `hold_${camel(id)}_${text}`)),
    ...rules.flatMap(rule => keysOfRule(rule).required),
  ])
}

/** Puts a decision on record. That this can fail must neither hold nor repeat the action. */
async function keep({ feature, aim }: HeldAction, decision: Decision): Promise<void> {
  const at = new Date()
  try {
    await addToJournal({
      at: at.toISOString(),
      feature: feature.id,
      decision: decision.action === 'cancel' ? 'cancelled' : 'proceeded',
      outcome: decision.outcome,
      ...(aim.product !== undefined && { product: aim.product }),
      ...(decision.purchase !== undefined && { purchase: decision.purchase }),
    })
    if (decision.action === 'proceed' && decision.purchase) await record(feature, decision, at)
  } catch {
    showNote(overlay, t(isOrphaned() ? 'reloadPage' : 'notStored'))
  }
}

async function record(feature: Feature, { purchase }: Decision, at: Date): Promise<void> {
  if (purchase) await feature.record?.(purchase, at)
}
