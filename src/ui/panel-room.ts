import type { Corner } from '../storage/records'

/** CSS pixels the panel keeps from the edges of the window; at the top it leaves the portal's bar. */
const margins = { side: 8, top: 60, bottom: 8 }

export const corners: readonly Corner[] = ['bottom-left', 'bottom-right', 'top-right', 'top-left']

export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

/** Where something of a size is in a corner, in CSS pixels. In a low window the top bar is covered. */
export function areaAt(corner: Corner, { width, height }: Size, window: Size): Area {
  const topMargin = window.height < 480 ? margins.side : margins.top
  const left = corner.endsWith('left') ? margins.side : window.width - margins.side - width
  const top = corner.startsWith('top') ? topMargin : window.height - margins.bottom - height
  return { left, top, right: left + width, bottom: top + height }
}

/** The corner nearest to a point. */
export function cornerAt({ x, y }: { x: number; y: number }, { width, height }: Size): Corner {
  return `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`
}

/** The corner next to one on the side an arrow key points to; itself where there is none. */
export function cornerBeside(corner: Corner, key: string): Corner | undefined {
  const [row, column] = corner.split('-') as ['top' | 'bottom', 'left' | 'right']
  switch (key) {
    case 'ArrowUp':
      return `top-${column}`
    case 'ArrowDown':
      return `bottom-${column}`
    case 'ArrowLeft':
      return `${row}-left`
    case 'ArrowRight':
      return `${row}-right`
    default:
      return undefined
  }
}

export function cornerAfter(corner: Corner): Corner {
  return corners[(corners.indexOf(corner) + 1) % corners.length] ?? corner
}

/**
 * The first corner in which nothing is covered, the present one before all others, so that the panel
 * does not move without need. Step by step, for who takes breaks.
 */
export function* freeCorner(
  now: Corner,
  size: Size,
  window: Size,
  covers: (area: Area) => Generator<void, boolean>,
): Generator<void, Corner | undefined> {
  for (const corner of [now, ...corners.filter(corner => corner !== now)]) {
    if (!(yield* covers(areaAt(corner, size, window)))) return corner
  }
  return undefined
}
