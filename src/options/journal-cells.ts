import { formatMoment } from '../i18n/dates'
import { camel, derived, type MessageKey, t } from '../i18n/messages'
import type { Outcome } from '../rules/types'
import type { JournalEntry, Purchase } from '../storage/records'
import { purchaseName } from '../ui/HoldPurchase'

/** Whatever the right was: to a refund, to cancel, to reassign. */
const rights = {
  eligible: 'journalRightThere',
  ineligible: 'journalRightNotThere',
  undetermined: 'journalRightUncertain',
} as const satisfies Record<Outcome, MessageKey>

export const decisions = {
  cancelled: 'journalCancelled',
  proceeded: 'journalProceeded',
  noted: 'journalNoted',
} as const satisfies Record<NonNullable<JournalEntry['decision']>, MessageKey>

/** What stands in each column; undefined where nothing is known. */
export type Cells = (string | undefined)[]

export function journalColumns(): string[] {
  return [
    t('journalWhen'),
    t('journalWhat'),
    t('journalProduct'),
    t('journalPurchase'),
    t('journalRight'),
    t('journalDecision'),
    t('journalReason'),
  ]
}

export function cellsOf(entry: JournalEntry, purchases: readonly Purchase[]): Cells {
  const { at, feature, product, decision, outcome, reason } = entry
  const purchase = purchases.find(({ id }) => id === entry.purchase)
  return [
    at && formatMoment(at),
    feature && (derived(`feature_${camel(feature)}`) ?? feature),
    product,
    purchase ? purchaseName(purchase) : entry.purchase && t('journalPurchaseGone'),
    outcome && outcome !== 'unknown' ? t(rights[outcome]) : undefined,
    decision && t(decisions[decision]),
    // Nobody asked for one, which is not the same as not knowing it.
    reason ?? '',
  ]
}
