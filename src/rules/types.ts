import type { FactProblem } from './facts-error'
import type { Offer } from './vocabulary'

/** A calendar day without a time of day: `YYYY-MM-DD`. */
export type PlainDate = string

/** A moment in UTC: `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string

/** When and where a verdict is asked for. Rules have no clock of their own. */
export interface Context {
  now: Date
  /** IANA name of the zone the person lives in, e.g. `Europe/Amsterdam`. */
  timeZone: string
}

export type Outcome = 'eligible' | 'ineligible' | 'undetermined'

/** Kleene's three values, in the words of a checklist. */
export type CriterionState = 'met' | 'failed' | 'unknown'

/**
 * Where "now" lies in a window. `opening` and `closing` are the stretches in which readings of the
 * text, or the two calendars (UTC and the person's), disagree.
 */
export type WindowState = 'not-open' | 'opening' | 'open' | 'closing' | 'closed'

/** Bounds are plain dates for windows counted in days and instants for windows counted in hours. */
export interface Window {
  /** Earliest moment any reading of the text allows. */
  opensOn?: PlainDate | Instant
  /** From here on no reading says "too early". */
  safeFrom?: PlainDate | Instant
  /** Last moment no reading says "too late". */
  safeUntil?: PlainDate | Instant
  /** Last moment any reading allows. */
  outerUntil?: PlainDate | Instant
  state: WindowState
}

export interface Reason {
  /** Id of a criterion of the rule, e.g. `within-30-days`. */
  criterion: string
  state: CriterionState
  sources: SourceId[]
}

export interface Verdict {
  rule: RuleId
  outcome: Outcome
  /** What the partner gets, e.g. `full-refund`; absent when ineligible. */
  remedy?: string
  /** How to get it, e.g. `service-request`; absent when ineligible. */
  route?: string
  window?: Window
  reasons: Reason[]
  /** Names of exactly those facts that can still change an undetermined outcome; empty otherwise. */
  missing: string[]
  /** A computed consequence, e.g. months gained. */
  effect?: Record<string, number | string>
}

export type RuleId =
  | 'accidental-purchase-credit'
  | 'advisory-hours'
  | 'azure-credit-reassignment'
  | 'benefit-refund'
  | 'competency-extension-2021'
  | 'duplicate-order-credit'
  | 'marketing-contact'
  | 'membership-renewal'
  | 'merged-account-benefits'
  | 'misinformation-credit'
  | 'new-commerce-cancellation'
  | 'on-premises-licence-use'
  | 'permission'
  | 'product-key-redemption'
  | 'service-outage-credit'
  | 'tax-refund'
  | 'technical-issue-credit'
  | 'technical-support'
  | 'token-replacement'
  | 'visual-studio-reassignment'

/** Id of a statement in a document, e.g. `refund-now`. The rules that cite it say where it stands. */
export type SourceId = string

/** A published document that says what the rules rest on. */
export interface SourceDocument {
  title: string
  /** The publisher's address. */
  url: string
  /** The date the document carries; absent where none is shown. */
  documentDate?: PlainDate
  /** Secondary: somebody's account of a document that was not read itself. */
  kind: 'primary' | 'secondary'
  /** The day the document was last compared with what the rules say. */
  lastChecked: PlainDate
}

/** A statement in a document: where exactly it stands. */
export interface Source {
  document: SourceDocument
  heading: string
}

/** A figure of a rule, and since when it is known to hold. */
export interface Parameter {
  /** E.g. `refund-window`. */
  id: string
  unit: 'days' | 'hours' | 'months' | 'years' | 'reassignments' | 'times'
  /** In order of `from`. Before the first known date the earliest value holds. */
  values: readonly [ParameterValue, ...ParameterValue[]]
}

export interface ParameterValue {
  /** The first day this value is known to hold. */
  from: PlainDate
  value: number
  sources: readonly SourceId[]
}

/** How a fact is asked for; a form field is drawn from it. */
export type FactKind =
  | { type: 'choice'; options: readonly string[] }
  | { type: 'date' }
  | { type: 'yes-no' }
  /** A number from `min` up to `max`, whole unless it may have decimals. */
  | { type: 'number'; min: number; max: number; decimals?: true }
  /** A line of text; `format` tells a form what to expect. */
  | { type: 'text'; format: 'plain' | 'email' | 'guid' | 'incident' }
  /** Several lines of text, such as mail domains. */
  | { type: 'list' }
  /** A moment, asked for in the person's own zone and kept in UTC. */
  | { type: 'instant' }

/** One thing a rule needs to know. Message keys are derived from `name`: see `i18n/rule-keys.ts`. */
export interface FactDeclaration<Name extends string = string, Value = unknown> {
  name: Name
  kind: FactKind
  /**
   * What keeps a value from being one of this fact; undefined if nothing does. A declaration has no
   * clock: `lastDay` is the last day that can be asked about, see `lastDayAt`.
   */
  problemOf: (value: unknown, lastDay?: PlainDate) => FactProblem | undefined
  /**
   * A verdict can be had without it: while it is absent, what it would decide is left out. It is
   * never `missing`.
   */
  optional: boolean
  /** Asked for only while another fact has one of these values; beside the point otherwise. */
  onlyWhile?: { fact: string; is: readonly string[] }
  /** Tells the compiler what `problemOf` lets through; never there at run time. */
  readonly value?: Value
}

/** What a rule gets to see: the facts that were given, each with the type its check lets through. */
export type FactValues<Facts extends readonly FactDeclaration[]> = {
  readonly [Fact in Facts[number] as Fact['name']]?: Exclude<Fact['value'], undefined>
}

/** A rule as it is declared, once, for every surface. */
export interface Rule {
  id: RuleId
  /** In the order a form asks for them. */
  facts: readonly FactDeclaration[]
  /** Ids of all criteria this rule may report, in the order of its reasons. */
  criteria: readonly string[]
  parameters: readonly Parameter[]
  /** Remedies and routes this rule may name. */
  remedies: readonly string[]
  routes: readonly string[]
  /** Everything this rule cites. */
  sources: Readonly<Record<SourceId, Source>>
  /** Weighs facts that have passed their checks; call it through `evaluate`. */
  judge(facts: Readonly<Record<string, unknown>>, context: Context): Judgement
}

/** What a rule's own file decides; the engine turns it into a `Verdict`. */
export interface Judgement {
  reasons: Reason[]
  /** Facts that were not given and can still change the outcome, alone or together with others. */
  missing: string[]
  remedy?: string
  route?: string
  window?: Window
  effect?: Record<string, number | string>
}

/** A note that needs no facts. Its text is found by its id: see `i18n/rule-keys.ts`. */
export interface Advice {
  /** E.g. `token-not-split`. */
  id: string
  /** Everything the note rests on; never empty. */
  sources: Readonly<Record<SourceId, Source>>
  /** The offers it holds for; absent where it holds for all, or has to do with none. */
  offers?: readonly Offer[]
  /** The first day it is known to hold. */
  from?: PlainDate
  /** The last day it held; absent while it holds. */
  until?: PlainDate
  /** Ids of the portal's pages it belongs to, the one it is listed under first. */
  pages: readonly [string, ...string[]]
  /** Ids of the portal's controls it belongs to. */
  controls?: readonly string[]
  /** The documents contradict each other; the note says how. */
  disputed?: true
}
