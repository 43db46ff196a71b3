import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { evaluateRule } from '../../src/rules/evaluate'
import { membershipRenewal } from '../../src/rules/membership-renewal'
import type { Rule } from '../../src/rules/types'
import { VerdictView } from '../../src/ui/VerdictView'
import { at } from '../rules/context'

afterEach(cleanup)

const context = at('2026-11-20T12:00:00Z')

/** The line about the time that is left, if there is one. */
function timeLeft(rule: Rule, facts: Record<string, unknown>): string | undefined {
  const { container } = render(
    <VerdictView
      rule={rule}
      verdict={evaluateRule(rule, facts, context)}
      context={context}
      asOf={undefined}
      startsOn={undefined}
      asking={false}
      prompt=""
    />,
  )
  return container.querySelector('.days')?.textContent ?? undefined
}

const fresh = { offer: 'success-core', purchasedOn: '2026-11-01', benefitsUsed: false }

describe('the time that is left', () => {
  it('is told while there is something to be had', () => {
    expect(timeLeft(benefitRefund, { ...fresh, keysViewed: false })).toMatch(/10 days/)
  })

  it('is not told to somebody who has lost it in another way', () => {
    expect(timeLeft(benefitRefund, { ...fresh, keysViewed: true })).toBeUndefined()
  })

  it('is told until a window opens', () => {
    const facts = { offer: 'success-core', anniversaryOn: '2026-12-01' }
    expect(timeLeft(membershipRenewal, facts)).toMatch(/11 days/)
  })
})
