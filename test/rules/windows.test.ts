import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/rules/dates'
import { withinMonths, withinMonthsOfMonthEnd, withinYears } from '../../src/rules/month-windows'
import type { Window, WindowState } from '../../src/rules/types'
import {
  afterDays,
  type DayBounds,
  dayWindow,
  hourWindow,
  windowCriterion,
  withinDays,
  withinHours,
} from '../../src/rules/windows'
import { anyDay, at, timeZones } from './context'

const DAY = 24 * 3_600_000
const inOrder: WindowState[] = ['not-open', 'opening', 'open', 'closing', 'closed']
const rank = (window: Window) => inOrder.indexOf(window.state)

const zones = fc.constantFrom(...timeZones)

/** Any kind of window, and one with both an opening and a closing end. */
const bounds: fc.Arbitrary<DayBounds> = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 400 }), fc.nat(5))
  .map(([start, length, kind]) => {
    if (kind === 0) return withinDays(start, length)
    if (kind === 1) return withinYears(start, 1)
    if (kind === 2) return afterDays(start, length)
    if (kind === 3) return withinMonths(start, length)
    if (kind === 4) return withinMonthsOfMonthEnd(start, length)
    return { ...afterDays(start, length), ...withinDays(addDays(start, length), length) }
  })

/** A window and an instant within a few days of one of its bounds, where things happen. */
const moments = bounds.chain(bounds =>
  fc
    .tuple(
      fc.constantFrom(...Object.values(bounds)),
      fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
    )
    .map(([near, minutes]) => ({
      bounds,
      now: new Date(Date.parse(`${near}T00:00:00Z`) + minutes * 60_000),
    })),
)

describe('the bounds of a window', () => {
  it('leave the last of 30 days to dispute', () => {
    expect(withinDays('2026-11-01', 30)).toEqual({
      safeUntil: '2026-11-30',
      outerUntil: '2026-12-01',
    })
  })

  it('open on day 90 and are safe on day 91 when 90 days must have passed', () => {
    expect(afterDays('2026-08-22', 90)).toEqual({ opensOn: '2026-11-20', safeFrom: '2026-11-21' })
  })

  it.each([
    ['2025-03-10', '2026-03-09', '2026-03-10'],
    ['2024-02-29', '2025-02-27', '2025-02-28'],
    ['2023-03-01', '2024-02-28', '2024-03-01'],
    ['2024-01-15', '2025-01-13', '2025-01-15'],
  ])('of one year from %s are 364 days and the same day next year', (start, safe, outer) => {
    expect(withinYears(start, 1)).toEqual({ safeUntil: safe, outerUntil: outer })
  })

  it.each([
    ['2021-03-01', 12, '2022-02-28', '2022-03-01'],
    ['2020-02-29', 12, '2021-02-27', '2021-02-28'],
    ['2021-01-31', 1, '2021-02-27', '2021-02-28'],
    ['2024-12-31', 2, '2025-02-27', '2025-02-28'],
  ])('of months from %s (%i) are the day before and the same day', (start, months, safe, outer) => {
    expect(withinMonths(start, months)).toEqual({ safeUntil: safe, outerUntil: outer })
  })

  it.each([
    ['2021-02-15', 1, '2021-03-28', '2021-03-31'],
    ['2021-02-01', 1, '2021-03-28', '2021-03-31'],
    ['2021-02-28', 1, '2021-03-28', '2021-03-31'],
    ['2024-02-15', 1, '2024-03-29', '2024-03-31'],
    ['2021-02-15', 2, '2021-04-28', '2021-04-30'],
    ['2021-01-31', 1, '2021-02-28', '2021-02-28'],
    ['2021-04-30', 1, '2021-05-30', '2021-05-31'],
    ['2021-11-30', 2, '2022-01-30', '2022-01-31'],
  ])(
    'of months from the end of the month of %s (%i) are %s and %s',
    (date, months, safe, outer) => {
      expect(withinMonthsOfMonthEnd(date, months)).toEqual({ safeUntil: safe, outerUntil: outer })
    },
  )

  it('of hours are one and the same moment', () => {
    expect(withinHours('2022-03-15T11:00:00Z', 168)).toEqual({
      safeUntil: '2022-03-22T11:00:00.000Z',
      outerUntil: '2022-03-22T11:00:00.000Z',
    })
  })

  it('never put the safe part outside what any reading allows', () => {
    fc.assert(
      fc.property(bounds, ({ opensOn = '', safeFrom = '', safeUntil = '', outerUntil = '' }) => {
        expect(opensOn <= safeFrom && safeUntil <= outerUntil).toBe(true)
      }),
    )
  })
})

