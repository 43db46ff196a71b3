import { evaluateRule } from '../rules/evaluate'
import { lastDayAt } from '../rules/facts'
import type { Context, Verdict } from '../rules/types'
import { type Given, givenFacts } from './given'
import type {
  EvidenceItem,
  EvidenceState,
  Hold,
  Readiness,
  RequestContent,
  RequestKind,
} from './types'

/**
 * How far a request is: what the rule says of it, what is there, and why it would be held. Days are
 * counted as the rules do it, in UTC and in the person's zone.
 *
 * @throws RangeError for an invalid `now` or an unknown time zone.
 */
export function readinessOf(
  kind: RequestKind,
  content: RequestContent,
  context: Context,
): Readiness {
  const given = givenFacts(kind, content.facts, lastDayAt(context.now))
  const verdict = evaluateRule(kind.rule, factsOfRule(kind, given), context)
  const evidence = kind.evidence.map(item => ({
    id: item.id,
    required: item.required,
    state: stateOf(item, content, given, verdict),
  }))
  const missingEvidence = evidence
    .filter(({ required, state }) => state === 'failed' || (required && state === 'missing'))
    .map(({ id }) => id)
  return {
    verdict,
    ...(verdict.window && { deadline: verdict.window }),
    evidence,
    missingEvidence,
    unusable: given.unusable,
    ...(verdict.route !== undefined &&
      verdict.route !== 'service-request' && { otherRoute: verdict.route }),
    holds: holdsOf(kind, verdict, missingEvidence, given),
  }
}

function factsOfRule({ rule }: RequestKind, { usable }: Given): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(usable).filter(([name]) => rule.facts.some(fact => fact.name === name)),
  )
}

function stateOf(
  { id, check }: EvidenceItem,
  content: RequestContent,
  { usable, unusable }: Given,
  verdict: Verdict,
): EvidenceState {
  if (check.by === 'person') {
    return Object.hasOwn(content.evidence, id) && content.evidence[id] === true ? 'met' : 'missing'
  }
  const { facts, oneIsEnough, criteria = [] } = check
  if (unusable.some(({ name }) => facts.includes(name))) return 'failed'
  const failed = verdict.reasons.some(
    ({ criterion, state }) => state === 'failed' && criteria.includes(criterion),
  )
  if (failed) return 'failed'
  const isGiven = (name: string) => Object.hasOwn(usable, name)
  return (oneIsEnough ? facts.some(isGiven) : facts.every(isGiven)) ? 'met' : 'missing'
}

/** The gravest first: who cannot ask, when it is too late, what is forfeited; then what can be mended. */
function holdsOf(
  kind: RequestKind,
  { reasons, window }: Verdict,
  missingEvidence: string[],
  { unusable }: Given,
): Hold[] {
  const failed = reasons.filter(({ state }) => state === 'failed').map(({ criterion }) => criterion)
  const further = failed.filter(
    criterion => !isNamed(criterion) && !isDeadline(criterion) && !isEvidence(kind, criterion),
  )
  const unsaid = missingEvidence.filter(id => !isSaid(kind, id, failed))
  const holds: (Hold | false | undefined)[] = [
    failed.includes('accepted-partner-type') && { reason: 'indirect-reseller' },
    window?.state === 'closed' && { reason: 'deadline-passed', window },
    failed.includes('keys-not-viewed') && { reason: 'keys-viewed' },
    failed.includes('no-benefit-used') && { reason: 'benefits-used' },
    further.length > 0 && { reason: 'criteria-failed', criteria: further },
    unusable.length > 0 && { reason: 'facts-unusable', facts: unusable },
    unsaid.length > 0 && { reason: 'evidence-missing', evidence: unsaid },
  ]
  return holds.filter(hold => typeof hold === 'object')
}

/** Criteria that have a hold of their own. */
function isNamed(criterion: string): boolean {
  return ['accepted-partner-type', 'keys-not-viewed', 'no-benefit-used'].includes(criterion)
}

/** Evidence that another hold speaks of: what has been viewed cannot be brought any more. */
function isSaid({ evidence }: RequestKind, id: string, failed: readonly string[]): boolean {
  const check = evidence.find(item => item.id === id)?.check
  const criteria = check?.by === 'facts' ? (check.criteria ?? []) : []
  return criteria.some(criterion => isNamed(criterion) && failed.includes(criterion))
}

function isDeadline(criterion: string): boolean {
  return criterion.startsWith('within-')
}

/** Told by the evidence that is not as it has to be. */
function isEvidence({ evidence }: RequestKind, criterion: string): boolean {
  return evidence.some(({ check }) => check.by === 'facts' && check.criteria?.includes(criterion))
}
