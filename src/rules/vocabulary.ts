/** Membership offers, sold today or in the past. */
export const offers = [
  'action-pack',
  'silver',
  'gold',
  'partner-launch',
  'success-core',
  'success-expanded',
  'solutions-partner',
] as const

/** Roles of a Partner Center user; `partner-admin` was called MPN partner admin. */
export const roles = [
  'global-admin',
  'account-admin',
  'partner-admin',
  'admin-agent',
  'sales-agent',
  'user-management-admin',
] as const

export type Offer = (typeof offers)[number]
export type Role = (typeof roles)[number]
