import { describe, expect, it } from 'vitest'
import { BENEFITS_PAGES } from '../../src/portal/benefits-pages'
import { isPage, isPortalHost, PAGES, type PageId, pageAt } from '../../src/portal/routes'

const portal = 'https://partner.microsoft.com'
const older = 'https://partnercenter.microsoft.com'
const topic = 'cb49dd48-9497-e427-1a6e-f4d5f51da512'

const customer = '0b8b1e7e-4c5c-4d5e-8f19-000000000000'

const examples: Record<PageId, string[]> = {
  'benefits-overview': [
    `${older}/pcv/partnership/benefits`,
    `${portal}/pcv/partnership/benefits`,
    `${portal}/pcv/partnership/benefits/`,
    `${portal}/dashboard/mpn/membership/benefits`,
    `${portal}/dashboard/benefits`,
    `${portal}/dashboard/v2/benefits`,
    `${portal}/en-us/dashboard/v2/benefits?isRedirect=true`,
  ],
  'benefits-software': [
    `${portal}/dashboard/mpn/membership/benefits/software`,
    `${portal}/dashboard/v2/benefits/software`,
    `${portal}/dashboard/v2/benefits/software?isRedirect=true`,
    `${portal}/en-us/dashboard/benefits/software`,
    `${portal}/nl-nl/dashboard/v2/benefits/software/`,
    `${portal}/en-US/Dashboard/V2/Benefits/Software#keys`,
    `${portal}/es-419/dashboard/v2/benefits/software`,
    `${portal}/sr-latn-rs/dashboard/v2/benefits/software`,
    `${portal}//dashboard/v2/benefits//software//`,
    `${portal}/dashboard/v2/benefits/%73oftware`,
    `${portal}/dashboard/v2/benefits/software/activate`,
    `${portal}:443/dashboard/v2/benefits/software`,
    `${older}/dashboard/v2/benefits/software`,
    `${older}/pcv/partnership/benefits/software`,
  ],
  'benefits-cloud': [
    `${portal}/dashboard/v2/benefits/cloud`,
    `${portal}/de-de/dashboard/benefits/cloud`,
  ],
  'benefits-azure': [
    `${portal}/dashboard/v2/benefits/azure`,
    `${portal}/sv-se/dashboard/v2/benefits/azure/`,
  ],
  'benefits-visual-studio': [
    `${portal}/dashboard/mpn/membership/benefits/visualstudio`,
    `${portal}/dashboard/v2/benefits/visualstudio`,
  ],
  'benefits-technical-support': [
    `${portal}/dashboard/mpn/membership/benefits/technical`,
    `${portal}/dashboard/v2/benefits/technicalsupport`,
    `${portal}/dashboard/v2/benefits/technicalsupport?isRedirect=true`,
  ],
  'benefits-technical-presales': [
    `${older}/pcv/partnership/benefits/createadvisoryhoursservicerequest`,
    `${portal}/dashboard/mpn/membership/benefits/technical/createadvisoryhours-servicerequest`,
    `${portal}/dashboard/v2/benefits/technicalpresales`,
  ],
  'benefits-marketing': [
    `${portal}/dashboard/v2/benefits/marketing`,
    `${portal}/pl-pl/dashboard/v2/benefits/marketing`,
  ],
  'benefits-other': [
    `${portal}/dashboard/v2/benefits/logobuilder`,
    `${portal}/dashboard/v2/benefits/softwarekeys`,
    `${portal}/dashboard/v2/benefits/technical-2030`,
    `${portal}/dashboard/v2/benefits/marketplacerewards/software`,
    `${portal}/dashboard/mpn/membership/benefits/github`,
    `${older}/pcv/partnership/benefits/gotomarket`,
    `${portal}/dashboard/v2/benefits/100%`,
  ],
  'membership-offers': [
    `${older}/pcv/partnership/offers`,
    `${portal}/pcv/partnership/offers`,
    `${portal}/dashboard/mpn/offers`,
    `${portal}/dashboard/membership/offers`,
    `${portal}/dashboard/v2/membership/offers`,
    `${portal}/dashboard/v2/membership/offers/success-core`,
  ],
  'membership-bills': [
    `${portal}/dashboard/v2/membership/offers/billsandpayments`,
    `${portal}/fr-fr/dashboard/membership/offers/BillsAndPayments/`,
  ],
  'support-request': [
    `${portal}/pcv/servicerequests/create`,
    `${portal}/dashboard/support/servicerequests/create`,
    `${portal}/dashboard/support/servicerequests/create?stage=1`,
    `${portal}/dashboard/support/servicerequests/create?stage=2&topicid=${topic}`,
    `${portal}/dashboard/support/csp/servicerequests/create?category=csp`,
    `${portal}/dashboard/support/incentives/servicerequests/create`,
    `${portal}/dashboard/v2/support/servicerequests/create?category=csp`,
    `${portal}/dashboard/v2/support/servicerequests/create?stage=2&topicid=${topic}`,
    `${portal}/support/v2/?stage=2&topicid=${topic}`,
    `${portal}/support/v2?stage=1`,
    `${portal}/support/?stage=2&topicid=328b1152-1670-5ef3-90a0-71cb669e67b5`,
    `${portal}/en-us/support/v2/?topicid=${topic}`,
  ],
  'customer-subscription': [
    `${portal}/commerce/customers/${customer}/subscriptions`,
    `${portal}/commerce/customers/${customer}/subscriptions/${topic}`,
    `${portal}/commerce/customers/${customer}/software`,
    `${portal}/dashboard/v2/customers/${customer}/subscriptions/${topic}?view=status`,
    `${portal}/dashboard/v2/customers/${customer}/software`,
    `${portal}/dashboard/v2/customers/${customer}/orders/1`,
    `${portal}/dashboard/customers/${customer}/subscriptions`,
    `${portal}/nl-nl/dashboard/v2/customers/${customer.toUpperCase()}/Subscriptions/`,
    `${portal}/sv-se/commerce/customers/${customer}/software/`,
    `${older}/commerce/customers/${customer}/subscriptions`,
  ],
}

