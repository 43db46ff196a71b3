import { BENEFITS_PAGES } from '../portal/benefits-pages'
import { supportActivation, supportIdsNeeded } from '../rules/advice/technical-support'
import type { GuardingFeature } from './feature'
import { usingABenefit } from './refund-guard'

/**
 * Holds *Activate* while a refund is at stake: an activated benefit is a used one
 * (`refund-mpn-no-benefit-used`), and technical support starts its year with it.
 */
export const activateGuard: GuardingFeature = {
  id: 'activate-guard',
  pages: BENEFITS_PAGES.filter(page => page !== 'benefits-marketing'),
  rules: ['benefit-refund'],
  guard: {
    controls: ['activate'],
    ...usingABenefit,
    notes: [supportActivation, supportIdsNeeded],
  },
}
