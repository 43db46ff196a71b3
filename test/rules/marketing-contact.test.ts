import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { marketingContact } from '../../src/rules/marketing-contact'
import { expectCertaintyToLast, expectMissingToSettle } from './certainty'
import { at } from './context'

const now = at('2026-11-20T12:00Z')
const evaluate = (facts: unknown) => evaluateRule(marketingContact, facts, now)

const accountEmail = 'partner@contoso.com'

describe('a marketing contact', () => {
  it('needs an address that the account does not have', () => {
    expect(evaluate({ contactEmail: 'marketing@contoso.com', accountEmail })).toEqual({
      rule: 'marketing-contact',
      outcome: 'eligible',
      reasons: [
        {
          criterion: 'differs-from-account-email',
          state: 'met',
          sources: ['gtm-contact-fields'],
        },
      ],
      missing: [],
    })
  })

  it.each([
    [{ contactEmail: accountEmail, accountEmail }, 'ineligible', []],
    [{ contactEmail: 'Partner@Contoso.COM', accountEmail }, 'ineligible', []],
    [{ contactEmail: accountEmail, accountEmail: 'PARTNER@contoso.com' }, 'ineligible', []],
    [{ contactEmail: 'partner@contoso.nl', accountEmail }, 'eligible', []],
    [{ accountEmail }, 'undetermined', ['contactEmail']],
    [{ contactEmail: accountEmail }, 'undetermined', ['accountEmail']],
    [{}, 'undetermined', ['contactEmail', 'accountEmail']],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })

  it('cannot be judged by what is no address', () => {
    expect(() => evaluate({ contactEmail: 'marketing', accountEmail })).toThrow(/contactEmail/)
  })

  it('that is certain stays so when more becomes known', () => {
    const address = fc.constantFrom('a@contoso.com', 'A@contoso.com', 'b@contoso.com')
    const anyFacts = fc.record(
      { contactEmail: address, accountEmail: address },
      { requiredKeys: [] },
    )
    expectCertaintyToLast(marketingContact, anyFacts, now)
    expectMissingToSettle(marketingContact, anyFacts, now)
  })
})
