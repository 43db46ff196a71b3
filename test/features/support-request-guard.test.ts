import { describe, expect, it, vi } from 'vitest'
import { createJudge } from '../../src/content/judge'
import type { Aim } from '../../src/content/target'
import type { RequestStanding } from '../../src/features/feature'
import { supportRequestGuard } from '../../src/features/support-request-guard'
import { readinessOf, requestKind } from '../../src/requests'
import type { Hold, RequestContent } from '../../src/requests/types'
import type { RequestKindId } from '../../src/requests/vocabulary'
import type { Strength } from '../../src/storage/records'
import { emptyState } from '../../src/storage/state'
import { at } from '../rules/context'

const context = at('2026-11-20T12:00Z', 'Europe/Amsterdam')

const refund = {
  offer: 'success-core',
  purchasedOn: '2026-11-10',
  benefitsUsed: false,
  keysViewed: false,
  payment: 'wire',
}

/** A draft beside the form, as the panel would speak of it. */
function drafted(
  kind: RequestKindId,
  facts: RequestContent['facts'],
  evidence: RequestContent['evidence'] = {},
): RequestStanding {
  return { holds: () => readinessOf(requestKind(kind), { facts, evidence }, context).holds }
}

function stakeOf(request: RequestStanding | undefined) {
  return supportRequestGuard.guard.assess({
    page: 'support-request',
    product: {},
    state: emptyState,
    context,
    request,
  })
}

const reasonsOf = (request: RequestStanding) => {
  const stake = stakeOf(request)
  return stake.kind === 'nothing' ? [] : stake.holds?.map(({ reason }) => reason)
}

describe('a request that is drafted beside the form', () => {
  it('goes when it is in time and nothing is missing', () => {
    expect(stakeOf(drafted('membership-refund', refund))).toEqual({ kind: 'nothing' })
  })

  it('is held when keys were viewed and a refund is asked for', () => {
    expect(reasonsOf(drafted('membership-refund', { ...refund, keysViewed: true }))).toContain(
      'keys-viewed',
    )
  })

  it('is held when the deadline has passed', () => {
    const late = drafted('membership-refund', { ...refund, purchasedOn: '2026-09-01' })
    expect(reasonsOf(late)).toEqual(['deadline-passed'])
  })

  it('is held when evidence is missing, which is named', () => {
    const stake = stakeOf(drafted('duplicate-order', { partnerType: 'direct-bill' }))
    expect(stake).toMatchObject({
      kind: 'loss',
      holds: [{ reason: 'evidence-missing', evidence: ['form-completed', 'form-attached'] }],
    })
  })

  it('is held though its topic leads elsewhere: a draft says what it is about', () => {
    const late = drafted('membership-refund', { ...refund, purchasedOn: '2026-09-01' })
    expect(stakeOf({ ...late, isUnrelated: () => true }).kind).toBe('loss')
  })
})

describe('a request without a draft', () => {
  const undrafted = { holds: () => undefined }

  it.each([
    ['where nothing has looked at the form, as in a frame', undefined],
    ['where nobody says what it is about', undrafted],
    ['where its topic can lead to a credit', { ...undrafted, isUnrelated: () => false }],
  ])('is asked about in general %s', (_, request) => {
    expect(stakeOf(request)).toEqual({ kind: 'loss' })
  })

  it('is left alone where its topic has nothing to do with credits', () => {
    expect(stakeOf({ ...undrafted, isUnrelated: () => true })).toEqual({ kind: 'nothing' })
  })
})

describe('pressing Submit', () => {
  const aim = { control: 'submit-support-request', element: {} } as Aim

  function standing(request: RequestStanding | undefined, strength?: Strength) {
    const strengths: Record<string, Strength> = strength
      ? { 'support-request-guard': strength }
      : {}
    const judge = createJudge({
      guards: [supportRequestGuard],
      state: () => ({ ...emptyState, strengths }),
      ready: async () => undefined,
      context: () => context,
      request: () => request,
      ask: vi.fn(),
      noted: vi.fn(),
      settled: vi.fn(),
      lost: vi.fn(),
    })
    return judge.standing(aim, 'support-request')
  }

  const ready = drafted('membership-refund', refund)
  const unready = drafted('outage', {})

  it.each([
    ['note', 'noted'],
    ['ask', 'held'],
    ['pause', 'held'],
  ] as const)('with the strength "%s" is %s while the draft is not ready', (strength, expected) => {
    expect(standing(unready, strength)).toBe(expected)
    expect(standing(undefined, strength)).toBe(expected)
    expect(standing(ready, strength)).toBe('free')
  })

  it('is held when the draft cannot be judged', () => {
    const broken = (): readonly Hold[] => {
      throw new Error('rules')
    }
    expect(standing({ holds: broken })).toBe('held')
    const unread = { holds: () => undefined, isUnrelated: () => broken().length === 0 }
    expect(standing(unread)).toBe('held')
  })
})
