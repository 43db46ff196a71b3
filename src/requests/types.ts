import type { BadFact, FactProblem } from '../rules/facts-error'
import type {
  FactDeclaration,
  FactKind,
  PlainDate,
  Rule,
  Source,
  SourceId,
  Verdict,
  Window,
} from '../rules/types'
import type { Era, RequestKindId } from './vocabulary'

/** How a fact is asked for: as a rule asks, or in a field of several lines. */
export type RequestFactKind = FactKind | { type: 'prose'; longest: number }

/** One thing a request needs to know; what its rule declares is such a fact as it stands. */
export interface RequestFact extends Pick<FactDeclaration, 'name' | 'optional' | 'onlyWhile'> {
  kind: RequestFactKind
  /** As a rule's fact: see `FactDeclaration`. */
  problemOf: (value: unknown, lastDay?: PlainDate) => FactProblem | undefined
  /** The text names this one in place of the other, once it is given. */
  insteadOf?: string
}

/** How it is known that a piece of evidence is there. */
export type EvidenceCheck =
  /** The person says so. */
  | { by: 'person' }
  /**
   * The facts are given, each as it has to be, and the rule's criterion, where there is one, is met.
   * With `oneIsEnough` any of them will do.
   */
  | { by: 'facts'; facts: readonly string[]; oneIsEnough?: true; criteria?: readonly string[] }

export interface EvidenceItem {
  /** E.g. `form-attached`. */
  id: string
  check: EvidenceCheck
  /** The documents ask for it; without it the request is held. The others help. */
  required: boolean
  /** What it rests on; never empty. */
  sources: Readonly<Record<SourceId, Source>>
}

export interface FormStep {
  /** E.g. `review-solutions`. */
  id: string
  /** What the English portal calls the control, field or page; absent where it is not known. */
  label?: string
  /** What is chosen there, as the English portal calls it. */
  choose?: TopicChoice
  /** Nothing says what is to be chosen there for this kind of request. */
  undocumented?: true
}

export interface TopicChoice {
  category: string
  topic: string
  subtopic: string
}

/** The way through the form of one era. */
export interface FormPath {
  era: Era
  steps: readonly FormStep[]
  /** A published address that opens the form with the topic chosen. */
  ticketUrl?: string
  sources: Readonly<Record<SourceId, Source>>
}

/** A kind of request as it is declared, once, for every surface. */
export interface RequestKind {
  id: RequestKindId
  /** Says by when and on what conditions. */
  rule: Rule
  /** The rule's facts and then the request's own, in the order a form asks for them. */
  facts: readonly RequestFact[]
  evidence: readonly EvidenceItem[]
  forms: Readonly<Record<Era, FormPath>>
}

/** What the person has entered so far. Whatever cannot be used is told, and left out. */
export interface RequestContent {
  facts: Readonly<Record<string, unknown>>
  /** Evidence by id: true is what the person has confirmed. */
  evidence: Readonly<Record<string, unknown>>
}

/** `failed`: it is there and not as it has to be. */
export type EvidenceState = 'met' | 'missing' | 'failed'

/** Why Submit is held. The person can always send. */
export type Hold =
  | { reason: 'deadline-passed'; window: Window }
  /** Without what another hold speaks of. */
  | { reason: 'evidence-missing'; evidence: string[] }
  | { reason: 'keys-viewed' }
  | { reason: 'benefits-used' }
  | { reason: 'indirect-reseller' }
  /** Facts that cannot be used as they stand. */
  | { reason: 'facts-unusable'; facts: BadFact[] }
  /** What else the rule turns the request down for, e.g. `legacy-offer`. */
  | { reason: 'criteria-failed'; criteria: string[] }

export interface Readiness {
  /** By the facts that can be used. */
  verdict: Verdict
  /** By when the request has to be in, and how today stands to it; absent while unknown or none. */
  deadline?: Window
  evidence: { id: string; required: boolean; state: EvidenceState }[]
  /** Ids of the required evidence that is not there, and of any that is not as it has to be. */
  missingEvidence: string[]
  /** Facts that were given and cannot be used. */
  unusable: BadFact[]
  /**
   * The verdict's way where it is not a request at all: `self-service`, `cancel-subscription`.
   */
  otherRoute?: string
  holds: Hold[]
}
