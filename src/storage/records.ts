import type { Context } from '../rules/types'
import type { Parsed } from './fields'
import type {
  assignmentFields,
  draftFields,
  journalFields,
  panelFields,
  policyFields,
  preferencesFields,
  profileFields,
  purchaseFields,
} from './schemas'

export type Profile = Parsed<typeof profileFields>
export type Purchase = Parsed<typeof purchaseFields> & { id: string }
export type Assignment = Parsed<typeof assignmentFields> & { id: string }

/** An answer in the form of a request, good or not. */
export type Answer = boolean | number | string | string[]

/** A support request that has not been sent. */
export type Draft = Omit<Parsed<typeof draftFields>, 'facts' | 'evidence'> & {
  id: string
  /** By the name of the fact; also such as only another version knows. */
  facts: Readonly<Record<string, Answer>>
  /** By the id of the evidence: true is what the person has confirmed. */
  evidence: Readonly<Record<string, boolean>>
}

export type JournalEntry = Parsed<typeof journalFields> & { id: string }
export type PanelPlace = Parsed<typeof panelFields>
export type Corner = NonNullable<PanelPlace['corner']>

/** Which features are switched off; a feature that is not named is on. */
export type FeatureSwitches = Readonly<Record<string, boolean>>

/**
 * How hard an action is held: it goes through and a note says what it meant; a question has to be
 * answered; the question can be answered with "proceed" only after some seconds.
 */
export type Strength = 'note' | 'ask' | 'pause'

/** As a person chooses it: switched off, or on with a strength. */
export type Hold = Strength | 'off'

/** The strengths the person chose; a feature that is not named has its own. */
export type Strengths = Readonly<Record<string, Strength>>

/** What the organisation has set; the rest is the person's. */
export type Policy = Omit<Parsed<typeof policyFields>, 'features' | 'strengths'> & {
  features: FeatureSwitches
  strengths: Strengths
}

/** How long the strength `pause` makes wait. */
export type PauseSeconds = NonNullable<Parsed<typeof preferencesFields>['pauseSeconds']>

/** Days a purchase's benefits can last at the most: a year, a leap day and the 30 days after it. */
const benefitsLastDays = 366 + 30

/**
 * Whether benefits on the page today can stem from this purchase. Source of the figure: benefits
 * run for one year and stay usable in the 30 days after it (`three-dates`, `thirteen-months`). After
 * that there must have been a newer purchase or renewal, whose refund is a question of its own.
 */
export function canStillBeCurrent(purchase: Purchase, context: Context): boolean {
  return daysSince(purchase, context) <= benefitsLastDays
}

/** Days in which no renewal can have begun a refund of its own: the anniversary is the first. */
const soleYear = 365

/**
 * Whether this purchase is known well enough, and is recent enough, to be the one that benefits on
 * the page stem from. After a year there may be a renewal that nobody has entered.
 */
export function isSurelyCurrent(purchase: Purchase, context: Context): boolean {
  return (
    purchase.offer !== undefined &&
    daysSince(purchase, context) < soleYear &&
    purchase.purchasedOn !== undefined
  )
}

/** Whole days since the purchase, in UTC; 0 while its date is not known. */
function daysSince({ purchasedOn }: Purchase, { now }: Context): number {
  if (purchasedOn === undefined) return 0
  return Math.floor((now.getTime() - Date.parse(purchasedOn)) / 86_400_000)
}

/** The purchase and profile as facts of the rules. Unknown stays absent. */
export function factsOf(purchase: Purchase, profile: Profile): Record<string, unknown> {
  const { offer, purchasedOn, payment, goldDiscountUsed, accountSuspended } = purchase
  const facts = {
    offer,
    purchasedOn,
    payment,
    benefitsUsed: purchase.benefitsUsedAt === undefined ? purchase.benefitsUsed : true,
    goldDiscountUsed,
    accountSuspended,
    keysViewed: purchase.keysViewedAt === undefined ? purchase.keysViewed : true,
    role: actingRole(profile),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** Of several roles the one that opens most ways to a refund. */
function actingRole({ roles = [] }: Profile): string | undefined {
  return roles.includes('partner-admin') ? 'partner-admin' : roles[0]
}
