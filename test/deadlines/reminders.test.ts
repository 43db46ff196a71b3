import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DueReminder,
  planReminders,
  snoozeUntil,
  staleReminders,
} from '../../src/deadlines/reminders'
import { occurrenceOf } from '../../src/deadlines/types'
import { daysBetween, todays } from '../../src/rules/dates'
import { instantAt } from '../../src/rules/zoned'
import {
  type ReminderRecord,
  type ReminderSettings,
  usualReminders,
} from '../../src/storage/reminders'
import { deadlineNamed, deadlinesAt, purchase } from './agenda'

const zone = 'Europe/Amsterdam'
const usual: ReminderSettings = { ...usualReminders, on: true }
const local = { 'purchase:a': purchase }
const refundOn = '2026-11-30'

/** A browser of which only the clock, the zone, the settings and the log are left between two wakes. */
class Person {
  settings = usual
  zone = zone
  log = new Map<string, ReminderRecord>()
  shown: (DueReminder & { at: string; zone: string; settings: ReminderSettings })[] = []

  constructor(
    public now: string,
    private readonly stored: Record<string, unknown> = local,
  ) {}

  /** What the worker does whenever it is woken, and when it is to be woken next. */
  wake(): Date | undefined {
    const context = { now: new Date(this.now), timeZone: this.zone }
    const deadlines = deadlinesAt(this.now, this.stored, this.zone)
    const { due, next } = planReminders(deadlines, this, context)
    for (const reminder of due) {
      this.shown.push({ ...reminder, at: this.now, zone: this.zone, settings: this.settings })
      const occurrence = occurrenceOf(reminder.deadline)
      const before = this.log.get(occurrence)?.shown
      const shown = new Map([[reminder.days, context.now.toISOString()], ...(before ?? [])])
      this.log.set(occurrence, { shown })
    }
    return next
  }

  /** Lets time pass with the browser open: the worker is woken when it asked to be. */
  stayUntil(moment: string): void {
    for (let next = this.wake(); next && next <= new Date(moment); next = this.wake()) {
      this.now = next.toISOString()
    }
    this.now = moment
    this.wake()
  }

  get days(): number[] {
    return this.shown.map(({ days }) => days)
  }
}

const at = (local: string, timeZone = zone) => instantAt(local, timeZone)

describe('reminders of a deadline', () => {
  it('come 7, 3 and 1 days before and on the last safe day, at nine on the person’s clock', () => {
    const person = new Person(at('2026-11-10T12:00'))
    person.stayUntil(at('2026-12-02T12:00'))
    expect(person.shown.map(({ at, days }) => [at, days])).toEqual([
      [at('2026-11-23T09:00'), 7],
      [at('2026-11-27T09:00'), 3],
      [at('2026-11-29T09:00'), 1],
      [at('2026-11-30T09:00'), 0],
    ])
    expect(person.shown.map(({ deadline }) => deadline.daysLeft)).toEqual([7, 3, 1, 0])
  })

  it('do not come while they are off, nor before their minute', () => {
    const person = new Person(at('2026-11-23T08:59'))
    person.wake()
    expect(person.days).toEqual([])
    person.settings = { ...usual, on: false }
    person.stayUntil(at('2026-11-29T10:00'))
    expect(person.days).toEqual([])
  })

  it('come at another time and on other days where the person says so', () => {
    const person = new Person(at('2026-11-10T12:00'))
    person.settings = { on: true, days: [14, 2], time: '17:30' }
    person.stayUntil(at('2026-12-02T12:00'))
    expect(person.shown.map(({ at, days }) => [at, days])).toEqual([
      [at('2026-11-16T17:30'), 14],
      [at('2026-11-28T17:30'), 2],
    ])
  })

  it('that were missed are one, worded for the day it is', () => {
    const person = new Person(at('2026-11-22T12:00'))
    person.wake()
    person.now = at('2026-11-29T14:00')
    person.wake()
    person.wake()
    expect(person.days).toEqual([1])
    expect(person.shown[0]?.deadline.daysLeft).toBe(1)
  })

  it('are not made up for by an earlier one when the time of day is put later', () => {
    const person = new Person(at('2026-11-30T10:00'))
    person.wake()
    person.settings = { ...usual, time: '18:00' }
    person.stayUntil(at('2026-11-30T23:00'))
    expect(person.days).toEqual([0])
  })

  it('that were missed to the end are told once after it, and not weeks later', () => {
    const person = new Person(at('2026-12-05T10:00'))
    person.wake()
    person.wake()
    expect(person.shown.map(({ deadline }) => deadline.ended)).toEqual(['time'])
    const late = new Person(at('2027-01-20T10:00'))
    late.wake()
    expect(late.days).toEqual([])
  })

  it('say nothing of a day that was past when it was entered', () => {
    const person = new Person(at('2026-12-05T10:00'), {
      'purchase:a': { ...purchase, addedAt: '2026-12-05T08:30:00.000Z' },
    })
    person.wake()
    expect(person.days).toEqual([])
  })

  it.each([
    ['keys were viewed', { 'purchase:a': { ...purchase, keysViewed: true } }],
    [
      'the person is done',
      { ...local, [`reminder:refund:a@${refundOn}`]: { doneAt: '2026-11-20T10:00:00.000Z' } },
    ],
  ])('end when %s', (_, stored) => {
    const person = new Person(at('2026-11-10T12:00'), stored)
    person.stayUntil(at('2026-12-05T12:00'))
    expect(person.days).toEqual([])
  })

  it('are not repeated after the clock was set back, and none is skipped for having been ahead', () => {
    const person = new Person(at('2026-11-20T12:00'))
    person.wake()
    person.now = at('2026-11-30T12:00')
    person.wake()
    expect(person.days).toEqual([0])
    person.now = at('2026-11-20T12:05')
    person.stayUntil(at('2026-12-02T12:00'))
    expect(person.days).toEqual([0, 7, 3, 1])
  })

  it('are not repeated in another zone', () => {
    const person = new Person(at('2026-11-23T09:00'))
    person.wake()
    person.zone = 'America/Los_Angeles'
    person.stayUntil(at('2026-11-24T20:00', person.zone))
    person.zone = 'Pacific/Auckland'
    person.wake()
    expect(person.days).toEqual([7])
  })

  it('late in the day in the Americas come before the day ends in UTC', () => {
    const person = new Person(at('2026-11-10T12:00'))
    person.zone = 'America/Los_Angeles'
    person.settings = { on: true, days: [0], time: '20:00' }
    person.stayUntil(at('2026-12-02T12:00'))
    expect(person.shown.map(({ at }) => at)).toEqual([at('2026-11-29T20:00', person.zone)])
    expect(person.shown[0]?.deadline.daysLeft).toBe(0)
  })

  it('are told of a subscription on the day it can be given on', () => {
    const assignment = { assignedOn: '2026-09-01', addedAt: '2026-09-02T10:00:00.000Z' }
    const person = new Person(at('2026-11-10T12:00'), { 'assignment:v': assignment })
    person.stayUntil(at('2027-01-10T12:00'))
    expect(person.shown.map(({ at }) => at)).toEqual([at('2026-12-01T09:00')])
  })
})

