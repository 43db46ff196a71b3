import { describe, expect, it } from 'vitest'
import { canStillBeCurrent, factsOf } from '../../src/storage/records'
import { at } from '../rules/context'

describe('the facts of a purchase', () => {
  it('leave out what is not known', () => {
    expect(factsOf({ id: 'a', offer: 'gold' }, {})).toEqual({ offer: 'gold' })
  })

  it('count keys as shown once they were seen to be, whatever was answered', () => {
    const seen = { id: 'a', keysViewed: false, keysViewedAt: '2026-11-10T10:00:00.000Z' }
    expect(factsOf(seen, {})).toEqual({ keysViewed: true })
  })

  it('take the role that opens most ways to a refund', () => {
    expect(factsOf({ id: 'a' }, { roles: ['sales-agent', 'partner-admin'] })).toEqual({
      role: 'partner-admin',
    })
    expect(factsOf({ id: 'a' }, { roles: ['sales-agent', 'global-admin'] })).toEqual({
      role: 'sales-agent',
    })
  })
})

describe('whether benefits on the page can stem from a purchase', () => {
  const bought = { id: 'a', purchasedOn: '2024-01-01' }

  it('holds for a year, its leap day and the 30 days after', () => {
    expect(canStillBeCurrent(bought, at('2025-01-31T23:59:59Z'))).toBe(true)
    expect(canStillBeCurrent(bought, at('2025-02-01T00:00:00Z'))).toBe(false)
  })

  it('cannot be ruled out while the date is not known', () => {
    expect(canStillBeCurrent({ id: 'a' }, at('2099-01-01T00:00:00Z'))).toBe(true)
  })
})
