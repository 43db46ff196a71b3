import { label } from '../words.js'

/**
 * @typedef {object} Topic
 * @property {string} id the topicid of the address
 * @property {string} category
 * @property {string} topic
 * @property {string} subtopic
 */

/** What a request can be about, with the words of the page's language. @returns {Topic[]} */
export function topics() {
  const csp = label('category-csp')
  const billing = label('billing-invoicing')
  const membership = label('membership')
  const benefits = label('benefits')
  return [
    {
      id: 'cb49dd48-9497-e427-1a6e-f4d5f51da512',
      category: csp,
      topic: billing,
      subtopic: label('credit-requests-refunds'),
    },
    {
      id: '2d6c0f1e-8b53-4a17-9f40-c1b6a7e0d302',
      category: csp,
      topic: billing,
      subtopic: 'Invoices and reconciliation files',
    },
    {
      id: '328b1152-1670-5ef3-90a0-71cb669e67b5',
      category: csp,
      topic: 'Orders and subscriptions',
      subtopic: 'Return or exchange a reservation',
    },
    {
      id: '7be0a4d9-51c2-4f6b-8d2e-0a93c5f1e604',
      category: csp,
      topic: 'Orders and subscriptions',
      subtopic: 'Cancel a subscription',
    },
    {
      id: '91f3c6b2-0e7d-4c58-a6f1-5d28b94e7305',
      category: membership,
      topic: benefits,
      subtopic: 'Keys and downloads',
    },
    {
      id: 'a4d70e58-3c91-4b2f-9e16-f70c82d5b606',
      category: membership,
      topic: label('membership-offers'),
      subtopic: 'Refund of an offer',
    },
    {
      id: '92930319-ced6-c18b-d7a6-d62b22d60aa5',
      category: 'Account settings',
      topic: 'Profile',
      subtopic: 'Tax and tax exemption',
    },
  ]
}
