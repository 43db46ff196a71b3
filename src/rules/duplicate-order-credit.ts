import {
  commerce,
  legacyOffer,
  legacySources,
  requesterCriteria,
  requesterFacts,
  requesterReasons,
  requesterSources,
} from './csp-criteria'
import { credit2021 } from './documents'
import { calendarDate } from './facts'
import { absent, reason } from './judgement'
import { valueOn } from './parameters'
import type { FactValues, Parameter, Rule } from './types'
import { dayWindow, windowCriterion, withinDays } from './windows'

const facts = [commerce, calendarDate('newSubscriptionPurchasedOn'), ...requesterFacts] as const

type Facts = FactValues<typeof facts>

const creditWindow: Parameter = {
  id: 'duplicate-order-credit-window',
  unit: 'days',
  values: [{ from: '2021-03-31', value: 120, sources: ['credit-duplicate-120-days'] }],
}

/** Licences that a customer holds twice, say after moving to another tenant, are credited. */
export const duplicateOrderCredit: Rule = {
  id: 'duplicate-order-credit',
  facts,
  criteria: [...requesterCriteria, 'legacy-offer', 'within-120-days'],
  parameters: [creditWindow],
  remedies: ['credit'],
  routes: ['service-request'],
  sources: {
    ...requesterSources,
    ...legacySources,
    'credit-duplicate-120-days': { document: credit2021, heading: 'Duplicate orders credit' },
  },

  judge(facts: Facts, context) {
    const start = facts.newSubscriptionPurchasedOn
    const window =
      start === undefined
        ? undefined
        : dayWindow(withinDays(start, valueOn(creditWindow, start)), context)

    return {
      reasons: [
        ...requesterReasons(facts),
        legacyOffer(facts, 'credit-duplicate-120-days'),
        reason('within-120-days', windowCriterion(window), ['credit-duplicate-120-days']),
      ],
      missing: absent(facts, ['commerce', 'newSubscriptionPurchasedOn', 'partnerType']),
      remedy: 'credit',
      route: 'service-request',
      ...(window && { window }),
    }
  },
}
