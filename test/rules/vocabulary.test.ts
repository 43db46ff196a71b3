import { describe, expect, it } from 'vitest'
import { offers, roles } from '../../src/rules/vocabulary'

// These words are stored with purchases and profiles: a change here is a migration there.
describe('the words facts are given in', () => {
  it('name the offers', () => {
    expect([...offers]).toEqual([
      'action-pack',
      'silver',
      'gold',
      'partner-launch',
      'success-core',
      'success-expanded',
      'solutions-partner',
    ])
  })

  it('name the roles', () => {
    expect([...roles]).toEqual([
      'global-admin',
      'account-admin',
      'partner-admin',
      'admin-agent',
      'sales-agent',
      'user-management-admin',
    ])
  })
})
