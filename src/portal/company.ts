import { isAboutBillingProfile } from './company/billing-profile'
import { isNoStep } from './company/not-a-step'
import { isBesideQuantity } from './company/quantity'
import { isInDetailsForm, isInRequestForm } from './company/request-form'
import { isAboutSubscription } from './company/subscription'
import type { CompanyId } from './control-table'

/**
 * What must be around a control whose label is on many buttons. Each reads a bounded part of the
 * page; none throws.
 */
export const COMPANY: Readonly<Record<CompanyId, (control: Element) => boolean>> = {
  'not-a-step': isNoStep,
  'billing-profile': isAboutBillingProfile,
  'request-form': isInRequestForm,
  'details-form': isInDetailsForm,
  subscription: isAboutSubscription,
  quantity: isBesideQuantity,
}
