import {
  creditFormFirst,
  creditGrounds,
  creditRequestTopics2021,
  indirectResellerAsksProvider,
} from '../rules/advice/credits'
import type { GuardingFeature } from './feature'

/**
 * Holds the support request: a credit request that is late or lacks evidence is turned down
 * (`credit-procedure-now`), and what it is about only the person knows.
 */
export const supportRequestGuard: GuardingFeature = {
  id: 'support-request-guard',
  pages: ['support-request'],
  rules: [
    'accidental-purchase-credit',
    'duplicate-order-credit',
    'service-outage-credit',
    'technical-issue-credit',
    'misinformation-credit',
  ],
  guard: {
    controls: ['submit-support-request'],
    strength: 'ask',
    isAbout: 'nothing',
    notes: [creditFormFirst, creditGrounds, indirectResellerAsksProvider, creditRequestTopics2021],
    assess: () => ({ kind: 'loss' }),
  },
}