const noneOfOurs = [
  // The rest of the dashboard.
  `${portal}/`,
  `${portal}/dashboard`,
  `${portal}/dashboard/home`,
  `${portal}/en-us/dashboard/home`,
  `${portal}/dashboard/v2`,
  `${portal}/dashboard/v2/customers/list`,
  `${portal}/dashboard/v2/customers/0b8b1e7e-4c5c-4d5e-8f19-000000000000/servicemanagementpage`,
  `${portal}/dashboard/v2/customers/benefits/software`,
  `${portal}/commerce/customers/list`,
  `${portal}/commerce/customers/1/software/getkeys`,
  // Customers, where nothing is subscribed to.
  `${portal}/commerce/customers`,
  `${portal}/commerce/customers/list/subscriptions`,
  `${portal}/nl-nl/dashboard/v2/customers/list`,
  `${portal}/commerce/customers/${customer}`,
  `${portal}/dashboard/v2/customers/${customer}/`,
  ...[
    ...[
      'account',
      'accounts',
      'account/subscriptions',
      'users',
      'users/licenses',
      'user',
      'profile',
    ],
    ...['usermanagement', 'userslicenses', 'subscriptions/1/users', 'contacts', 'devices'],
    ...['servicemanagement', 'servicemanagementpage', 'servicerequests', 'support'],
    ...['delegatedadmin', 'adminrelationships', 'admin', 'gdap', 'gdap/1', 'granularadmin'],
  ].flatMap(path => [
    `${portal}/commerce/customers/${customer}/${path}`,
    `${portal}/en-us/dashboard/v2/customers/${customer}/${path}`,
  ]),
  `${portal}/dashboard/v3/customers/${customer}/subscriptions`,
  `${portal}/dashboard/commerce/customers/${customer}/subscriptions`,
  `${portal}/customers/${customer}/subscriptions`,
  `${portal}/pcv/customers/${customer}/subscriptions`,
  `${portal}/dashboard/v2/customers/${customer}0/subscriptions`,
  `${portal}/dashboard/v2/customers/x${customer}/subscriptions`,
  `${portal}/dashboard/v2/customers/0b8b1e7e/subscriptions`,
  `${portal}/dashboard/v2/customers/subscriptions/${customer}`,
  `${portal}/dashboard/microsoftedge/overview`,
  `${portal}/en-us/dashboard/microsoftedge/public/login`,
  `${portal}/dashboard/products/9NBLGGH4R315`,
  `${portal}/dashboard/commercial-marketplace/overview`,
  `${portal}/dashboard/hardware/search`,
  `${portal}/dashboard/incentives/overview`,
  `${portal}/dashboard/v2/incentives/benefits`,
  `${portal}/dashboard/v2/insights/benefits/overview`,
  `${portal}/dashboard/account/v3/organization/legalinfo`,
  `${portal}/dashboard/account/v3/usermanagement#users`,
  `${portal}/dashboard/account/merger`,
  `${portal}/pcv/accountsettings/partnerprofile`,
  `${portal}/pcv/partnership`,
  `${portal}/pcv/partnership/competencies`,
  `${portal}/pcv/partnership/benefitsguide`,
  `${portal}/pcv/partnership/offersarchive`,
  `${portal}/dashboard/mpn/membership`,
  `${portal}/dashboard/mpn/benefits/software`,
  `${portal}/dashboard/mpn/program/solutionspartner/solutionareas/overview`,
  `${portal}/dashboard/v2/membership`,
  `${portal}/dashboard/v2/membership/overview`,
  `${portal}/dashboard/membership/isvsuccess/buildandpublish`,
  `${portal}/dashboard/v2/membership/program/solutionspartner/solutionareas/overview`,
  `${portal}/dashboard/v3/benefits/software`,
  `${portal}/dashboard/v2/v2/benefits/software`,
  `${portal}/dashboard/v2/benefit/software`,
  // Requests that are listed or read, not written.
  `${portal}/dashboard/support/servicerequests`,
  `${portal}/dashboard/v2/support/servicerequests`,
  `${portal}/dashboard/v2/support/servicerequests/activity?tid=1`,
  `${portal}/dashboard/v2/support/servicerequests/created`,
  `${portal}/dashboard/v2/support/a/b/servicerequests/create`,
  `${portal}/support`,
  `${portal}/support/`,
  `${portal}/en-us/support?stage=`,
  `${portal}/support/v2/`,
  `${portal}/support/v2/?subject=stage`,
  `${portal}/support/v3/?stage=2`,
  `${portal}/support/faq?stage=2`,
  // The public site on the same host.
  `${portal}/en-us/membership/benefits`,
  `${portal}/en-us/membership/offers`,
  `${portal}/membership/solutions-partner`,
  `${portal}/benefits/software`,
  `${portal}/en-us/benefits/software`,
  `${portal}/de-de/en-us/dashboard/v2/benefits/software`,
  `${portal}/en/dashboard/v2/benefits/software`,
  // Words in places that decide nothing.
  `${portal}/?path=/dashboard/v2/benefits/software`,
  `${portal}/dashboard/home#/dashboard/v2/benefits/software`,
  `${portal}/redirect/dashboard/v2/benefits/software`,
  // Hosts that are not Partner Center.
  'https://partner.microsoft.com./dashboard/v2/benefits/software',
  'https://partner.microsoft.com:8443/dashboard/v2/benefits/software',
  'http://partner.microsoft.com/dashboard/v2/benefits/software',
  'http://partner.microsoft.com:443/dashboard/v2/benefits/software',
  'https://www.partner.microsoft.com/dashboard/v2/benefits/software',
  'https://microsoft.com/dashboard/v2/benefits/software',
  'https://partner.microsoft.com.example.com/dashboard/v2/benefits/software',
  'https://partner-microsoft.com/dashboard/v2/benefits/software',
  'https://partnerXmicrosoft.com/dashboard/v2/benefits/software',
  'https://partner.microsoft.co/dashboard/v2/benefits/software',
  'https://example.com/https://partner.microsoft.com/dashboard/v2/benefits/software',
  'https://partner.microsoft.com@example.com/dashboard/v2/benefits/software',
  'https://partner.micros\u043eft.com/dashboard/v2/benefits/software',
  'https://learn.microsoft.com/partner-center/dashboard/v2/benefits/software',
  'https://admin.microsoft.com/dashboard/v2/benefits/software',
  'https://partner.azure.cn/dashboard/v2/benefits/software',
  'https://signup.microsoft.com/productkeystart',
  // No web addresses.
  'blob:https://partner.microsoft.com/dashboard/v2/benefits/software',
  'view-source:https://partner.microsoft.com/dashboard/v2/benefits/software',
  'ftp://partner.microsoft.com/dashboard/v2/benefits/software',
  'file:///dashboard/v2/benefits/software',
  'about:blank',
  'about:srcdoc',
  '/dashboard/v2/benefits/software',
  'partner.microsoft.com/dashboard/v2/benefits/software',
  'https://',
  '',
  ' ',
]

