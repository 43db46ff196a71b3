import { benefitsFaq2021 } from './documents'
import { calendarDate, choice, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metIf, metUnless } from './logic'
import { valueOn } from './parameters'
import type { FactValues, Parameter, Rule, Source, SourceId } from './types'
import { dayWindow, windowCriterion, withinDays } from './windows'

const facts = [
  calendarDate('activatedOn'),
  choice('reason', ['wrong-tenant', 'seats-added-by-mistake', 'other']),
  yesNo('replacedBefore'),
] as const

type Facts = FactValues<typeof facts>

/** Every statement this rule rests on. */
const sources = {
  'token-replacement-once': { document: benefitsFaq2021, heading: 'Product licenses' },
} satisfies Record<SourceId, Source>

const cited = Object.keys(sources)

const replacementWindow: Parameter = {
  id: 'token-replacement-window',
  unit: 'days',
  values: [{ from: '2021-02-04', value: 30, sources: cited }],
}

/** A token spent by one of two mistakes is replaced once, soon after it was activated. */
export const tokenReplacement: Rule = {
  id: 'token-replacement',
  facts,
  criteria: ['within-30-days-of-activation', 'accepted-reason', 'not-replaced-before'],
  parameters: [replacementWindow],
  remedies: ['replacement-token'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { activatedOn, replacedBefore } = facts
    const window =
      activatedOn === undefined
        ? undefined
        : dayWindow(withinDays(activatedOn, valueOn(replacementWindow, activatedOn)), context)

    return {
      reasons: [
        reason('within-30-days-of-activation', windowCriterion(window), cited),
        reason('accepted-reason', metIf(isAccepted(facts)), cited),
        reason('not-replaced-before', metUnless(replacedBefore), cited),
      ],
      missing: absent(facts, ['activatedOn', 'reason', 'replacedBefore']),
      remedy: 'replacement-token',
      ...(window && { window }),
    }
  },
}

function isAccepted({ reason }: Facts): boolean | undefined {
  return reason === undefined ? undefined : reason !== 'other'
}
