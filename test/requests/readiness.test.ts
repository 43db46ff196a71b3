import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readinessOf, requestKind, requestKinds } from '../../src/requests'
import type { RequestKindId } from '../../src/requests/vocabulary'
import { applicable } from '../../src/rules/applies'
import { evaluateRule } from '../../src/rules/evaluate'
import { anySituation } from '../rules/any-facts'
import { at } from '../rules/context'
import { anyContent, anyNonsense } from './any-content'

type Values = Record<string, unknown>

const form = { 'form-completed': true, 'form-attached': true }
const direct = { partnerType: 'direct-bill', role: 'admin-agent' }

/** Of each kind one that is ready on 20 November 2026. */
const whole: Record<RequestKindId, { facts: Values; evidence: Values }> = {
  'accidental-purchase': {
    facts: {
      ...direct,
      commerce: 'legacy',
      product: 'microsoft-365',
      purchasedOn: '2026-10-01',
    },
    evidence: form,
  },
  'duplicate-order': {
    facts: { ...direct, commerce: 'legacy', newSubscriptionPurchasedOn: '2026-10-01' },
    evidence: form,
  },
  outage: {
    facts: {
      ...direct,
      incidentOn: '2026-10-12',
      service: 'other',
      customerRequestedCredit: true,
      tenantId: '11111111-2222-3333-4444-555555555555',
      incidentId: 'EX25194',
      customerEmail: 'someone@contoso.com',
      tenantDomains: ['contoso.com'],
      boughtThroughCsp: true,
      incidentTime: '09:40 to 13:05 UTC',
      incidentDuration: '3 h 25 min',
      usersAffected: '120 in Utrecht',
      attempts: 'Restarted the connector.',
      ticketNumber: '2610120040001234',
    },
    evidence: { ...form, 'customer-mail-attached': true },
  },
  'technical-issue': {
    facts: { ...direct, description: 'Seats were added twice.' },
    evidence: form,
  },
  'wrong-information': {
    facts: { ...direct, description: 'We were told that it could be cancelled.' },
    evidence: form,
  },
  'membership-refund': {
    facts: {
      offer: 'success-core',
      purchasedOn: '2026-11-01',
      benefitsUsed: false,
      keysViewed: false,
      payment: 'wire',
    },
    evidence: {},
  },
}

const now = at('2026-11-20T12:00:00Z')

function readiness(id: RequestKindId, facts: Values = {}, evidence: Values = {}, context = now) {
  const { facts: all, evidence: ticks } = whole[id]
  const content = { facts: { ...all, ...facts }, evidence: { ...ticks, ...evidence } }
  return readinessOf(requestKind(id), content, context)
}

const reasons = (...asked: Parameters<typeof readiness>) =>
  readiness(...asked).holds.map(({ reason }) => reason)

describe.each(requestKinds.map(kind => [kind.id, kind] as const))('%s', (id, kind) => {
  it('is held for nothing once all is there and in time', () => {
    expect(readiness(id).holds).toEqual([])
    expect(readiness(id).missingEvidence).toEqual([])
  })

  it('is held for every piece of evidence the documents ask for', () => {
    const { holds } = readinessOf(kind, { facts: {}, evidence: {} }, now)
    const required = kind.evidence.filter(item => item.required).map(item => item.id)
    expect(holds).toEqual([{ reason: 'evidence-missing', evidence: required }])
  })

  it('is held for one that is not confirmed', () => {
    for (const item of kind.evidence.filter(({ check }) => check.by === 'person')) {
      for (const tick of [false, undefined, 'true', 1]) {
        expect(readiness(id, {}, { [item.id]: tick }).missingEvidence).toEqual([item.id])
      }
    }
  })

  it('says of the rule what the rule says of the answers that matter', () => {
    fc.assert(
      fc.property(anySituation(kind.rule), ({ known, context }) => {
        const { verdict, deadline } = readinessOf(kind, { facts: known, evidence: {} }, context)
        expect(verdict).toEqual(evaluateRule(kind.rule, applicable(kind.rule, known), context))
        expect(deadline).toEqual(verdict.window)
      }),
    )
  })

  it('is held whenever the rule turns it down, and for the deadline exactly when that is over', () => {
    fc.assert(
      fc.property(anySituation(kind.rule), ({ known, context }) => {
        const { verdict, holds } = readinessOf(kind, { facts: known, evidence: {} }, context)
        if (verdict.outcome === 'ineligible') expect(holds.length).toBeGreaterThan(0)
        const late = holds.some(({ reason }) => reason === 'deadline-passed')
        expect(late).toBe(verdict.window?.state === 'closed')
        const failed = verdict.reasons.filter(({ state }) => state === 'failed')
        for (const { criterion } of failed) expect(isHeldFor(holds, criterion)).toBe(true)
      }),
    )
  })

  it('can be told of whatever is entered or stored', () => {
    fc.assert(
      fc.property(fc.oneof(anyContent(kind), anyNonsense(kind)), content => {
        const { evidence, holds, missingEvidence, unusable } = readinessOf(kind, content, now)
        expect(evidence.map(item => item.id)).toEqual(kind.evidence.map(item => item.id))
        for (const { name } of unusable) expect(Object.hasOwn(content.facts, name)).toBe(true)
        if (missingEvidence.length > 0) expect(holds.length).toBeGreaterThan(0)
        const missing = holds.find(hold => hold.reason === 'evidence-missing')
        const named = ['untouched', ...(missing?.evidence ?? [])]
        expect(missingEvidence.filter(item => !named.includes(item))).toEqual([])
      }),
    )
  })

  it('throws where the clock is none', () => {
    expect(() => readiness(id, {}, {}, at('2026-11-20T12:00:00Z', 'Nowhere/Else'))).toThrow(
      RangeError,
    )
    expect(() => readiness(id, {}, {}, at('never'))).toThrow(RangeError)
  })
})

