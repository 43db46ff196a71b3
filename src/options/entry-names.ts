import { t } from '../i18n/messages'
import {
  assignmentPrefix,
  deadlinePrefix,
  draftPrefix,
  journalPrefix,
  policyKey,
  purchasePrefix,
} from '../storage/area'
import { versionKey } from '../storage/migrations'
import { reminderPrefix } from '../storage/reminders'

/** What kind of entry is stored under a key, in words. */
export function entryName(key: string): string {
  if (key.startsWith(purchasePrefix)) return t('repairPurchase')
  if (key.startsWith(assignmentPrefix)) return t('repairAssignment')
  if (key.startsWith(deadlinePrefix)) return t('repairDeadline')
  if (key.startsWith(journalPrefix)) return t('repairJournal')
  if (key.startsWith(draftPrefix)) return t('repairDraft')
  if (key.startsWith(reminderPrefix)) return t('remindersTitle')
  if (key === 'profile') return t('profileTitle')
  if (key === 'preferences') return t('preferencesTitle')
  if (key === 'panel') return t('repairPanel')
  if (key === policyKey) return t('repairPolicy')
  if (key === versionKey) return t('repairVersion')
  return key
}
