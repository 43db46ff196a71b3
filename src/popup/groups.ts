import type { MessageKey } from '../i18n/messages'
import type { Rule, RuleId } from '../rules/types'

/** Under which heading a situation is offered. */
export const groups = [
  { id: 'refunds', title: 'groupRefunds' },
  { id: 'keys', title: 'groupKeys' },
  { id: 'membership', title: 'groupMembership' },
  { id: 'support', title: 'groupSupport' },
  { id: 'roles', title: 'groupRoles' },
] as const satisfies readonly { id: string; title: MessageKey }[]

export type GroupId = (typeof groups)[number]['id']

export const groupOf: Readonly<Record<RuleId, GroupId>> = {
  'benefit-refund': 'refunds',
  'tax-refund': 'refunds',
  'new-commerce-cancellation': 'refunds',
  'accidental-purchase-credit': 'refunds',
  'duplicate-order-credit': 'refunds',
  'service-outage-credit': 'refunds',
  'technical-issue-credit': 'refunds',
  'misinformation-credit': 'refunds',
  'product-key-redemption': 'keys',
  'token-replacement': 'keys',
  'visual-studio-reassignment': 'keys',
  'azure-credit-reassignment': 'keys',
  'on-premises-licence-use': 'keys',
  'membership-renewal': 'membership',
  'merged-account-benefits': 'membership',
  'competency-extension-2021': 'membership',
  'technical-support': 'support',
  'advisory-hours': 'support',
  'marketing-contact': 'support',
  permission: 'roles',
}

export interface Group {
  id: GroupId
  title: MessageKey
  rules: readonly Rule[]
}

/** The rules under their headings, in the order given; a heading without rules is left out. */
export function grouped(rules: readonly Rule[]): Group[] {
  return groups
    .map(group => ({ ...group, rules: rules.filter(rule => groupOf[rule.id] === group.id) }))
    .filter(group => group.rules.length > 0)
}
