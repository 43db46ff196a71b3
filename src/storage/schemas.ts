import { eras, requestKindIds, textLanguages } from '../requests/vocabulary'
import { dateProblem } from '../rules/facts'
import { offers, roles } from '../rules/vocabulary'
import { type Check, isRecord } from './fields'
import { languages, partnerTypes } from './vocabulary'

/* The fields of everything that is stored. What they mean is said in `records.ts`. */

const oneOf =
  <const Value>(values: readonly Value[]): Check<Value> =>
  (value): value is Value =>
    values.some(known => known === value)

/** No list that is stored has as many; of a longer one not even the items are looked at. */
const longestList = 100

const listOf =
  <Value>(check: Check<Value>): Check<Value[]> =>
  (value): value is Value[] =>
    Array.isArray(value) && value.length <= longestList && value.every(check)

const isBoolean: Check<boolean> = value => typeof value === 'boolean'
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200
export const isName = (value: unknown): value is string =>
  isText(value) && /^[\w-]{1,40}$/.test(value)
const isDay = (value: unknown): value is string => dateProblem(value) === undefined
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value))

export const profileFields = {
  roles: listOf(oneOf(roles)),
  taxExempt: isBoolean,
  partnerType: oneOf(partnerTypes),
  /** The company's own, such as `contoso.com`. */
  tenantDomains: listOf(isText),
}

export const purchaseFields = {
  offer: oneOf(offers),
  purchasedOn: isDay,
  /** Where it is not a year after the purchase. */
  anniversaryOn: isDay,
  payment: oneOf(['card', 'wire']),
  /** What the person answered; `keysViewedAt` is what was seen to happen. */
  keysViewed: isBoolean,
  /** When keys were first revealed through the guard. Once set it stays. */
  keysViewedAt: isInstant,
  benefitsUsed: isBoolean,
  /** When a benefit was first used through a guard. Once set it stays. */
  benefitsUsedAt: isInstant,
  goldDiscountUsed: isBoolean,
  accountSuspended: isBoolean,
  addedAt: isInstant,
}

/** A Visual Studio subscription whose assignment the person chose to keep track of. */
export const assignmentFields = {
  /** The person's own words for who has it; nothing is read off the page. */
  label: isText,
  assignedOn: isDay,
  addedAt: isInstant,
}

export const journalFields = {
  at: isInstant,
  feature: isText,
  /** `noted`: it went through at once, as the person had chosen. */
  decision: oneOf(['cancelled', 'proceeded', 'noted']),
  /** The product's name as the page shows it beside the control. Never a key. */
  product: isText,
  purchase: isText,
  outcome: oneOf(['eligible', 'ineligible', 'undetermined', 'unknown']),
  /** The person's own words, where a reason is asked for. */
  reason: isText,
}

/** Which rule it is, and whether the facts are its, is checked in `deadlines.ts`. */
export const deadlineFields = {
  rule: isText,
  facts: isRecord,
  addedAt: isInstant,
}

/** The facts and ticks themselves are read one by one. */
export const draftFields = {
  kind: oneOf(requestKindIds),
  facts: isRecord,
  evidence: isRecord,
  /** The form the person is in. */
  era: oneOf(eras),
  /** Id of a step of that form, or `sent` once the portal has given the request a number. */
  step: isText,
  /** Of the text for the Details box, where it is not the portal's. */
  language: oneOf(textLanguages),
  createdAt: isInstant,
  updatedAt: isInstant,
}

export const panelFields = {
  collapsed: isBoolean,
  corner: oneOf(['bottom-left', 'bottom-right', 'top-left', 'top-right']),
}

/** The switches and strengths themselves are read one by one. */
export const preferencesFields = {
  features: isRecord,
  strengths: isRecord,
  pauseSeconds: oneOf([3, 5, 10]),
  /** Going on takes a reason, which the journal keeps. */
  requireReason: isBoolean,
  /** Language of what is shown on the page; absent: the browser's. */
  language: oneOf(languages),
  /** A copy of what is known is kept in the account's synchronised storage. */
  roaming: isBoolean,
}

/** What an organisation sets: `public/managed-schema.json`. Wins over what the person chose. */
export const policyFields = {
  ...profileFields,
  ...preferencesFields,
  /** It can forbid it, but the person alone can allow it. */
  roaming: oneOf([false]),
  purchases: Array.isArray as Check<unknown[]>,
  reminders: isRecord,
  /** Whom to ask, shown in the question. */
  contact: isText,
}

/** Texts of a language other than the browser's, for the content scripts. See `texts.ts`. */
export const textsFields = {
  language: oneOf(languages),
  messages: isRecord,
}

/** UTF-16 code units of an answer, which may be half typed. No question takes as much. */
const longestAnswer = 20_000

const isAnswerText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestAnswer

const isAnswerList = listOf(isText)

/** An answer as it stands in the form. Whether it is a good one is for the request to say. */
export const answerField = (value: unknown): value is boolean | number | string | string[] =>
  isBoolean(value) ||
  Number.isFinite(value) ||
  isAnswerText(value) ||
  (isAnswerList(value) && value.length <= 50)

export const tickField = isBoolean

export const switchField = isBoolean
export const strengthField = oneOf(['note', 'ask', 'pause'])
