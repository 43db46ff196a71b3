import type { GuardingFeature } from '../features/feature'
import { holdReasons, requestHoldKey } from '../i18n/request-keys'
import { adviceKey, effectKey, keysOfRule } from '../i18n/rule-keys'
import type { Context } from '../rules/types'
import { emptyState } from '../storage/state'
import { holdTextKeys } from '../ui/hold-texts'

/**
 * Every text that a held action may need. The browser's texts are gone with the extension, which may
 * be updated or removed under a page; what has been looked up before that stays.
 */
export function textsOfGuards(guards: readonly GuardingFeature[], context: Context): string[] {
  return [
    ...common,
    ...holdTextKeys(guards.map(({ id }) => id)),
    ...guards.flatMap(guard => ownTexts(guard, context)),
  ]
}

function ownTexts({ guard, pages }: GuardingFeature, context: Context): string[] {
  const [page] = pages
  if (page === undefined) return []
  // With nothing known, a guard that may ever hold says by which rules.
  const stake = guard.assess({ page, product: {}, state: emptyState, context })
  const rules =
    stake.kind === 'loss' ? [stake.refund?.rule, stake.own?.rule].filter(rule => rule) : []
  return [
    ...guard.notes.map(({ id }) => adviceKey(id)),
    ...rules.flatMap(rule => (rule ? Object.values(keysOfRule(rule)).flat() : [])),
  ]
}

const common: readonly string[] = [
  ...'barEnd choose confirmQuestion controlGone daysLeft_one daysLeft_other extensionName fieldZone holdAskMore holdAskPurchase holdContact holdOtherPurchase holdProduct holdPurchase languageTag lastDayToday lastSafeDay no notStored notSure problemMoment problemNumber problemWholeNumber problem_impossibleDate problem_outOfRange problem_wrongType purchaseNamed purchaseUndated reasonHint reasonLabel reasonMissing reasonsLabel reloadPage safeDaysOver setByOrganisation sourceChecked sourceDated sourceHeading sourceSecondary sourcesSummary state_failed state_met state_unknown timeLeft unknownOffer windowOver yes'.split(
    ' ',
  ),
  effectKey('months'),
  ...holdReasons.map(requestHoldKey),
]
