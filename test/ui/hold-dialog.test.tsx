import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Action, RequestStanding } from '../../src/features/feature'
import { guards } from '../../src/features/guards'
import type { Profile, Purchase } from '../../src/storage/records'
import { emptyState } from '../../src/storage/state'
import { HoldDialog } from '../../src/ui/HoldDialog'
import { purchaseStore } from '../../src/ui/purchase-store'
import { at } from '../rules/context'

afterEach(cleanup)

const context = at('2026-11-20T12:00Z', 'Europe/Amsterdam')
const fresh: Purchase = {
  id: 'fresh',
  offer: 'success-core',
  purchasedOn: '2026-11-10',
  benefitsUsed: false,
  keysViewed: false,
}

interface Asked {
  purchases?: Purchase[]
  product?: Action['product']
  profile?: Profile
  request?: RequestStanding
}

/** The question as it comes up when the control of a guard is pressed. */
function ask(id: string, { purchases = [], product = {}, profile = {}, request }: Asked = {}) {
  const feature = guards.find(guard => guard.id === id)
  if (!feature) throw new Error(`There is no ${id}`)
  const { guard, pages } = feature
  const page = pages[0] ?? 'benefits-overview'
  const state = { ...emptyState, purchases }
  const loss = guard.assess({ page, product, state, context, request })
  if (loss.kind === 'nothing') throw new Error('Nothing is at stake')
  render(
    <HoldDialog
      feature={id}
      product={product.name}
      loss={loss}
      notes={guard.notes}
      asks={guard.asks ?? []}
      profile={profile}
      context={context}
      store={purchaseStore}
      notice={undefined}
      wait={0}
      onDecide={() => {}}
    />,
  )
}

const headline = () => screen.getByRole('heading').textContent
const said = (selector: string) =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ')
const notes = () =>
  [...document.querySelectorAll<HTMLElement>('[data-advice]')].map(note => note.dataset.advice)

function fill(fact: string, value: string): void {
  const field = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)
  if (!field) throw new Error(`${fact} is not asked for`)
  const select = field.querySelector('select')
  const input = field.querySelector('input')
  if (select) fireEvent.change(select, { target: { value } })
  else if (input) fireEvent.input(input, { target: { value } })
}

describe('the redeem question', () => {
  it('tells what more seats and more time would leave, side by side', () => {
    ask('redeem-guard', { purchases: [{ ...fresh, keysViewed: true }] })
    expect(headline()).toBe('Redeeming is final: once, in this one tenant')
    fill('intent', 'add-seats')
    fill('existingSeats', '100')
    fill('keySeats', '25')
    fill('remainingMonths', '6')
    expect(said('.effect')).toContain('Left on the subscription afterwards: 7.2 months')
    expect(said('.effect')).toContain('“More time” instead: 9 months')
  })

  it('speaks of the refund first and of the tenant after it', () => {
    ask('redeem-guard', { purchases: [fresh] })
    expect(headline()).toBe('Redeeming ends your right to a full refund')
    expect(said('.other-loss')).toBe('Redeeming is final: once, in this one tenant')
  })
})

describe('the question about Azure credit', () => {
  it.each([
    ['with a refund at stake', [fresh]],
    ['with no purchase known', []],
    ['once the refund is over', [{ ...fresh, keysViewed: true }]],
  ])('always says what cannot be undone: %s', (_, purchases) => {
    ask('assign-azure-credit-guard', { purchases })
    expect(said('.body')).toMatch(/Bulk credit cannot be removed again.*five times at most/)
  })
})

describe('the question about an order', () => {
  const paid: Purchase = { ...fresh, payment: 'card', accountSuspended: false }

  it('says who gets the money back through the button', () => {
    ask('cancel-order-guard', { purchases: [fresh] })
    expect(said('.next')).toMatch(/only a partner admin .* support request/)
  })

  it('says so once it is the person themselves', () => {
    ask('cancel-order-guard', { purchases: [paid], profile: { roles: ['partner-admin'] } })
    expect(said('.next')).toMatch(/^You get the money back through this button/)
  })

  it('tells an unpaid transfer from a paid one', () => {
    ask('cancel-order-guard', { purchases: [fresh] })
    expect(said('[data-advice="wire-order-cancellation"]')).toMatch(
      /not yet paid .* Once it is paid/,
    )
  })

  it('promises nothing once the refund is over', () => {
    ask('cancel-order-guard', { purchases: [{ ...paid, keysViewed: true }] })
    expect(headline()).toBe('Cancelling ends these benefits, and no money comes back')
    expect(said('.next')).toBeUndefined()
  })
})

