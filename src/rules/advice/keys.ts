import {
  benefits2020,
  benefitsFaq2021,
  cloudServices2023,
  cloudServicesNow,
  refund2021,
  software2023,
} from '../documents'
import type { Advice } from '../types'

export const keyIntoRightTenant: Advice = {
  id: 'key-into-right-tenant',
  sources: {
    'license-key-right-tenant': {
      document: benefits2020,
      heading: 'License-based subscriptions',
    },
    'cloud-legacy-keys': {
      document: cloudServices2023,
      heading: 'Activate a subscription for the first time',
    },
    'token-replacement-once': { document: benefitsFaq2021, heading: 'Product licenses' },
  },
  from: '2020-10-21',
  pages: ['benefits-cloud'],
}

export const redeemedKeyIsSpent: Advice = {
  id: 'redeemed-key-is-spent',
  sources: {
    'license-key-single-use': { document: benefits2020, heading: 'License-based subscriptions' },
    'license-key-add-shortens-term': {
      document: benefits2020,
      heading: 'License-based subscriptions',
    },
  },
  from: '2020-10-21',
  pages: ['benefits-cloud'],
}

export const tokenNotSplit: Advice = {
  id: 'token-not-split',
  sources: {
    'token-no-split': { document: benefitsFaq2021, heading: 'Product licenses' },
  },
  from: '2021-02-04',
  pages: ['benefits-cloud'],
}

export const keylessRedemption: Advice = {
  id: 'keyless-redemption',
  sources: {
    'cloud-keyless-redemption': {
      document: cloudServicesNow,
      heading: 'Modernized Cloud Benefits Redemption FAQ (Only for rolled out countries/regions)',
    },
  },
  pages: ['benefits-cloud'],
}

/** Product keys and tokens. */
export const keyAdvice: readonly Advice[] = [
  {
    id: 'get-keys-shows-keys',
    sources: {
      'software-get-keys-steps': { document: benefits2020, heading: 'Manage software benefits' },
      'refund-mpn-keys-not-viewed': { document: refund2021, heading: 'Criteria for a refund' },
    },
    from: '2020-10-21',
    pages: ['benefits-software'],
    controls: ['get-keys'],
  },
  {
    id: 'keys-only-for-some',
    sources: {
      'software-key-needed-only-for-some': {
        document: benefitsFaq2021,
        heading: 'Product licenses',
      },
    },
    from: '2021-02-04',
    pages: ['benefits-software'],
    controls: ['get-keys'],
  },
  {
    id: 'mak-activations-run-out',
    sources: {
      'software-mak-finite': { document: benefitsFaq2021, heading: 'Product licenses' },
      'activation-count': {
        document: software2023,
        heading: 'How software product activations are counted',
      },
    },
    from: '2021-02-04',
    pages: ['benefits-software'],
  },
  {
    id: 'office-2019-not-on-mac',
    sources: {
      'office-2019-keys-not-on-macos': {
        document: software2023,
        heading: 'Benefits activation messages and meanings',
      },
    },
    from: '2023-08-10',
    pages: ['benefits-software'],
    controls: ['get-keys'],
  },
  keyIntoRightTenant,
  redeemedKeyIsSpent,
  {
    id: 'read-redemption-steps',
    sources: {
      'license-key-redeem-steps': {
        document: benefits2020,
        heading: 'License-based subscriptions',
      },
      'license-key-products': { document: benefits2020, heading: 'License-based subscriptions' },
    },
    from: '2020-10-21',
    pages: ['benefits-cloud'],
  },
  tokenNotSplit,
  keylessRedemption,
]
