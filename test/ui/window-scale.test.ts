import { describe, expect, it } from 'vitest'
import type { Window } from '../../src/rules/types'
import { scaleOf } from '../../src/ui/window-scale'
import { at } from '../rules/context'

const noon = (day: string) => at(`${day}T12:00:00Z`)
const tenDays: Window = { safeUntil: '2026-11-10', outerUntil: '2026-11-11', state: 'open' }

describe('the picture of a window', () => {
  it('runs from the day it is counted from to the end of the last one', () => {
    const scale = scaleOf(tenDays, '2026-11-02', noon('2026-11-06'))
    expect(scale.safe).toEqual({ from: 0, to: 0.9 })
    expect(scale.disputed).toEqual([{ from: 0.9, to: 1 }])
    expect(scale.today).toBeCloseTo(0.45)
  })

  it('follows today past the end, but not for ever', () => {
    const soon = scaleOf(tenDays, '2026-11-02', noon('2026-11-13'))
    expect(soon.today).toBe(1)
    expect(soon.safe.to).toBeCloseTo(9 / 11.5)
    const years = scaleOf(tenDays, '2026-11-02', noon('2029-01-01'))
    expect(years.today).toBe(1)
    expect(years.safe.to).toBeCloseTo(9 / 13)
  })

  it('shows what comes before an opening, and a safe part without end', () => {
    const window: Window = { opensOn: '2026-11-20', safeFrom: '2026-11-21', state: 'not-open' }
    const { safe, disputed, today } = scaleOf(window, '2026-08-22', noon('2026-10-01'))
    expect(today).toBeLessThan(disputed[0]?.from ?? 0)
    expect(disputed).toHaveLength(1)
    expect(disputed[0]?.to).toBe(safe.from)
    expect(safe.to).toBe(1)
  })

  it('of hours goes by the clock', () => {
    const end = '2026-11-04T00:00:00.000Z'
    const window: Window = { safeUntil: end, outerUntil: end, state: 'open' }
    const scale = scaleOf(window, '2026-11-01T00:00:00.000Z', at('2026-11-02T12:00:00Z'))
    expect(scale).toEqual({ today: 0.5, safe: { from: 0, to: 1 }, disputed: [] })
  })

  it('does without a start, or with one at the end', () => {
    for (const start of [undefined, '2026-11-10', '2027-01-01']) {
      const { today, safe } = scaleOf(tenDays, start, noon('2026-11-06'))
      expect(today).toBeGreaterThan(0.5)
      expect(today).toBeLessThan(safe.to)
    }
  })

  it('tells a window that opens and closes', () => {
    const window: Window = {
      opensOn: '2026-11-01',
      safeFrom: '2026-11-02',
      safeUntil: '2026-11-30',
      outerUntil: '2026-12-01',
      state: 'open',
    }
    const { disputed, safe } = scaleOf(window, '2026-11-01', noon('2026-11-15'))
    expect(disputed).toHaveLength(2)
    expect(disputed[0]).toEqual({ from: 0, to: safe.from })
    expect(disputed[1]).toEqual({ from: safe.to, to: 1 })
  })
})