const pageIds = Object.keys(examples) as PageId[]
const detect = (id: PageId, url: string) => PAGES.some(page => page.id === id && isPage(page, url))

describe('which page an address shows', () => {
  it('has addresses to test for every page, and a detector for every page', () => {
    expect(new Set(PAGES.map(page => page.id))).toEqual(new Set(pageIds))
    for (const id of pageIds) expect(examples[id].length, id).toBeGreaterThan(1)
  })

  it('counts exactly the benefits pages among the benefits', () => {
    expect(BENEFITS_PAGES).toEqual(pageIds.filter(id => id.startsWith('benefits-')))
  })

  for (const own of pageIds) {
    for (const url of examples[own]) {
      it(`${url} is ${own}, and nothing else`, () => {
        expect(pageAt(url)).toBe(own)
        expect(pageAt(new URL(url))).toBe(own)
        for (const id of pageIds) expect(detect(id, url), id).toBe(id === own)
      })
    }
  }

  for (const url of noneOfOurs) {
    it(`${url || 'an empty address'} is none of our pages`, () => {
      expect(pageAt(url)).toBeUndefined()
      for (const id of pageIds) expect(detect(id, url), id).toBe(false)
    })
  }
})

describe('which hosts belong to the portal', () => {
  it.each([
    'partner.microsoft.com',
    'partnercenter.microsoft.com',
    'api.partnerbenefits.microsoft.com',
    'partnerbenefits.microsoft.com',
  ])('%s does', host => expect(isPortalHost(host)).toBe(true))

  it.each([
    'learn.microsoft.com',
    'aka.ms',
    'xpartnerbenefits.microsoft.com',
    'partnerbenefits.microsoft.com.example.com',
    'partner.microsoft.com.example.com',
  ])('%s does not', host => expect(isPortalHost(host)).toBe(false))
})
