import { describe, expect, it, vi } from 'vitest'
import { accidentalPurchaseCredit } from '../../src/rules/accidental-purchase-credit'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { factsFromProfile, factsFromPurchase } from '../../src/ui/prefill'
import { at } from '../rules/context'

vi.mock('webextension-polyfill', () => import('../support/browser'))

const context = at('2026-11-20T12:00:00Z')

describe('a person with several roles', () => {
  const profile = { roles: ['sales-agent', 'admin-agent', 'partner-admin'] as const }

  it('is taken to act in the one that gets furthest by the rule at hand', () => {
    const roles = { roles: [...profile.roles] }
    expect(factsFromProfile(accidentalPurchaseCredit, roles, context).role).toBe('admin-agent')
    expect(factsFromProfile(benefitRefund, roles, context).role).toBe('partner-admin')
  })
})

describe('what is stored', () => {
  it('is taken only where it fits the question', () => {
    const purchase = { id: 'a', offer: 'gold', purchasedOn: '2026-02-30' } as const
    expect(factsFromPurchase(benefitRefund, purchase, context)).toEqual({ offer: 'gold' })
  })
})
