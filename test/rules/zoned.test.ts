import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt, localTimeAt, noonOf } from '../../src/rules/zoned'
import { timeZones } from './context'

describe('a moment on the person’s clock', () => {
  it.each([
    ['2026-11-20T10:00', 'Europe/Amsterdam', '2026-11-20T09:00:00.000Z'],
    ['2026-07-01T10:00', 'Europe/Amsterdam', '2026-07-01T08:00:00.000Z'],
    ['2026-11-20T00:15', 'Asia/Kathmandu', '2026-11-19T18:30:00.000Z'],
    ['2026-11-20T23:30', 'America/Los_Angeles', '2026-11-21T07:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantAt(local, zone)).toBe(instant)
    expect(localTimeAt(instant, zone)).toBe(local)
  })

  it('that comes twice when clocks go back is the first of the two', () => {
    expect(instantAt('2026-10-25T02:30', 'Europe/Amsterdam')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('that is skipped when clocks go forward is the one an hour on', () => {
    const instant = instantAt('2026-03-29T02:30', 'Europe/Amsterdam')
    expect(localTimeAt(instant, 'Europe/Amsterdam')).toBe('2026-03-29T03:30')
  })

  it('is shown again as it was typed, in any zone', () => {
    const anyMinute = fc.date({
      min: new Date('2000-01-02'),
      max: new Date('2099-12-30'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...timeZones), (date, zone) => {
        // Shown at a time that exists, and not the second of a pair.
        const shown = localTimeAt(date.toISOString(), zone)
        expect(localTimeAt(instantAt(shown, zone), zone)).toBe(shown)
      }),
    )
  })

  it('is noon of the day asked for', () => {
    expect(noonOf('2026-11-20', 'America/New_York').toISOString()).toBe('2026-11-20T17:00:00.000Z')
  })

  it('that is none is refused', () => {
    expect(() => instantAt('yesterday', 'UTC')).toThrow(RangeError)
  })
})
