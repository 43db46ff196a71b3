import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { FactsError } from '../../src/rules/facts-error'
import { serviceOutageCredit } from '../../src/rules/service-outage-credit'
import { at, timeZones } from './context'
import { anyPartnerType, anyRole, certainty, requesters } from './csp'

const noon = (date: string) => at(`${date}T12:00Z`)
const evaluate = (facts: unknown, context = noon('2021-03-10')) =>
  evaluateRule(serviceOutageCredit, facts, context)

const clean = {
  incidentOn: '2021-02-15',
  service: 'other',
  partnerType: 'direct-bill',
  customerRequestedCredit: true,
  tenantId: '0A1B2C3D-1111-2222-3333-444455556666',
  incidentId: 'EX25194',
  customerEmail: 'someone@contoso.com',
  tenantDomains: ['contoso.onmicrosoft.com', 'contoso.com'],
}

const stateOf = (facts: unknown, criterion: string) =>
  evaluate(facts).reasons.find(reason => reason.criterion === criterion)?.state

describe('a credit for an outage', () => {
  it('is due to a customer that was hit, asked for it and can be told apart', () => {
    const evidence = ['credit-sla-evidence']
    expect(evaluate(clean)).toEqual({
      rule: 'service-outage-credit',
      outcome: 'eligible',
      remedy: 'sla-credit',
      window: { safeUntil: '2021-03-28', outerUntil: '2021-03-31', state: 'open' },
      reasons: [
        { criterion: 'accepted-partner-type', state: 'met', sources: ['credit-requester-type'] },
        {
          criterion: 'within-window',
          state: 'met',
          sources: ['credit-sla-deadline', 'credit-sla-now'],
        },
        { criterion: 'customer-requested-credit', state: 'met', sources: evidence },
        { criterion: 'tenant-id-is-guid', state: 'met', sources: evidence },
        { criterion: 'incident-id-given', state: 'met', sources: evidence },
        { criterion: 'email-from-tenant-domain', state: 'met', sources: evidence },
      ],
      missing: [],
    })
  })

  it.each([
    ['2021-02-15', 'other', '2021-03-28', '2021-03-31'],
    ['2021-02-15', 'azure', '2021-04-28', '2021-04-30'],
    ['2024-02-29', 'other', '2024-03-29', '2024-03-31'],
    ['2021-01-31', 'other', '2021-02-28', '2021-02-28'],
    ['2021-01-01', 'azure', '2021-03-31', '2021-03-31'],
    ['2021-04-01', 'other', '2021-05-30', '2021-05-31'],
    ['2025-12-31', 'azure', '2026-02-28', '2026-02-28'],
    ['2026-12-05', 'other', '2027-01-31', '2027-01-31'],
  ])('for an incident of %s, service %s, ends on %s or %s', (incidentOn, service, safe, outer) => {
    expect(evaluate({ ...clean, incidentOn, service }, noon(incidentOn)).window).toMatchObject({
      safeUntil: safe,
      outerUntil: outer,
    })
  })

  it.each([
    ['other', '2021-03-28', 'eligible', 'open'],
    ['other', '2021-03-29', 'undetermined', 'closing'],
    ['other', '2021-03-31', 'undetermined', 'closing'],
    ['other', '2021-04-01', 'ineligible', 'closed'],
    ['azure', '2021-04-28', 'eligible', 'open'],
    ['azure', '2021-04-30', 'undetermined', 'closing'],
    ['azure', '2021-05-01', 'ineligible', 'closed'],
  ])('for a service that is %s, on %s, is %s', (service, today, outcome, state) => {
    expect(evaluate({ ...clean, service }, noon(today))).toMatchObject({
      outcome,
      window: { state },
      missing: [],
    })
  })

  it.each(requesters)('asked for by %j is %s', (requester, outcome, states) => {
    const verdict = evaluate({ ...clean, ...requester })
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.reasons.slice(0, states.length).map(reason => reason.state)).toEqual(states)
  })

  it.each(Object.keys(clean))('without %s is undetermined and asks for it', name => {
    expect(evaluate({ ...clean, [name]: undefined })).toMatchObject({
      outcome: 'undetermined',
      missing: [name],
    })
  })

  it.each([
    ['2021-03-28', 'admin-agent', undefined, ['service', 'tenantId']],
    ['2021-03-28', 'global-admin', undefined, []],
    ['2021-03-28', 'global-admin', 'other', []],
    ['2021-03-30', 'admin-agent', undefined, ['service', 'tenantId']],
    ['2021-03-30', 'admin-agent', 'azure', ['tenantId']],
    ['2021-03-30', 'admin-agent', 'other', []],
    ['2021-04-01', 'global-admin', undefined, ['service']],
    ['2021-04-29', 'admin-agent', undefined, ['service']],
    ['2021-04-29', 'admin-agent', 'azure', []],
  ])('on %s, for %s and the service %s, asks for %j', (today, role, service, missing) => {
    const verdict = evaluate({ ...clean, role, service, tenantId: undefined }, noon(today))
    expect(verdict).toMatchObject({ outcome: 'undetermined', missing })
  })

  it('is not to be had while the customer has not asked', () => {
    expect(evaluate({ customerRequestedCredit: false })).toMatchObject({
      outcome: 'ineligible',
      missing: [],
    })
  })

  it.each([
    ['EX25194', 'met'],
    ['ex25194', 'met'],
    [' MO1 ', 'met'],
    ['EX', 'failed'],
    ['E25194', 'failed'],
    ['EXO25194', 'failed'],
    ['25194', 'failed'],
    ['EX25194a', 'failed'],
    ['EX 25194', 'failed'],
    ['not known', 'failed'],
  ])('takes %j for an id of an incident: %s', (incidentId, state) => {
    expect(stateOf({ ...clean, incidentId }, 'incident-id-given')).toBe(state)
  })

  it.each([
    ['someone@contoso.com', ['contoso.com'], 'met'],
    ['someone@Contoso.COM', ['CONTOSO.com'], 'met'],
    ['someone@contoso.com.', ['contoso.com'], 'met'],
    ['someone@contoso.com', ['contoso.com.'], 'met'],
    ['"odd@name"@contoso.com', ['contoso.com'], 'met'],
    ['someone@contoso.com', ['fabrikam.com', 'contoso.com'], 'met'],
    ['someone@mail.contoso.com', ['contoso.com'], 'failed'],
    ['someone@contoso.com', ['mail.contoso.com'], 'failed'],
    ['someone@notcontoso.com', ['contoso.com'], 'failed'],
    ['someone@contoso.com.evil.example', ['contoso.com'], 'failed'],
    ['contoso.com@outlook.com', ['contoso.com'], 'failed'],
    ['"someone@contoso.com"@outlook.com', ['contoso.com'], 'failed'],
  ])('holds %j against the domains %j: %s', (customerEmail, tenantDomains, state) => {
    expect(stateOf({ ...clean, customerEmail, tenantDomains }, 'email-from-tenant-domain')).toBe(
      state,
    )
  })

  it.each([
    ['tenantId', 'contoso.onmicrosoft.com'],
    ['tenantId', '{0a1b2c3d-1111-2222-3333-444455556666}'],
    ['customerEmail', 'someone'],
    ['tenantDomains', ['someone@contoso.com']],
    ['tenantDomains', []],
    ['incidentOn', '2021-02-29'],
    ['service', 'exchange'],
  ])('does not guess what to make of %s %j', (name, value) => {
    expect(() => evaluate({ ...clean, [name]: value })).toThrow(FactsError)
  })
})

