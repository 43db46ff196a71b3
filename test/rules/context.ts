import fc from 'fast-check'
import type { Context, PlainDate } from '../../src/rules/types'

/** A context at the given instant, in UTC unless told otherwise. */
export function at(now: string, timeZone = 'UTC'): Context {
  return { now: new Date(now), timeZone }
}

/** Zones at both ends of the calendar, off the hour, and with daylight saving in both hemispheres. */
export const timeZones = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Europe/Amsterdam',
]

/** Any day of the century a fact may name, later or earlier. */
export const anyDay = anyDayUntil('2099-12-31')

/** Any day a fact may name, up to and with `last`. */
export function anyDayUntil(last: PlainDate): fc.Arbitrary<PlainDate> {
  return fc
    .date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date(`${last}T00:00:00Z`),
      noInvalidDate: true,
    })
    .map(date => date.toISOString().slice(0, 10))
}
