import { benefitsFaq2021 } from './documents'
import { calendarDate, text } from './facts'
import { absent, reason } from './judgement'
import { metIf, metUnless } from './logic'
import type { FactValues, PlainDate, Rule, Source, SourceId } from './types'

const facts = [calendarDate('anniversaryOn'), text('competency')] as const

type Facts = FactValues<typeof facts>

/** Every statement this rule rests on. */
const sources = {
  'covid-competency-extension': { document: benefitsFaq2021, heading: 'Responding to COVID-19' },
} satisfies Record<SourceId, Source>

const cited = Object.keys(sources)

const FIRST_ANNIVERSARY: PlainDate = '2021-01-01'
const LAST_ANNIVERSARY: PlainDate = '2021-06-30'
const EXCLUDED = 'cloud-business-applications'

/** Competencies due in the first half of 2021 were extended by a year, all but one. */
export const competencyExtension2021: Rule = {
  id: 'competency-extension-2021',
  facts,
  criteria: ['anniversary-in-first-half-2021', 'competency-not-excluded'],
  parameters: [],
  remedies: ['extended-to-2022-anniversary'],
  routes: [],
  sources,

  judge(facts: Facts) {
    return {
      reasons: [
        reason('anniversary-in-first-half-2021', metIf(isInFirstHalf(facts)), cited),
        reason('competency-not-excluded', metUnless(isExcluded(facts)), cited),
      ],
      missing: absent(facts, ['anniversaryOn', 'competency']),
      remedy: 'extended-to-2022-anniversary',
    }
  },
}

function isInFirstHalf({ anniversaryOn }: Facts): boolean | undefined {
  if (anniversaryOn === undefined) return
  return anniversaryOn >= FIRST_ANNIVERSARY && anniversaryOn <= LAST_ANNIVERSARY
}

/** The id, or the name as a person writes it: "Cloud Business Applications". */
function isExcluded({ competency }: Facts): boolean | undefined {
  if (competency === undefined) return
  return (
    competency
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '-') === EXCLUDED
  )
}