describe('what is certain about a credit for an outage', () => {
  const facts = fc.record(
    {
      incidentOn: fc.constantFrom('2021-01-31', '2021-02-01', '2021-02-28'),
      service: fc.constantFrom('azure', 'other'),
      partnerType: anyPartnerType,
      customerRequestedCredit: fc.boolean(),
      tenantId: fc.constant(clean.tenantId),
      incidentId: fc.constantFrom('EX25194', 'none'),
      customerEmail: fc.constantFrom('someone@contoso.com', 'someone@outlook.com'),
      tenantDomains: fc.constant(clean.tenantDomains),
    },
    { requiredKeys: [] },
  )
  const role = fc.option(anyRole, { nil: undefined })

  it('stays so when more becomes known about the outage', () => {
    fc.assert(
      fc.property(facts, facts, role, (known, more, role) => {
        const { outcome } = evaluate({ ...known, role })
        fc.pre(outcome !== 'undetermined')
        expect(evaluate({ ...more, ...known, role }).outcome).toBe(outcome)
      }),
      { numRuns: 300 },
    )
  })

  it('never comes back once time has run out', () => {
    const zones = fc.constantFrom(...timeZones)
    fc.assert(
      fc.property(facts, zones, fc.nat(1800), fc.nat(240), (some, timeZone, hours, more) => {
        const known = { ...clean, ...some }
        const start = Date.parse('2021-02-20T00:00:00Z')
        const rankAfter = (hours: number) =>
          certainty.indexOf(
            evaluate(known, { now: new Date(start + hours * 3_600_000), timeZone }).outcome,
          )
        expect(rankAfter(hours + more)).toBeGreaterThanOrEqual(rankAfter(hours))
      }),
      { numRuns: 300 },
    )
  })
})
