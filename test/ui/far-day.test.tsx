import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refundPanel } from '../../src/features/refund-panel'
import { Options } from '../../src/options/Options'
import { QuickCheck } from '../../src/popup/QuickCheck'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { calendarDate, moment } from '../../src/rules/facts'
import type { FactDeclaration } from '../../src/rules/types'
import { emptyState } from '../../src/storage/state'
import { HoldDialog } from '../../src/ui/HoldDialog'
import { PageFactField } from '../../src/ui/PageFactField'
import { purchaseStore } from '../../src/ui/purchase-store'
import { RefundCountdown } from '../../src/ui/RefundCountdown'
import { at } from '../rules/context'
import { local, resetBrowser, stored } from '../support/browser'

/*
 * A day that fits the calendar but lies too far ahead to be meant: an earlier version stored it, it
 * was imported, or the clock was wrong.
 */

const context = at('2026-11-20T12:00Z', 'America/New_York')
const farDay = '2062-11-01'
const purchase = {
  id: 'a',
  offer: 'success-core',
  purchasedOn: farDay,
  benefitsUsed: false,
  keysViewed: false,
} as const
const { id: _, ...fields } = purchase
const state = { ...emptyState, purchases: [purchase] }

beforeEach(async () => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: context.now })
  await local.set({ 'purchase:a': fields })
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const date = () => screen.getByLabelText<HTMLInputElement>('When did you buy it?')
const complaint = () =>
  document.querySelector('[data-fact="purchasedOn"] .error, .purchase .headline')?.textContent

describe('a day that lies too far ahead', () => {
  it('is pointed out in the panel, and can be corrected there', async () => {
    render(
      <RefundCountdown
        endsIt=""
        purchases={[purchase]}
        profile={{}}
        rule={benefitRefund}
        context={context}
      />,
    )
    expect(screen.getByText(/Partner Success Core, bought 1 Nov 2062/)).toBeTruthy()
    expect([date().value, date().max]).toEqual([farDay, '2031-11-20'])
    expect(complaint()).toMatch(/too far away/)
    fireEvent.input(date(), { target: { value: '2026-11-01' } })
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ 'purchase:a': { purchasedOn: '2026-11-01' } }),
    )
    expect(complaint()).toBe('')
  })

  it('leaves the panel’s tab without a number of days', () => {
    const props = { state, context, page: 'benefits-overview' } as const
    expect(refundPanel.summarise?.(props)).toBeUndefined()
  })

  it('is pointed out in the dialog, which holds the action all the same', () => {
    render(
      <HoldDialog
        feature="get-keys-guard"
        product={undefined}
        loss={{ kind: 'loss', refund: { rule: benefitRefund, purchases: [purchase] } }}
        notes={[]}
        asks={[]}
        profile={{}}
        context={context}
        store={purchaseStore}
        notice={undefined}
        wait={0}
        onDecide={() => {}}
      />,
    )
    expect(date().value).toBe(farDay)
    expect(complaint()).toMatch(/too far away/)
    expect(document.querySelector('[data-forewarn-action="cancel"]')).toBeTruthy()
  })

  it('is pointed out in the options, in the list and in the form', async () => {
    render(<Options />)
    await screen.findByRole('heading', { name: /Partner Success Core, bought 1 Nov 2062/ })
    expect(complaint()).toMatch(/too far away/)
    fireEvent.click(screen.getByRole('button', { name: /^Edit Partner Success Core/ }))
    expect(date().value).toBe(farDay)
    expect(complaint()).toMatch(/too far away/)
  })

  it('of a stored check is shown as an answer to be corrected', async () => {
    const facts = { taxExempt: true, paidOn: farDay }
    await local.set({ 'deadline:a': { rule: 'tax-refund', facts } })
    render(<Options />)
    const said = (part: string) => document.querySelector(`.deadline ${part}`)?.textContent
    await waitFor(() => expect(said('.headline')).toMatch(/cannot be read/))
    expect(said('.answers')).toMatch(/To be corrected/)
  })

  it('does not count as an answer in the quick check, which asks for the day', () => {
    render(<QuickCheck rules={[benefitRefund]} state={state} context={context} mayKeep />)
    expect(screen.getByText(/Partner Success Core/, { selector: '.given' })).toBeTruthy()
    expect(document.querySelector('.questions')?.textContent).not.toMatch('2062')
    expect(date().value).toBe('')
  })
})

describe('a field for a day', () => {
  const ask = (fact: FactDeclaration) => {
    const { container } = render(
      <PageFactField fact={fact} value={undefined} context={context} onChange={() => {}} />,
    )
    return container.querySelector('input')
  }

  it('offers those of this century up to five years from now', () => {
    const field = ask(calendarDate('purchasedOn'))
    expect([field?.min, field?.max]).toEqual(['2000-01-01', '2031-11-20'])
  })

  it('with a time of day offers the same, on the person’s clock', () => {
    const field = ask(moment('purchasedAt'))
    expect([field?.min, field?.max]).toEqual(['2000-01-01T00:00', '2031-11-20T18:59'])
  })
})
