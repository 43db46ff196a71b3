import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accidentalPurchaseCredit } from '../../src/rules/accidental-purchase-credit'
import { evaluateRule } from '../../src/rules/evaluate'
import { FactsError } from '../../src/rules/facts-error'
import { at, timeZones } from './context'
import { anyPartnerType, anyRole, certainty, requesters } from './csp'

const now = at('2021-04-15T12:00Z')
const noon = (date: string) => at(`${date}T12:00Z`)
const evaluate = (facts: unknown, context = now) =>
  evaluateRule(accidentalPurchaseCredit, facts, context)

const clean = {
  commerce: 'legacy',
  product: 'microsoft-365',
  purchasedOn: '2021-03-01',
  partnerType: 'direct-bill',
  role: 'admin-agent',
}
const a1 = { ...clean, product: 'microsoft-365-a1', usersAssigned: false }
const sourced = ['credit-accidental-30-day-auto', 'credit-accidental-full-refund-90-days']

describe('a credit for an accidental purchase', () => {
  it('is a full refund by service request in the second month', () => {
    expect(evaluate(clean)).toEqual({
      rule: 'accidental-purchase-credit',
      outcome: 'eligible',
      remedy: 'full-refund',
      route: 'service-request',
      window: { safeUntil: '2021-05-29', outerUntil: '2021-05-30', state: 'open' },
      reasons: [
        { criterion: 'accepted-partner-type', state: 'met', sources: ['credit-requester-type'] },
        {
          criterion: 'accepted-role',
          state: 'met',
          sources: ['credit-roles', 'credit-procedure-now'],
        },
        {
          criterion: 'legacy-offer',
          state: 'met',
          sources: ['credit-accidental-scope-legacy', 'credit-nce-first-check-policy'],
        },
        {
          criterion: 'within-window',
          state: 'met',
          sources: [...sourced, 'credit-accidental-months-2-12-prorated'],
        },
      ],
      missing: [],
    })
  })

  const auto = ['automatic-full-refund', 'cancel-subscription', '2021-03-30', '2021-03-31']
  const full = ['full-refund', 'service-request', '2021-05-29', '2021-05-30']
  const prorated = ['prorated-credit', 'service-request', '2022-02-28', '2022-03-01']
  const powerBi = ['full-refund', 'service-request', '2021-03-07', '2021-03-08']
  const reduced = ['credit-less-fixed-charge', 'service-request', '2022-02-28', '2022-03-01']
  const a1Refund = ['full-refund', 'service-request', '2021-03-30', '2021-03-31']
  const none = [undefined, undefined]

  it.each([
    // bought on 1 March 2021: product, today, outcome, state, remedy, route, safe, outer
    ['microsoft-365', '2021-03-01', 'eligible', 'open', ...auto],
    ['microsoft-365', '2021-03-30', 'eligible', 'open', ...auto],
    // Day 30 is disputed for the automatic refund, and not at all for the one on request.
    ['microsoft-365', '2021-03-31', 'eligible', 'open', ...full],
    ['microsoft-365', '2021-04-01', 'eligible', 'open', ...full],
    ['microsoft-365', '2021-05-29', 'eligible', 'open', ...full],
    ['microsoft-365', '2021-05-30', 'eligible', 'open', ...prorated],
    ['microsoft-365', '2021-05-31', 'eligible', 'open', ...prorated],
    ['microsoft-365', '2022-02-28', 'eligible', 'open', ...prorated],
    ['microsoft-365', '2022-03-01', 'undetermined', 'closing', ...prorated],
    ['microsoft-365', '2022-03-02', 'ineligible', 'closed', ...none, ...prorated.slice(2)],
    ['dynamics-365', '2021-03-30', 'eligible', 'open', ...auto],
    ['dynamics-365', '2021-03-31', 'eligible', 'open', ...full],
    ['dynamics-365', '2022-03-01', 'undetermined', 'closing', ...prorated],
    ['power-bi-premium', '2021-03-01', 'eligible', 'open', ...powerBi],
    ['power-bi-premium', '2021-03-07', 'eligible', 'open', ...powerBi],
    ['power-bi-premium', '2021-03-08', 'eligible', 'open', ...reduced],
    ['power-bi-premium', '2021-03-09', 'eligible', 'open', ...reduced],
    ['power-bi-premium', '2022-02-28', 'eligible', 'open', ...reduced],
    ['power-bi-premium', '2022-03-01', 'undetermined', 'closing', ...reduced],
    ['power-bi-premium', '2022-03-02', 'ineligible', 'closed', ...none, ...reduced.slice(2)],
    ['microsoft-365-a1', '2021-03-30', 'eligible', 'open', ...a1Refund],
    ['microsoft-365-a1', '2021-03-31', 'undetermined', 'closing', ...a1Refund],
    ['microsoft-365-a1', '2021-04-01', 'ineligible', 'closed', ...none, ...a1Refund.slice(2)],
  ])('for %s on %s is %s', (product, today, outcome, state, remedy, route, safe, outer) => {
    const verdict = evaluate({ ...clean, product, usersAssigned: false }, noon(today ?? ''))
    expect(verdict).toMatchObject({ outcome, missing: [] })
    expect(verdict.remedy).toBe(remedy)
    expect(verdict.route).toBe(route)
    expect(verdict.window).toEqual({ safeUntil: safe, outerUntil: outer, state })
  })

  it('falls back on the next remedy as soon as it is the disputed day where the person lives', () => {
    const lateEvening = '2021-03-30T22:30Z'
    expect(evaluate(clean, at(lateEvening)).remedy).toBe('automatic-full-refund')
    expect(evaluate(clean, at(lateEvening, 'Europe/Amsterdam'))).toMatchObject({
      outcome: 'eligible',
      remedy: 'full-refund',
    })
  })

  it.each([
    ['2020-02-29', '2021-02-27', '2021-02-28'],
    ['2023-02-28', '2024-02-27', '2024-02-28'],
    // Earlier than the first document: the same terms are taken to have held.
    ['2019-06-30', '2020-06-29', '2020-06-30'],
  ])('for a purchase of %s ends for good on %s or %s', (purchasedOn, safe, outer) => {
    expect(evaluate({ ...clean, purchasedOn }, noon(safe)).window).toEqual({
      safeUntil: safe,
      outerUntil: outer,
      state: 'open',
    })
  })

  it.each(requesters)('asked for by %j is %s', (requester, outcome, states) => {
    const { role: _role, ...rest } = clean
    const verdict = evaluate({ ...rest, ...requester })
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.reasons.slice(0, states.length).map(reason => reason.state)).toEqual(states)
    expect(verdict.reasons.some(reason => reason.criterion === 'accepted-role')).toBe(
      'role' in requester,
    )
  })

  it.each([
    ['commerce', 'undetermined', ['commerce']],
    ['product', 'undetermined', ['product']],
    ['purchasedOn', 'undetermined', ['purchasedOn']],
    ['partnerType', 'undetermined', ['partnerType']],
    ['role', 'eligible', []],
  ])('without %s is %s', (name, outcome, missing) => {
    expect(evaluate({ ...clean, [name]: undefined })).toMatchObject({ outcome, missing })
  })

  it('asks whether users are assigned for Microsoft 365 A1 alone', () => {
    const early = noon('2021-03-10')
    expect(evaluate(a1, early)).toMatchObject({ outcome: 'eligible', remedy: 'full-refund' })
    expect(evaluate({ ...a1, usersAssigned: true }, early).outcome).toBe('ineligible')
    expect(evaluate({ ...a1, usersAssigned: undefined }, early)).toMatchObject({
      outcome: 'undetermined',
      missing: ['usersAssigned'],
    })
    expect(evaluate({ ...clean, usersAssigned: true }, early).outcome).toBe('eligible')
    const unsettled = evaluate({ ...a1, product: undefined, usersAssigned: true }, early)
    expect(unsettled).toMatchObject({ outcome: 'undetermined', missing: ['product'] })
    expect(unsettled.reasons.at(-1)).toMatchObject({
      criterion: 'no-users-assigned',
      state: 'unknown',
    })
    expect(
      accidentalPurchaseCredit.facts.find(fact => fact.name === 'usersAssigned'),
    ).toMatchObject({ onlyWhile: { fact: 'product', is: ['microsoft-365-a1'] } })
  })

  it.each([
    ['2021-03-31', 'admin-agent', undefined, ['product', 'usersAssigned']],
    ['2021-04-01', 'admin-agent', undefined, ['product']],
    ['2021-03-31', 'global-admin', undefined, ['product', 'usersAssigned']],
    ['2021-03-31', 'global-admin', true, ['product']],
    ['2021-03-31', 'global-admin', false, []],
    ['2021-04-01', 'global-admin', false, ['product']],
  ])('without product asks on %s, as %s, users assigned %j, for %j', (today, ...given) => {
    const [role, usersAssigned, missing] = given
    const verdict = evaluate({ ...clean, role, usersAssigned, product: undefined }, noon(today))
    expect(verdict).toMatchObject({ outcome: 'undetermined', missing })
  })

  it('is not for new commerce, whatever else is known', () => {
    expect(evaluate({ commerce: 'new-commerce' })).toMatchObject({
      outcome: 'ineligible',
      missing: [],
    })
  })

  it('promises no remedy before product and date are known', () => {
    for (const name of ['product', 'purchasedOn']) {
      const verdict = evaluate({ ...clean, [name]: undefined })
      for (const key of ['remedy', 'route', 'window']) expect(verdict).not.toHaveProperty(key)
    }
  })

  it('does not guess at a product or date it cannot use', () => {
    expect(() => evaluate({ ...clean, product: 'office' })).toThrow(FactsError)
    expect(() => evaluate({ ...clean, purchasedOn: '2021-02-29' })).toThrow(FactsError)
  })
})

