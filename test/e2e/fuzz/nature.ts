import type { Act, Gesture } from './page-spec'

/** What a browser makes of keys on an element that has the focus. */
export interface Nature {
  enterClicks: boolean
  spaceClicks: boolean
  /** A click sends its form. */
  submits: boolean
  /** No event of a press does anything. */
  dead?: boolean
}

export const button: Nature = { enterClicks: true, spaceClicks: true, submits: false }
export const link: Nature = { enterClicks: true, spaceClicks: false, submits: false }
export const inert: Nature = { enterClicks: false, spaceClicks: false, submits: false }
export const submitter: Nature = { ...button, submits: true }
export const dead: Nature = { ...inert, dead: true }

const byMouse: readonly Act[] = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']
const byTouch: readonly Act[] = [...byMouse, 'touchstart', 'touchend']

/** How often a control acts when nobody stands between: what the browser's events come to. */
export function timesActed(act: Act, gesture: Gesture, nature: Nature): number {
  if (nature.dead) return 0
  const clicks = clicksOf(gesture, nature)
  if (act === 'click') return clicks
  if (act === 'submit') return nature.submits ? clicks : 0
  switch (gesture) {
    case 'mouse':
    case 'ctrl':
    case 'shift':
      return byMouse.includes(act) ? 1 : 0
    case 'double':
      return byMouse.includes(act) ? 2 : 0
    case 'touch':
      return byTouch.includes(act) ? 1 : 0
    case 'Enter':
    case 'Space':
      return act === 'keydown' || act === 'keyup' ? 1 : 0
    default:
      return 0
  }
}

function clicksOf(gesture: Gesture, { enterClicks, spaceClicks, submits }: Nature): number {
  switch (gesture) {
    case 'double':
      return 2
    case 'middle':
      return 0
    case 'Enter':
      return enterClicks ? 1 : 0
    case 'Space':
      return spaceClicks ? 1 : 0
    case 'field-Enter':
      return submits ? 1 : 0
    default:
      return 1
  }
}
