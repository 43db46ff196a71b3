import type { DateKind, DateReading, Place } from '../portal/reading'
import type { PageId } from '../portal/routes'
import { benefitRefund } from '../rules/benefit-refund'
import { addDays, daysBetween, todays } from '../rules/dates'
import { addYears } from '../rules/months'
import type { Context, PlainDate } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import type { DateChange, DateField } from '../storage/page-dates'
import { type Assignment, canStillBeCurrent, type Purchase } from '../storage/records'
import { judgeFacts } from './judge'

/**
 * How a date of the page stands to what is stored. `unused`: it is only shown, since nothing rests
 * on such a date, the page does not say what it belongs to, or it is of a year that is over.
 */
export type Standing = 'new' | 'stored' | 'contradicts' | 'unused'

/** Where a date stands on the page, in the page's words as far as they may be handed on. */
export interface Spot {
  label: string
  place: Place
  source?: string | undefined
}

/** A date of the page, once for all places where it stands. */
export interface PageDate {
  /** The same for the same date of the same offer. */
  id: string
  kind: DateKind
  offer?: Offer | undefined
  /** The days it may be, from early to late; one when that is certain. */
  days: readonly PlainDate[]
  spots: readonly Spot[]
  /** Only a heading somewhere before it names the offer. */
  isLoose: boolean
  standing: Standing
  /** The field it would be stored in; absent for assignments and what is unused. */
  field?: DateField
  /** Id of the purchase it is of; without one a purchase is added. */
  purchase?: string
  /** What is stored instead. */
  stored?: PlainDate | undefined
}

export interface Known {
  page: PageId
  purchases: readonly Purchase[]
  assignments: readonly Assignment[]
  context: Context
}

/** Days. Two orders of one offer that are closer together cannot be two years of it. */
const ANOTHER_YEAR = 300

/** Days from a purchase in which its year ends, the time to renew it included. */
const LONGEST_YEAR = 400

/** Compares what was read with what is stored. Assignments stay apart, one for each person. */
export function compareDates(readings: readonly DateReading[], known: Known): PageDate[] {
  const assignments = readings.filter(({ kind }) => kind === 'assignment-date')
  const others = readings.filter(({ kind }) => kind !== 'assignment-date')
  const dates = joined(others.map(reading => dateOf(reading, known.page)))
  // An order first, as its year ends with the expiry beside it.
  const placed = ['purchasedOn', 'anniversaryOn'].flatMap(field =>
    dates.filter(date => date.field === field).map(date => placeDate(date, known)),
  )
  const unused = dates
    .filter(({ field }) => field === undefined)
    .map(date => ({ ...date, standing: 'unused' as const }))
  const offers = placed.map(({ offer }) => offer)
  placed.sort((one, other) => offers.indexOf(one.offer) - offers.indexOf(other.offer))
  return [...placed, ...compareAssignments(assignments, known), ...unused]
}

function dateOf(reading: DateReading, page: PageId): Omit<PageDate, 'standing'> {
  const { kind, label, value, belongs, place } = reading
  const { offer, source, isLoose = false } = belongs?.to === 'offer' ? belongs : {}
  const field = offer && fieldOf(kind, page)
  const days = value.state === 'certain' ? [value.date] : value.candidates
  return {
    id: [kind, offer, isLoose, ...days].join(' '),
    kind,
    offer,
    days,
    spots: [{ label, place, source }],
    isLoose,
    ...(field && { field }),
  }
}

/**
 * Where a date is stored. Beside a benefit, a start or an end is that of the benefit, which may be
 * another than that of the membership (`benefit-expiry-is-last-activation-date`).
 */
function fieldOf(kind: DateKind, page: PageId): DateField | undefined {
  if (kind === 'order-date') return 'purchasedOn'
  if (page !== 'membership-offers') return undefined
  if (kind === 'start-date') return 'purchasedOn'
  return kind === 'expiry-date' ? 'anniversaryOn' : undefined
}

type Unplaced = Omit<PageDate, 'standing'>

/**
 * One entry for what says the same. What says different things of one year of one offer is one
 * entry too, to be chosen from: which of them is right the page does not tell.
 */
function joined(dates: readonly Unplaced[]): Unplaced[] {
  const all: Unplaced[] = []
  for (const date of dates) {
    const at = all.findIndex(known => known.id === date.id || isRival(known, date))
    const known = all[at]
    if (!known) {
      all.push(date)
      continue
    }
    const days = [...new Set([...known.days, ...date.days])].sort()
    const isOrder = [known, date].some(({ kind }) => kind === 'order-date')
    const kind = isOrder && date.field === 'purchasedOn' ? 'order-date' : known.kind
    all[at] = {
      ...known,
      id: [kind, known.offer, known.isLoose, ...days].join(' '),
      kind,
      days,
      spots: [...known.spots, ...date.spots],
    }
  }
  return all
}

function isRival(one: Unplaced, other: Unplaced): boolean {
  const isSame = one.field !== undefined && one.field === other.field && one.offer === other.offer
  return isSame && one.isLoose === other.isLoose && isOneYear(one.days[0], other.days[0])
}

