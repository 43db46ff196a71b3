import {
  benefits2020,
  credit2021,
  creditNow,
  newCommerceCancellation,
  refund2021,
  refundNow,
} from './documents'
import { choice } from './facts'
import { absent, reason } from './judgement'
import type { CriterionState, FactValues, Rule, Source, SourceId } from './types'
import { type Role, roles } from './vocabulary'

const actions = [
  'view-benefits',
  'assign-benefits',
  'get-keys',
  'activate-benefits',
  'request-refund',
  'self-service-cancellation',
  'request-credit',
  'manage-go-to-market',
  'cancel-subscription',
] as const

type Action = (typeof actions)[number]

interface Permission {
  roles: readonly Role[]
  /** Allowed by one text and not by another. */
  disputed?: Role
  sources: readonly SourceId[]
}

const permissions: Readonly<Record<Action, Permission>> = {
  'view-benefits': {
    roles: ['global-admin', 'user-management-admin', 'admin-agent', 'partner-admin'],
    sources: ['benefits-not-visible'],
  },
  'assign-benefits': {
    roles: ['global-admin'],
    disputed: 'partner-admin',
    sources: ['benefits-assign-needs-global-admin', 'benefits-not-visible'],
  },
  'get-keys': {
    roles: ['global-admin', 'partner-admin'],
    sources: ['benefits-not-visible'],
  },
  'activate-benefits': {
    roles: ['global-admin', 'partner-admin'],
    sources: ['benefits-not-visible'],
  },
  'request-refund': {
    roles: ['partner-admin', 'account-admin'],
    sources: ['refund-mpn-roles', 'refund-now'],
  },
  'self-service-cancellation': {
    roles: ['partner-admin'],
    sources: ['refund-self-serve-card'],
  },
  'request-credit': {
    roles: ['admin-agent'],
    disputed: 'global-admin',
    sources: ['credit-roles', 'credit-procedure-now'],
  },
  'manage-go-to-market': {
    roles: ['global-admin', 'partner-admin'],
    sources: ['gtm-roles'],
  },
  'cancel-subscription': {
    roles: ['admin-agent', 'sales-agent'],
    sources: ['nce-license-7d'],
  },
}

const ROLES = 'Appropriate roles'
const CRITERIA = 'Criteria for a refund'
const MANAGE_BENEFITS = 'Manage your membership benefits in the Partner Center'

/** Every statement this rule rests on. */
const sources = {
  'benefits-not-visible': { document: benefits2020, heading: MANAGE_BENEFITS },
  'benefits-assign-needs-global-admin': { document: benefits2020, heading: MANAGE_BENEFITS },
  'refund-mpn-roles': { document: refund2021, heading: ROLES },
  'refund-now': { document: refundNow, heading: CRITERIA },
  'refund-self-serve-card': {
    document: refundNow,
    heading: 'Eligibility for Self-serve cancellation for credit card purchases',
  },
  'credit-roles': { document: credit2021, heading: ROLES },
  'credit-procedure-now': { document: creditNow, heading: ROLES },
  'gtm-roles': { document: benefits2020, heading: 'Manage Go-To-Market offers' },
  'nce-license-7d': { document: newCommerceCancellation, heading: newCommerceCancellation.title },
} satisfies Record<SourceId, Source>

const facts = [choice('role', roles), choice('action', actions)] as const

type Facts = FactValues<typeof facts>

/** Who may do what in Partner Center. */
export const permission: Rule = {
  id: 'permission',
  facts,
  criteria: ['role-may'],
  parameters: [],
  remedies: [],
  routes: [],
  sources,

  judge(facts: Facts) {
    const { role, action } = facts
    return {
      reasons: [
        reason(
          'role-may',
          roleMay(role, action),
          action === undefined ? Object.keys(sources) : permissions[action].sources,
        ),
      ],
      missing: absent(facts, ['role', 'action']),
    }
  },
}

function roleMay(role: Role | undefined, action: Action | undefined): CriterionState {
  if (role === undefined || action === undefined) return 'unknown'
  const { roles, disputed } = permissions[action]
  if (roles.includes(role)) return 'met'
  return role === disputed ? 'unknown' : 'failed'
}
