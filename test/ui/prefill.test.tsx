import { describe, expect, it } from 'vitest'
import { accidentalPurchaseCredit } from '../../src/rules/accidental-purchase-credit'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { serviceOutageCredit } from '../../src/rules/service-outage-credit'
import { ownDomainNote } from '../../src/ui/own-domain'
import { factsFromProfile, factsFromPurchase } from '../../src/ui/prefill'
import { at } from '../rules/context'

const context = at('2026-11-20T12:00:00Z')

describe('a person with several roles', () => {
  const profile = { roles: ['sales-agent', 'admin-agent', 'partner-admin'] as const }

  it('is taken to act in the one that gets furthest by the rule at hand', () => {
    const roles = { roles: [...profile.roles] }
    expect(factsFromProfile(accidentalPurchaseCredit, roles, context).role).toBe('admin-agent')
    expect(factsFromProfile(benefitRefund, roles, context).role).toBe('partner-admin')
  })
})

describe('what kind of company it is', () => {
  it('is answered where a rule asks who may make a request', () => {
    const profile = { partnerType: 'indirect-reseller' } as const
    for (const rule of [accidentalPurchaseCredit, serviceOutageCredit]) {
      expect(factsFromProfile(rule, profile, context)).toEqual({ partnerType: 'indirect-reseller' })
    }
  })

  it('is asked where it is none that a rule knows', () => {
    const profile = { partnerType: 'membership-only' } as const
    expect(factsFromProfile(accidentalPurchaseCredit, profile, context)).toEqual({})
  })
})

describe('the domains of the company', () => {
  it('are never taken for those of the customer, against which its address is held', () => {
    const profile = { tenantDomains: ['fabrikam.com'] }
    expect(factsFromProfile(serviceOutageCredit, profile, context)).toEqual({})
  })

  it('tell an address of the company from one of the customer', () => {
    const note = (fact: string, value: unknown) =>
      ownDomainNote(fact, value, { tenantDomains: ['fabrikam.com', 'bücher.example'] })
    for (const own of ['Ann@Fabrikam.com', 'ann@FABRIKAM.COM ', 'ann@bücher.example']) {
      expect(note('customerEmail', own)).toMatch(/your own company/)
    }
    expect(note('customerEmail', 'ann@contoso.com')).toBeUndefined()
    expect(note('customerEmail', 'ann@notfabrikam.com')).toBeUndefined()
    expect(note('customerEmail', 'fabrikam.com')).toBeUndefined()
    expect(note('customerEmail', 17)).toBeUndefined()
    expect(note('tenantId', 'ann@fabrikam.com')).toBeUndefined()
    expect(ownDomainNote('customerEmail', 'ann@fabrikam.com', {})).toBeUndefined()
  })
})

describe('what is stored', () => {
  it('is taken only where it fits the question', () => {
    const purchase = { id: 'a', offer: 'gold', purchasedOn: '2026-02-30' } as const
    expect(factsFromPurchase(benefitRefund, purchase, context)).toEqual({ offer: 'gold' })
  })
})
