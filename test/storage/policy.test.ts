import { beforeEach, describe, expect, it, vi } from 'vitest'
import schema from '../../public/managed-schema.json'
import { parseEverything } from '../../src/storage/everything'
import { policyFields } from '../../src/storage/schemas'
import { readState } from '../../src/storage/state'
import { local, managed, resetBrowser, sync } from '../support/browser'

beforeEach(resetBrowser)

describe('what an organisation sets', () => {
  it('goes before what the person chose, and the rest stays the person’s', async () => {
    await local.set({ profile: { roles: ['global-admin'], taxExempt: true } })
    await sync.set({
      preferences: {
        features: { 'get-keys-guard': false, 'buy-guard': false },
        strengths: { 'redeem-guard': 'note', 'assign-user-guard': 'note' },
        pauseSeconds: 3,
        language: 'en',
      },
    })
    await managed.set({
      roles: ['partner-admin'],
      partnerType: 'direct-bill',
      tenantDomains: ['contoso.com'],
      features: { 'refund-panel': false },
      strengths: { 'get-keys-guard': 'pause', 'redeem-guard': 'ask' },
      pauseSeconds: 10,
      requireReason: true,
      contact: 'Ann, 1234',
      language: 'nl',
    })
    const state = await readState()
    expect(state.repairs).toEqual([])
    expect(state).toMatchObject({
      profile: {
        roles: ['partner-admin'],
        taxExempt: true,
        partnerType: 'direct-bill',
        tenantDomains: ['contoso.com'],
      },
      // A strength that is set also switches the guard on.
      features: { 'get-keys-guard': true, 'buy-guard': false, 'refund-panel': false },
      strengths: { 'get-keys-guard': 'pause', 'redeem-guard': 'ask', 'assign-user-guard': 'note' },
      pauseSeconds: 10,
      requireReason: true,
      language: 'nl',
      policy: { contact: 'Ann, 1234' },
    })
  })

  it('adds its purchases to the person’s, with what was recorded of them here', async () => {
    await local.set({
      'purchase:a': { offer: 'silver' },
      'purchase:org-core': { offer: 'gold', keysViewedAt: '2026-11-05T00:00:00.000Z' },
    })
    await managed.set({ purchases: [{ id: 'core', offer: 'success-core' }, { offer: 'gold' }] })
    const { purchases } = await readState()
    expect(purchases).toHaveLength(3)
    expect(purchases).toContainEqual({
      id: 'org-core',
      offer: 'success-core',
      keysViewedAt: '2026-11-05T00:00:00.000Z',
    })
    expect(purchases).toContainEqual({ id: 'org-1', offer: 'gold' })
  })

  it('is reported where it does not fit, and the rest of it applies', () => {
    const { repairs, strengths, pauseSeconds, requireReason, purchases, features } =
      parseEverything(
        {},
        {},
        {
          strengths: { 'get-keys-guard': 'strong', 'buy-guard': 'note' },
          features: { 'refund-panel': 'off' },
          pauseSeconds: 4,
          roaming: true,
          contact: 'x'.repeat(1_000),
          requireReason: true,
          purchases: [17, { id: 'a', offer: 'platinum', payment: 'card' }],
          guards: {},
        },
      )
    expect(repairs).toEqual(
      expect.arrayContaining([
        { key: 'managed', field: 'get-keys-guard' },
        { key: 'managed', field: 'refund-panel' },
        { key: 'managed', field: 'pauseSeconds' },
        { key: 'managed', field: 'roaming' },
        { key: 'managed', field: 'contact' },
        { key: 'managed', field: 'purchases' },
        { key: 'managed', field: 'guards' },
        { key: 'purchase:org-a', field: 'offer' },
      ]),
    )
    expect(strengths).toEqual({ 'buy-guard': 'note' })
    expect(features).toEqual({ 'buy-guard': true })
    expect(pauseSeconds).toBe(5)
    expect(requireReason).toBe(true)
    expect(purchases).toContainEqual({ id: 'org-a', payment: 'card' })
    // Of what is no purchase nothing is known, so that a guard asks.
    expect(purchases).toContainEqual({ id: 'org-0' })
  })

  it('is reported where it names what is not there', () => {
    const { repairs, purchases } = parseEverything(
      {},
      {},
      {
        purchases: [
          { id: 'a b', offer: 'gold' },
          { id: 'core', offer: 'gold', purchaseOn: '2026-11-01' },
          { id: 'core', offer: 'silver' },
        ],
        reminders: { on: true, tiem: '10:00' },
      },
    )
    expect(repairs).toEqual([
      { key: 'purchase:org-0', field: 'id' },
      { key: 'purchase:org-core', field: 'purchaseOn' },
      { key: 'purchase:org-core', field: 'id' },
      { key: 'managed', field: 'tiem' },
    ])
    // Two that go by one name are both there.
    expect(purchases.map(({ offer }) => offer).sort()).toEqual(['gold', 'gold', 'silver'])
  })

  it('is reported where it has too many purchases, and a guard asks', () => {
    const many = Array.from({ length: 101 }, (_, n) => ({ id: `p${n}`, offer: 'gold' }))
    const { repairs, purchases } = parseEverything({}, {}, { purchases: many })
    expect(repairs).toEqual([{ key: 'managed', field: 'purchases' }])
    expect(purchases).toHaveLength(101)
    expect(purchases).toContainEqual({ id: 'org-100' })
  })

  it('is nothing where the browser has none to read', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'))
    await local.set({ 'purchase:a': { offer: 'gold' } })
    expect((await readState()).purchases).toHaveLength(1)
  })

  it('is described for browsers, every setting of it and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(policyFields).sort())
  })
})
