import {
  creditFormFirst,
  creditGrounds,
  creditRequestTopics2021,
  indirectResellerAsksProvider,
} from '../rules/advice/credits'
import type { GuardingFeature } from './feature'

/**
 * Holds the support request: a credit request that is late or lacks evidence is turned down
 * (`credit-procedure-now`). Of one that is drafted beside the form it is known what it lacks; what
 * any other is about only the person knows, unless the topic says that it is no credit.
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
    assess: ({ request }) => {
      const holds = request?.holds()
      if (holds ? holds.length === 0 : request?.isUnrelated?.()) return { kind: 'nothing' }
      return { kind: 'loss', ...(holds && { holds }) }
    },
  },
}