type Holds = ReturnType<typeof readinessOf>['holds']

/** What a failed criterion has to be held for. */
function isHeldFor(holds: Holds, criterion: string): boolean {
  const evidence = evidenceOf[criterion]
  const reason = criterion.startsWith('within-') ? 'deadline-passed' : reasonOf[criterion]
  return holds.some(hold => {
    if (evidence !== undefined && hold.reason === 'evidence-missing') {
      return hold.evidence.includes(evidence)
    }
    return hold.reason === 'criteria-failed'
      ? hold.criteria.includes(criterion)
      : hold.reason === reason
  })
}

const reasonOf: Record<string, string> = {
  'accepted-partner-type': 'indirect-reseller',
  'keys-not-viewed': 'keys-viewed',
  'no-benefit-used': 'benefits-used',
}

const evidenceOf: Record<string, string> = {
  'tenant-id-is-guid': 'tenant-id',
  'incident-id-given': 'incident-id',
  'customer-requested-credit': 'customer-request',
  'email-from-tenant-domain': 'customer-mail-domain',
}

describe('Submit', () => {
  it.each([
    ['accidental-purchase', { purchasedOn: '2025-11-19' }],
    ['duplicate-order', { newSubscriptionPurchasedOn: '2026-07-01' }],
    ['outage', { incidentOn: '2026-09-30' }],
    ['membership-refund', { purchasedOn: '2026-10-20' }],
  ] as const)('is held for %s when the deadline has passed', (id, facts) => {
    expect(reasons(id, facts)).toEqual(['deadline-passed'])
    expect(readiness(id, facts).deadline?.state).toBe('closed')
  })

  it.each([
    ['duplicate-order', { newSubscriptionPurchasedOn: '2026-07-23' }],
    ['outage', { incidentOn: '2026-10-31' }],
    ['membership-refund', { purchasedOn: '2026-10-21' }],
  ] as const)('is not held for %s on the day in dispute', (id, facts) => {
    expect(reasons(id, facts)).toEqual([])
  })

  it('is held by the later of two calendars only', () => {
    const facts = { purchasedOn: '2026-10-21' }
    const late = '2026-11-20T23:30:00Z'
    expect(reasons('membership-refund', facts, {}, at(late, 'Europe/Amsterdam'))).toEqual([])
    const later = '2026-11-21T00:30:00Z'
    expect(reasons('membership-refund', facts, {}, at(later, 'America/Los_Angeles'))).toEqual([])
    expect(reasons('membership-refund', facts, {}, at(later))).toEqual(['deadline-passed'])
  })

  it.each([
    ['accidental-purchase'],
    ['duplicate-order'],
    ['outage'],
    ['technical-issue'],
    ['wrong-information'],
  ] as const)('is held for %s by an indirect reseller', id => {
    expect(reasons(id, { partnerType: 'indirect-reseller' })).toEqual(['indirect-reseller'])
  })

  it('is held when a refund is asked for although keys were viewed', () => {
    expect(reasons('membership-refund', { keysViewed: true })).toEqual(['keys-viewed'])
    expect(readiness('membership-refund', { keysViewed: true }).missingEvidence).toEqual([
      'untouched',
    ])
  })

  it('is held when a refund is asked for although benefits were used', () => {
    expect(reasons('membership-refund', { benefitsUsed: true })).toEqual(['benefits-used'])
  })

  it('says of a viewed key what it ends, and of other evidence that it is missing', () => {
    const { holds } = readiness('membership-refund', { keysViewed: true, purchasedOn: undefined })
    expect(holds).toEqual([
      { reason: 'keys-viewed' },
      { reason: 'evidence-missing', evidence: ['purchase-date'] },
    ])
  })

  it('is held when the role or the commerce is refused', () => {
    expect(
      readiness('duplicate-order', { role: 'sales-agent', commerce: 'new-commerce' }).holds,
    ).toEqual([{ reason: 'criteria-failed', criteria: ['accepted-role', 'legacy-offer'] }])
  })

  it.each([
    ['tenant-id', { tenantId: '1111' }],
    ['customer-mail-domain', { customerEmail: 'someone' }],
    ['customer-mail-domain', { tenantDomains: ['not a domain'] }],
  ])('is held for %s when %j cannot be used', (id, facts) => {
    const { holds, evidence } = readiness('outage', facts)
    expect(holds).toEqual([
      {
        reason: 'facts-unusable',
        facts: Object.keys(facts).map(name => ({ name, problem: 'wrong-shape' })),
      },
      { reason: 'evidence-missing', evidence: [id] },
    ])
    expect(evidence.find(item => item.id === id)?.state).toBe('failed')
  })

  it.each([
    ['incident-id', { incidentId: '25194' }],
    ['customer-mail-domain', { customerEmail: 'someone@gmail.com' }],
    ['customer-mail-domain', { customerEmail: 'someone@mail.contoso.com' }],
    ['customer-request', { customerRequestedCredit: false }],
  ])('is held for %s alone when %j fails the rule', (id, facts) => {
    expect(readiness('outage', facts).holds).toEqual([
      { reason: 'evidence-missing', evidence: [id] },
    ])
  })

  it.each([
    ['time-and-duration', { incidentTime: '  ' }],
    ['time-and-duration', { incidentDuration: undefined }],
    ['users-affected', { usersAffected: '' }],
    ['attempts', { attempts: '\n' }],
    ['bought-through-csp', { boughtThroughCsp: undefined }],
  ])('is held for %s when %j says nothing', (id, facts) => {
    expect(readiness('outage', facts).missingEvidence).toEqual([id])
  })

  it('is held for a tenant that is mistyped although it only helps', () => {
    expect(readiness('technical-issue', { tenantId: '1111' }).missingEvidence).toEqual([
      'tenant-id',
    ])
  })

  it('takes the order or the subscription', () => {
    const state = (facts: Values) =>
      readiness('duplicate-order', facts).evidence.find(({ id }) => id === 'order')?.state
    expect(state({})).toBe('missing')
    expect(state({ orderId: 'A-1' })).toBe('met')
    expect(state({ subscriptionId: 'S-1' })).toBe('met')
  })
})