describe('a reminder that is put off', () => {
  const snoozeAt = (now: string) => {
    const deadline = deadlineNamed(deadlinesAt(now, local), 'refund:a')
    return snoozeUntil(deadline, usual, { now: new Date(now), timeZone: zone }).toISOString()
  }

  it('comes again tomorrow at its time, on the last day after three hours', () => {
    expect(snoozeAt(at('2026-11-27T16:20'))).toBe(at('2026-11-28T09:00'))
    expect(snoozeAt(at('2026-11-30T09:10'))).toBe(at('2026-11-30T12:10'))
  })

  it('is shown once more, and not before', () => {
    const person = new Person(at('2026-11-27T09:00'))
    person.wake()
    const occurrence = `refund:a@${refundOn}`
    const record = person.log.get(occurrence) ?? { shown: new Map() }
    person.log.set(occurrence, { ...record, snoozedUntil: at('2026-11-28T09:00') })
    person.stayUntil(at('2026-11-28T23:00'))
    expect(person.shown.map(({ at, again }) => [at, again])).toEqual([
      [at('2026-11-27T09:00'), undefined],
      [at('2026-11-28T09:00'), at('2026-11-28T09:00')],
    ])
  })

  it('is one with the next where both are due', () => {
    const person = new Person(at('2026-11-29T09:00'))
    person.log.set(`refund:a@${refundOn}`, {
      shown: new Map([[3, at('2026-11-27T09:00')]]),
      snoozedUntil: at('2026-11-29T09:00'),
    })
    person.wake()
    person.wake()
    expect(person.days).toEqual([1])
  })
})

describe('what was shown', () => {
  it('is forgotten long after its day, where no deadline has it any more', () => {
    const now = '2027-06-01T12:00:00Z'
    const log = new Map(
      [`refund:a@${refundOn}`, 'refund:gone@2026-11-30', 'refund:gone@2027-05-20', 'odd'].map(
        occurrence => [occurrence, { shown: new Map<number, string>() }],
      ),
    )
    const context = { now: new Date(now), timeZone: zone }
    expect(staleReminders(log, deadlinesAt(now, local), context)).toEqual([
      'refund:gone@2026-11-30',
      'odd',
    ])
  })
})

