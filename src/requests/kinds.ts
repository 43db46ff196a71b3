import { accidentalPurchaseCredit } from '../rules/accidental-purchase-credit'
import { benefitRefund } from '../rules/benefit-refund'
import { duplicateOrderCredit } from '../rules/duplicate-order-credit'
import { misinformationCredit } from '../rules/misinformation-credit'
import { serviceOutageCredit } from '../rules/service-outage-credit'
import { technicalIssueCredit } from '../rules/technical-issue-credit'
import { customerPurchase, form, ground } from './evidence'
import * as own from './facts'
import { creditForms, refundForms } from './forms'
import { outageEvidence } from './outage-evidence'
import { refundEvidence } from './refund-evidence'
import type { RequestKind } from './types'
import type { RequestKindId } from './vocabulary'

const accidentalPurchase: RequestKind = {
  id: 'accidental-purchase',
  rule: accidentalPurchaseCredit,
  facts: [
    ...accidentalPurchaseCredit.facts,
    own.customerName,
    own.tenantId,
    own.subscriptionId,
    own.orderId,
    own.amount,
    own.description,
  ],
  evidence: [...form, ...customerPurchase],
  forms: creditForms,
}

const duplicateOrder: RequestKind = {
  id: 'duplicate-order',
  rule: duplicateOrderCredit,
  facts: [
    ...duplicateOrderCredit.facts,
    own.customerName,
    own.tenantId,
    own.subscriptionId,
    own.otherSubscriptionId,
    own.orderId,
    own.amount,
    own.description,
  ],
  evidence: [...form, ...customerPurchase],
  forms: creditForms,
}

const outage: RequestKind = {
  id: 'outage',
  rule: serviceOutageCredit,
  facts: [
    ...serviceOutageCredit.facts,
    own.customerName,
    own.boughtThroughCsp,
    own.subscriptionId,
    own.incidentTime,
    own.incidentDuration,
    own.usersAffected,
    own.attempts,
    own.ticketNumber,
    own.description,
  ],
  evidence: [...form, ...outageEvidence],
  forms: creditForms,
}

const technicalIssue: RequestKind = {
  id: 'technical-issue',
  rule: technicalIssueCredit,
  facts: [
    ...technicalIssueCredit.facts,
    own.customerName,
    own.tenantId,
    own.subscriptionId,
    own.orderId,
    own.amount,
    own.incidentTime,
    own.incidentDuration,
    own.usersAffected,
    own.attempts,
    own.ticketNumber,
    own.description,
  ],
  evidence: [
    ...form,
    ...ground('credit-technical-issue'),
    ...customerPurchase.filter(({ id }) => id !== 'reason'),
  ],
  forms: creditForms,
}

const wrongInformation: RequestKind = {
  id: 'wrong-information',
  rule: misinformationCredit,
  facts: [
    ...misinformationCredit.facts,
    own.customerName,
    own.tenantId,
    own.subscriptionId,
    own.orderId,
    own.amount,
    own.informationFrom,
    own.ticketNumber,
    own.description,
  ],
  evidence: [
    ...form,
    ...ground('credit-incorrect-information'),
    ...customerPurchase.filter(({ id }) => id !== 'reason'),
  ],
  forms: creditForms,
}

const membershipRefund: RequestKind = {
  id: 'membership-refund',
  rule: benefitRefund,
  facts: [
    ...benefitRefund.facts,
    own.offerName,
    own.orderNumber,
    own.partnerId,
    own.amount,
    own.description,
  ],
  evidence: refundEvidence,
  forms: refundForms,
}

/** All kinds, in the order they are offered. */
export const requestKinds: readonly RequestKind[] = [
  accidentalPurchase,
  duplicateOrder,
  outage,
  technicalIssue,
  wrongInformation,
  membershipRefund,
]

const byId = new Map(requestKinds.map(kind => [kind.id, kind]))

/** @throws RangeError when there is no such kind. */
export function requestKind(id: RequestKindId): RequestKind {
  const kind = byId.get(id)
  if (!kind) throw new RangeError(`There is no request "${id}"`)
  return kind
}
