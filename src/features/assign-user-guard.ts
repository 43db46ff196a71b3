import { BENEFITS_PAGES } from '../portal/benefits-pages'
import { visualStudioPerPerson, visualStudioReassignOnChange } from '../rules/advice/visual-studio'
import type { GuardingFeature } from './feature'
import { usingABenefit } from './refund-guard'

/**
 * Holds *Assign user* while a refund is at stake: an assigned subscription is a used benefit
 * (`refund-mpn-no-benefit-used`).
 */
export const assignUserGuard: GuardingFeature = {
  id: 'assign-user-guard',
  pages: BENEFITS_PAGES.filter(page => page !== 'benefits-azure'),
  rules: ['benefit-refund'],
  guard: {
    controls: ['assign-user'],
    ...usingABenefit,
    notes: [visualStudioPerPerson, visualStudioReassignOnChange],
  },
}