describe('where a window stands', () => {
  const closing = withinDays('2026-11-01', 30)
  const opening = afterDays('2026-08-22', 90)

  it.each([
    ['2026-11-30T23:59:59Z', 'UTC', 'open'],
    ['2026-12-01T00:00:00Z', 'UTC', 'closing'],
    ['2026-12-01T23:59:59Z', 'UTC', 'closing'],
    ['2026-12-02T00:00:00Z', 'UTC', 'closed'],
    // East of Greenwich the last safe day ends sooner; the outer one ends with UTC.
    ['2026-11-30T09:59:59Z', 'Pacific/Kiritimati', 'open'],
    ['2026-11-30T10:00:00Z', 'Pacific/Kiritimati', 'closing'],
    ['2026-12-01T23:59:59Z', 'Pacific/Kiritimati', 'closing'],
    ['2026-12-02T00:00:00Z', 'Pacific/Kiritimati', 'closed'],
    // West of it the safe day ends with UTC and the outer one lasts longer.
    ['2026-11-30T23:59:59Z', 'Pacific/Pago_Pago', 'open'],
    ['2026-12-01T00:00:00Z', 'Pacific/Pago_Pago', 'closing'],
    ['2026-12-02T10:59:59Z', 'Pacific/Pago_Pago', 'closing'],
    ['2026-12-02T11:00:00Z', 'Pacific/Pago_Pago', 'closed'],
  ])('at %s in %s, 30 days from 1 November, is %s', (now, timeZone, state) => {
    expect(dayWindow(closing, at(now, timeZone)).state).toBe(state)
  })

  it.each([
    ['2026-11-19T23:59:59Z', 'UTC', 'not-open'],
    ['2026-11-20T00:00:00Z', 'UTC', 'opening'],
    ['2026-11-20T23:59:59Z', 'UTC', 'opening'],
    ['2026-11-21T00:00:00Z', 'UTC', 'open'],
    ['2026-11-19T09:59:59Z', 'Pacific/Kiritimati', 'not-open'],
    ['2026-11-19T10:00:00Z', 'Pacific/Kiritimati', 'opening'],
    ['2026-11-20T23:59:59Z', 'Pacific/Kiritimati', 'opening'],
    ['2026-11-21T00:00:00Z', 'Pacific/Kiritimati', 'open'],
    ['2026-11-19T23:59:59Z', 'Pacific/Pago_Pago', 'not-open'],
    ['2026-11-20T00:00:00Z', 'Pacific/Pago_Pago', 'opening'],
    ['2026-11-21T10:59:59Z', 'Pacific/Pago_Pago', 'opening'],
    ['2026-11-21T11:00:00Z', 'Pacific/Pago_Pago', 'open'],
  ])('at %s in %s, 90 days after 22 August, is %s', (now, timeZone, state) => {
    expect(dayWindow(opening, at(now, timeZone)).state).toBe(state)
  })

  it('is closing rather than opening when it is both', () => {
    const oneDay = { ...afterDays('2026-11-10', 10), ...withinDays('2026-11-19', 1) }
    expect(oneDay).toMatchObject({ opensOn: '2026-11-20', safeUntil: '2026-11-19' })
    expect(dayWindow(oneDay, at('2026-11-20T12:00Z')).state).toBe('closing')
  })

  it.each([
    ['2022-03-15T10:00:00.000Z', 'open'],
    ['2022-03-22T11:00:00.000Z', 'open'],
    ['2022-03-22T11:00:00.001Z', 'closed'],
  ])('at %s, 168 hours from 15 March 11:00, is %s', (now, state) => {
    const bounds = withinHours('2022-03-15T11:00:00Z', 168)
    expect(hourWindow(bounds, at(now))).toEqual({ ...bounds, state })
  })

  it('comes with its bounds', () => {
    expect(dayWindow(closing, at('2026-11-20T12:00Z'))).toEqual({ ...closing, state: 'open' })
  })

  it('never goes back as time moves on', () => {
    fc.assert(
      fc.property(moments, zones, fc.nat(5 * 24 * 60), ({ bounds, now }, timeZone, minutes) => {
        const later = new Date(now.getTime() + minutes * 60_000)
        expect(rank(dayWindow(bounds, { now: later, timeZone }))).toBeGreaterThanOrEqual(
          rank(dayWindow(bounds, { now, timeZone })),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('changes at most a day sooner or later in another time zone', () => {
    fc.assert(
      fc.property(moments, zones, zones, ({ bounds, now }, here, there) => {
        const state = rank(dayWindow(bounds, { now, timeZone: here }))
        const stateThere = (shift: number) =>
          rank(dayWindow(bounds, { now: new Date(now.getTime() + shift), timeZone: there }))
        expect(stateThere(-DAY)).toBeLessThanOrEqual(state)
        expect(stateThere(DAY)).toBeGreaterThanOrEqual(state)
      }),
      { numRuns: 300 },
    )
  })

  it('is only ever less certain in another time zone than in UTC, never the opposite', () => {
    fc.assert(
      fc.property(moments, zones, ({ bounds, now }, timeZone) => {
        const inUtc = windowCriterion(dayWindow(bounds, { now, timeZone: 'UTC' }))
        const inZone = windowCriterion(dayWindow(bounds, { now, timeZone }))
        expect([inUtc, 'unknown']).toContain(inZone)
      }),
      { numRuns: 300 },
    )
  })

  it('goes by the hour of the person when daylight saving begins and ends', () => {
    // In Amsterdam 29 March 2026 has 23 hours, and 25 October 25.
    const spring = withinDays('2026-02-27', 30)
    expect(spring.safeUntil).toBe('2026-03-28')
    expect(dayWindow(spring, at('2026-03-28T22:59Z', 'Europe/Amsterdam')).state).toBe('open')
    expect(dayWindow(spring, at('2026-03-28T23:00Z', 'Europe/Amsterdam')).state).toBe('closing')
    const autumn = withinDays('2026-09-26', 30)
    expect(autumn.safeUntil).toBe('2026-10-25')
    expect(dayWindow(autumn, at('2026-10-25T22:59Z', 'Europe/Amsterdam')).state).toBe('open')
    expect(dayWindow(autumn, at('2026-10-25T23:00Z', 'Europe/Amsterdam')).state).toBe('closing')
  })
})

describe('the criterion that rests on a window', () => {
  it.each([
    ['not-open', 'failed'],
    ['opening', 'unknown'],
    ['open', 'met'],
    ['closing', 'unknown'],
    ['closed', 'failed'],
  ] as const)('of a window that is %s is %s', (state, criterion) => {
    expect(windowCriterion({ state })).toBe(criterion)
  })

  it('is unknown while there is no date to count from', () => {
    expect(windowCriterion(undefined)).toBe('unknown')
  })
})
