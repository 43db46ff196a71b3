import { expect, it } from 'vitest'
import { grouped } from '../../src/popup/groups'
import { rules } from '../../src/rules'

it('every situation stands under one heading, and no heading is empty', () => {
  const groups = grouped(rules)
  const listed = groups.flatMap(group => group.rules)
  expect(listed).toHaveLength(rules.length)
  expect(new Set(listed)).toEqual(new Set(rules))
  expect(groups.map(group => group.id)).toEqual([
    'refunds',
    'keys',
    'membership',
    'support',
    'roles',
  ])
})

it('a heading without situations is left out', () => {
  expect(grouped(rules.filter(({ id }) => id === 'permission')).map(({ id }) => id)).toEqual([
    'roles',
  ])
})
