import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Options } from '../../src/options/Options'
import { Popup } from '../../src/popup/Popup'
import {
  local,
  managed,
  notifications,
  permission,
  resetBrowser,
  setPermission,
  stored,
  sync,
} from '../support/browser'

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const purchase = {
  offer: 'success-core',
  purchasedOn: '2026-11-01',
  benefitsUsed: false,
  keysViewed: false,
}

async function openOptions(reminders?: unknown) {
  await local.set({ 'purchase:a': purchase })
  if (reminders) await sync.set({ preferences: { reminders } })
  const user = userEvent.setup()
  render(<Options />)
  await screen.findByRole('region', { name: 'Reminders' })
  return user
}

const section = (name = 'Reminders') => within(screen.getByRole('region', { name }))
const chosen = async () => {
  const { preferences } = (await sync.get('preferences')) as {
    preferences?: { reminders?: unknown }
  }
  return preferences?.reminders
}
const onOff = () => section().getByRole<HTMLInputElement>('switch', { name: 'Remind me' })

describe('reminders', () => {
  it('show what the organisation has set, and cannot be changed', async () => {
    await managed.set({ reminders: { on: true, time: '08:00' } })
    await openOptions({ on: false, time: '18:30' })
    await waitFor(() => expect(onOff().checked).toBe(true))
    expect(onOff().disabled).toBe(true)
    const time = section().getByLabelText<HTMLInputElement>('Time of day')
    expect([time.value, time.disabled]).toEqual(['08:00', true])
    expect(section().getAllByText('Set by your organisation')).toHaveLength(2)
    const day = section().getByRole<HTMLInputElement>('checkbox', { name: '7 days before' })
    expect(day.disabled).toBe(false)
  })

  it('are off at first, and turned on once the browser lets them', async () => {
    const user = await openOptions()
    expect(onOff().checked).toBe(false)
    expect(section().queryByRole('checkbox', { name: '7 days before' })).toBeNull()
    await user.click(onOff())
    await waitFor(async () => expect(await chosen()).toEqual({ on: true }))
    expect(permission.granted).toBe(true)
    const days = section().getAllByRole<HTMLInputElement>('checkbox')
    expect(
      days.filter(({ checked }) => checked).map(day => day.parentElement?.textContent),
    ).toEqual(['7 days before', '3 days before', '1 day before', 'On the last safe day'])
  })

  it('stay off, and say so, when the browser does not', async () => {
    permission.answer = false
    const user = await openOptions()
    await user.click(onOff())
    expect(await section().findByText(/were not allowed, so reminders stay off/)).toBeTruthy()
    expect(onOff().checked).toBe(false)
    expect(await chosen()).toBeUndefined()
  })

  it('say when the permission was withdrawn, and ask for it again', async () => {
    setPermission(true)
    const user = await openOptions({ on: true })
    await section().findByRole('button', { name: 'Show a test notification' })
    setPermission(false)
    expect(await section().findByText(/does not let Forewarn show/)).toBeTruthy()
    await user.click(section().getByRole('button', { name: 'Allow notifications' }))
    await section().findByRole('button', { name: 'Show a test notification' })
    expect(section().queryByText(/does not let Forewarn show/)).toBeNull()
  })

  it('come on the days and at the time that are chosen', async () => {
    setPermission(true)
    const user = await openOptions({ on: true })
    await user.click(section().getByRole('checkbox', { name: '7 days before' }))
    fireEvent.change(section().getByLabelText('Time of day'), { target: { value: '16:45' } })
    await waitFor(async () =>
      expect(await chosen()).toEqual({ on: true, days: [3, 1, 0], time: '16:45' }),
    )
  })

  it('can be tried', async () => {
    setPermission(true)
    const user = await openOptions({ on: true })
    await user.click(await section().findByRole('button', { name: 'Show a test notification' }))
    expect(await section().findByText(/It was shown/)).toBeTruthy()
    expect(notifications.get('forewarn-test')).toMatchObject({ title: 'A test reminder' })
  })
})

describe('a deadline in the list', () => {
  it('is done with, with a way back', async () => {
    const user = await openOptions()
    const list = section('Deadlines')
    await user.click(await list.findByRole('button', { name: /^Done Full refund/ }))
    await waitFor(async () =>
      expect(Object.keys(await stored())).toContain('reminder:refund:a@2026-11-30'),
    )
    expect(await list.findByText('You said that this is done.', { selector: 'p' })).toBeTruthy()
    await user.click(await list.findByRole('button', { name: 'Undo' }))
    expect(await list.findByRole('button', { name: /^Done Full refund/ })).toBeTruthy()
  })

  it('leads to where to act', async () => {
    await openOptions()
    const link = await section('Deadlines').findByRole('link', { name: /Full refund/ })
    expect(link.getAttribute('href')).toMatch(
      /^https:\/\/partner\.microsoft\.com\/.*servicerequests/,
    )
  })

  it('stands in a table as well, with its days in words', async () => {
    await openOptions()
    const row = await section('Deadlines').findByRole('row', { name: /^Full refund/ })
    expect(within(row).getByText('30 Nov 2026')).toBeTruthy()
    expect(within(row).getByText('3 days left')).toBeTruthy()
  })
})

describe('the popup', () => {
  it('shows what ends first, and where to act', async () => {
    await local.set({ 'purchase:a': purchase })
    render(<Popup />)
    const coming = within(await screen.findByRole('region', { name: 'Coming up' }))
    expect(coming.getAllByText('3 days left').length).toBeGreaterThan(0)
    expect(coming.getByRole('link', { name: 'Full refund' }).getAttribute('href')).toMatch(
      /^https:\/\/partner\.microsoft\.com\//,
    )
  })

  it('says nothing of deadlines while nothing is known', async () => {
    render(<Popup />)
    await screen.findByRole('heading', { name: 'Quick check' })
    expect(screen.queryByRole('region', { name: 'Coming up' })).toBeNull()
  })
})
