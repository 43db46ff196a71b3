import { benefitsFaq2021, renewalNow } from './documents'
import { calendarDate, choice } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import { valueOn } from './parameters'
import type { FactValues, Parameter, PlainDate, Rule, Source, SourceId } from './types'
import { type Offer, offers } from './vocabulary'
import { afterDays, dayWindow, windowCriterion, withinDays } from './windows'

const facts = [choice('offer', offers), calendarDate('anniversaryOn')] as const

type Facts = FactValues<typeof facts>

/** Every statement this rule rests on. */
const sources = {
  'renewal-window-30-days': { document: benefitsFaq2021, heading: 'Membership' },
  'renewal-window-2025': { document: renewalNow, heading: 'Renewal' },
  'action-pack-retired': { document: renewalNow, heading: 'Renewal' },
  'legacy-silver-gold-retired': { document: renewalNow, heading: 'Renewal' },
} satisfies Record<SourceId, Source>

const renewalWindow: Parameter = {
  id: 'renewal-window',
  unit: 'days',
  values: [
    { from: '2021-02-04', value: 30, sources: ['renewal-window-30-days', 'renewal-window-2025'] },
  ],
}

const retiredOffers: readonly Offer[] = ['action-pack', 'silver', 'gold']

/** The last anniversary on which a retired offer could be renewed; sales stopped the day after. */
const LAST_ANNIVERSARY_OF_RETIRED: PlainDate = '2025-01-21'

/** An offer that is still sold can be renewed for thirty days from its anniversary. */
export const membershipRenewal: Rule = {
  id: 'membership-renewal',
  facts,
  criteria: ['within-renewal-window', 'offer-still-sold'],
  parameters: [renewalWindow],
  remedies: ['renew'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { anniversaryOn } = facts
    const window =
      anniversaryOn === undefined ? undefined : dayWindow(boundsOf(anniversaryOn), context)
    const inWindow = windowCriterion(window)
    // While every offer was sold, none is reason to refuse, nor makes up for a disputed day.
    const offerMatters = inWindow !== 'unknown' || !wasEveryOfferSold(anniversaryOn)

    return {
      reasons: [
        reason('within-renewal-window', inWindow, [
          'renewal-window-30-days',
          'renewal-window-2025',
        ]),
        reason('offer-still-sold', metIf(isStillSold(facts)), [
          'action-pack-retired',
          'legacy-silver-gold-retired',
        ]),
      ],
      missing: absent(facts, [offerMatters && 'offer', 'anniversaryOn']),
      remedy: 'renew',
      ...(window && { window }),
    }
  },
}

/** The 2021 text opens the window the day after the anniversary, today's on the anniversary. */
function boundsOf(anniversaryOn: PlainDate) {
  return {
    ...afterDays(anniversaryOn, 0),
    ...withinDays(anniversaryOn, valueOn(renewalWindow, anniversaryOn)),
  }
}

function isStillSold({ offer, anniversaryOn }: Facts): boolean | undefined {
  if (offer === undefined) return undefined
  if (!retiredOffers.includes(offer)) return true
  return wasEveryOfferSold(anniversaryOn)
}

function wasEveryOfferSold(anniversaryOn: PlainDate | undefined): boolean | undefined {
  return anniversaryOn === undefined ? undefined : anniversaryOn <= LAST_ANNIVERSARY_OF_RETIRED
}