describe('what is certain about a credit for an accidental purchase', () => {
  const facts = fc.record(
    {
      commerce: fc.constantFrom('legacy', 'legacy', 'new-commerce'),
      product: fc.constantFrom(
        'microsoft-365',
        'dynamics-365',
        'power-bi-premium',
        'microsoft-365-a1',
      ),
      purchasedOn: fc.constantFrom('2020-04-14', '2020-04-15', '2021-03-01', '2021-03-16'),
      usersAssigned: fc.boolean(),
      partnerType: anyPartnerType,
    },
    { requiredKeys: [] },
  )
  const role = fc.option(anyRole, { nil: undefined })

  it('stays so when more becomes known about the purchase', () => {
    fc.assert(
      fc.property(facts, facts, role, (known, more, role) => {
        const { outcome } = evaluate({ ...known, role })
        fc.pre(outcome !== 'undetermined')
        expect(evaluate({ ...more, ...known, role }).outcome).toBe(outcome)
      }),
      { numRuns: 300 },
    )
  })

  it('is settled by the missing facts, but for a disputed day or role', () => {
    fc.assert(
      fc.property(facts, role, (known, role) => {
        const { outcome, missing } = evaluate({ ...known, role })
        fc.pre(outcome === 'undetermined')
        const answers = {
          commerce: 'legacy',
          product: 'microsoft-365-a1',
          purchasedOn: '2021-04-14',
          usersAssigned: false,
          partnerType: 'direct-bill',
        }
        const given = Object.entries(answers).filter(([name]) => missing.includes(name))
        const then = evaluate({ ...known, ...Object.fromEntries(given), role })
        expect(then.missing).toEqual([])
        if (then.outcome === 'undetermined') {
          expect(then.window?.state === 'closing' || role === 'global-admin').toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never comes back, and the remedy never gets better, once time has run out', () => {
    const { remedies } = accidentalPurchaseCredit
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...timeZones),
        fc.nat(400 * 24),
        fc.nat(60 * 24),
        (known, timeZone, hours, more) => {
          const start = Date.parse('2021-03-01T00:00:00Z')
          const verdictAfter = (hours: number) =>
            evaluate(known, { now: new Date(start + hours * 3_600_000), timeZone })
          const [sooner, later] = [verdictAfter(hours), verdictAfter(hours + more)]
          expect(certainty.indexOf(later.outcome)).toBeGreaterThanOrEqual(
            certainty.indexOf(sooner.outcome),
          )
          if (sooner.remedy !== undefined && later.remedy !== undefined) {
            expect(remedies.indexOf(later.remedy)).toBeGreaterThanOrEqual(
              remedies.indexOf(sooner.remedy),
            )
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
