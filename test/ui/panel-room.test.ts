import { describe, expect, it } from 'vitest'
import type { Corner } from '../../src/storage/records'
import {
  type Area,
  areaAt,
  cornerAt,
  cornerBeside,
  corners,
  freeCorner,
} from '../../src/ui/panel-room'

const screen = { width: 1366, height: 860 }
const panel = { width: 248, height: 500 }

/** Looks through the corners without a break. */
function freeOf(now: Corner, covers: (area: Area) => boolean): Corner | undefined {
  const steps = freeCorner(now, panel, screen, function* (area) {
    yield
    return covers(area)
  })
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

describe('the panel’s corners', () => {
  it('all lie within the window, also in a small one', () => {
    for (const window of [screen, { width: 320, height: 256 }]) {
      const size = { width: 200, height: 180 }
      for (const corner of corners) {
        const { left, top, right, bottom } = areaAt(corner, size, window)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(window.width)
        expect(bottom).toBeLessThanOrEqual(window.height)
      }
    }
  })

  it('are reached by dragging and by arrow keys', () => {
    expect(cornerAt({ x: 1300, y: 100 }, screen)).toBe('top-right')
    expect(cornerAt({ x: 10, y: 800 }, screen)).toBe('bottom-left')
    expect(cornerBeside('bottom-left', 'ArrowUp')).toBe('top-left')
    expect(cornerBeside('top-left', 'ArrowRight')).toBe('top-right')
    expect(cornerBeside('top-left', 'a')).toBeUndefined()
  })

  it('are left only when something is covered there, for the first free one', () => {
    expect(freeOf('top-left', () => false)).toBe('top-left')
    expect(freeOf('bottom-left', ({ left }) => left < 500)).toBe('bottom-right')
    expect(freeOf('bottom-left', () => true)).toBeUndefined()
  })

  it('are looked at a little at a time, and no further than it takes', () => {
    let points = 0
    const steps = freeCorner('bottom-left', panel, screen, function* ({ left }) {
      for (let point = 0; point < 50; point++) {
        points++
        yield
      }
      return left < 500
    })
    steps.next()
    expect(points).toBe(1)
    for (let step = steps.next(); !step.done; ) step = steps.next()
    expect(points).toBe(100)
  })
})
