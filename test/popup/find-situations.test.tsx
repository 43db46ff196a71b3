import { expect, it, vi } from 'vitest'
import { findSituations } from '../../src/popup/find-situations'
import { rules } from '../../src/rules'

vi.mock('webextension-polyfill', () => import('../support/browser'))

const found = (typed: string) => findSituations(rules, typed).map(({ id }) => id)

it('finds a situation by words of its name, in any order and case', () => {
  expect(found('PACKAGE money')).toEqual(['benefit-refund'])
})

it('finds all situations under a heading by its name', () => {
  expect(found('membership')).toContain('merged-account-benefits')
})

it('takes letters with and without accents for the same', () => {
  expect(found('móney pàckage')).toEqual(['benefit-refund'])
})

it('looks into questions, answers and what one gets when no name fits', () => {
  expect(found('tenant id')).toEqual(['service-outage-credit'])
  expect(found('marketplace')).toContain('new-commerce-cancellation')
})

it('finds everything with nothing typed, and nothing with nonsense', () => {
  expect(found('  ')).toHaveLength(rules.length)
  expect(found('zeppelin')).toEqual([])
})
