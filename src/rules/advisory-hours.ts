import { advisoryHoursNow, benefits2020 } from './documents'
import { choice } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import type { FactValues, Rule, Source, SourceId } from './types'
import { offers } from './vocabulary'

const facts = [choice('offer', offers)] as const

type Facts = FactValues<typeof facts>

const ADVISORY_HOURS = 'Manage Technical Benefits - Partner Advisory Hours'

/** Every statement this rule rests on. */
const sources = {
  'advisory-hours-no-activation': { document: benefits2020, heading: ADVISORY_HOURS },
  'advisory-hours-request': { document: benefits2020, heading: ADVISORY_HOURS },
  'advisory-no-benefits-message': { document: benefits2020, heading: ADVISORY_HOURS },
  'tpd-now': { document: advisoryHoursNow, heading: advisoryHoursNow.title },
} satisfies Record<SourceId, Source>

/** Advisory hours come with every offer but the smallest and are there without activation. */
export const advisoryHours: Rule = {
  id: 'advisory-hours',
  facts,
  criteria: ['offer-includes-hours'],
  parameters: [],
  remedies: ['submit-request'],
  routes: [],
  sources,

  judge(facts: Facts) {
    const { offer } = facts
    return {
      reasons: [
        reason(
          'offer-includes-hours',
          metIf(offer === undefined ? undefined : offer !== 'partner-launch'),
          Object.keys(sources),
        ),
      ],
      missing: absent(facts, ['offer']),
      remedy: 'submit-request',
    }
  },
}
