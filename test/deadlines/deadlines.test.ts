import { describe, expect, it } from 'vitest'
import { formattersBuiltBy } from '../rules/formatters'
import { deadlineNamed, deadlinesAt, purchase } from './agenda'

const noon = '2026-11-20T11:00:00Z'
const idsOf = (local: Record<string, unknown>, now = noon) =>
  deadlinesAt(now, local).map(({ id }) => id)

describe('the days of a purchase', () => {
  it('are its refund, the end of its benefits and its renewal', () => {
    const deadlines = deadlinesAt(noon, { 'purchase:a': purchase })
    expect(deadlines.map(({ id, safeDay, outerDay }) => [id, safeDay, outerDay])).toEqual([
      ['refund:a', '2026-11-30', '2026-12-01'],
      ['benefits-end:a', '2027-10-31', '2027-12-01'],
      ['renewal:a', '2027-11-30', '2027-12-01'],
    ])
    expect(deadlineNamed(deadlines, 'renewal:a')).toMatchObject({
      opensOn: '2027-11-01',
      urgency: 'later',
      next: 'renew',
    })
  })

  it('are counted by whichever calendar is further', () => {
    const left = (now: string, zone: string) =>
      deadlineNamed(deadlinesAt(now, { 'purchase:a': purchase }, zone), 'refund:a').daysLeft
    expect(left('2026-11-20T11:00:00Z', 'Europe/Amsterdam')).toBe(10)
    expect(left('2026-11-20T11:00:00Z', 'Pacific/Auckland')).toBe(9)
    expect(left('2026-11-21T01:00:00Z', 'America/Los_Angeles')).toBe(9)
  })

  it('have the payment of a wire order among them, until keys show that it was paid', () => {
    const wire = { ...purchase, payment: 'wire' }
    const of = (more: object) =>
      deadlineNamed(deadlinesAt(noon, { 'purchase:a': { ...wire, ...more } }), 'wire:a')
    expect(of({})).toMatchObject({ safeDay: '2026-11-30', urgency: 'safe', next: 'pay' })
    expect(of({ keysViewedAt: noon })).toMatchObject({ ended: 'facts', urgency: 'over' })
    expect(idsOf({ 'purchase:a': purchase })).not.toContain('wire:a')
  })

  it('have the tax of an exempt company among them', () => {
    const local = { 'purchase:a': purchase, profile: { taxExempt: true } }
    expect(deadlineNamed(deadlinesAt(noon, local), 'tax:a').safeDay).toBe('2027-10-31')
  })

  it.each([
    ['keysViewed', { keysViewed: true }],
    ['keysViewedAt', { keysViewedAt: '2026-11-19T10:00:00.000Z' }],
    ['benefitsUsed', { benefitsUsed: true }],
  ])('no longer have a refund once %s says so', (_, change) => {
    const deadlines = deadlinesAt(noon, { 'purchase:a': { ...purchase, ...change } })
    expect(deadlineNamed(deadlines, 'refund:a')).toMatchObject({ ended: 'facts', urgency: 'over' })
  })

  it('tell a refund that ran out from one that was lost', () => {
    const deadlines = deadlinesAt('2026-12-05T12:00:00Z', { 'purchase:a': purchase })
    expect(deadlineNamed(deadlines, 'refund:a').ended).toBe('time')
  })

  it('get more urgent as the day comes near', () => {
    const at = (day: string) =>
      deadlineNamed(deadlinesAt(`${day}T12:00:00Z`, { 'purchase:a': purchase }), 'refund:a').urgency
    expect(at('2026-11-22')).toBe('safe')
    expect(at('2026-11-23')).toBe('soon')
    expect(at('2026-11-29')).toBe('soon')
    expect(at('2026-11-30')).toBe('last')
    expect(at('2026-12-01')).toBe('last')
    expect(at('2026-12-02')).toBe('over')
  })

  it('have no renewal where the offer was retired or was bought again', () => {
    const old = { ...purchase, purchasedOn: '2025-11-10' }
    const again = { ...purchase, purchasedOn: '2026-11-05' }
    expect(idsOf({ 'purchase:a': { ...old, offer: 'action-pack' } })).not.toContain('renewal:a')
    const renewal = (local: Record<string, unknown>) =>
      deadlineNamed(deadlinesAt(noon, local), 'renewal:a').ended
    expect(renewal({ 'purchase:a': old })).toBeUndefined()
    expect(renewal({ 'purchase:a': old, 'purchase:b': again })).toBe('facts')
    const other = { ...again, offer: 'success-expanded' }
    expect(renewal({ 'purchase:a': old, 'purchase:b': other })).toBeUndefined()
  })

  it.each([['9999-12-31'], ['2040-01-01'], [undefined], ['275761-01-01'], [7]])(
    'are none where it was bought on %j',
    purchasedOn => {
      expect(idsOf({ 'purchase:a': { ...purchase, purchasedOn } })).toEqual([])
    },
  )
})

