import { presalesRequest } from '../rules/advice/technical-support'
import type { GuardingFeature } from './feature'
import { perhapsUsingABenefit } from './refund-guard'

/**
 * Holds the presales request while a refund is at stake: the hours are a benefit, and asking for them
 * uses it (`tpd-now`).
 */
export const presalesRequestGuard: GuardingFeature = {
  id: 'presales-request-guard',
  pages: ['benefits-technical-presales'],
  rules: ['benefit-refund'],
  guard: {
    controls: ['submit-presales-request'],
    ...perhapsUsingABenefit,
    isAbout: 'nothing',
    notes: [presalesRequest],
  },
}
