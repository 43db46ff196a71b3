import { calendarDate, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import { valueOn } from './parameters'
import type { FactValues, Parameter, Rule } from './types'
import { dayWindow, windowCriterion, withinYears } from './windows'

const facts = [yesNo('taxExempt'), calendarDate('paidOn')] as const

type Facts = FactValues<typeof facts>

const sources = ['refund-tax-exempt-one-year', 'tax-refund'] as const

const taxRefundWindow: Parameter = {
  id: 'tax-refund-window',
  unit: 'years',
  values: [{ from: '2021-02-05', value: 1, sources }],
}

/** Tax that an exempt partner paid comes back for a year, whatever was used or viewed. */
export const taxRefund: Rule = {
  id: 'tax-refund',
  facts,
  criteria: ['tax-exempt', 'within-one-year'],
  parameters: [taxRefundWindow],
  remedies: ['tax-refund'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { taxExempt, paidOn } = facts
    const window =
      paidOn === undefined
        ? undefined
        : dayWindow(withinYears(paidOn, valueOn(taxRefundWindow, paidOn)), context)

    return {
      reasons: [
        reason('tax-exempt', metIf(taxExempt), sources),
        reason('within-one-year', windowCriterion(window), sources),
      ],
      missing: absent(facts, ['taxExempt', 'paidOn']),
      remedy: 'tax-refund',
      ...(window && { window }),
    }
  },
}
