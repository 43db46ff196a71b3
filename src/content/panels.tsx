import { render } from 'preact'
import { type Feature, isOn, type PanelProps } from '../features/feature'
import { t } from '../i18n/messages'
import { type Look, lookOver } from '../portal/look'
import { languagesOf, readingDates } from '../portal/reading'
import type { PageId } from '../portal/routes'
import type { Context } from '../rules/types'
import type { Corner, PanelPlace } from '../storage/records'
import type { State } from '../storage/state'
import { placePanel } from '../storage/write'
import { whenTimeMoves } from '../ui/here-and-now'
import { PanelFrame } from '../ui/PanelFrame'
import type { DatesOnPage } from '../ui/panel-dates'
import { SelfTest } from '../ui/panel-self-test'
import type { Room } from '../ui/use-panel-room'
import { coversControl } from './beneath'
import type { Bridge, RequestGuide } from './bridge'
import { datesOnPage } from './follow-dates'
import { followPage } from './follow-page'
import { inSlices } from './idle'
import { watchMoves } from './moves'
import { testSelf } from './self-test'

export interface Panels {
  /** Shows what the page and the state now call for; undoes what they no longer do. */
  update: (state: State) => void
}

/** The panel beside the page. In the top frame only; off its pages nothing of it exists. */
export function createPanels(
  bridge: Pick<Bridge, 'overlay' | 'page'>,
  features: readonly Feature[],
  request: RequestGuide,
  context: () => Context,
): Panels {
  const { overlay, page: currentPage } = bridge
  const { ownerDocument: document } = overlay.host
  let mount: HTMLElement | undefined
  let place: PanelPlace = {}
  let latest: State | undefined
  /** What was seen of the page, and what ends looking at it. */
  let looking: { page: PageId; seen?: Look; ended: AbortController } | undefined
  let watching: AbortController | undefined
  let followed: { page: PageId; dates: DatesOnPage } | undefined

  const update = (state: State) => {
    latest = state
    const page = currentPage()
    const shown = features.filter(
      feature => feature.Panel && page && feature.pages.includes(page) && isOn(feature, state),
    )
    // Folded or moved in another tab, it would take the field away from somebody who types in it.
    if (!mount?.contains(overlay.root.activeElement)) place = { ...place, ...state.panel }
    if (page === undefined || shown.length === 0) {
      unmount()
      return
    }
    if (!mount) {
      mount = document.createElement('div')
      overlay.mount(mount)
      watching = new AbortController()
      whenTimeMoves(document, () => latest && update(latest), watching.signal)
    }
    if (looking?.page !== page) look(page)
    const seen = looking?.seen
    const dates = datesOf(page)
    const props = { state, context: context(), page, seen, request, dates }
    const move = (change: PanelPlace) => {
      // At once, whether or not it can be stored.
      place = { ...place, ...change }
      update({ ...state, panel: place })
      placePanel(change).catch(() => undefined)
    }
    render(
      <PanelFrame
        place={place}
        usual={usualCorner(page)}
        summary={summaryOf(shown, props)}
        subject={page}
        room={room}
        onPlace={move}
      >
        {shown.map(({ id, Panel }) => Panel && <Panel key={id} {...props} />)}
        <SelfTest key={page} test={() => testSelf(document, page)} />
      </PanelFrame>,
      mount,
    )
  }

  /** The same for the same page, so that it is not read anew whenever something else changes. */
  const datesOf = (page: PageId) => {
    if (followed?.page !== page) {
      const reading = () => readingDates(document, page, languagesOf(document, location.href))
      followed = { page, dates: datesOnPage(window, reading) }
    }
    return followed.dates
  }

  /** Looks at the page for as long as it is shown: after it has come up or something has grown. */
  const look = (page: PageId) => {
    looking?.ended.abort()
    const now: NonNullable<typeof looking> = { page, ended: new AbortController() }
    looking = now
    const show = (seen: Look) => {
      const isKnown = JSON.stringify(now.seen) === JSON.stringify(seen)
      now.seen = seen
      if (!isKnown && latest) update(latest)
    }
    followPage(window, () => lookOver(document, page), show, now.ended.signal)
  }

  const room: Room = {
    unhurried: inSlices,
    covers: function* (area) {
      const page = currentPage()
      if (page === undefined) return false
      return request.covers(area) || (yield* coversControl(area, page, overlay.host))
    },
    watch: moved => {
      const ended = new AbortController()
      watchMoves(window, moved, ended.signal, overlay.host)
      const leave = request.watch(moved)
      return () => {
        ended.abort()
        leave()
      }
    },
  }

  const unmount = () => {
    if (!mount) return
    watching?.abort()
    looking?.ended.abort()
    looking = undefined
    render(null, mount)
    overlay.unmount(mount)
    mount = undefined
  }
  return { update }
}

/** Over the menu, which costs nothing; where a request is made, beside the form it goes along with. */
function usualCorner(page: PageId): Corner {
  return page === 'support-request' ? 'bottom-right' : 'bottom-left'
}

/** What ends first, of all that is counted here. */
function summaryOf(features: readonly Feature[], props: PanelProps): string {
  const [first] = features
    .flatMap(({ summarise }) => summarise?.(props) ?? [])
    .sort((a, b) => a.daysLeft - b.daysLeft)
  return first?.text ?? t('panelName')
}
