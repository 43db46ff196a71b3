import type { CompanyId } from './control-table'

/**
 * What must be around a control whose label is on many buttons. Each reads a bounded part of the
 * page; none throws.
 */
export const COMPANY: Readonly<Record<CompanyId, (control: Element) => boolean>> = {
  'not-a-step': () => true,
  'billing-profile': () => false,
  'request-form': () => false,
  'details-form': () => false,
  subscription: () => false,
  quantity: () => false,
}
