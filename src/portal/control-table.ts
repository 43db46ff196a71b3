import { BENEFITS_PAGES } from './benefits-pages'
import type { LabelId } from './labels'
import type { PageId } from './routes'

export type ControlId =
  | 'get-keys'
  | 'activate'
  | 'assign-user'
  | 'reassign-user'
  | 'redeem'
  | 'confirm-billing-profile'
  | 'buy'
  | 'cancel-order'
  | 'submit-presales-request'
  | 'submit-support-request'
  | 'cancel-subscription'
  | 'suspend-subscription'
  | 'upgrade-subscription'
  | 'reduce-licenses'

/** What a control of a common name has around it. */
export type CompanyId =
  | 'not-a-step'
  | 'billing-profile'
  | 'request-form'
  | 'details-form'
  | 'subscription'
  | 'quantity'

export interface ControlDefinition {
  id: ControlId
  pages: readonly PageId[]
  labels: readonly LabelId[]
  /** What must be around the control, for words that are on many buttons. */
  company?: CompanyId
}

/**
 * The controls that can be held. Label and page decide together: in four languages *Get keys* reads
 * the same as *Get Key* on the pages where a customer's software is managed. Where a label belongs
 * to several controls of a page, the first whose company is there has it.
 */
export const CONTROLS: readonly ControlDefinition[] = [
  { id: 'get-keys', pages: BENEFITS_PAGES, labels: ['get-keys'] },
  {
    id: 'activate',
    pages: BENEFITS_PAGES,
    labels: ['activate', 'activate-benefits'],
    company: 'not-a-step',
  },
  { id: 'assign-user', pages: BENEFITS_PAGES, labels: ['assign-user'] },
  { id: 'reassign-user', pages: BENEFITS_PAGES, labels: ['reassign-user'] },
  { id: 'redeem', pages: BENEFITS_PAGES, labels: ['redeem', 'redeem-product-key'] },
  {
    id: 'confirm-billing-profile',
    pages: ['benefits-azure', 'benefits-overview', 'benefits-other'],
    labels: ['confirm', 'submit'],
    company: 'billing-profile',
  },
  {
    id: 'buy',
    pages: ['membership-offers'],
    labels: ['buy-now', 'accept-agreement-place-order', 'buy'],
  },
  {
    id: 'cancel-order',
    pages: ['membership-offers', 'membership-bills'],
    labels: ['cancel-order', 'cancel-subscription'],
  },
  {
    id: 'submit-presales-request',
    pages: ['benefits-technical-presales'],
    labels: ['submit-tpd-request'],
  },
  {
    id: 'submit-presales-request',
    pages: ['benefits-technical-presales'],
    labels: ['submit'],
    company: 'request-form',
  },
  {
    id: 'submit-support-request',
    pages: ['support-request'],
    labels: ['submit'],
    company: 'details-form',
  },
  {
    id: 'cancel-subscription',
    pages: ['customer-subscription'],
    labels: ['cancel-subscription', 'yes-cancel'],
  },
  {
    id: 'suspend-subscription',
    pages: ['customer-subscription'],
    labels: ['suspend'],
    company: 'subscription',
  },
  { id: 'upgrade-subscription', pages: ['customer-subscription'], labels: ['upgrade-now'] },
  {
    id: 'reduce-licenses',
    pages: ['customer-subscription'],
    labels: ['submit'],
    company: 'quantity',
  },
]
