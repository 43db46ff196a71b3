import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { Corner, PanelPlace } from '../storage/records'
import { Mark } from './icons'
import { cornerAfter, cornerBeside } from './panel-room'
import { useDrag } from './use-drag'
import { useFocusReturn } from './use-focus-return'
import { type Room, usePanelRoom } from './use-panel-room'

interface PanelFrameProps {
  place: PanelPlace
  /** Where it is until the person moves it. */
  usual: Corner
  /** What the collapsed tab says, e.g. "10 days left". */
  summary: string
  /** What it is about: another page, another subject. */
  subject: string
  room: Room
  onPlace: (place: PanelPlace) => void
  children: ComponentChildren
}

/** The panel's frame: folds to a small tab, and goes to another corner by mouse and by keyboard. */
export function PanelFrame(props: PanelFrameProps) {
  const { place, usual, summary, subject, room, onPlace, children } = props
  const chosen = {
    corner: place.corner ?? usual,
    // On a small screen, or a much enlarged page, it would cover all there is.
    collapsed: place.collapsed ?? window.innerWidth < 560,
  }
  const frame = useRef<HTMLElement>(null)
  const { corner, collapsed, insist } = usePanelRoom(chosen, room, frame, subject)
  const onKeyDown = useFocusReturn()
  const startDrag = useDrag(frame, corner => onPlace({ corner }))

  // What was pressed to fold or unfold is gone then.
  const followFocus = useRef(false)
  useEffect(() => {
    const panel = frame.current
    if (!followFocus.current || !panel) return
    followFocus.current = false
    const target = collapsed ? panel : panel.querySelector<HTMLElement>('.fold-panel')
    target?.focus()
  }, [collapsed])
  const fold = (collapsed: boolean) => {
    followFocus.current = true
    if (!collapsed) insist()
    // The corner it has gone to is the person's from here on, so that it does not jump back.
    onPlace({ collapsed, corner })
  }

  if (collapsed) {
    return (
      <button
        ref={element => {
          frame.current = element
        }}
        type="button"
        class="fw-tab"
        data-corner={corner}
        aria-expanded="false"
        onKeyDown={onKeyDown}
        onClick={() => fold(false)}
      >
        <Mark size={20} /> {summary}
      </button>
    )
  }
  return (
    <section
      ref={frame}
      class="fw fw-panel"
      data-corner={corner}
      aria-label={t('extensionName')}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside the title does the same by keyboard */}
      <header onMouseDown={startDrag}>
        <Mark size={20} />
        <h2>{t('panelName')}</h2>
        <button
          type="button"
          title={t('panelMove')}
          aria-label={t('panelMove')}
          onClick={() => onPlace({ corner: cornerAfter(corner) })}
          onKeyDown={event => {
            const beside = cornerBeside(corner, event.key)
            if (!beside) return
            event.preventDefault()
            onPlace({ corner: beside })
          }}
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
          class="fold-panel"
          title={t('panelFold')}
          aria-label={t('panelFold')}
          aria-expanded="true"
          onClick={() => fold(true)}
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
