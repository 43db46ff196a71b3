import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../src/ui/timeline-scale'
import { deadlinesAt, purchase } from '../deadlines/agenda'

const now = '2026-11-20T11:00:00Z'
const context = { now: new Date(now), timeZone: 'Europe/Amsterdam' }
const timeline = (local: Record<string, unknown>) => timelineOf(deadlinesAt(now, local), context)

describe('the timeline', () => {
  it('has a row for every window near today, today among them', () => {
    const { rows, today } = timeline({ 'purchase:a': purchase })
    expect(rows.map(({ deadline }) => deadline.id)).toEqual([
      'refund:a',
      'benefits-end:a',
      'renewal:a',
    ])
    const [refund, benefits, renewal] = rows
    expect(refund?.safe.from).toBeLessThan(today)
    expect(refund?.safe.to).toBeGreaterThan(today)
    expect(renewal?.safe.from).toBeGreaterThan(today)
    expect(benefits?.safe.to).toBeLessThan(renewal?.safe.to ?? 0)
  })

  it('keeps everything on the axis, dates in order, and no more of them than there is room for', () => {
    for (const purchasedOn of ['2026-11-19', '2026-06-01', '2025-11-10', '2020-01-01']) {
      const { rows, ticks, today } = timeline({ 'purchase:a': { ...purchase, purchasedOn } })
      const shares = rows.flatMap(({ safe, disputed }) => [safe, ...disputed])
      for (const { from, to } of shares) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(1)
        expect(to).toBeGreaterThanOrEqual(from)
      }
      expect(today).toBeGreaterThan(0)
      expect(today).toBeLessThan(1)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks).toEqual(ticks.toSorted((a, b) => a.at - b.at))
    }
  })

  it('leaves out what was over long ago', () => {
    expect(timeline({ 'purchase:a': { ...purchase, purchasedOn: '2020-01-01' } }).rows).toEqual([])
  })

  it('draws what is in dispute after what is safe', () => {
    const [refund] = timeline({ 'purchase:a': purchase }).rows
    expect(refund?.disputed).toHaveLength(1)
    expect(refund?.disputed[0]?.from).toBe(refund?.safe.to)
  })
})
