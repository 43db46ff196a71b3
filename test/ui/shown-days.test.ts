import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formatDay, formatDayShort } from '../../src/i18n/dates'
import { evaluate } from '../../src/rules'
import type { Context, PlainDate, Verdict } from '../../src/rules/types'
import { noonOf } from '../../src/rules/zoned'
import { daysLeftOf, formatBound, formatBoundShort, timeLeftText } from '../../src/ui/bounds'
import { countdownOf } from '../../src/ui/countdown'
import { headlineOf, inZone } from '../../src/ui/verdict-texts'
import { anyDay, timeZones } from '../rules/context'

/*
 * Days and hours are worked out here by other means than the code's own: with day numbers, tables of
 * names and what Swedish clocks show.
 */

// The ends of the calendar; summer east of UTC+12; days that begin at one o'clock.
const zones = [
  ...timeZones,
  'Pacific/Niue',
  'Etc/GMT+12',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Beirut',
  'America/Havana',
]

const anyZone = fc.constantFrom(...zones)

/** Around midnight in UTC and in every zone, of ordinary days and of those on which clocks change. */
const anyMoment = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-04-05', '2028-02-29', '2025-12-31'),
      anyDay,
    ),
    fc.integer({ min: -60, max: 60 }),
    fc.constantFrom(-1, 0, 1),
  )
  .map(([day, quarters, more]) => new Date(Date.parse(day) + quarters * 900_000 + more))

const aDay = 86_400_000

const clockIn = (moment: Date, timeZone: string) => moment.toLocaleString('sv-SE', { timeZone })

const dayNumberIn = (moment: Date, timeZone: string) =>
  Date.parse(clockIn(moment, timeZone).slice(0, 10)) / aDay

const dayOf = (number: number): PlainDate => new Date(number * aDay).toISOString().slice(0, 10)

const laterToday = ({ now, timeZone }: Context) =>
  Math.max(dayNumberIn(now, 'UTC'), dayNumberIn(now, timeZone))

const weekdays = 'Thursday Friday Saturday Sunday Monday Tuesday Wednesday'.split(' ')
const months =
  'January February March April May June July August September October November December'.split(' ')

/** "Monday 30 November 2026": day 0, 1 January 1970, was a Thursday. */
function inWords(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = weekdays[(Date.parse(day) / aDay) % 7]
  return `${weekday} ${date} ${months[(month ?? 0) - 1]} ${year}`
}

/** Releases of the locale data differ in the comma after the day of the week. */
const unpunctuated = (text: string) => text.replaceAll(',', '').replace(' at ', ' ')

const openWith = (safeUntil: string): Verdict => ({
  rule: 'benefit-refund',
  outcome: 'eligible',
  window: { safeUntil, outerUntil: safeUntil, state: 'open' },
  reasons: [],
  missing: [],
})

describe('the days that are left', () => {
  it('go down at the first of the two midnights, the portal’s and the person’s', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, fc.integer({ min: 0, max: 400 }), (now, timeZone, left) => {
        const context = { now, timeZone }
        const safeUntil = dayOf(laterToday(context) + left)
        const verdict = openWith(safeUntil)
        expect(daysLeftOf(verdict, context)).toBe(left)
        expect(countdownOf(verdict, safeUntil, context)?.daysLeft).toBe(left)
        const text = timeLeftText(verdict.window ?? { state: 'open' }, context)
        expect(text).toMatch(
          left === 0 ? /^Today is the last safe day$/ : new RegExp(`^${left} days? left$`),
        )
      }),
    )
  })

  it('until an opening are counted from the calendar that is ahead', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, fc.integer({ min: 1, max: 90 }), (now, timeZone, days) => {
        const opensOn = dayOf(laterToday({ now, timeZone }) + days)
        expect(timeLeftText({ opensOn, state: 'not-open' }, { now, timeZone })).toMatch(
          new RegExp(`^Opens in ${days} days?$`),
        )
      }),
    )
  })

  it('and hours of a window that is counted in hours are full ones, whatever clocks do', () => {
    const anyTimeLeft = fc.integer({ min: 0, max: 168 * 3_600_000 })
    fc.assert(
      fc.property(anyMoment, anyZone, anyTimeLeft, (now, timeZone, milliseconds) => {
        const until = new Date(now.getTime() + milliseconds).toISOString()
        const window = { safeUntil: until, outerUntil: until, state: 'open' } as const
        const [, count, unit] =
          /^(\d+) (day|hour)s? left$/.exec(timeLeftText(window, { now, timeZone }) ?? '') ?? []
        const hours = milliseconds / 3_600_000
        expect(unit).toBe(hours < 48 ? 'hour' : 'day')
        expect(Number(count)).toBe(Math.floor(unit === 'day' ? hours / 24 : hours))
      }),
    )
  })
})

describe('a day in words', () => {
  const original = process.env.TZ

  afterEach(() => {
    if (original === undefined) delete process.env.TZ
    else process.env.TZ = original
  })

  it.each(zones)('is that very day on a machine set to %s', zone => {
    process.env.TZ = zone
    fc.assert(
      fc.property(anyDay, day => {
        const [weekday, ...date] = inWords(day).split(' ')
        expect(unpunctuated(formatDay(day))).toBe([weekday, ...date].join(' '))
        const [number, month = '', year] = date
        expect(formatDayShort(day)).toMatch(
          new RegExp(`^${number} ${month.slice(0, 3)}[a-z]* ${year}$`),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('stands in the headline of a refund, in every zone at every hour', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, fc.integer({ min: 0, max: 29 }), (now, timeZone, ago) => {
        const context = { now, timeZone }
        const bought = laterToday(context) - ago
        fc.pre(bought > Date.parse('2000-01-01') / aDay)
        const facts = { offer: 'success-core', benefitsUsed: false, keysViewed: false }
        const verdict = evaluate(
          'benefit-refund',
          { ...facts, purchasedOn: dayOf(bought) },
          context,
        )
        const headline = unpunctuated(headlineOf(verdict, inZone(context)))
        expect(headline).toContain(`by ${inWords(dayOf(bought + 29))};`)
      }),
    )
  })
})

it('a moment is shown by the person’s clock, to the minute and never a minute late', () => {
  fc.assert(
    fc.property(anyMoment, anyZone, (moment, zone) => {
      const [day = '', time = ''] = clockIn(moment, zone).split(' ')
      const shown = unpunctuated(formatBound(moment.toISOString(), zone))
      expect(shown).toContain(`${inWords(day)} ${time.slice(0, 5)} `)
      const short = formatBoundShort(moment.toISOString(), zone)
      expect(short).toMatch(new RegExp(`^${Number(day.slice(8))} .* ${day.slice(0, 4)}, `))
      expect(short).toMatch(new RegExp(`${time.slice(0, 5)}$`))
    }),
  )
})

it('another day is judged while it is that day in both calendars', () => {
  fc.assert(
    fc.property(anyDay, anyZone, (day, zone) => {
      // Apia never saw 30 December 2011.
      fc.pre(day > '2011-12-31')
      const moment = noonOf(day, zone)
      expect([zone, clockIn(moment, 'UTC').slice(0, 10)]).toEqual([zone, day])
      expect([zone, clockIn(moment, zone).slice(0, 10)]).toEqual([zone, day])
    }),
  )
})
