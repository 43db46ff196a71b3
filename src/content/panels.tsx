import { render } from 'preact'
import { type Feature, isOn } from '../features/feature'
import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import type { PanelPlace } from '../storage/records'
import type { State } from '../storage/state'
import { placePanel } from '../storage/write'
import { PanelFrame } from '../ui/PanelFrame'
import type { Bridge } from './bridge'

export interface Panels {
  /** Shows what the page and the state now call for; undoes what they no longer do. */
  update: (state: State) => void
}

/** The panel beside the page. In the top frame only; off its pages nothing of it exists. */
export function createPanels(
  { overlay, page: currentPage }: Bridge,
  features: readonly Feature[],
  context: () => Context,
): Panels {
  let mount: HTMLElement | undefined
  let place: PanelPlace = {}

  const update = (state: State) => {
    const page = currentPage()
    const shown = features.filter(
      feature => feature.Panel && page && feature.pages.includes(page) && isOn(feature, state),
    )
    place = { ...place, ...state.panel }
    if (page === undefined || shown.length === 0) {
      unmount()
      return
    }
    if (!mount) {
      mount = overlay.host.ownerDocument.createElement('div')
      overlay.mount(mount)
    }
    const at = context()
    const summarise = shown.find(feature => feature.summarise)?.summarise
    const summary = summarise?.({ state, context: at, page }) ?? t('panelTitle')
    const move = (change: PanelPlace) => {
      // At once, whether or not it can be stored.
      place = { ...place, ...change }
      update({ ...state, panel: place })
      placePanel(change).catch(() => undefined)
    }
    render(
      <PanelFrame place={place} summary={summary} onPlace={move}>
        {shown.map(
          ({ id, Panel }) => Panel && <Panel key={id} state={state} context={at} page={page} />,
        )}
      </PanelFrame>,
      mount,
    )
  }

  const unmount = () => {
    if (!mount) return
    render(null, mount)
    overlay.unmount(mount)
    mount = undefined
  }
  return { update }
}
