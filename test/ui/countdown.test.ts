import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { evaluateRule } from '../../src/rules/evaluate'
import { lastDayAt } from '../../src/rules/facts'
import { taxRefund } from '../../src/rules/tax-refund'
import type { Context } from '../../src/rules/types'
import { countdownOf } from '../../src/ui/countdown'
import { anyDay, at, timeZones } from '../rules/context'

function refundCountdown(purchasedOn: string, context: Context) {
  return countdownOf(evaluateRule(benefitRefund, { purchasedOn }, context), purchasedOn, context)
}

describe('the countdown of a refund', () => {
  it('counts 29 days on the day of the purchase, 0 on the last safe day, and below after it', () => {
    const left = (now: string) => refundCountdown('2026-11-01', at(now))?.daysLeft
    expect(left('2026-11-01T12:00:00Z')).toBe(29)
    expect(left('2026-11-20T12:00:00Z')).toBe(10)
    expect(left('2026-11-29T23:59:59Z')).toBe(1)
    expect(left('2026-11-30T00:00:00Z')).toBe(0)
    expect(left('2026-11-30T23:59:59Z')).toBe(0)
    expect(left('2026-12-01T00:00:00Z')).toBe(-1)
  })

  it('counts the days of February in leap years and in others', () => {
    expect(refundCountdown('2028-02-10', at('2028-02-28T12:00:00Z'))).toMatchObject({
      safeUntil: '2028-03-10',
      daysLeft: 11,
    })
    expect(refundCountdown('2027-02-10', at('2027-02-28T12:00:00Z'))).toMatchObject({
      safeUntil: '2027-03-11',
      daysLeft: 11,
    })
    expect(refundCountdown('2028-02-29', at('2028-02-29T12:00:00Z'))?.daysLeft).toBe(29)
  })

  it('goes by whichever calendar is ahead, the portal’s or the person’s', () => {
    const late = '2026-11-20T23:30:00Z'
    expect(refundCountdown('2026-11-01', at(late, 'Europe/Amsterdam'))?.daysLeft).toBe(9)
    expect(refundCountdown('2026-11-01', at(late, 'UTC'))?.daysLeft).toBe(10)
    expect(refundCountdown('2026-11-01', at(late, 'America/Los_Angeles'))?.daysLeft).toBe(10)
    const early = '2026-11-20T00:30:00Z'
    expect(refundCountdown('2026-11-01', at(early, 'America/Los_Angeles'))?.daysLeft).toBe(10)
  })

  it('is not shifted by a change to or from daylight saving', () => {
    const zone = 'Europe/Amsterdam'
    expect(refundCountdown('2026-10-20', at('2026-10-24T10:00:00Z', zone))?.daysLeft).toBe(25)
    expect(refundCountdown('2026-10-20', at('2026-10-26T10:00:00Z', zone))?.daysLeft).toBe(23)
  })

  it('counts whole days and never more of them than UTC alone would', () => {
    const moment = fc.date({
      min: new Date('2000-01-02T00:00:00Z'),
      max: new Date('2099-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyDay, moment, fc.constantFrom(...timeZones), (day, now, timeZone) => {
        fc.pre(day <= lastDayAt(now))
        const here = refundCountdown(day, { now, timeZone })
        const inUtc = refundCountdown(day, { now, timeZone: 'UTC' })
        expect(Number.isInteger(here?.daysLeft)).toBe(true)
        expect([0, -1]).toContain((here?.daysLeft ?? 0) - (inUtc?.daysLeft ?? 0))
      }),
    )
  })

  it('draws nothing outside its picture', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('2000-01-01', '2026-11-20', '2099-12-31'), (day, now) => {
        const context = at(`${now}T12:00:00Z`)
        fc.pre(day <= lastDayAt(context.now))
        const countdown = refundCountdown(day, context)
        for (const share of [countdown?.elapsed, countdown?.safeShare]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('has passed as much of its picture as of its days', () => {
    const countdown = refundCountdown('2026-11-01', at('2026-11-16T12:00:00Z'))
    expect(countdown?.elapsed).toBeCloseTo(15 / 31)
    expect(countdown?.safeShare).toBeCloseTo(30 / 31)
  })
})

it('there is no countdown without a start or without a window', () => {
  const context = at('2026-11-20T12:00:00Z')
  const verdict = evaluateRule(benefitRefund, { offer: 'gold' }, context)
  expect(countdownOf(verdict, undefined, context)).toBeUndefined()
  expect(countdownOf(verdict, '2026-11-01', context)).toBeUndefined()
})

it('the countdown of a tax refund runs over the leap day', () => {
  const context = at('2028-02-28T12:00:00Z')
  const verdict = evaluateRule(taxRefund, { paidOn: '2027-03-01' }, context)
  expect(countdownOf(verdict, '2027-03-01', context)).toMatchObject({
    safeUntil: '2028-02-28',
    outerUntil: '2028-03-01',
    daysLeft: 0,
  })
})
