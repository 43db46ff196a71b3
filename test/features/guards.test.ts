import { beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../../src/features/feature'
import { guards } from '../../src/features/guards'
import { benefitRefund } from '../../src/rules/benefit-refund'
import type { Purchase } from '../../src/storage/records'
import { emptyState } from '../../src/storage/state'
import { judgeFacts } from '../../src/ui/judge'
import { local, resetBrowser, stored } from '../support/browser'
import { held, silentAfterRefund } from './coverage'

const context = { now: new Date('2026-11-20T12:00:00Z'), timeZone: 'Europe/Amsterdam' }
const fresh: Purchase = {
  id: 'fresh',
  offer: 'success-core',
  purchasedOn: '2026-11-10',
  benefitsUsed: false,
  keysViewed: false,
}

const guardOf = (id: string) => {
  const found = guards.find(guard => guard.id === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}

function stakeOf(id: string, purchases: Purchase[], product: Action['product'] = {}) {
  const { guard, pages } = guardOf(id)
  const page = pages[0] ?? 'benefits-overview'
  return guard.assess({ page, product, state: { ...emptyState, purchases }, context })
}

/** What is at stake with a fresh purchase, and what is left of that once its keys were viewed. */
const stakes: Record<string, { fresh: string[]; over: string[]; records: string | undefined }> = {
  'get-keys-guard': { fresh: ['refund'], over: [], records: 'keysViewedAt' },
  'activate-guard': { fresh: ['refund'], over: [], records: 'benefitsUsedAt' },
  'marketing-activate-guard': { fresh: ['refund'], over: [], records: 'benefitsUsedAt' },
  'assign-user-guard': { fresh: ['refund'], over: [], records: 'benefitsUsedAt' },
  'assign-azure-credit-guard': {
    fresh: ['refund', 'azure-credit-reassignment'],
    over: ['azure-credit-reassignment'],
    records: 'benefitsUsedAt',
  },
  'reassign-user-guard': {
    fresh: ['visual-studio-reassignment'],
    over: ['visual-studio-reassignment'],
    records: undefined,
  },
  'reassign-azure-credit-guard': {
    fresh: ['azure-credit-reassignment'],
    over: ['azure-credit-reassignment'],
    records: undefined,
  },
  'redeem-guard': {
    fresh: ['refund', 'product-key-redemption'],
    over: ['product-key-redemption'],
    records: undefined,
  },
  'billing-profile-guard': { fresh: ['refund'], over: ['itself'], records: 'benefitsUsedAt' },
  'buy-guard': { fresh: ['benefit-refund'], over: ['benefit-refund'], records: undefined },
  'cancel-order-guard': { fresh: ['refund'], over: ['refund'], records: undefined },
  'presales-request-guard': { fresh: ['refund'], over: [], records: undefined },
  'support-request-guard': { fresh: ['itself'], over: ['itself'], records: undefined },
  'cancel-subscription-guard': {
    fresh: ['new-commerce-cancellation'],
    over: ['new-commerce-cancellation'],
    records: undefined,
  },
  'suspend-subscription-guard': {
    fresh: ['new-commerce-cancellation'],
    over: ['new-commerce-cancellation'],
    records: undefined,
  },
  'upgrade-subscription-guard': {
    fresh: ['new-commerce-cancellation'],
    over: ['new-commerce-cancellation'],
    records: undefined,
  },
  'reduce-licenses-guard': {
    fresh: ['new-commerce-cancellation'],
    over: ['new-commerce-cancellation'],
    records: undefined,
  },
}

/** The refund, the rule of another loss, or the loss that needs no rule. */
function lossesOf(id: string, purchases: Purchase[]): string[] {
  const stake = stakeOf(id, purchases)
  if (stake.kind === 'nothing') return []
  const losses = [...(stake.refund ? ['refund'] : []), ...(stake.own ? [stake.own.rule.id] : [])]
  return losses.length > 0 ? losses : ['itself']
}

beforeEach(() => resetBrowser())

it('every guard is in the table, and is pressed on a page of the replica', () => {
  expect(Object.keys(stakes).sort()).toEqual(guards.map(({ id }) => id).sort())
  expect(new Set(held.map(({ feature }) => feature))).toEqual(new Set(Object.keys(stakes)))
  const silent = Object.entries(stakes).filter(([, { over }]) => over.length === 0)
  expect(silent.map(([id]) => id).sort()).toEqual([...silentAfterRefund].sort())
})

describe.each(Object.entries(stakes))('%s', (id, expected) => {
  it('holds a fresh purchase for what it would lose', () => {
    expect(lossesOf(id, [fresh])).toEqual(expected.fresh)
  })

  it('holds for the same while nobody knows what was bought', () => {
    expect(lossesOf(id, [])).toEqual(expected.fresh)
  })

  it('is about the rest, if any, once the refund is over', () => {
    expect(lossesOf(id, [{ ...fresh, keysViewed: true }])).toEqual(expected.over)
  })

  it('keeps what was used on the purchase, and nothing else', async () => {
    const { id: _, ...fields } = fresh
    await local.set({ 'purchase:fresh': fields })
    await guardOf(id).guard.record?.('fresh', context.now)
    const kept = (await stored())['purchase:fresh']
    const at = expected.records && { [expected.records]: context.now.toISOString() }
    expect(kept).toEqual({ ...fields, ...at })
  })
})

describe('the offer that is ordered or cancelled', () => {
  const expanded: Purchase = { ...fresh, id: 'expanded', offer: 'success-expanded' }

  it('is the one on the card, not the first that was bought', () => {
    const product = { name: 'Partner Success Expanded Benefits' }
    expect(stakeOf('cancel-order-guard', [fresh, expanded], product)).toMatchObject({
      refund: { purchases: [expanded], offer: 'success-expanded' },
    })
    expect(stakeOf('cancel-order-guard', [fresh], product)).toMatchObject({
      refund: { purchases: [], offer: 'success-expanded' },
    })
  })

  it('may be any of them where the page does not say', () => {
    expect(stakeOf('cancel-order-guard', [fresh, expanded])).toMatchObject({
      refund: { purchases: [fresh, expanded] },
    })
  })

  it('would be refunded, untouched, until 29 days after today', () => {
    const stake = stakeOf('buy-guard', [], { name: 'Partner Launch Benefits' })
    if (stake.kind === 'nothing' || !stake.own) throw new Error('Nothing is at stake')
    expect(stake.own.facts).toMatchObject({ offer: 'partner-launch', purchasedOn: '2026-11-20' })
    const { verdict } = judgeFacts(benefitRefund, stake.own.facts, context)
    expect(verdict).toMatchObject({ outcome: 'eligible', window: { safeUntil: '2026-12-19' } })
  })
})
