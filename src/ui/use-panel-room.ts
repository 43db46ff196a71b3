import { useEffect, useRef, useState } from 'preact/hooks'
import type { Corner, PanelPlace } from '../storage/records'
import { type Area, freeCorner } from './panel-room'

/** What the frame needs to know of the page, and of whoever shows it. */
export interface Room {
  /** Whether a control the panel talks about lies in a part of the window, step by step. */
  covers: (area: Area) => Generator<void, boolean>
  /** Goes through work a little at a time, for as long as it is wanted. */
  unhurried: <T>(
    work: Generator<void, T>,
    isWanted: () => boolean,
    done: (result: T) => void,
  ) => void
  /** Calls back after something else may lie under the panel. @returns what ends that */
  watch: (moved: () => void) => () => void
}

/** Where the panel is for now, since where the person put it something would be covered. */
interface Dodge {
  corner?: Corner
  folded?: boolean
}

/**
 * Keeps the panel off the controls it talks about: it moves to a free corner, or folds when there is
 * none. What the person chose is not touched, and holds again on the next page or with the next
 * choice. A panel in use stays open, and so does one the person unfolds all the same: `insist`.
 *
 * @param frame the panel or its tab, as drawn
 * @param subject changes with the page
 */
export function usePanelRoom(
  place: Required<PanelPlace>,
  room: Room,
  frame: { current: HTMLElement | null },
  subject: string,
): Required<PanelPlace> & { insist: () => void } {
  const [dodge, setDodge] = useState<Dodge>({})
  const insisted = useRef<string>(undefined)
  const corner = dodge.corner ?? place.corner
  const collapsed = place.collapsed || dodge.folded === true
  const latest = useRef({ corner, collapsed })
  latest.current = { corner, collapsed }

  useEffect(() => {
    setDodge({})
    let isWanted = true
    let isLooking = false
    let isAskedAgain = false
    const look = () => {
      const panel = frame.current
      isAskedAgain = isLooking
      if (!panel || isLooking || !isWanted) return
      isLooking = true
      const { width, height } = panel.getBoundingClientRect()
      const { innerWidth, innerHeight } = window
      const now = latest.current
      const search = freeCorner(
        now.corner,
        { width, height },
        { width: innerWidth, height: innerHeight },
        room.covers,
      )
      room.unhurried(
        search,
        () => isWanted,
        free => {
          isLooking = false
          const { corner, collapsed } = latest.current
          // Folded or unfolded meanwhile, it has another size.
          const isStale = corner !== now.corner || collapsed !== now.collapsed
          // Once what was found has been drawn.
          if (isAskedAgain || isStale) setTimeout(look)
          if (isStale || free === now.corner) return
          if (free) setDodge(before => ({ ...before, corner: free }))
          else if (!now.collapsed && insisted.current !== subject && !isInUse(panel)) {
            setDodge({ folded: true })
          }
        },
      )
    }
    const leave = room.watch(look)
    return () => {
      isWanted = false
      leave()
    }
  }, [place.corner, place.collapsed, subject])

  return {
    corner,
    collapsed,
    insist: () => {
      insisted.current = subject
      setDodge({})
    },
  }
}

function isInUse(panel: HTMLElement): boolean {
  const { activeElement } = panel.getRootNode() as ShadowRoot | Document
  return panel.contains(activeElement)
}
