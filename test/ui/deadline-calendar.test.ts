import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { parseReminders, usualReminders } from '../../src/storage/reminders'
import { calendarOf, calledOffSince } from '../../src/ui/deadline-calendar'
import { deadlinesAt, purchase } from '../deadlines/agenda'
import { timeZones } from '../rules/context'

const noon = '2026-11-20T11:00:00Z'

async function exported(local: Record<string, unknown>, now = noon, timeZone = 'Europe/Amsterdam') {
  const context = { now: new Date(now), timeZone }
  const deadlines = deadlinesAt(now, local, timeZone)
  const calledOff = calledOffSince(deadlines, parseReminders(local, {}).log, context)
  const text = await calendarOf(deadlines, usualReminders, context, calledOff)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
  return { text, calendar, events }
}

const local = { 'purchase:a': purchase }
const eventOf = async (id: string, stored: Record<string, unknown> = local, now = noon) => {
  const { events } = await exported(stored, now)
  const found = events.find(({ uid }) => uid === `${id}@forewarn.example`)
  if (!found) throw new Error(`No ${id} among ${events.map(({ uid }) => uid).join()}`)
  return found
}

describe('the calendar file', () => {
  it('is one that any calendar takes', async () => {
    const { calendar, events } = await exported(local)
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/Forewarn/)
    expect(events).toHaveLength(3)
    for (const { component } of events) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'sequence', 'summary']) {
        expect(component.getAllProperties(name)).toHaveLength(1)
      }
    }
  })

  it.each(timeZones)('has the safe day as a whole day, for a person in %s', async timeZone => {
    const { events } = await exported(local, noon, timeZone)
    const refund = events.find(({ uid }) => uid.startsWith('refund:a'))
    expect(refund?.startDate.isDate).toBe(true)
    expect(refund?.startDate.toString()).toBe('2026-11-30')
    expect(refund?.endDate.toString()).toBe('2026-12-01')
  })

  it('says what to do, where, until when at the most, and where that is written', async () => {
    const refund = await eventOf('refund:a')
    expect(refund.summary).toBe(
      'Last safe day: Full refund, Partner Success Core, bought 1 Nov 2026',
    )
    expect(refund.description).toMatch(/^Ask for the refund in a support request/)
    expect(refund.description).toMatch(/until Tuesday,? 1 December 2026/)
    expect(refund.description).toContain('https://partner.microsoft.com/dashboard/v2/support/')
    expect(refund.description).toMatch(/Source: .+, “Criteria for a refund”\nhttps:\/\//)
  })

  it('moves what was imported before instead of adding to it', async () => {
    const first = await eventOf('refund:a')
    const moved = { 'purchase:a': { ...purchase, purchasedOn: '2026-11-03' } }
    const second = await eventOf('refund:a', moved, '2026-11-20T11:00:05Z')
    expect(second.uid).toBe(first.uid)
    expect(second.startDate.toString()).toBe('2026-12-02')
    expect(second.sequence).toBeGreaterThan(first.sequence)
    const stamp = (event: ICAL.Event) => String(event.component.getFirstPropertyValue('dtstamp'))
    expect(stamp(second) > stamp(first)).toBe(true)
    expect(stamp(first)).toBe('2026-11-20T11:00:00Z')
  })

  it('warns on the days and at the time of the reminders', async () => {
    const refund = await eventOf('refund:a')
    const alarms = refund.component.getAllSubcomponents('valarm')
    const triggers = alarms.map(alarm => {
      const duration = alarm.getFirstPropertyValue('trigger') as ICAL.Duration
      return duration.toSeconds() / 3600
    })
    expect(triggers).toEqual([-7 * 24 + 9, -3 * 24 + 9, -24 + 9, 9])
    for (const alarm of alarms) {
      expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY')
      expect(alarm.getFirstPropertyValue('description')).toBe(refund.summary)
      expect(alarm.getFirstProperty('trigger')?.getFirstParameter('related') || 'START').toBe(
        'START',
      )
    }
  })

  it('keeps every sign of a name, and no line longer than 75 octets', async () => {
    const label = 'Zoë; Ångström, “後藤” \\ 👩‍💻 Müller\nBEGIN:VEVENT'.repeat(2)
    const assignment = { label, assignedOn: '2026-11-01' }
    const { text, events } = await exported({ 'assignment:v': assignment })
    expect(events).toHaveLength(1)
    expect(events[0]?.summary).toBe(`From this day on: Reassign Visual Studio, ${label}`)
    expect(text).toMatch(/\r\n$/)
    for (const line of text.split('\r\n')) {
      expect(line).not.toMatch(/\n/)
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      // No sign was cut in two.
      expect(line).not.toContain('�')
    }
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(
      text,
    )
  })

  it('says that it tells of days nobody is busy on, under a name', async () => {
    const { calendar, events } = await exported(local)
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Deadlines from Forewarn')
    for (const { component } of events) {
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
      expect(component.getFirstPropertyValue('x-microsoft-cdo-busystatus')).toBe('FREE')
    }
  })

  describe('calls off what an earlier one told', () => {
    const savedAt = '2026-11-10T10:00:00.000Z'
    const saved = { 'reminder:refund:a@2026-11-30': { savedAt } }
    const calledOff = async (stored: Record<string, unknown>, now = noon) => {
      const { events } = await exported(stored, now)
      return events
        .filter(({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED')
        .map(({ uid, summary, startDate, component }) => {
          expect(component.getAllSubcomponents('valarm')).toEqual([])
          return [uid, startDate.toString(), summary]
        })
    }
    const uid = 'refund:a@forewarn.example'
    const viewed = { 'purchase:a': { ...purchase, keysViewed: true } }

    it('when keys were viewed', async () => {
      expect(await calledOff({ ...viewed, ...saved })).toEqual([
        [
          uid,
          '2026-11-30',
          'No longer needed: Full refund, Partner Success Core, bought 1 Nov 2026',
        ],
      ])
    })

    it('when the person is done, or the purchase was deleted', async () => {
      const done = { 'reminder:refund:a@2026-11-30': { savedAt, doneAt: noon } }
      expect(await calledOff({ ...local, ...done })).toMatchObject([
        [uid, '2026-11-30', expect.stringContaining('Full refund')],
      ])
      expect(await calledOff({ 'purchase:b': purchase, ...saved })).toMatchObject([
        [uid, '2026-11-30', 'No longer needed: Deadlines from Forewarn'],
      ])
    })

    it('and nothing else: not what goes on, was never told, ran out, or is no day', async () => {
      expect(await calledOff({ ...local, ...saved })).toEqual([])
      expect(await calledOff(viewed)).toEqual([])
      expect(await calledOff({ ...viewed, ...saved }, '2026-12-02T12:00:00Z')).toEqual([])
      expect(await calledOff({ ...viewed, 'reminder:refund:a@soon': { savedAt } })).toEqual([])
    })
  })

  it('leaves out what is over, and of a window of hours tells the moment', async () => {
    const check = {
      rule: 'new-commerce-cancellation',
      facts: { product: 'license-based', purchasedAt: '2026-11-18T12:00:00.000Z' },
    }
    const { events } = await exported({
      'purchase:a': { ...purchase, keysViewed: true },
      'deadline:c': check,
    })
    expect(events.map(({ uid }) => uid.split(':')[0])).not.toContain('refund')
    const cancel = events.find(({ uid }) => uid.startsWith('check:c'))
    expect(cancel?.startDate.toString()).toBe('2026-11-24')
    expect(cancel?.description).toMatch(/In time until .*25 November 2026.*13:00/)
  })
})
