import type { Instant, PlainDate } from '../rules/types'
import { patch, patchAll, policyKey, remove } from './area'
import { type Check, isRecord, parseFields, type Repair } from './fields'
import { patchPreferences } from './preferences'

/*
 * How people want to be reminded, in the preferences; and what was shown of which deadline on this
 * machine, `reminder:<deadline>@<safe day>`. A deadline whose day changes starts anew.
 */

export const reminderPrefix = 'reminder:'

export interface ReminderSettings {
  on: boolean
  /** Whole days before the safe day; 0 is the day itself. Each at most once. */
  days: readonly number[]
  /** On the person's clock, `HH:mm`. */
  time: string
}

export const usualReminders: ReminderSettings = { on: false, days: [7, 3, 1, 0], time: '09:00' }

/** Of a deadline on one safe day. */
export interface ReminderRecord {
  /** When it was shown, by days before. */
  shown: ReadonlyMap<number, Instant>
  /** Not before this moment again. */
  snoozedUntil?: Instant
  /** When the person said that all is done. */
  doneAt?: Instant
  /** When it was last saved for a calendar. */
  savedAt?: Instant
}

export interface Reminders {
  settings: ReminderSettings
  /** What of them the organisation has set. */
  locked: readonly (keyof ReminderSettings)[]
  /** By deadline and safe day, as `occurrenceOf` names them. */
  log: ReadonlyMap<string, ReminderRecord>
  repairs: Repair[]
}

/** The furthest a reminder can be ahead. */
export const MOST_DAYS_BEFORE = 60

const isBoolean: Check<boolean> = value => typeof value === 'boolean'
const isTime: Check<string> = (value): value is string =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
const isInstant: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value))
const isDayBefore = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_DAYS_BEFORE
const isDays: Check<number[]> = (value): value is number[] =>
  Array.isArray(value) && value.length <= 20 && value.every(isDayBefore)

export const settingsFields = { on: isBoolean, days: isDays, time: isTime }
export const reminderFields = {
  shown: isRecord,
  snoozedUntil: isInstant,
  doneAt: isInstant,
  savedAt: isInstant,
}

type Stored = Readonly<Record<string, unknown>>

/** Makes what can be made of them. Never throws and never writes. */
export function parseReminders(local: Stored, sync: Stored, managed: Stored = {}): Reminders {
  // On this machine only where the account's storage had no room for them.
  const preferences = local.preferences ?? sync.preferences
  const chosen = isRecord(preferences) ? preferences.reminders : undefined
  const { value, repairs } = parseFields(settingsFields, chosen, 'preferences')
  const policy = parseFields(settingsFields, managed.reminders, policyKey)
  repairs.push(...policy.repairs)
  const log = new Map<string, ReminderRecord>()
  for (const [key, raw] of Object.entries(local)) {
    if (!key.startsWith(reminderPrefix)) continue
    const parsed = parseFields(reminderFields, raw, key)
    repairs.push(...parsed.repairs)
    const { shown = {}, ...fields } = parsed.value
    log.set(key.slice(reminderPrefix.length), { ...fields, shown: shownOf(shown) })
  }
  const locked = Object.keys(policy.value) as (keyof ReminderSettings)[]
  return { settings: settingsOf({ ...value, ...policy.value }), locked, log, repairs }
}

function settingsOf({ on, days, time }: Partial<ReminderSettings>): ReminderSettings {
  return {
    on: on ?? usualReminders.on,
    days: days ? [...new Set(days)].sort((a, b) => b - a) : usualReminders.days,
    time: time ?? usualReminders.time,
  }
}

function shownOf(stored: Stored): ReadonlyMap<number, Instant> {
  const entries = Object.entries(stored).flatMap(([days, at]): [number, Instant][] =>
    /^\d{1,2}$/.test(days) && isInstant(at) ? [[Number(days), at]] : [],
  )
  return new Map(entries)
}

/** Safe days by deadline, on which the person said that all is done. */
export function settledIn({ log }: Pick<Reminders, 'log'>): Map<string, Set<PlainDate>> {
  const settled = new Map<string, Set<PlainDate>>()
  for (const [occurrence, { doneAt }] of log) {
    if (doneAt === undefined) continue
    const at = occurrence.lastIndexOf('@')
    const id = occurrence.slice(0, at)
    settled.set(id, (settled.get(id) ?? new Set()).add(occurrence.slice(at + 1)))
  }
  return settled
}

/** @throws what the browser throws when it refuses to store them. */
export async function chooseReminders(
  changes: {
    [K in keyof ReminderSettings]?: ReminderSettings[K] | undefined
  },
): Promise<void> {
  await patchPreferences(({ reminders }) => ({
    reminders: { ...(isRecord(reminders) ? reminders : {}), ...changes },
  }))
}

/**
 * Notes that reminders were shown, by occurrence and days before, in one write. Of each the first
 * moment stays, and nothing is snoozed any more.
 */
export function noteShown(days: ReadonlyMap<string, number>, at: Date): Promise<void> {
  const keys = [...days.keys()].map(occurrence => reminderPrefix + occurrence)
  return patchAll('local', keys, ({ shown }, key) => {
    const before = isRecord(shown) ? shown : {}
    const which = days.get(key.slice(reminderPrefix.length)) ?? 0
    return {
      shown: { ...before, [which]: before[which] ?? at.toISOString() },
      snoozedUntil: undefined,
    }
  })
}

/** Notes that occurrences were saved for a calendar, in one write. */
export function noteSaved(occurrences: readonly string[], at: Date): Promise<void> {
  const keys = occurrences.map(occurrence => reminderPrefix + occurrence)
  return patchAll('local', keys, () => ({ savedAt: at.toISOString() }))
}

export function snooze(occurrence: string, until: Date): Promise<void> {
  return patch('local', reminderPrefix + occurrence, { snoozedUntil: until.toISOString() })
}

/** Notes that all is done, and returns what takes it back. */
export async function settle(occurrence: string, at: Date): Promise<() => Promise<void>> {
  await patch('local', reminderPrefix + occurrence, ({ doneAt }) => ({
    doneAt: doneAt ?? at.toISOString(),
    snoozedUntil: undefined,
  }))
  return () => unsettle(occurrence)
}

/** There is something to do after all. */
export function unsettle(occurrence: string): Promise<void> {
  return patch('local', reminderPrefix + occurrence, { doneAt: undefined }, false)
}

/** Forgets what was shown of occurrences that are named; returns when that is stored. */
export async function forgetReminders(occurrences: readonly string[]): Promise<void> {
  if (occurrences.length > 0) {
    await remove(
      'local',
      occurrences.map(occurrence => reminderPrefix + occurrence),
    )
  }
}
