import fc from 'fast-check'
import { roles } from '../../src/rules/vocabulary'

/** Any requester, told in part or in full; the role is kept apart, since it may turn a verdict. */
export const anyPartnerType = fc.constantFrom(
  'direct-bill',
  'indirect-provider',
  'indirect-reseller',
)
export const anyRole = fc.constantFrom(...roles)

export const certainty = ['eligible', 'undetermined', 'ineligible']

/** What every credit rule makes of the one who asks: facts, outcome, the state of each criterion. */
export const requesters = [
  [{ partnerType: 'direct-bill' }, 'eligible', ['met']],
  [{ partnerType: 'indirect-provider' }, 'eligible', ['met']],
  [{ partnerType: 'indirect-reseller' }, 'ineligible', ['failed']],
  [{ partnerType: undefined }, 'undetermined', ['unknown']],
  [{ partnerType: 'direct-bill', role: 'admin-agent' }, 'eligible', ['met', 'met']],
  [{ partnerType: 'direct-bill', role: 'global-admin' }, 'undetermined', ['met', 'unknown']],
  [{ partnerType: 'direct-bill', role: 'account-admin' }, 'ineligible', ['met', 'failed']],
  [{ partnerType: 'direct-bill', role: 'partner-admin' }, 'ineligible', ['met', 'failed']],
  [{ partnerType: 'direct-bill', role: 'sales-agent' }, 'ineligible', ['met', 'failed']],
  [{ partnerType: 'direct-bill', role: 'user-management-admin' }, 'ineligible', ['met', 'failed']],
  [{ partnerType: 'indirect-reseller', role: 'global-admin' }, 'ineligible', ['failed', 'unknown']],
] as const
