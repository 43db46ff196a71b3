import { describe, expect, it } from 'vitest'
import { areaAt, cornerAt, cornerBeside, corners, freeCorner } from '../../src/ui/panel-room'

const screen = { width: 1366, height: 860 }
const panel = { width: 248, height: 500 }

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
    expect(freeCorner('top-left', panel, screen, () => false)).toBe('top-left')
    expect(freeCorner('bottom-left', panel, screen, ({ left }) => left < 500)).toBe('bottom-right')
    expect(freeCorner('bottom-left', panel, screen, () => true)).toBeUndefined()
  })
})
