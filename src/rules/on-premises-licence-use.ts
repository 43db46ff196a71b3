import { addDays } from './dates'
import { benefitsFaq2021 } from './documents'
import { calendarDate } from './facts'
import { absent, reason } from './judgement'
import { valueOn } from './parameters'
import type { FactValues, Parameter, PlainDate, Rule, Source, SourceId } from './types'
import { type DayBounds, dayWindow, windowCriterion } from './windows'

const facts = [calendarDate('membershipEndsOn')] as const

type Facts = FactValues<typeof facts>

/** Every statement this rule rests on. */
const sources = {
  'software-onprem-rights-end-with-membership': {
    document: benefitsFaq2021,
    heading: 'Product licenses',
  },
  'benefits-kept-in-window': { document: benefitsFaq2021, heading: 'Membership' },
} satisfies Record<SourceId, Source>

const cited = Object.keys(sources)

const useAfterMembership: Parameter = {
  id: 'licence-use-after-membership',
  unit: 'days',
  values: [{ from: '2021-02-04', value: 30, sources: ['benefits-kept-in-window'] }],
}

/** On-premises licences that come with a membership may be used as long as it lasts. */
export const onPremisesLicenceUse: Rule = {
  id: 'on-premises-licence-use',
  facts,
  criteria: ['within-membership'],
  parameters: [useAfterMembership],
  remedies: ['use-licences'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { membershipEndsOn } = facts
    const window =
      membershipEndsOn === undefined ? undefined : dayWindow(boundsOf(membershipEndsOn), context)

    return {
      reasons: [reason('within-membership', windowCriterion(window), cited)],
      missing: absent(facts, ['membershipEndsOn']),
      remedy: 'use-licences',
      ...(window && { window }),
    }
  },
}

/** Benefits go on in the renewal window, but no text says that these licences are among them. */
function boundsOf(membershipEndsOn: PlainDate): DayBounds {
  return {
    safeUntil: membershipEndsOn,
    outerUntil: addDays(membershipEndsOn, valueOn(useAfterMembership, membershipEndsOn)),
  }
}
