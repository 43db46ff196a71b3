import { isOn, type PanelProps } from '../features/feature'
import { requestPanel } from '../features/request-panel'
import { standingIn } from '../portal/request/insert'
import { readRequestForm } from '../portal/request/read'
import type { RequestForm } from '../portal/request/types'
import { isUnrelated } from '../portal/request/unrelated'
import { pageAt } from '../portal/routes'
import { readinessOf, requestKind } from '../requests'
import type { Context } from '../rules/types'
import {
  addDraft,
  discardDraft,
  flushDraft,
  readDrafts,
  updateDraft,
  watchDrafts,
} from '../storage/drafts'
import type { Draft } from '../storage/records'
import { daysLeftOf } from '../ui/bounds'
import { daysLeftText } from '../ui/HoldFigures'
import { createDraftDesk, type DraftDesk } from '../ui/request-drafts'
import { GuidedRequest, type RequestActions } from '../ui/request-guide'
import type { Area } from './beneath'
import type { Bridge, RequestGuide, Stored } from './bridge'
import { type FollowedForm, followForm } from './request-form'

type Surroundings = Pick<Bridge, 'page' | 'onAddress'>

/** What goes on while a request can be made: once the page is left, all of it ends. */
interface Work {
  desk: DraftDesk
  form: FollowedForm
  ended: AbortController
  /** The id of the draft somebody has worked on since the form came up. */
  workedOn?: string | undefined
}

const store = { read: readDrafts, watch: watchDrafts, update: updateDraft, flush: flushDraft }

/** Milliseconds after which whoever comes back to the page hardly goes on where it was left. */
const keptOpen = 60 * 60_000

/**
 * The guided request. Which draft is open is known here and not where it is drawn: the panel may be
 * folded while the request is sent.
 */
export function createRequestGuide(
  view: Window,
  { page, onAddress }: Surroundings,
  stored: Stored,
  context: () => Context,
): RequestGuide {
  let work: Work | undefined
  const watchers = new Set<() => void>()
  /** The id of the open draft; null once it is known that none is. */
  let openId: string | null | undefined
  const drawers = new Set<() => void>()

  const begin = () => {
    const ended = new AbortController()
    const { signal } = ended
    work = {
      ended,
      desk: createDraftDesk(store, redraw, signal),
      form: followForm(view, moved, signal),
    }
    const flush = () => work?.desk.flush()
    view.addEventListener('pagehide', flush, { signal, capture: true })
  }
  const end = () => {
    work?.desk.flush()
    work?.ended.abort()
    work = undefined
  }

  const moved = (form: RequestForm, before: RequestForm | undefined) => {
    if (form.step === 'sent' && before && before.step !== 'sent' && openId) {
      work?.desk.change(openId, { step: 'sent', ...(form.era && { era: form.era }) })
    }
    redraw()
    for (const watcher of watchers) watcher()
  }

  const touched = () => {
    if (work) work.workedOn = openId ?? undefined
  }

  const openDraft = (): Draft | undefined => {
    if (!work) return undefined
    const { status, drafts } = work.desk.known()
    if (status === 'read') openId ??= isReturn(view) ? lastTouched(drafts, context()) : null
    return drafts.find(({ id }) => id === openId)
  }

  const hasText = ({ details }: RequestForm) =>
    details !== undefined && standingIn(details).text !== 'none'

  const redraw = () => {
    for (const draw of drawers) draw()
  }

  const draw = (props: PanelProps) => {
    if (!work) return null
    const { desk, form } = work
    return (
      <GuidedRequest
        known={desk.known()}
        open={openDraft()}
        form={form.latest()}
        hasText={hasText(form.latest())}
        portalLanguage={view.document.documentElement.lang}
        state={props.state}
        context={props.context}
        actions={actions}
      />
    )
  }

  const actions: RequestActions = {
    add: async changes => {
      const id = await addDraft(changes)
      await work?.desk.refresh()
      openId = id
      touched()
      redraw()
    },
    open: id => {
      openId = id ?? null
      redraw()
    },
    change: (id, changes) => work?.desk.change(id, changes),
    discard: async id => {
      const undo = await discardDraft(id)
      if (openId === id) openId = null
      await work?.desk.refresh()
      return async () => {
        await undo()
        await work?.desk.refresh()
      }
    },
    findDetails: () => work?.form.read().details,
    inserted: () => {
      work?.form.soon()
      redraw()
    },
  }

  const readiness = (at: Context) => {
    const draft = openDraft()
    return draft?.kind && readinessOf(requestKind(draft.kind), draft, at)
  }

  /**
   * A draft that opened by itself, or was sent, may be of another request than the one in the form, and
   * one without the answers that decide may be too late: they let nothing go unasked.
   */
  const holds = () => {
    const draft = openDraft()
    if (!draft || draft.step === 'sent') return undefined
    const found = readiness(context())
    if (!found || found.holds.length > 0) return found?.holds
    const isSure = work?.workedOn === draft.id && found.verdict.missing.length === 0
    return isSure ? found.holds : undefined
  }

  stored.follow(state => {
    const isHere = page() === 'support-request' && isOn(requestPanel, state)
    if (isHere && !work) begin()
    if (!isHere) end()
  })
  onAddress(() => work?.form.soon())

  return {
    holds,
    isUnrelated: () => {
      const { document } = view
      const form = work?.form.latest() ?? readRequestForm(document)
      return isUnrelated(form, document.documentElement.lang)
    },
    view: draw,
    follow: redraw => {
      drawers.add(redraw)
      return () => drawers.delete(redraw)
    },
    touched,
    covers: area => {
      const { details, choices = [] } = work?.form.latest() ?? {}
      return [details, ...choices].some(field => field && covers(area, field))
    },
    watch: moved => {
      watchers.add(moved)
      return () => watchers.delete(moved)
    },
    summarise: at => {
      const verdict = readiness(at)?.verdict
      if (!verdict || verdict.outcome === 'ineligible') return undefined
      const daysLeft = daysLeftOf(verdict, at)
      return daysLeft === undefined ? undefined : { daysLeft, text: daysLeftText({ daysLeft }) }
    },
  }
}

/**
 * Whether an area lies over where a field begins, and with it the buttons below, or over more than a
 * quarter of its length. Less than that may be covered: a panel that folded for it would
 * never be open beside a wide one.
 */
function covers({ left, top, right, bottom }: Area, box: Element): boolean {
  const at = box.getBoundingClientRect()
  if (Math.min(bottom, at.bottom) <= Math.max(top, at.top)) return false
  const width = Math.min(right, at.right) - Math.max(left, at.left)
  const start = getComputedStyle(box).direction === 'rtl' ? at.right : at.left
  return width > at.width / 4 || (width > 0 && left < start && right > start)
}

/** Whether the tab comes from where a request was made: the form may load anew with every step. */
function isReturn({ document, performance }: Window): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return (
    entry?.type === 'reload' ||
    entry?.type === 'back_forward' ||
    pageAt(document.referrer) === 'support-request'
  )
}

/** The draft that was worked on until now; null where there is none. */
function lastTouched(drafts: readonly Draft[], { now }: Context): string | null {
  const [latest] = drafts
  const touched = Date.parse(latest?.updatedAt ?? latest?.createdAt ?? '')
  const isRecent = now.getTime() - touched < keptOpen
  return latest && isRecent && latest.step !== 'sent' ? latest.id : null
}
