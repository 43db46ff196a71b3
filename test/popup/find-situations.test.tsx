import { expect, it } from 'vitest'
import { findSituations } from '../../src/popup/find-situations'
import { rules } from '../../src/rules'

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

it('takes the words of the documents and those of the verdicts, too', () => {
  expect(found('duplicate')).toEqual(['duplicate-order-credit'])
  expect(found('misinformation')).toEqual(['misinformation-credit'])
})

it('does not find a short word in the middle of others, as in “activated”', () => {
  expect(found('vat')).toEqual([])
  expect(found('install')).toContain('on-premises-licence-use')
})

it('takes both spellings of licence', () => {
  expect(found('license').length).toBeGreaterThan(0)
  expect(found('license')).toEqual(found('licence'))
})

it('does without the marks between and after words', () => {
  expect(found('money back?')).toEqual(['benefit-refund'])
  expect(found('on premises')).toEqual(['on-premises-licence-use'])
})

it('finds everything with nothing typed, and nothing with nonsense', () => {
  expect(found('  ')).toHaveLength(rules.length)
  expect(found('zeppelin')).toEqual([])
})
