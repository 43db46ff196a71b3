import {
  requesterCriteria,
  requesterFacts,
  requesterReasons,
  requesterSources,
} from './csp-criteria'
import { credit2021 } from './documents'
import { absent, reason } from './judgement'
import type { FactValues, Rule, RuleId, SourceId } from './types'

type Facts = FactValues<typeof requesterFacts>

/**
 * A ground for credit that the documents name and say no more about, neither conditions nor a
 * deadline. Nobody can be told that they will get it; some can be told that they will not.
 */
export function unpublishedCredit(id: RuleId, ground: SourceId): Rule {
  return {
    id,
    facts: requesterFacts,
    criteria: [...requesterCriteria, 'published-conditions'],
    parameters: [],
    remedies: [],
    routes: [],
    sources: { ...requesterSources, [ground]: { document: credit2021, heading: credit2021.title } },

    judge(facts: Facts) {
      return {
        reasons: [...requesterReasons(facts), reason('published-conditions', 'unknown', [ground])],
        missing: absent(facts, ['partnerType']),
      }
    },
  }
}