function isOneYear(one: PlainDate | undefined, other: PlainDate | undefined): boolean {
  return one !== undefined && other !== undefined && distance(one, other) < ANOTHER_YEAR
}

const distance = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other))

function placeDate(date: Unplaced, known: Known): PageDate {
  return date.field === 'anniversaryOn' ? placeExpiry(date, known) : placeOrder(date, known)
}

function placeOrder(date: Unplaced, { purchases, context }: Known): PageDate {
  const own = purchases.filter(({ offer }) => offer === date.offer)
  const same = own.find(({ purchasedOn }) => purchasedOn && date.days.includes(purchasedOn))
  if (same) return { ...date, standing: 'stored', purchase: same.id }

  // Of two readings the page may mean the one that cannot be: the person has the choice all the same.
  const day = date.days.find(
    day =>
      day <= todays(context).later &&
      judgeFacts(benefitRefund, { purchasedOn: day }, context).errors.purchasedOn === undefined,
  )
  if (day === undefined) return { ...date, standing: 'unused' }
  const rival = own.find(({ purchasedOn }) => isOneYear(purchasedOn, day))
  if (rival) return contradicting(date, rival)
  const undated = own.filter(({ purchasedOn }) => purchasedOn === undefined)
  if (undated[0] && undated.length === 1)
    return { ...date, standing: 'new', purchase: undated[0].id }
  const isOver = !canStillBeCurrent({ id: '', purchasedOn: date.days.at(-1) ?? day }, context)
  return { ...date, standing: isOver || undated.length > 1 ? 'unused' : 'new' }
}

function placeExpiry(date: Unplaced, { purchases, context }: Known): PageDate {
  const [day = ''] = date.days
  const endsThen = ({ purchasedOn, anniversaryOn }: Purchase) => {
    if (anniversaryOn !== undefined) return isOneYear(anniversaryOn, day)
    if (purchasedOn === undefined) return true
    const length = daysBetween(purchasedOn, day)
    return length > 0 && length <= LONGEST_YEAR
  }
  const own = purchases.filter(purchase => purchase.offer === date.offer && endsThen(purchase))
  const [purchase] = own
  if (purchase) {
    const { purchasedOn, anniversaryOn = purchasedOn && addYears(purchasedOn, 1) } = purchase
    if (anniversaryOn && date.days.includes(anniversaryOn)) {
      return { ...date, standing: 'stored', purchase: purchase.id }
    }
    if (purchase.anniversaryOn !== undefined) return contradicting(date, purchase)
    return { ...date, standing: own.length === 1 ? 'new' : 'unused', purchase: purchase.id }
  }
  // As long as it can be renewed, or there is one after it.
  const isOver = addDays(date.days.at(-1) ?? day, 30) < todays(context).earlier
  return { ...date, standing: isOver ? 'unused' : 'new' }
}

function contradicting(date: Unplaced, purchase: Purchase): PageDate {
  const stored = date.field && purchase[date.field]
  return { ...date, standing: 'contradicts', purchase: purchase.id, stored }
}

/** Whose they are is not read. As many as are stored of a day stand for those that are stored. */
function compareAssignments(readings: readonly DateReading[], known: Known): PageDate[] {
  const stored = known.assignments.map(({ assignedOn }) => assignedOn)
  return readings.map((reading, number) => {
    const date = dateOf(reading, known.page)
    const at = stored.findIndex(day => day !== undefined && date.days.includes(day))
    if (at >= 0) stored.splice(at, 1)
    return { ...date, id: `${date.id} ${number}`, standing: at >= 0 ? 'stored' : 'new' }
  })
}

/** What the person settled on for a date: the day, and for an assignment in whose name. */
export interface Choice {
  date: PageDate
  day: PlainDate
  /** The person's own words, for an assignment. */
  label?: string
}

/**
 * What is to be stored for these choices. Dates of an offer that has no purchase yet become one
 * purchase for each of its years.
 */
export function changesFor(choices: readonly Choice[]): DateChange[] {
  const added: Extract<DateChange, { what: 'add-purchase' }>[] = []
  const changes: DateChange[] = []
  for (const { date, day, label } of choices) {
    const { field, offer, purchase, stored } = date
    if (date.kind === 'assignment-date') {
      if (label) changes.push({ what: 'add-assignment', fields: { label, assignedOn: day } })
    } else if (field && purchase !== undefined) {
      changes.push({ what: 'set-date', purchase, field, date: day, before: stored })
    } else if (field && offer) {
      const same = added.find(
        ({ fields }) => fields.offer === offer && fields[field] === undefined && fits(fields, day),
      )
      if (same) same.fields[field] = day
      else added.push({ what: 'add-purchase', fields: { offer, [field]: day } })
    }
  }
  return [...added, ...changes]
}

/** Whether an expiry can be that of an order. */
function fits({ purchasedOn }: Pick<Purchase, DateField>, expiry: PlainDate): boolean {
  if (purchasedOn === undefined) return false
  const length = daysBetween(purchasedOn, expiry)
  return length > 0 && length <= LONGEST_YEAR
}
