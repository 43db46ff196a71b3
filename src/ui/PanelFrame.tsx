import type { ComponentChildren } from 'preact'
import { t } from '../i18n/messages'
import type { Corner, PanelPlace } from '../storage/records'
import { Mark } from './icons'

interface PanelFrameProps {
  place: PanelPlace
  /** What the collapsed tab says, e.g. "10 days left". */
  summary: string
  onPlace: (place: PanelPlace) => void
  children: ComponentChildren
}

const corners: readonly Corner[] = ['bottom-left', 'bottom-right', 'top-right', 'top-left']

/** The panel's frame: folds to a small tab and moves from corner to corner. */
export function PanelFrame({ place, summary, onPlace, children }: PanelFrameProps) {
  const corner = place.corner ?? 'bottom-left'
  if (place.collapsed) {
    return (
      <button
        type="button"
        class="fw-tab"
        data-corner={corner}
        aria-expanded="false"
        onClick={() => onPlace({ collapsed: false })}
      >
        <Mark size={20} /> {summary}
      </button>
    )
  }
  const next = corners[(corners.indexOf(corner) + 1) % corners.length] ?? 'bottom-left'
  return (
    <section class="fw fw-panel" data-corner={corner} aria-label={t('extensionName')}>
      <header>
        <Mark size={20} />
        <h2>{t('panelTitle')}</h2>
        <button
          type="button"
          title={t('panelMove')}
          aria-label={t('panelMove')}
          onClick={() => onPlace({ corner: next })}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M8 1v14M1 8h14M6 3l2-2 2 2M6 13l2 2 2-2M3 6L1 8l2 2M13 6l2 2-2 2"
              fill="none"
              stroke="currentColor"
              stroke-width="1.3"
              stroke-linecap="round"
            />
          </svg>
        </button>
        <button
          type="button"
          title={t('panelFold')}
          aria-label={t('panelFold')}
          aria-expanded="true"
          onClick={() => onPlace({ collapsed: true })}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h10" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="content">{children}</div>
    </section>
  )
}
