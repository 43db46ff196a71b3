import { guid, text, yesNo } from '../rules/facts'
import type { RequestFact } from './types'

/*
 * What a request needs to say and no rule needs to know. A fact that a rule also has, such as the
 * tenant's id, has the rule's name and check.
 */

/** UTF-16 code units of a line, as the rules count them. */
export const LONGEST_LINE = 200

/** UTF-16 code units of a description. */
export const LONGEST_PROSE = 4_000

export const customerName = text('customerName')
export const tenantId = guid('tenantId')
export const subscriptionId = text('subscriptionId')
/** Of the subscription that the customer holds a second time. */
export const otherSubscriptionId = text('otherSubscriptionId')
export const orderId = text('orderId')
/** With its currency, as the person writes it. */
export const amount = text('amount')
/** When it began and ended, as the person writes it. */
export const incidentTime = text('incidentTime')
export const incidentDuration = text('incidentDuration')
/** How many, and where. */
export const usersAffected = text('usersAffected')
/** Of the request in which the customer was helped at the time. */
export const ticketNumber = text('ticketNumber')
export const boughtThroughCsp = yesNo('boughtThroughCsp')
/** Who at Microsoft gave the information, or where it stood. */
export const informationFrom = text('informationFrom')
/** The membership offer as the order names it. */
export const offerName: RequestFact = { ...text('offerName'), insteadOf: 'offer' }
export const orderNumber = text('orderNumber')
export const partnerId = text('partnerId')
export const attempts = prose('attempts')
export const description = prose('description')

/** Some lines of text, in any writing. */
function prose(name: string): RequestFact {
  const problemOf = (value: unknown) => {
    if (typeof value !== 'string') return 'wrong-type'
    return value.length <= LONGEST_PROSE && /\S/.test(value) ? undefined : 'wrong-shape'
  }
  return { name, kind: { type: 'prose', longest: LONGEST_PROSE }, problemOf, optional: true }
}
