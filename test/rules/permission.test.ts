import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { permission } from '../../src/rules/permission'
import { roles } from '../../src/rules/vocabulary'
import { at } from './context'

const evaluate = (facts: unknown) => evaluateRule(permission, facts, at('2026-11-20T12:00Z'))

/** Per action what each role gets: `+` may, `?` the texts differ, `-` may not. */
const table = `
                           global  account  partner  admin  sales  user-management
view-benefits              +       -        +        +      -      +
assign-benefits            +       -        ?        -      -      -
get-keys                   +       -        +        -      -      -
activate-benefits          +       -        +        -      -      -
request-refund             -       +        +        -      -      -
self-service-cancellation  -       -        +        -      -      -
request-credit             ?       -        -        +      -      -
manage-go-to-market        +       -        +        -      -      -
cancel-subscription        -       -        -        +      +      -
`

const outcomes = { '+': 'eligible', '?': 'undetermined', '-': 'ineligible' } as const

const rows = table.trim().split('\n').slice(1)

const cases = rows.flatMap(row => {
  const [action, ...marks] = row.split(/\s+/)
  return marks.map((mark, index) => ({
    action,
    role: roles[index],
    outcome: outcomes[mark as keyof typeof outcomes],
  }))
})

describe('permission', () => {
  it.each(cases)('for $role to $action is $outcome', ({ role, action, outcome }) => {
    const verdict = evaluate({ role, action })
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.missing).toEqual([])
    expect(verdict.reasons).toHaveLength(1)
  })

  it('covers every action and role', () => {
    const [role, action] = permission.facts
    expect(action?.kind).toEqual({ type: 'choice', options: rows.map(row => row.split(' ')[0]) })
    expect(role?.kind).toEqual({ type: 'choice', options: [...roles] })
    expect(cases).toHaveLength(54)
  })

  it.each([
    ['view-benefits', ['benefits-not-visible']],
    ['assign-benefits', ['benefits-assign-needs-global-admin', 'benefits-not-visible']],
    ['get-keys', ['benefits-not-visible']],
    ['activate-benefits', ['benefits-not-visible']],
    ['request-refund', ['refund-mpn-roles', 'refund-now']],
    ['self-service-cancellation', ['refund-self-serve-card']],
    ['request-credit', ['credit-roles', 'credit-procedure-now']],
    ['manage-go-to-market', ['gtm-roles']],
    ['cancel-subscription', ['nce-license-7d']],
  ])('to %s rests on %j', (action, sources) => {
    expect(evaluate({ role: 'partner-admin', action }).reasons).toMatchObject([
      { criterion: 'role-may', sources },
    ])
  })

  it.each([
    [{}, ['role', 'action']],
    [{ action: 'get-keys' }, ['role']],
    [{ role: 'partner-admin' }, ['action']],
  ])('with only %j is undetermined and asks for %j', (facts, missing) => {
    expect(evaluate(facts)).toMatchObject({
      outcome: 'undetermined',
      reasons: [{ criterion: 'role-may', state: 'unknown' }],
      missing,
    })
  })

  it('names neither remedy, route nor window', () => {
    expect(evaluate({ role: 'partner-admin', action: 'get-keys' })).toEqual({
      rule: 'permission',
      outcome: 'eligible',
      reasons: [{ criterion: 'role-may', state: 'met', sources: ['benefits-not-visible'] }],
      missing: [],
    })
  })
})