describe('on the day itself, whatever the time of day and the zone', () => {
  const places = [
    ['Pacific/Kiritimati', 14],
    ['Pacific/Pago_Pago', -11],
    ['America/Los_Angeles', -8],
    ['Asia/Kolkata', 5.5],
    ['Europe/Amsterdam', 1],
  ] as const
  const clocks = ['00:00', '00:01', '02:30', '12:00', '23:59']
  const all = places.flatMap(([zone, offset]) => clocks.map(time => [time, zone, offset] as const))
  const clockIn = (moment: string, timeZone: string) =>
    new Date(moment).toLocaleString('sv-SE', { timeZone })

  it.each(all)('at %s in %s what ends is told once, before it ends anywhere', (time, zone) => {
    const person = new Person('2026-11-25T12:00:00Z')
    person.zone = zone
    person.settings = { on: true, days: [0], time }
    person.stayUntil('2026-12-03T12:00:00Z')
    const [told, ...more] = person.shown
    expect(more).toEqual([])
    const { at = '' } = told ?? {}
    expect(clockIn(at, zone).slice(11, 16)).toBe(time)
    const days = [at.slice(0, 10), clockIn(at, zone).slice(0, 10)]
    expect(days.toSorted().at(-1)).toBe(refundOn)
  })

  it.each(all)('at %s in %s what opens is told once, when it is open everywhere', (time, zone) => {
    const assignment = { assignedOn: '2026-09-01', addedAt: '2026-09-02T10:00:00.000Z' }
    const person = new Person('2026-11-25T12:00:00Z', { 'assignment:v': assignment })
    person.zone = zone
    person.settings = { on: true, days: [7], time }
    person.stayUntil('2026-12-05T12:00:00Z')
    expect(person.shown).toHaveLength(1)
    const { at = '', deadline } = person.shown[0] ?? {}
    expect(clockIn(at, zone).slice(11, 16)).toBe(time)
    const days = [at.slice(0, 10), clockIn(at, zone).slice(0, 10)]
    expect(days.toSorted()[0]).toBe('2026-12-01')
    expect(deadline?.window?.state).toBe('open')
  })

  it('a time that is skipped in spring is moved on, one that comes twice in autumn told once', () => {
    const told = (purchasedOn: string, now: string, until: string) => {
      const person = new Person(now, { 'purchase:a': { ...purchase, purchasedOn } })
      person.settings = { on: true, days: [0], time: '02:30' }
      person.stayUntil(until)
      return person.shown.map(({ at }) => at)
    }
    // 29 March 2026, when 02:00 becomes 03:00, and 25 October, when 03:00 becomes 02:00 again.
    expect(told('2026-02-28', '2026-03-25T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T01:30:00.000Z',
    ])
    expect(told('2026-09-26', '2026-10-22T12:00:00Z', '2026-10-27T12:00:00Z')).toEqual([
      '2026-10-25T00:30:00.000Z',
    ])
  })
})

/* Anything that can happen to a browser, in any order. */

const zones = [
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'UTC',
]
const minutes = fc.integer({ min: 1, max: 6 * 1440 })
const happening = fc.oneof(
  fc.record({ what: fc.constant('open' as const), minutes }),
  fc.record({ what: fc.constant('closed' as const), minutes }),
  fc.record({ what: fc.constant('stopped' as const), minutes: fc.constant(0) }),
  fc.record({ what: fc.constant('clock' as const), minutes: minutes.map(m => m - 3 * 1440) }),
  fc.record({ what: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }),
  fc.record({
    what: fc.constant('settings' as const),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 }),
    hour: fc.integer({ min: 0, max: 23 }),
  }),
)

function happen(person: Person, event: typeof happening extends fc.Arbitrary<infer T> ? T : never) {
  const later = (minutes: number) =>
    new Date(Date.parse(person.now) + minutes * 60_000).toISOString()
  switch (event.what) {
    case 'open':
      person.stayUntil(later(event.minutes))
      break
    case 'closed':
    case 'clock':
      person.now = later(event.minutes)
      break
    case 'stopped':
      break
    case 'zone':
      person.zone = event.zone
      break
    case 'settings':
      person.settings = {
        on: true,
        days: event.days.toSorted((a, b) => b - a),
        time: `${String(event.hour).padStart(2, '0')}:00`,
      }
  }
  person.wake()
}

describe('whatever happens to the browser', () => {
  it('no reminder comes twice, or early', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), events => {
        const person = new Person(at('2026-11-20T12:00'))
        for (const event of events) happen(person, event)
        const names = person.shown.map(({ deadline, days }) => `${occurrenceOf(deadline)}#${days}`)
        expect(new Set(names).size).toBe(names.length)
        for (const { deadline, days, at, zone } of person.shown) {
          const today = todays({ now: new Date(at), timeZone: zone }).later
          expect(daysBetween(today, deadline.safeDay)).toBeLessThanOrEqual(days)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('every reminder whose time has come was shown, itself or a later one in its place', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), events => {
        const person = new Person(at('2026-11-20T12:00'))
        for (const event of events) {
          happen(person, event)
          const today = todays({ now: new Date(person.now), timeZone: person.zone }).earlier
          const left = daysBetween(today, refundOn)
          if (left < -10) return
          // A day further than both calendars say, its moment has come in every zone.
          const due = person.settings.days.filter(days => left < days)
          for (const days of due) expect(Math.min(...person.days)).toBeLessThanOrEqual(days)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('with the clock going on, each is shown in order, the one day’s before the next’s', () => {
    const forward = happening.filter(({ what }) => what === 'open' || what === 'closed')
    fc.assert(
      fc.property(fc.array(forward, { maxLength: 12 }), events => {
        const person = new Person(at('2026-11-20T12:00'))
        for (const event of events) happen(person, event)
        expect(person.days).toEqual(person.days.toSorted((a, b) => b - a))
        expect(person.days.every(days => usual.days.includes(days))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