describe('what needs no request', () => {
  it('is a refund that the portal gives by itself', () => {
    const card = { payment: 'card', role: 'partner-admin', accountSuspended: false }
    expect(readiness('membership-refund', card).otherRoute).toBe('self-service')
    expect(readiness('membership-refund').otherRoute).toBeUndefined()
  })

  it('is a legacy subscription of less than 30 days', () => {
    expect(readiness('accidental-purchase', { purchasedOn: '2026-11-10' }).otherRoute).toBe(
      'cancel-subscription',
    )
    expect(readiness('accidental-purchase').otherRoute).toBeUndefined()
  })
})

describe('a fact that is beside the point', () => {
  it('holds nothing', () => {
    expect(reasons('accidental-purchase', { usersAssigned: true })).toEqual([])
    expect(reasons('membership-refund', { goldDiscountUsed: true })).toEqual([])
  })

  it('holds once it matters', () => {
    expect(
      readiness('accidental-purchase', {
        product: 'microsoft-365-a1',
        purchasedOn: '2026-11-10',
        usersAssigned: true,
      }).holds,
    ).toEqual([{ reason: 'criteria-failed', criteria: ['no-users-assigned'] }])
  })

  it('is never taken from a prototype', () => {
    const facts = Object.create({ partnerType: 'indirect-reseller' })
    const evidence = Object.create({ 'form-attached': true })
    const { holds, missingEvidence } = readinessOf(
      requestKind('technical-issue'),
      { facts, evidence },
      now,
    )
    expect(holds.map(({ reason }) => reason)).toEqual(['evidence-missing'])
    expect(missingEvidence).toContain('form-attached')
  })
})
