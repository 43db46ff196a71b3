import type { RequestKindId } from '../vocabulary'

/** Facts that stand in the text behind a label. */
export type LabelledFact =
  | 'amount'
  | 'attempts'
  | 'commerce'
  | 'customerEmail'
  | 'customerName'
  | 'description'
  | 'incidentDuration'
  | 'incidentId'
  | 'incidentOn'
  | 'incidentTime'
  | 'informationFrom'
  | 'newSubscriptionPurchasedOn'
  | 'offer'
  | 'offerName'
  | 'orderId'
  | 'orderNumber'
  | 'otherSubscriptionId'
  | 'partnerId'
  | 'partnerType'
  | 'payment'
  | 'product'
  | 'purchasedOn'
  | 'service'
  | 'subscriptionId'
  | 'tenantId'
  | 'ticketNumber'
  | 'usersAffected'

/** Questions whose answer is a sentence of its own. */
export type StatedFact =
  | 'benefitsUsed'
  | 'boughtThroughCsp'
  | 'customerRequestedCredit'
  | 'goldDiscountUsed'
  | 'keysViewed'
  | 'usersAssigned'

/** Evidence that the person confirms, and the text announces. */
export type StatedEvidence = 'customer-mail-attached' | 'form-attached'

/**
 * What the text for the Details box is put together from. Nothing is filled in within a sentence:
 * what the person entered stands by itself, behind a label or below it.
 */
export interface RequestTexts {
  greeting: string
  opening: Readonly<Record<RequestKindId, string>>
  labels: Readonly<Record<LabelledFact, string>>
  /** Answers of a choice; those a text has no word for are left out. */
  values: Readonly<Record<string, string>>
  statements: Readonly<Record<StatedFact, { yes: string; no: string }>>
  evidence: Readonly<Record<StatedEvidence, string>>
  closing: string
}
