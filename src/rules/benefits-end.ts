import { addDays } from './dates'
import { actionPack2023, benefitsFaq2026 } from './documents'
import type { Context, PlainDate, Source, SourceId, Window } from './types'
import { dayWindow } from './windows'

/** Days after the anniversary in which benefits may still be used (`thirteen-months`). */
const USABLE_AFTER_ANNIVERSARY = 30

export const benefitsEndSources: Readonly<Record<SourceId, Source>> = {
  'three-dates': {
    document: actionPack2023,
    heading: 'Frequently Asked Questions about Microsoft Action Pack (MAPS FAQ)',
  },
  'thirteen-months': { document: benefitsFaq2026, heading: benefitsFaq2026.title },
}

/**
 * Until when the benefits of a year can be used: the safe part ends with the year itself, and some
 * reading goes on through the renewal window.
 */
export function benefitsEndWindow(anniversaryOn: PlainDate, context: Context): Window {
  return dayWindow(
    {
      safeUntil: addDays(anniversaryOn, -1),
      outerUntil: addDays(anniversaryOn, USABLE_AFTER_ANNIVERSARY),
    },
    context,
  )
}
