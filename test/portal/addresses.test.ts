import { describe, expect, it } from 'vitest'
import { addressedPages, addressOfPage, customerListAddress } from '../../src/portal/addresses'
import { pageAt } from '../../src/portal/routes'

describe('the address of a page', () => {
  it.each(addressedPages)('of %s leads to just that page', page => {
    expect(pageAt(addressOfPage(page))).toBe(page)
  })

  it('of the customers is none of the guarded pages, and on the portal', () => {
    expect(pageAt(customerListAddress)).toBeUndefined()
    expect(new URL(customerListAddress).origin).toBe('https://partner.microsoft.com')
  })
})
