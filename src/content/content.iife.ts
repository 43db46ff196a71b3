import browser from 'webextension-polyfill'
import { features } from '../features'
import type { Feature, Stake } from '../features/feature'
import { camel, remember, t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { emptyState, readState, type State, watchState } from '../storage/state'
import { addToJournal } from '../storage/write'
import { type Decision, holdText, holdTexts } from '../ui/HoldDialog'
import { purchaseStore } from '../ui/purchase-store'
import { ask, type Question } from './decision'
import { answerDescribeRequests, describe } from './describe'
import { type HeldAction, installGuard } from './guard'
import { whenIdle } from './idle'
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

// Before anything that could fail: if it does, the guard stands and asks with the browser's own
// question.
installGuard(window, {
  features,
  state: () => state,
  ready: read,
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
let reading: Promise<void> | undefined
arrive()
if (window.top === window) {
  watchAddress(window, arrive, forever)
  // A tab that was left open overnight shows yesterday's count until somebody looks at it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') arrive()
  })
  answerDescribeRequests(() => describe(window, features, state ?? emptyState))
}

/** The address is a new one, or is looked at again. On pages that are none of ours nothing is read. */
function arrive(): void {
  if (state) show(state)
  else if (currentPage(window)) void read()
}

/** Reads what is stored, once; from then on changes are followed. */
function read(): Promise<void> {
  if (!reading) {
    watchState(show, forever)
    // If nothing can be read, no purchase is known, so the guard asks.
    reading = readState().then(show, () => show(emptyState))
  }
  return reading
}

function show(read: State): void {
  state = read
  if (window.top === window) whenIdle(document, draw)
}

/** The panel can wait for the page; a press never waits for the panel. */
function draw(): void {
  if (!state) return
  if (currentPage(window)) rememberTexts()
  panels.update(state)
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
 * What was shown before is remembered anyway; these have to be there for the first time then.
 */
function rememberTexts(): void {
  remember([
    ...['reloadPage', 'notStored', 'confirmQuestion', 'controlGone', 'holdProduct'],
    ...['holdProductUnnamed', 'holdPurchase', 'holdOtherPurchase', 'timeLeft', 'barEnd'],
    ...features.flatMap(({ id }) => holdTexts.map(text => `hold_${camel(id)}_${text}`)),
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