describe('the question about a purchase', () => {
  it('tells until when a refund would last, and takes nothing for done', () => {
    ask('buy-guard', { product: { name: 'Partner Launch Benefits' } })
    expect(headline()).toMatch(/until Saturday,? 19 December 2026/)
    expect(document.querySelector('.fw-reasons')).toBeNull()
    expect(notes()).toContain('one-of-each-offer')
  })

  it('warns of the Gold discount where Silver is sold, and nowhere else', () => {
    ask('buy-guard', { product: { name: 'Silver membership' } })
    expect(notes()).toContain('gold-discount-ends-silver-refund')
    cleanup()
    ask('buy-guard')
    expect(notes()).not.toContain('gold-discount-ends-silver-refund')
  })
})

describe('the questions about a customer’s subscription', () => {
  const buyAt = (moment: string) => {
    fill('purchasedAt', moment)
  }

  it.each([
    'cancel-subscription-guard',
    'suspend-subscription-guard',
    'upgrade-subscription-guard',
    'reduce-licenses-guard',
  ])('%s tells the exact end of the 168 hours, with its zone', id => {
    ask(id)
    if (document.querySelector('[data-fact="product"]')) fill('product', 'license-based')
    buyAt('2026-11-18T15:30')
    expect(headline()).toMatch(/Wednesday,? 25 November 2026 at 15:30 (?:CET|GMT\+1)/)
    expect(said('.figures')).toMatch(/5 days left.*25 Nov 2026, 14:30/)
  })

  it.each([
    'cancel-subscription-guard',
    'suspend-subscription-guard',
    'upgrade-subscription-guard',
    'reduce-licenses-guard',
  ])('%s tells when it ended', id => {
    ask(id)
    if (document.querySelector('[data-fact="product"]')) fill('product', 'license-based')
    buyAt('2026-11-12T15:30')
    expect(headline()).toMatch(/Thursday,? 19 November 2026 at 15:30/)
    expect(document.querySelector('.figures')).toBeNull()
  })
})

describe('the choice of a billing profile', () => {
  it('binds also when there is no refund left, and the buttons do not say otherwise', () => {
    ask('billing-profile-guard', { purchases: [fresh] })
    expect(headline()).toBe('Depositing this credit ends your right to a full refund')
    cleanup()
    ask('billing-profile-guard', { purchases: [{ ...fresh, keysViewed: true }] })
    expect(headline()).toMatch(/^Be sure of this billing profile/)
    const actions = within(document.body)
    expect(actions.getByRole('button', { name: 'Use this profile' })).toBeTruthy()
  })
})

describe('the question about a support request', () => {
  const reasons = () =>
    [...document.querySelectorAll<HTMLElement>('[data-hold]')].map(
      ({ dataset, textContent }) => [dataset.hold, textContent] as const,
    )

  it('says of a draft what is against it, each with what to do and all that is missing', () => {
    ask('support-request-guard', {
      request: {
        holds: () => [
          { reason: 'deadline-passed', window: { state: 'closed' } },
          { reason: 'criteria-failed', criteria: ['legacy-offer'] },
          { reason: 'facts-unusable', facts: [{ name: 'tenantId', problem: 'wrong-shape' }] },
          { reason: 'evidence-missing', evidence: ['form-attached', 'incident-id'] },
        ],
      },
    })
    expect(headline()).toBe('As it stands, this request is likely to be turned down.')
    expect(reasons()).toEqual([
      ['deadline-passed', expect.stringMatching(/^The deadline has passed: check the date, or /)],
      [
        'criteria-failed',
        expect.stringMatching(/^A condition is not met: .*Bought in new commerce/),
      ],
      ['facts-unusable', 'An answer is not right: correct it.Tenant ID of the customer'],
      [
        'evidence-missing',
        'Evidence is missing: add it, or expect a refusal.Request form attachedID of the outage',
      ],
    ])
    expect(screen.getByRole('button', { name: 'Send the request' })).toBeTruthy()
  })

  it('has nothing to list where the reason says it all', () => {
    ask('support-request-guard', { request: { holds: () => [{ reason: 'keys-viewed' }] } })
    expect(reasons()).toEqual([
      ['keys-viewed', expect.stringMatching(/^Product keys were shown, which ends the refund: /)],
    ])
    expect(document.querySelector('[data-hold] ul')).toBeNull()
  })

  it('says in general what a credit needs where there is no draft', () => {
    ask('support-request-guard')
    expect(headline()).toMatch(/^If this is about a credit or refund: /)
    expect(notes()).toContain('credit-form-first')
    expect(reasons()).toEqual([])
  })
})