describe('the other deadlines', () => {
  it('tell from when on a Visual Studio subscription can be given on', () => {
    const local = { 'assignment:v': { label: 'Kim', assignedOn: '2026-09-01' } }
    const before = deadlineNamed(deadlinesAt(noon, local), 'reassignment:v')
    expect(before).toMatchObject({
      turn: 'opens',
      opensOn: '2026-11-30',
      safeDay: '2026-12-01',
      urgency: 'later',
    })
    const after = deadlineNamed(deadlinesAt('2026-12-02T12:00:00Z', local), 'reassignment:v')
    expect(after.urgency).toBe('safe')
    expect(after.ended).toBeUndefined()
  })

  it('tell by when a request that was begun has to be in, and where', () => {
    const facts = { purchasedOn: '2026-11-01', purchase: 'new' }
    const local = { 'draft:d': { kind: 'membership-refund', facts } }
    expect(deadlineNamed(deadlinesAt(noon, local), 'request:d')).toMatchObject({
      safeDay: '2026-11-30',
      next: 'send-request',
      address: expect.stringContaining('/support/servicerequests/create'),
    })
    expect(idsOf({ 'draft:d': { kind: 'membership-refund', facts: {} } })).toEqual([])
  })

  it('count a window of hours by its last whole day, and keep the moment', () => {
    const check = {
      rule: 'new-commerce-cancellation',
      facts: { product: 'license-based', purchasedAt: '2026-11-18T12:00:00.000Z' },
    }
    const deadline = deadlineNamed(deadlinesAt(noon, { 'deadline:c': check }), 'check:c')
    expect(deadline).toMatchObject({ safeDay: '2026-11-24', outerDay: '2026-11-25', daysLeft: 5 })
    expect(deadline.window?.safeUntil).toBe('2026-11-25T12:00:00.000Z')
  })

  it('name a check that cannot be read, last', () => {
    const local = { 'deadline:x': { rule: 'gone' }, 'purchase:a': purchase }
    expect(idsOf(local).at(-1)).toBe('check:x')
  })
})

describe('all of them', () => {
  it('stand in the order in which they end, those over at the end', () => {
    const local = {
      'purchase:a': purchase,
      'purchase:b': { ...purchase, purchasedOn: '2026-10-25' },
      'purchase:c': { ...purchase, purchasedOn: '2026-11-10', keysViewed: true },
    }
    expect(idsOf(local).filter(id => id.startsWith('refund'))).toEqual([
      'refund:b',
      'refund:a',
      'refund:c',
    ])
  })

  it('say where to act and what they rest on', () => {
    for (const deadline of deadlinesAt(noon, { 'purchase:a': purchase })) {
      expect(new URL(deadline.address).hostname).toBe('partner.microsoft.com')
      expect(Object.keys(deadline.sources)).not.toEqual([])
    }
  })

  it('are over once the person said so, for that day and no other', () => {
    const done = { 'reminder:refund:a@2026-11-30': { doneAt: noon } }
    const refund = (more: object) =>
      deadlineNamed(deadlinesAt(noon, { 'purchase:a': purchase, ...more }), 'refund:a').ended
    expect(refund(done)).toBe('person')
    expect(refund({ 'reminder:refund:a@2026-11-29': { doneAt: noon } })).toBeUndefined()
  })

  it('take a thousand purchases with few formatters, which are slow to build', () => {
    const many = Array.from({ length: 1000 }, (_, index) => [`purchase:${index}`, purchase])
    const built = formattersBuiltBy(() =>
      expect(deadlinesAt(noon, Object.fromEntries(many))).toHaveLength(3000),
    )
    expect(built).toBeLessThan(10)
  })
})
