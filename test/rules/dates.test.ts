import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, isPlainDate, todays } from '../../src/rules/dates'
import { addMonths, addYears } from '../../src/rules/months'
import { anyDay, at, timeZones } from './context'
import { formattersBuiltBy } from './formatters'

describe('a plain date', () => {
  it.each(['2026-11-20', '2024-02-29', '2000-02-29', '1999-12-31', '2026-12-31'])(
    'accepts %s',
    text => {
      expect(isPlainDate(text)).toBe(true)
    },
  )

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '26-01-05',
    '20261105',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '2026-11-20\n',
    '٢٠٢٦-١١-٢٠',
    'tomorrow',
    '',
  ])('refuses %j', text => {
    expect(isPlainDate(text)).toBe(false)
  })
})

describe('counting on the calendar', () => {
  it.each([
    ['2026-11-01', 30, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %i days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-11-20', 12, '2027-11-20'],
  ])('%s and %i months is %s', (date, months, sum) => {
    expect(addMonths(date, months)).toBe(sum)
  })

  it.each([
    ['2026-03-01', 1, '2027-03-01'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s and %i years is %s', (date, years, sum) => {
    expect(addYears(date, years)).toBe(sum)
  })

  it('goes back as many days as it went forward', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
      }),
    )
  })

  it('never lets a month spill over into the one after', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (date, months) => {
        const monthsSinceYearZero = (text: string) =>
          Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        const sum = addMonths(date, months)
        expect(monthsSinceYearZero(sum) - monthsSinceYearZero(date)).toBe(months)
        expect(sum.slice(8) <= date.slice(8)).toBe(true)
        if (sum.slice(8) < date.slice(8)) expect(addDays(sum, 1).slice(8)).toBe('01')
      }),
    )
  })
})

describe('today by both calendars', () => {
  it.each([
    ['2026-11-20T12:00Z', 'UTC', '2026-11-20', '2026-11-20'],
    ['2026-11-30T23:30Z', 'Europe/Amsterdam', '2026-11-30', '2026-12-01'],
    ['2026-11-30T22:59Z', 'Europe/Amsterdam', '2026-11-30', '2026-11-30'],
    ['2026-06-30T22:00Z', 'Europe/Amsterdam', '2026-06-30', '2026-07-01'],
    ['2026-11-20T10:00Z', 'Pacific/Kiritimati', '2026-11-20', '2026-11-21'],
    ['2026-11-20T10:59Z', 'Pacific/Pago_Pago', '2026-11-19', '2026-11-20'],
    ['2026-11-20T18:15Z', 'Asia/Kathmandu', '2026-11-20', '2026-11-21'],
    ['2026-11-20T18:14Z', 'Asia/Kathmandu', '2026-11-20', '2026-11-20'],
    ['2026-11-20T03:29Z', 'America/St_Johns', '2026-11-19', '2026-11-20'],
    ['2026-11-20T03:30Z', 'America/St_Johns', '2026-11-20', '2026-11-20'],
    ['2026-03-08T07:59Z', 'America/Los_Angeles', '2026-03-07', '2026-03-08'],
    ['2026-03-09T06:59Z', 'America/Los_Angeles', '2026-03-08', '2026-03-09'],
    ['2026-03-09T07:00Z', 'America/Los_Angeles', '2026-03-09', '2026-03-09'],
  ])('at %s in %s are %s and %s', (now, timeZone, earlier, later) => {
    expect(todays(at(now, timeZone))).toEqual({ earlier, later })
  })

  it('are the same day or next to each other', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(86_399),
        fc.constantFrom(...timeZones),
        (date, second, timeZone) => {
          const now = new Date(Date.parse(`${date}T00:00:00Z`) + second * 1000)
          const { earlier, later } = todays({ now, timeZone })
          expect([earlier, addDays(earlier, 1)]).toContain(later)
          expect([earlier, later]).toContain(date)
        },
      ),
    )
  })

  it.each(['Mars/Olympus', '', 'constructor', 'Foo+05:00'])(
    'refuses the time zone %j',
    timeZone => {
      expect(() => todays(at('2026-11-20T12:00Z', timeZone))).toThrow(RangeError)
    },
  )

  it('refuses a missing time zone rather than taking the one of the machine', () => {
    const context = { now: new Date('2026-11-20T12:00Z'), timeZone: undefined as never }
    expect(() => todays(context)).toThrow(RangeError)
  })

  it.each([Number.NaN, Date.UTC(12_000, 0), Date.UTC(-1, 0)])('refuses the instant %d', instant => {
    expect(() => todays({ now: new Date(instant), timeZone: 'UTC' })).toThrow(RangeError)
  })
  describe('take a formatter for a zone, which is slow to build,', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const askIn = (timeZone: string) => todays(at('2026-11-20T12:00Z', timeZone))

    // More zones than are kept, so that none of those below is known from before.
    beforeEach(() => zones.slice(100, 200).forEach(askIn))

    it('that was built once, and not built again for every verdict', () => {
      const built = formattersBuiltBy(() => {
        for (let times = 0; times < 50; times++) ['Europe/Amsterdam', 'UTC'].forEach(askIn)
      })
      expect(built).toBe(2)
    })

    it('but do not keep those of all the zones there are', () => {
      const [first = '', ...others] = zones.slice(0, 60)
      expect(formattersBuiltBy(() => [first, ...others].forEach(askIn))).toBe(60)
      expect(formattersBuiltBy(() => askIn(first))).toBe(1)
    })
  })
})
