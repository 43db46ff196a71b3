import type { Deadline, DeadlineKind, NextStep } from '../deadlines/types'
import { formatDayShort } from '../i18n/dates'
import { derived, type MessageKey, t } from '../i18n/messages'
import { ruleKey } from '../i18n/rule-keys'
import type { Context, PlainDate, Rule } from '../rules/types'
import { formatBoundShort, timeLeftText } from './bounds'
import { purchaseName } from './HoldPurchase'

const titles = {
  refund: 'deadlineRefund',
  tax: 'deadlineTax',
  wire: 'deadlineWire',
  renewal: 'deadlineRenewal',
  'benefits-end': 'deadlineBenefitsEnd',
  reassignment: 'deadlineReassignment',
} as const satisfies Partial<Record<DeadlineKind, MessageKey>>

const steps: Record<NextStep, MessageKey> = {
  'cancel-order': 'nextCancelOrder',
  'ask-refund': 'nextAskRefund',
  'ask-tax': 'nextAskTax',
  pay: 'nextPay',
  renew: 'nextRenew',
  'use-benefits': 'nextUseBenefits',
  reassign: 'nextReassign',
  'send-request': 'nextSendRequest',
  'cancel-subscription': 'nextCancelSubscription',
  look: 'nextLook',
}

/** What ends or opens, e.g. "Full refund"; of a check the situation, as far as it is known. */
export function deadlineTitle({ kind, subject }: Deadline): string {
  switch (kind) {
    case 'check':
    case 'request':
      if (subject.about === 'request') {
        return t('deadlineRequest', { about: situation(subject.rule) })
      }
      return subject.about === 'check' && subject.check.rule
        ? situation(subject.check.rule)
        : t('repairDeadline')
    default:
      return t(titles[kind])
  }
}

const situation = ({ id }: Rule): string => derived(ruleKey(id)) ?? id

/** Which purchase or assignment it is about, in the person's words; empty where the title says it. */
export function deadlineSubject({ subject }: Deadline): string {
  switch (subject.about) {
    case 'purchase':
      return purchaseName(subject.purchase)
    case 'assignment':
      return subject.assignment.label ?? ''
    case 'request':
    case 'check':
      return ''
  }
}

/** Tells it from all others of its kind: its title, and what it is about or its last safe day. */
export function deadlineName(deadline: Deadline, { timeZone }: Context): string {
  const title = deadlineTitle(deadline)
  const subject = deadlineSubject(deadline)
  if (subject) return `${title}: ${subject}`
  const bound = deadline.window?.safeUntil ?? deadline.safeDay
  return bound === undefined ? title : `${title}, ${formatBoundShort(bound, timeZone)}`
}

export const nextStepText = ({ next }: Deadline): string => t(steps[next])

/** How long there is, worded for today: "3 days left", "The safe days are over …", "Over". */
export function standingText(deadline: Deadline, context: Context): string {
  const { ended, window, turn, safeDay, outerDay, daysLeft = 0 } = deadline
  if (ended === 'person') return t('deadlineDoneNote')
  if (ended === 'facts') return t('deadlineSettled')
  if (ended === 'time') return outerDay ? passed(outerDay) : t('windowOver')
  if (window === undefined) return ''
  if (turn === 'opens' && window.state !== 'not-open' && safeDay !== undefined) {
    return t('deadlineFrom', { date: formatDayShort(safeDay) })
  }
  const isInDoubt = window.state === 'closing' && daysLeft < 0 && outerDay !== undefined
  if (isInDoubt) return t('deadlineOutlast', { date: formatDayShort(outerDay) })
  return timeLeftText(window, context) ?? ''
}

const passed = (day: PlainDate): string => t('deadlinePassed', { date: formatDayShort(day) })
