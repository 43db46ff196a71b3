import { benefitsFaq2021 } from './documents'
import { calendarDate } from './facts'
import { absent, reason } from './judgement'
import type { CriterionState, FactValues, Rule, Source, SourceId } from './types'
import { dayWindow, windowCriterion, withinDays } from './windows'

const facts = [calendarDate('mergedOn'), calendarDate('renewsOn')] as const

type Facts = FactValues<typeof facts>

/** Every statement this rule rests on. */
const sources = {
  'merge-benefits-until-renewal': { document: benefitsFaq2021, heading: 'Product licenses' },
} satisfies Record<SourceId, Source>

const cited = Object.keys(sources)

/** After a merge both accounts keep their benefits until the next renewal. */
export const mergedAccountBenefits: Rule = {
  id: 'merged-account-benefits',
  facts,
  criteria: ['merged-before-renewal', 'within-membership-year'],
  parameters: [],
  remedies: ['keep-both-accounts-benefits'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { renewsOn } = facts
    // Whether the benefits still hold on the day of the renewal itself is not said.
    const window = renewsOn === undefined ? undefined : dayWindow(withinDays(renewsOn, 0), context)

    return {
      reasons: [
        reason('merged-before-renewal', mergedBeforeRenewal(facts), cited),
        reason('within-membership-year', windowCriterion(window), cited),
      ],
      missing: absent(facts, ['mergedOn', 'renewsOn']),
      remedy: 'keep-both-accounts-benefits',
      ...(window && { window }),
    }
  },
}

/** A merge after the renewal lasts until another one; of the same day, either may come first. */
function mergedBeforeRenewal({ mergedOn, renewsOn }: Facts): CriterionState {
  if (mergedOn === undefined || renewsOn === undefined || mergedOn === renewsOn) return 'unknown'
  return mergedOn < renewsOn ? 'met' : 'failed'
}
