import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { Popup } from '../../src/popup/Popup'
import { local, resetBrowser, stored } from '../support/browser'

const minutes = 60_000

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const search = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'What is it about?' })
const seats = /How many seats does the subscription have/
const asked = () => document.querySelector('.question [data-fact]')?.getAttribute('data-fact')
const given = () => [...document.querySelectorAll('.given')].map(answer => answer.textContent)
const button = (name: string) => screen.getByRole('button', { name })

async function openPopup(): Promise<UserEvent> {
  render(<Popup />)
  await screen.findByRole('combobox', { name: 'What is it about?' })
  return userEvent.setup()
}

/** Opens the popup, gets to the middle of a check, and closes it. */
async function leaveInTheMiddle(): Promise<void> {
  const user = await openPopup()
  await user.type(search(), 'redeeming{Enter}')
  await user.click(screen.getByLabelText('No'))
  await user.click(button('Next'))
  await user.selectOptions(screen.getByLabelText(/What do you want the key for/), 'extend')
  await user.click(button('Next'))
  expect(asked()).toBe('existingSeats')
  await user.type(screen.getByLabelText(seats), '25')
  await user.tab()
  cleanup()
}

describe('a check that was left in the middle', () => {
  it('goes on where it was when the popup is opened again', async () => {
    await leaveInTheMiddle()
    const user = await openPopup()
    expect(search().value).toBe('Redeeming a product key')
    expect(given()).toEqual(['No', 'More time'])
    expect(screen.getByLabelText<HTMLInputElement>(seats).value).toBe('25')
    await user.click(button('Back'))
    expect(asked()).toBe('intent')
    await user.click(button('Start over'))
    expect(given()).toEqual([])
  })

  it('is in memory only: nothing of it is stored', async () => {
    await leaveInTheMiddle()
    expect(await stored()).toEqual({})
  })

  it('is forgotten after half an hour', async () => {
    await leaveInTheMiddle()
    vi.setSystemTime(Date.now() + 31 * minutes)
    await openPopup()
    expect(search().value).toBe('')
    expect(asked()).toBeUndefined()
  })

  it('goes on as of the day that was chosen', async () => {
    const user = await openPopup()
    await user.type(search(), 'redeeming{Enter}')
    await user.type(screen.getByLabelText('Day'), '2026-12-01')
    cleanup()
    const again = await openPopup()
    expect(screen.getByText(/not today/)).toBeTruthy()
    expect(document.querySelector('details:has(input[type="date"])')?.hasAttribute('open')).toBe(
      true,
    )
    await again.click(button('Back to today'))
    expect(screen.queryByText(/not today/)).toBeNull()
  })

  it('does without a purchase that was deleted meanwhile, and keeps the answers', async () => {
    const purchase = { offer: 'success-core', purchasedOn: '2026-11-15', keysViewed: false }
    await local.set({ 'purchase:a': purchase })
    const user = await openPopup()
    await user.click(button('Change: Have product keys of it been shown?'))
    await user.click(screen.getByLabelText('Yes'))
    cleanup()
    await local.clear()
    await openPopup()
    expect(given()).toContain('15 Nov 2026')
    expect(screen.queryByText(/From your purchase/)).toBeNull()
  })

  it.each([
    ['nonsense', 'nonsense'],
    [
      'another shape',
      JSON.stringify({ at: Date.parse('2026-11-20T09:59:00Z'), answers: { permission: 7 } }),
    ],
    ['nothing', undefined],
  ])('does no harm when %s is found in its place', async (_, found) => {
    await browser.storage.session.set({ 'quick-check': found })
    await openPopup()
    expect(search().value).toBe('')
  })

  it('is no condition for the check: a browser that keeps nothing still answers', async () => {
    vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('no'))
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('no'))
    await leaveInTheMiddle()
    await openPopup()
    await waitFor(() => expect(search().value).toBe(''))
  })
})
