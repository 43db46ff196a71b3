import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QuickCheck } from '../../src/popup/QuickCheck'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { taxRefund } from '../../src/rules/tax-refund'
import type { Rule } from '../../src/rules/types'
import { emptyState } from '../../src/storage/state'
import { local, resetBrowser, stored } from '../support/browser'

beforeEach(resetBrowser)
afterEach(cleanup)

const context = { now: new Date('2026-11-20T10:00:00Z'), timeZone: 'Europe/Amsterdam' }
const tax = { rule: 'tax-refund', facts: { taxExempt: true, paidOn: '2026-11-01' } }

async function open(rule: Rule, title: string, mayKeep = true) {
  render(<QuickCheck rules={[rule]} state={emptyState} context={context} mayKeep={mayKeep} />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('option', { name: title }))
  return user
}

const keep = () => screen.queryByRole('button', { name: 'Keep as a deadline' })
const offered = () => screen.findByRole('button', { name: 'Keep as a deadline' })
const headline = () => document.querySelector('.fw-verdict .headline')?.textContent

/** Answers that leave a year from 1 November 2026, or none when nobody is exempt. */
async function checked({ exempt = 'Yes', mayKeep = true } = {}) {
  const user = await open(taxRefund, 'Tax back for an exempt company', mayKeep)
  await user.click(screen.getByLabelText(exempt))
  await user.click(screen.getByRole('button', { name: 'Next' }))
  if (exempt !== 'No') {
    fireEvent.input(screen.getByLabelText(/^When did you pay/), { target: { value: '2026-11-01' } })
    await waitFor(() => expect(headline()).toMatch(/You can still get the tax back/))
  }
  return user
}

describe('keeping a check as a deadline', () => {
  it('stores the rule and the answers, says so and moves the focus to Undo', async () => {
    const user = await checked()
    await user.click(await offered())
    const undo = await screen.findByRole('button', { name: 'Undo' })
    expect(screen.getByText('Kept as a deadline.').closest('output')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(undo))
    const kept = await stored()
    expect(Object.keys(kept)).toEqual([expect.stringMatching(/^deadline:[\da-f-]{36}$/)])
    expect(Object.values(kept)).toEqual([{ ...tax, addedAt: expect.any(String) }])
  })

  it('is undone without a trace, and can be done again', async () => {
    const user = await checked()
    await user.click(await offered())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(document.activeElement).toBe(await offered()))
    expect(await stored()).toEqual({})
    await user.click(await offered())
    await screen.findByRole('button', { name: 'Undo' })
    expect(Object.keys(await stored())).toHaveLength(1)
  })

  it('stores it once, however often the button is pressed', async () => {
    await checked()
    const button = await offered()
    fireEvent.click(button)
    fireEvent.click(button)
    await screen.findByRole('button', { name: 'Undo' })
    expect(Object.keys(await stored())).toHaveLength(1)
  })

  it('says so when the browser refuses to store it', async () => {
    const user = await checked()
    const button = await offered()
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'))
    await user.click(button)
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not store/)
    expect(keep()).toBeTruthy()
  })

  it('is offered again for other answers only', async () => {
    await local.set({ 'deadline:a': { ...tax, facts: { paidOn: '2026-11-01', taxExempt: true } } })
    await checked()
    const paid = screen.getByLabelText(/^When did you pay/)
    fireEvent.input(paid, { target: { value: '2026-11-02' } })
    await offered()
    fireEvent.input(paid, { target: { value: '2026-11-01' } })
    await waitFor(() => expect(keep()).toBeNull())
  })

  it('is offered although a stored one is broken', async () => {
    await local.set({ 'deadline:a': { rule: 'tax-refund', facts: { paidOn: 7 } } })
    await checked()
    expect(await offered()).toBeTruthy()
  })

  it('is not offered where nothing can be had any more', async () => {
    const user = await checked()
    await offered()
    await user.click(screen.getByRole('button', { name: /^Change: Is your company tax exempt/ }))
    await user.click(screen.getByLabelText('No'))
    await waitFor(() => expect(headline()).toContain('cannot be refunded'))
    expect(keep()).toBeNull()
  })

  it('is not offered while there is no time to keep', async () => {
    await checked()
    await offered()
    fireEvent.input(screen.getByLabelText(/^When did you pay/), { target: { value: '' } })
    await waitFor(() => expect(headline()).toContain('A tax refund may be possible'))
    expect(keep()).toBeNull()
  })

  it('is not offered while it is unknown what is stored', async () => {
    await checked({ mayKeep: false })
    expect(keep()).toBeNull()
  })

  it('is not offered of a benefits package, which is kept as a purchase', async () => {
    const user = await open(benefitRefund, 'Money back for a benefits package')
    for (let asked = 0; asked < 10 && !screen.queryByLabelText('When did you buy it?'); asked++) {
      await user.click(screen.getByRole('button', { name: /^(?:Skip|Next|Not now)/ }))
    }
    fireEvent.input(screen.getByLabelText('When did you buy it?'), {
      target: { value: '2026-11-15' },
    })
    await waitFor(() => expect(document.querySelector('figure')).toBeTruthy())
    expect(keep()).toBeNull()
  })
})
