import { describe, expect, it } from 'vitest'
import type { Stake } from '../../src/features/feature'
import { getKeysGuard } from '../../src/features/get-keys-guard'
import { benefitRefund } from '../../src/rules/benefit-refund'
import type { Purchase } from '../../src/storage/records'
import { emptyState } from '../../src/storage/state'

const context = { now: new Date('2026-11-20T12:00:00Z'), timeZone: 'Europe/Amsterdam' }

const fresh: Purchase = {
  id: 'fresh',
  offer: 'success-core',
  purchasedOn: '2026-11-10',
  benefitsUsed: false,
  keysViewed: false,
}

function assess(purchases: Purchase[], source?: string): Stake | undefined {
  return getKeysGuard.guard?.assess({
    page: 'benefits-software',
    product: source === undefined ? {} : { source },
    state: { ...emptyState, purchases },
    context,
  })
}

describe('what showing keys would cost', () => {
  it('is the refund of a purchase that is fresh and untouched', () => {
    expect(assess([fresh])).toEqual({
      kind: 'loss',
      refund: { rule: benefitRefund, purchases: [fresh] },
    })
  })

  it.each<[string, Partial<Purchase>]>([
    ['the window is closed by both calendars', { purchasedOn: '2026-10-20' }],
    ['keys were viewed, as the person says', { keysViewed: true }],
    ['keys were viewed, as was seen', { keysViewedAt: '2026-11-12T09:00:00.000Z' }],
    ['a benefit was used', { benefitsUsed: true }],
    ['the Gold discount was used', { offer: 'silver', goldDiscountUsed: true }],
  ])('is nothing once %s', (_, change) => {
    expect(assess([{ ...fresh, ...change }])).toEqual({ kind: 'nothing' })
  })

  const { keysViewed: _keysViewed, ...unseen } = fresh
  const { purchasedOn: _purchasedOn, ...undated } = fresh
  it.each<[string, Purchase]>([
    ['today is the day on which readings differ', { ...fresh, purchasedOn: '2026-10-21' }],
    ['it is not known whether keys were viewed', unseen],
    ['it is not known when it was bought', undated],
  ])('may be the refund while %s', (_, purchase) => {
    expect(assess([purchase])).toMatchObject({ refund: { purchases: [{ id: 'fresh' }] } })
  })

  it('is unknown with no purchase, and says what the page says was bought', () => {
    expect(assess([])).toEqual({
      kind: 'loss',
      refund: { rule: benefitRefund, purchases: [], offer: undefined },
    })
    expect(assess([], 'MAPS - Core')).toMatchObject({
      refund: { purchases: [], offer: 'action-pack' },
    })
  })

  it('is unknown when the page names another offer than the one that is known', () => {
    expect(assess([fresh], 'Solutions Partner - Core')).toMatchObject({
      kind: 'loss',
      refund: { purchases: [] },
    })
    expect(assess([fresh], 'Partner Success Core Benefits')).toMatchObject({
      refund: { purchases: [{ id: 'fresh' }] },
    })
  })

  it('is unknown once there may have been a renewal that nobody entered', () => {
    // The 365th day is the anniversary, on which a renewal can begin a refund of its own.
    expect(assess([{ ...fresh, purchasedOn: '2025-11-21' }])).toEqual({ kind: 'nothing' })
    expect(assess([{ ...fresh, purchasedOn: '2025-11-20' }])).toMatchObject({
      kind: 'loss',
      refund: { purchases: [] },
    })
    expect(assess([{ ...fresh, purchasedOn: '2025-11-20', keysViewed: true }])).toMatchObject({
      refund: { purchases: [] },
    })
  })

  it('is unknown when the page names a membership that is not understood', () => {
    expect(assess([{ ...fresh, keysViewed: true }], 'ISV Success')).toMatchObject({
      refund: { purchases: [] },
    })
    expect(assess([fresh], 'ISV Success')).toMatchObject({
      refund: { purchases: [{ id: 'fresh' }] },
    })
  })

  it('is unknown when all that is known of a purchase is that its keys were viewed', () => {
    expect(assess([{ id: 'ghost', keysViewedAt: '2026-11-12T09:00:00.000Z' }])).toMatchObject({
      refund: { purchases: [] },
    })
  })

  it('asks about every purchase that can still be refunded and about no other', () => {
    const gone = { ...fresh, id: 'gone', keysViewed: true }
    const other = { ...fresh, id: 'other', purchasedOn: '2026-11-15' }
    expect(assess([gone, fresh, other])).toEqual({
      kind: 'loss',
      refund: { rule: benefitRefund, purchases: [fresh, other] },
    })
  })
})
