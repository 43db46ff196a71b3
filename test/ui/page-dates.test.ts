import { describe, expect, it } from 'vitest'
import type { DateReading } from '../../src/portal/reading'
import type { PageId } from '../../src/portal/routes'
import type { Purchase } from '../../src/storage/records'
import { changesFor, compareDates, type PageDate } from '../../src/ui/page-dates'
import { at } from '../rules/context'

const order = (date: string, more: Partial<DateReading> = {}): DateReading => ({
  kind: 'order-date',
  label: 'Ordered on',
  value: { state: 'certain', date },
  belongs: { to: 'offer', offer: 'success-core', source: 'Partner Success Core Benefits' },
  place: { in: 'line', occurrence: 1 },
  ...more,
})
const expiry = (date: string, more: Partial<DateReading> = {}) =>
  order(date, { kind: 'expiry-date', label: 'Expires', ...more })
const assigned = (date: string) => order(date, { kind: 'assignment-date', label: 'Assigned on' })
const isLoose = { belongs: { to: 'offer', offer: 'success-core', isLoose: true } } as const
const eitherDay = (...candidates: string[]) =>
  order('', { value: { state: 'ambiguous', candidates } })

const purchase = (fields: Partial<Purchase> = {}): Purchase => ({
  id: 'a',
  offer: 'success-core',
  ...fields,
})

function compare(
  readings: DateReading[],
  purchases: Purchase[] = [],
  page: PageId = 'membership-offers',
  assignments: { id: string; assignedOn?: string }[] = [],
): PageDate[] {
  const context = at('2026-11-20T12:00Z')
  return compareDates(readings, { page, purchases, assignments, context })
}

const standings = (...given: Parameters<typeof compare>) =>
  compare(...given).map(({ standing, days, stored }) =>
    [standing, ...days, ...(stored ? [`not ${stored}`] : [])].join(' '),
  )

const changes = (dates: PageDate[]) =>
  changesFor(dates.map(date => ({ date, day: date.days[0] ?? '' })))

describe('an order date', () => {
  it('is new where nothing is stored, and becomes a purchase', () => {
    const dates = compare([order('2026-11-01')])
    expect(dates).toMatchObject([{ standing: 'new', offer: 'success-core' }])
    expect(changes(dates)).toEqual([
      { what: 'add-purchase', fields: { offer: 'success-core', purchasedOn: '2026-11-01' } },
    ])
  })

  it('completes the one purchase of its offer that has no date', () => {
    const dates = compare(
      [order('2026-11-01')],
      [purchase(), purchase({ id: 'b', offer: 'partner-launch' })],
    )
    expect(changes(dates)).toEqual([
      {
        what: 'set-date',
        purchase: 'a',
        field: 'purchasedOn',
        date: '2026-11-01',
        before: undefined,
      },
    ])
  })

  it('is of neither of two purchases without a date', () => {
    expect(standings([order('2026-11-01')], [purchase(), purchase({ id: 'b' })])).toEqual([
      'unused 2026-11-01',
    ])
  })

  it('is as stored, or contradicts what is', () => {
    const stored = [purchase({ purchasedOn: '2026-11-01' })]
    expect(standings([order('2026-11-01')], stored)).toEqual(['stored 2026-11-01'])
    expect(standings([order('2026-11-03')], stored)).toEqual([
      'contradicts 2026-11-03 not 2026-11-01',
    ])
  })

  it('of another year is another purchase, and of a year that is over none', () => {
    const stored = [purchase({ purchasedOn: '2025-11-01' })]
    expect(standings([order('2026-11-01')], stored)).toEqual(['new 2026-11-01'])
    expect(standings([order('2024-12-03')], stored)).toEqual(['unused 2024-12-03'])
  })

  it('is of no use in the future, without an offer, or beside something else', () => {
    expect(standings([order('2026-12-24')])).toEqual(['unused 2026-12-24'])
    const { belongs: _, ...nobodys } = order('2026-11-01')
    expect(standings([nobodys])).toEqual(['unused 2026-11-01'])
    expect(standings([order('2026-11-01', { belongs: { to: 'another' } })])).toEqual([
      'unused 2026-11-01',
    ])
  })

  it('that may be two days is not guessed, but is as stored if one of them is', () => {
    expect(standings([eitherDay('2026-03-04', '2026-04-03')])).toEqual([
      'new 2026-03-04 2026-04-03',
    ])
    const stored = [purchase({ purchasedOn: '2026-04-03' })]
    expect(standings([eitherDay('2026-03-04', '2026-04-03')], stored)).toEqual([
      'stored 2026-03-04 2026-04-03',
    ])
  })

  it('keeps both readings, though one of them lies in the future', () => {
    expect(standings([eitherDay('2026-11-12', '2026-12-11')])).toEqual([
      'new 2026-11-12 2026-12-11',
    ])
    expect(standings([eitherDay('2027-11-12', '2027-12-11')])).toEqual([
      'unused 2027-11-12 2027-12-11',
    ])
  })

  it('that the page gives twice, differently, is one to choose from', () => {
    expect(standings([order('2026-11-03'), order('2026-11-01')])).toEqual([
      'new 2026-11-01 2026-11-03',
    ])
  })

  it('that stands in several places is listed once', () => {
    const [date, ...others] = compare([order('2026-11-01'), order('2026-11-01')])
    expect(date?.spots).toHaveLength(2)
    expect(others).toEqual([])
  })

  it('that is loosely matched stays apart', () => {
    expect(compare([order('2026-11-01'), order('2026-11-02', isLoose)])).toMatchObject([
      { isLoose: false, days: ['2026-11-01'] },
      { isLoose: true, days: ['2026-11-02'] },
    ])
  })
})

