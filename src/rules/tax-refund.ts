import { refund2021, refundNow } from './documents'
import { calendarDate, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import { withinYears } from './month-windows'
import { valueOn } from './parameters'
import type { FactValues, Parameter, Rule, Source, SourceId } from './types'
import { dayWindow, windowCriterion } from './windows'

const facts = [yesNo('taxExempt'), calendarDate('paidOn')] as const

type Facts = FactValues<typeof facts>

const CRITERIA = 'Criteria for a refund'

/** Every statement this rule rests on. */
const sources = {
  'refund-tax-exempt-one-year': { document: refund2021, heading: CRITERIA },
  'tax-refund': { document: refundNow, heading: CRITERIA },
} satisfies Record<SourceId, Source>

const cited = Object.keys(sources)

const taxRefundWindow: Parameter = {
  id: 'tax-refund-window',
  unit: 'years',
  values: [{ from: '2021-02-05', value: 1, sources: cited }],
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
        reason('tax-exempt', metIf(taxExempt), cited),
        reason('within-one-year', windowCriterion(window), cited),
      ],
      missing: absent(facts, ['taxExempt', 'paidOn']),
      remedy: 'tax-refund',
      ...(window && { window }),
    }
  },
}
