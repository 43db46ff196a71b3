import { credit2021, creditNow } from './documents'
import { choice, optional } from './facts'
import { reason } from './judgement'
import { metIf } from './logic'
import type { CriterionState, FactValues, Reason, Source, SourceId } from './types'
import { type Role, roles } from './vocabulary'

/*
 * What every credit of the Cloud Solution Provider program asks of the one who requests it.
 */

/** The facts about the requester, for a rule to declare among its own. */
export const requesterFacts = [
  choice('partnerType', ['direct-bill', 'indirect-provider', 'indirect-reseller']),
  optional(choice('role', roles)),
] as const

type Requester = FactValues<typeof requesterFacts>

/** By which of the two commerce experiences a subscription was bought. */
export const commerce = choice('commerce', ['legacy', 'new-commerce'])

/** Criteria of `requesterReasons`, in its order. */
export const requesterCriteria = ['accepted-partner-type', 'accepted-role'] as const

/** Statements of `requesterReasons`. */
export const requesterSources = {
  'credit-requester-type': { document: credit2021, heading: 'Considerations' },
  'credit-roles': { document: credit2021, heading: 'Appropriate roles' },
  'credit-procedure-now': { document: creditNow, heading: 'Appropriate roles' },
} satisfies Record<SourceId, Source>

/**
 * Indirect resellers are turned down: they go through their provider. The role is weighed once it is
 * known; before that it is no reason to hold a verdict back, since a colleague can send the request.
 */
export function requesterReasons({ partnerType, role }: Requester): Reason[] {
  return [
    reason(
      'accepted-partner-type',
      metIf(partnerType === undefined ? undefined : partnerType !== 'indirect-reseller'),
      ['credit-requester-type'],
    ),
    ...(role === undefined
      ? []
      : [reason('accepted-role', acceptedRole(role), ['credit-roles', 'credit-procedure-now'])]),
  ]
}

function acceptedRole(role: Role): CriterionState {
  if (role === 'admin-agent') return 'met'
  return isDisputedRole(role) ? 'unknown' : 'failed'
}

/**
 * The text of 2021 lets a global admin ask too; today's names the admin agent alone. For such a role
 * the outcome stays open at best, whatever else is known.
 */
export function isDisputedRole(role: Role | undefined): boolean {
  return role === 'global-admin'
}

/** Statements of `legacyOffer`. */
export const legacySources = {
  'credit-nce-first-check-policy': { document: creditNow, heading: creditNow.title },
} satisfies Record<SourceId, Source>

/** New commerce has cancellation windows in place of this credit; `scope` says so for the credit. */
export function legacyOffer(
  facts: FactValues<readonly [typeof commerce]>,
  scope: SourceId,
): Reason {
  return reason(
    'legacy-offer',
    metIf(facts.commerce === undefined ? undefined : facts.commerce === 'legacy'),
    [scope, 'credit-nce-first-check-policy'],
  )
}