describe('an expiry', () => {
  it('goes with the order beside it into one purchase', () => {
    expect(changes(compare([expiry('2027-11-01'), order('2026-11-01')]))).toEqual([
      {
        what: 'add-purchase',
        fields: { offer: 'success-core', purchasedOn: '2026-11-01', anniversaryOn: '2027-11-01' },
      },
    ])
  })

  it('is as stored a year after the purchase, else new to it', () => {
    const stored = [purchase({ purchasedOn: '2026-11-01' })]
    expect(standings([expiry('2027-11-01')], stored)).toEqual(['stored 2027-11-01'])
    expect(standings([expiry('2027-11-20')], stored)).toEqual(['new 2027-11-20'])
  })

  it('contradicts the anniversary that was entered', () => {
    const stored = [purchase({ purchasedOn: '2026-11-01', anniversaryOn: '2027-11-05' })]
    expect(standings([expiry('2027-11-01')], stored)).toEqual([
      'contradicts 2027-11-01 not 2027-11-05',
    ])
  })

  it('of a benefit is none of the membership', () => {
    expect(standings([expiry('2027-11-01')], [], 'benefits-marketing')).toEqual([
      'unused 2027-11-01',
    ])
  })

  it('that is long past says nothing of today', () => {
    expect(standings([expiry('2026-10-01')])).toEqual(['unused 2026-10-01'])
  })
})

describe('assignment dates', () => {
  const page = 'benefits-visual-studio'

  it('are one for each person, and as stored for as many as are stored', () => {
    const readings = [assigned('2026-07-14'), assigned('2026-07-14'), assigned('2026-08-01')]
    const stored = [{ id: 'a', assignedOn: '2026-07-14' }]
    const dates = compare(readings, [], page, stored)
    expect(dates.map(({ standing }) => standing)).toEqual(['stored', 'new', 'new'])
    expect(new Set(dates.map(({ id }) => id)).size).toBe(3)
  })

  it('are stored under the name the person gives, and not without one', () => {
    const [date] = compare([assigned('2026-07-14')], [], page)
    if (!date) throw new Error('No date')
    expect(changesFor([{ date, day: '2026-07-14', label: 'Build server' }])).toEqual([
      {
        what: 'add-assignment',
        fields: { label: 'Build server', assignedOn: '2026-07-14' },
      },
    ])
    expect(changesFor([{ date, day: '2026-07-14' }])).toEqual([])
  })
})
