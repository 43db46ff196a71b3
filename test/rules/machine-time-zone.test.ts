import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { addDays, isPlainDate } from '../../src/rules/dates'
import { evaluateRule } from '../../src/rules/evaluate'
import { addMonths } from '../../src/rules/months'
import { timeZones } from './context'

const factsOf: Record<string, object> = {
  'benefit-refund': {
    offer: 'silver',
    purchasedOn: '2026-03-01',
    benefitsUsed: false,
    keysViewed: false,
    goldDiscountUsed: false,
  },
  'tax-refund': { taxExempt: true, paidOn: '2025-03-30' },
  'new-commerce-cancellation': { product: 'license-based', purchasedAt: '2026-03-21T01:30:00Z' },
  'accidental-purchase-credit': {
    commerce: 'legacy',
    product: 'dynamics-365',
    purchasedOn: '2026-02-27',
    partnerType: 'direct-bill',
  },
  'duplicate-order-credit': {
    commerce: 'legacy',
    newSubscriptionPurchasedOn: '2025-11-29',
    partnerType: 'direct-bill',
  },
  'service-outage-credit': {
    incidentOn: '2026-02-15',
    service: 'other',
    partnerType: 'direct-bill',
    customerRequestedCredit: true,
    tenantId: '11111111-2222-3333-4444-555555555555',
    incidentId: 'EX25194',
    customerEmail: 'someone@contoso.com',
    tenantDomains: ['contoso.com'],
  },
  'technical-issue-credit': { partnerType: 'direct-bill' },
  'misinformation-credit': { partnerType: 'indirect-reseller' },
  permission: { role: 'partner-admin', action: 'get-keys' },
  'membership-renewal': { offer: 'success-core', anniversaryOn: '2026-02-28' },
  'product-key-redemption': { redeemed: false, intent: 'new' },
  'token-replacement': {
    activatedOn: '2026-02-27',
    reason: 'wrong-tenant',
    replacedBefore: false,
  },
  'visual-studio-reassignment': { assignedOn: '2025-12-29' },
  'azure-credit-reassignment': { kind: 'monthly', reassignments: 4 },
  'technical-support': { offer: 'gold', product: 'cloud' },
  'advisory-hours': { offer: 'gold' },
  'marketing-contact': { contactEmail: 'a@contoso.com', accountEmail: 'b@contoso.com' },
  'on-premises-licence-use': { membershipEndsOn: '2026-03-28' },
  'merged-account-benefits': { mergedOn: '2026-01-01', renewsOn: '2026-03-29' },
  'competency-extension-2021': { anniversaryOn: '2021-03-28', competency: 'security' },
}

/** Every two hours of five days around the ends of both windows and a change of daylight saving. */
const instants = Array.from({ length: 60 }, (_, step) => Date.UTC(2026, 2, 27, 2 * step, 30))

const verdicts = () =>
  rules.flatMap(rule =>
    instants.flatMap(now =>
      ['UTC', 'Europe/Amsterdam'].map(timeZone =>
        evaluateRule(rule, factsOf[rule.id], { now: new Date(now), timeZone }),
      ),
    ),
  )

const sums = () =>
  ['2026-03-28', '2026-03-29', '2026-10-25', '2026-11-01', '2011-12-30'].map(date => [
    isPlainDate(date),
    addDays(date, 1),
    addDays(date, 30),
    addMonths(date, 1),
  ])

const original = process.env.TZ

function restore(): void {
  if (original === undefined) delete process.env.TZ
  else process.env.TZ = original
}

process.env.TZ = 'UTC'
const expected = { verdicts: verdicts(), sums: sums() }
restore()

// Apia skipped 30 December 2011; in Beirut and Havana some days begin at one o'clock.
const machines = [...timeZones, 'Pacific/Apia', 'Asia/Beirut', 'America/Havana']

describe.each(machines)('on a machine set to %s', zone => {
  beforeEach(() => {
    process.env.TZ = zone
  })
  afterEach(restore)

  it('really is that zone what local time goes by', () => {
    const local = new Date(Date.UTC(2026, 2, 28, 12))
    expect(local.toLocaleString('en-GB')).toBe(local.toLocaleString('en-GB', { timeZone: zone }))
  })

  it('the verdicts are those of any other machine', () => {
    expect(verdicts()).toEqual(expected.verdicts)
  })

  it('days and months add up as on any other machine', () => {
    expect(sums()).toEqual(expected.sums)
  })
})
