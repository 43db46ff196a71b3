import browser from 'webextension-polyfill'
import { type Guard, type GuardingFeature, isOn, strengthOf } from '../features/feature'
import { guards } from '../features/guards'
import { remember, speak, t } from '../i18n/messages'
import { offerOfSource } from '../portal/offer-of-source'
import type { Advice } from '../rules/types'
import { factsOf, type JournalEntry } from '../storage/records'
import { emptyState, readState, type State, watchState } from '../storage/state'
import { addToJournal } from '../storage/write'
import components from '../ui/components.css?inline'
import type { Decision } from '../ui/HoldDialog'
import { hereAndNow } from '../ui/here-and-now'
import holdStyle from '../ui/hold.css?inline'
import { headlineState, headlineText, refundHeadlineText } from '../ui/hold-texts'
import { judgeFacts } from '../ui/judge'
import type { Loss } from '../ui/loss'
import { purchaseStore } from '../ui/purchase-store'
import { holdsText } from '../ui/request-hold-texts'
import tokens from '../ui/tokens.css?inline'
import { datesOf, inZone } from '../ui/verdict-texts'
import { ask } from './decision'
import { whenIdle } from './idle'
import { createJudge } from './judge'
import { showNote } from './note'
import noteStyle from './note.css?inline'
import overlayStyle from './overlay.css?inline'
import { textsOfGuards } from './remembered'
import type { Aim } from './target'

/*
 * The second script, in every frame: judges what a press would cost and asks about it. On pages that
 * are none of ours it reads nothing and draws nothing.
 */

const bridge = globalThis.forewarn
if (!bridge) throw new Error('The guard did not come up')
const { overlay } = bridge
overlay.style.textContent = [tokens, components, overlayStyle, noteStyle, holdStyle].join('\n')

let state: State | undefined

const followers: ((state: State) => void)[] = []
bridge.judge = createJudge({
  guards,
  state: () => state,
  ready: read,
  context: hereAndNow,
  request: () => bridge.request,
  ask: (feature, { aim }, loss) => {
    const known = state ?? emptyState
    const question = {
      feature: feature.id,
      product: nameToShow(feature, aim),
      loss,
      notes: notesFor(feature.guard, loss),
      asks: feature.guard.asks ?? [],
      profile: known.profile,
      context: hereAndNow(),
      asksReason: known.policy.requireReason ? ('organisation' as const) : known.requireReason,
      contact: known.policy.contact,
      notice: isOrphaned() ? t('reloadPage') : undefined,
    }
    const pause = strengthOf(feature, known) === 'pause' ? known.pauseSeconds * 1000 : undefined
    return ask(overlay, { ...question, store: purchaseStore }, pause)
  },
  noted: (feature, aim, loss) => {
    const { text, outcome } = noteOf(feature, loss)
    showNote(overlay, text)
    // As in the question: of several purchases nobody has said which.
    const [purchase, ...others] = loss.refund?.purchases ?? []
    const sure = others.length === 0 ? purchase?.id : undefined
    void keep(feature, aim, 'noted', { purchase: sure, outcome })
  },
  settled: (feature, { aim }, { action, ...grounds }) => {
    void keep(feature, aim, action === 'cancel' ? 'cancelled' : 'proceeded', grounds)
  },
  lost: ({ aim }) => showNote(overlay, t('controlGone', { product: aim.product ?? aim.label })),
})

bridge.stored = {
  follow: show => {
    followers.push(show)
    if (state) show(state)
  },
  guardsOn: page => {
    const on = guards.filter(
      feature => feature.pages.includes(page) && isOn(feature, state ?? emptyState),
    )
    return on.map(({ id }) => id)
  },
}

const forever = new AbortController().signal
let reading: Promise<void> | undefined
arrive()
if (window.top === window) {
  bridge.onAddress(arrive)
  // A tab that was left open overnight shows yesterday's count until somebody looks at it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') arrive()
  })
}

/** Notes of other offers than the one in question are left out. */
function notesFor({ notes }: Guard, { refund, own, holds }: Loss): readonly Advice[] {
  // What exactly is missing makes it needless to say what may be missing.
  if (holds) return []
  const offer = refund?.offer ?? refund?.purchases[0]?.offer ?? own?.facts.offer
  return notes.filter(({ offers }) => !offers || !offer || offers.some(known => known === offer))
}

/** The address is a new one, or is looked at again. On pages that are none of ours nothing is read. */
function arrive(): void {
  if (state) show(state)
  else if (bridge?.page()) void read()
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
  speak(read.texts)
  if (bridge?.page()) whenIdle(document, rememberTexts)
  for (const follower of followers) follower(read)
}

function rememberTexts(): void {
  remember(textsOfGuards(guards, hereAndNow()))
}

/** The extension was updated or removed under this page; what is loaded goes on guarding. */
function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined
  } catch {
    return true
  }
}

/** Of what stands near a control, that which is a product or an offer. */
function nameToShow({ guard }: GuardingFeature, { product, source }: Aim): string | undefined {
  if (guard.isAbout === 'nothing') return undefined
  if (guard.isAbout !== 'offer') return product
  return [product, source].find(name => name && offerOfSource(name))
}

/** What went through meant, in one line. */
function noteOf({ id }: GuardingFeature, { refund, holds }: Loss) {
  if (holds) return { text: holdsText(holds), outcome: 'unknown' as const }
  const { profile } = state ?? emptyState
  const [purchase] = refund?.purchases ?? []
  const verdict =
    refund && purchase
      ? judgeFacts(refund.rule, factsOf(purchase, profile), hereAndNow()).verdict
      : undefined
  const at = headlineState(verdict)
  const dates = datesOf(verdict, inZone(hereAndNow()))
  const text = refund ? refundHeadlineText(id, at, dates) : headlineText(id, at, dates)
  return { text, outcome: verdict?.outcome ?? ('unknown' as const) }
}

/** A product key that was pasted by mistake is not to be kept. */
function withoutKeys(text: string): string {
  return text.replace(/\w{5}(?:-\w{5}){2,}/g, '…')
}

/** Puts a decision on record. That this can fail must neither hold nor repeat the action. */
async function keep(
  feature: GuardingFeature,
  aim: Aim,
  decision: NonNullable<JournalEntry['decision']>,
  { purchase, outcome, reason }: Omit<Decision, 'action'>,
): Promise<void> {
  const at = new Date()
  const product = nameToShow(feature, aim)
  try {
    await addToJournal({
      at: at.toISOString(),
      feature: feature.id,
      decision,
      outcome,
      ...(product !== undefined && { product }),
      ...(purchase !== undefined && { purchase }),
      ...(reason && { reason: withoutKeys(reason) }),
    })
    if (decision !== 'cancelled' && purchase !== undefined) {
      await feature.guard.record?.(purchase, at)
    }
  } catch {
    showNote(overlay, t(isOrphaned() ? 'reloadPage' : 'notStored'))
  }
}
