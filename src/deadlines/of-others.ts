import { type AddressedPage, addressOfPage, customerListAddress } from '../portal/addresses'
import { readinessOf, requestKind } from '../requests'
import type { Context, RuleId, Window } from '../rules/types'
import { visualStudioReassignment } from '../rules/visual-studio-reassignment'
import type { Deadline as KeptCheck } from '../storage/deadlines'
import type { Assignment, Draft } from '../storage/records'
import { judged, sourcesOf } from './judge'
import { type Basis, endedBy } from './standing'
import type { NextStep } from './types'

/** From when on a Visual Studio subscription can be given to somebody else. */
export function ofAssignment(assignment: Assignment, context: Context): Basis[] {
  const { id, assignedOn, addedAt } = assignment
  if (assignedOn === undefined) return []
  const verdict = judged(visualStudioReassignment, { assignedOn }, context)
  if (!verdict?.window) return []
  return [
    {
      id: `reassignment:${id}`,
      kind: 'reassignment',
      subject: { about: 'assignment', assignment },
      window: verdict.window,
      verdict,
      startsOn: assignedOn,
      next: 'reassign',
      sources: sourcesOf(visualStudioReassignment, verdict),
      address: addressOfPage('benefits-visual-studio'),
      ...(addedAt !== undefined && { knownSince: addedAt }),
    },
  ]
}

/** By when a request that was begun has to be in; none while its answers do not say. */
export function ofDraft(draft: Draft, context: Context): Basis[] {
  if (draft.kind === undefined) return []
  const kind = requestKind(draft.kind)
  const { verdict, deadline } = readinessOf(kind, draft, context)
  if (!deadline) return []
  const ended = endedBy(verdict)
  return [
    {
      id: `request:${draft.id}`,
      kind: 'request',
      subject: { about: 'request', draft, rule: kind.rule },
      window: deadline,
      verdict,
      ...(ended && { ended }),
      next: 'send-request',
      sources: sourcesOf(kind.rule, verdict),
      address: kind.forms[draft.era ?? '2023'].ticketUrl ?? addressOfPage('support-request'),
      ...(draft.createdAt !== undefined && { knownSince: draft.createdAt }),
    },
  ]
}

/** A check that was kept, whether or not it has a day, and also one that cannot be read. */
export function ofCheck(check: KeptCheck, context: Context): Basis {
  const base = {
    id: `check:${check.id}`,
    kind: 'check',
    subject: { about: 'check', check },
  } as const
  const unread = { ...base, next: 'look', sources: {}, address: addressOfPage('benefits-overview') }
  if (check.status === 'unreadable') return { ...unread, next: 'look' }
  const { rule, facts, addedAt } = check
  const where = placeOfRule(rule.id)
  const verdict = judged(rule, facts, context)
  if (!verdict) return { ...unread, next: 'look' }
  const ended = endedBy(verdict)
  const startsOn = startOf(facts, verdict.window)
  return {
    ...base,
    verdict,
    ...(verdict.window && { window: verdict.window }),
    ...(startsOn !== undefined && { startsOn }),
    ...(ended && { ended }),
    ...where,
    sources: sourcesOf(rule, verdict),
    ...(addedAt !== undefined && { knownSince: addedAt }),
  }
}

/** The last answer that is a day no later than the first bound: what the window is counted from. */
function startOf(facts: Readonly<Record<string, unknown>>, window: Window | undefined) {
  const first = window?.opensOn ?? window?.safeUntil
  if (first === undefined) return undefined
  return Object.values(facts)
    .filter((value): value is string => typeof value === 'string')
    .filter(value => /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) && value <= first)
    .map(value => value.slice(0, 10))
    .sort()
    .at(-1)
}

interface Place {
  next: NextStep
  address: string
}

const at = (next: NextStep, page: AddressedPage): Place => ({ next, address: addressOfPage(page) })

/** Where to act on what a rule says. The requests about customers all go through one form. */
function placeOfRule(rule: RuleId): Place {
  switch (rule) {
    case 'benefit-refund':
      return at('ask-refund', 'support-request')
    case 'tax-refund':
      return at('ask-tax', 'support-request')
    case 'new-commerce-cancellation':
      return { next: 'cancel-subscription', address: customerListAddress }
    case 'membership-renewal':
    case 'competency-extension-2021':
      return at('renew', 'membership-offers')
    case 'visual-studio-reassignment':
      return at('reassign', 'benefits-visual-studio')
    case 'azure-credit-reassignment':
      return at('look', 'benefits-azure')
    case 'product-key-redemption':
      return at('look', 'benefits-cloud')
    case 'technical-support':
      return at('look', 'benefits-technical-support')
    case 'advisory-hours':
      return at('look', 'benefits-technical-presales')
    case 'marketing-contact':
      return at('look', 'benefits-marketing')
    case 'permission':
    case 'on-premises-licence-use':
    case 'merged-account-benefits':
      return at('look', 'benefits-overview')
    case 'accidental-purchase-credit':
    case 'duplicate-order-credit':
    case 'misinformation-credit':
    case 'service-outage-credit':
    case 'technical-issue-credit':
    case 'token-replacement':
      return at('send-request', 'support-request')
  }
}
