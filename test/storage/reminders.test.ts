import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  chooseReminders,
  forgetReminders,
  noteShown,
  parseReminders,
  settle,
  settledIn,
  snooze,
  usualReminders,
} from '../../src/storage/reminders'
import { local, resetBrowser, stored, sync } from '../support/browser'

beforeEach(resetBrowser)

const at = '2026-11-20T10:00:00.000Z'
const key = 'reminder:refund:a@2026-11-30'
const occurrence = 'refund:a@2026-11-30'

describe('how to be reminded', () => {
  const read = (reminders: unknown) => parseReminders({}, { preferences: { reminders } })

  it('is off, and as usual, until something else is chosen', () => {
    expect(read(undefined).settings).toEqual(usualReminders)
    expect(read({ on: true, days: [2, 5, 2], time: '18:30' })).toMatchObject({
      settings: { on: true, days: [5, 2], time: '18:30' },
      repairs: [],
    })
  })

  it('is what the organisation sets, and its bad settings are left out', () => {
    const sync = { preferences: { reminders: { on: false, time: '18:30' } } }
    const managed = { reminders: { on: true, days: [10], time: 'noon' } }
    expect(parseReminders({}, sync, managed)).toMatchObject({
      settings: { on: true, days: [10], time: '18:30' },
      locked: ['on', 'days'],
      repairs: [{ key: 'managed', field: 'time' }],
    })
  })

  it('goes by what is kept here while the account has no room', () => {
    const local = { preferences: { reminders: { time: '07:15' } } }
    const sync = { preferences: { reminders: { time: '18:30' } } }
    expect(parseReminders(local, sync).settings.time).toBe('07:15')
  })

  it.each([
    ['on', 'yes'],
    ['days', [1, 61]],
    ['days', [0.5]],
    ['days', 'all'],
    ['days', Array.from({ length: 1000 }, (_, day) => day)],
    ['time', '24:00'],
    ['time', '9:00'],
    ['time', 9],
  ])('keeps the rest where %s is %j, and reports it', (field, value) => {
    const { settings, repairs } = read({ on: true, days: [3], time: '10:00', [field]: value })
    const usual = usualReminders[field as keyof typeof usualReminders]
    expect(settings).toEqual({ on: true, days: [3], time: '10:00', [field]: usual })
    expect(repairs).toEqual([{ key: 'preferences', field }])
  })

  it('is stored beside the other preferences, each choice by itself', async () => {
    await sync.set({ preferences: { pauseSeconds: 3, reminders: { later: 1 } } })
    await chooseReminders({ on: true })
    await chooseReminders({ time: '08:15' })
    expect((await sync.get('preferences')).preferences).toEqual({
      pauseSeconds: 3,
      reminders: { later: 1, on: true, time: '08:15' },
    })
  })
})

describe('what was shown', () => {
  it('is put on record at once for all, the first moment of each staying', async () => {
    await local.set({ [key]: { shown: { 7: '2026-11-23T08:00:00.000Z' }, snoozedUntil: at } })
    const set = vi.spyOn(local, 'set')
    const shown = new Map([
      [occurrence, 7],
      ['renewal:a@2027-11-30', 0],
    ])
    await noteShown(shown, new Date(at))
    expect(set).toHaveBeenCalledTimes(1)
    expect(await stored()).toEqual({
      [key]: { shown: { 7: '2026-11-23T08:00:00.000Z' } },
      'reminder:renewal:a@2027-11-30': { shown: { 0: at } },
    })
  })

  it('is put off, done with, and taken back', async () => {
    await noteShown(new Map([[occurrence, 3]]), new Date(at))
    await snooze(occurrence, new Date('2026-11-28T08:00:00.000Z'))
    const undo = await settle(occurrence, new Date(at))
    const read = async () => parseReminders(await stored(), {})
    expect([...settledIn(await read())]).toEqual([['refund:a', new Set(['2026-11-30'])]])
    expect((await read()).log.get(occurrence)?.snoozedUntil).toBeUndefined()
    await undo()
    expect([...settledIn(await read())]).toEqual([])
    expect((await read()).log.get(occurrence)?.shown.get(3)).toBe(at)
  })

  it('leaves out what cannot be read, and forgets what it is told to', async () => {
    const { log, repairs } = parseReminders(
      { [key]: { shown: { 7: 'once', x: at, 3: at, 1000: at }, doneAt: 5 }, 'reminder:odd': 7 },
      {},
    )
    expect([...(log.get(occurrence)?.shown ?? [])]).toEqual([[3, at]])
    expect(repairs).toEqual([{ key, field: 'doneAt' }, { key: 'reminder:odd' }])
    await local.set({ [key]: {}, profile: {} })
    await forgetReminders([occurrence])
    expect(await stored()).toEqual({ profile: {} })
  })
})
