import { addDays } from './dates'
import { benefits2020, visualStudio2023 } from './documents'
import { calendarDate, optional } from './facts'
import { absent, reason } from './judgement'
import { valueOn } from './parameters'
import type { FactValues, Parameter, PlainDate, Rule, Source, SourceId } from './types'
import { type DayBounds, dayWindow, windowCriterion } from './windows'

const facts = [calendarDate('assignedOn'), optional(calendarDate('activatedOn'))] as const

type Facts = FactValues<typeof facts>

const MANAGE_VISUAL_STUDIO = 'Manage Visual Studio subscriptions'

/** Every statement this rule rests on. */
const sources = {
  'vs-reassign-after-90-days': { document: benefits2020, heading: MANAGE_VISUAL_STUDIO },
  'vs-reassign-90-since-activation': { document: visualStudio2023, heading: MANAGE_VISUAL_STUDIO },
} satisfies Record<SourceId, Source>

const cited = Object.keys(sources)

const reassignmentWait: Parameter = {
  id: 'visual-studio-reassignment-wait',
  unit: 'days',
  values: [{ from: '2020-10-21', value: 90, sources: cited }],
}

/** A Visual Studio subscription can be given to somebody else once ninety days have passed. */
export const visualStudioReassignment: Rule = {
  id: 'visual-studio-reassignment',
  facts,
  criteria: ['ninety-days-passed'],
  parameters: [reassignmentWait],
  remedies: ['reassign'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { assignedOn, activatedOn } = facts
    const window =
      assignedOn === undefined ? undefined : dayWindow(boundsOf(assignedOn, activatedOn), context)

    return {
      reasons: [reason('ninety-days-passed', windowCriterion(window), cited)],
      missing: absent(facts, ['assignedOn']),
      remedy: 'reassign',
      ...(window && { window }),
    }
  },
}

/** The 2020 text counts from the assignment, the one of 2023 from the activation. */
function boundsOf(assignedOn: PlainDate, activatedOn: PlainDate = assignedOn): DayBounds {
  const days = valueOn(reassignmentWait, assignedOn)
  const later = activatedOn > assignedOn ? activatedOn : assignedOn
  return { opensOn: addDays(assignedOn, days), safeFrom: addDays(later, days + 1) }
}
