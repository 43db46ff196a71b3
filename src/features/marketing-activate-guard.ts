import { marketingActivationTakesDays, marketingContactFirst } from '../rules/advice/go-to-market'
import type { GuardingFeature } from './feature'
import { usingABenefit } from './refund-guard'

/**
 * Holds *Activate* of a go-to-market offer while a refund is at stake; it needs a contact first
 * (`gtm-contact-fields`).
 */
export const marketingActivateGuard: GuardingFeature = {
  id: 'marketing-activate-guard',
  pages: ['benefits-marketing'],
  rules: ['benefit-refund'],
  guard: {
    controls: ['activate'],
    ...usingABenefit,
    notes: [marketingContactFirst, marketingActivationTakesDays],
  },
}
