import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { features } from '../../src/features'
import { Options } from '../../src/options/Options'
import { local, resetBrowser, sync } from '../support/browser'

beforeEach(resetBrowser)
afterEach(cleanup)

const guards = features.filter(({ guard }) => guard)

async function openPreferences(preferences?: unknown) {
  if (preferences !== undefined) await sync.set({ preferences })
  const user = userEvent.setup()
  render(<Options />)
  await screen.findByRole('region', { name: 'Preferences' })
  return user
}

const section = () => within(screen.getByRole('region', { name: 'Preferences' }))
const choice = (name: string) => section().getByRole<HTMLSelectElement>('combobox', { name })
const keys = 'Hold “Get keys”'
const choose = (name: string, hold: string) =>
  fireEvent.change(choice(name), { target: { value: hold } })
const shown = () => section().getAllByRole('combobox')
const preferences = async () => (await sync.get('preferences')).preferences
const saved = () => screen.getByRole('region', { name: 'Preferences' }).querySelector('output')
const reset = () => section().queryByRole('button', { name: 'All back to recommended' })

describe('how hard each action is held', () => {
  it('can be chosen for every guard, by title and with its hint, in a named group', async () => {
    await openPreferences()
    expect(shown()).toHaveLength(guards.length)
    for (const each of shown()) {
      const hint = document.getElementById(each.getAttribute('aria-describedby') ?? '')
      expect(hint?.textContent).toMatch(/^Asks before/)
    }
    const groups = section()
      .getAllByRole('group')
      .map(group => group.querySelector('legend')?.textContent)
    expect(groups).toEqual([
      'How long to wait',
      'Benefits',
      'Membership orders',
      'Support requests',
      'Customers’ subscriptions',
    ])
    const customers = within(section().getByRole('group', { name: 'Customers’ subscriptions' }))
    expect(customers.getByRole('combobox', { name: 'Hold “Suspend”' })).toBeTruthy()
    expect(customers.queryByRole('combobox', { name: keys })).toBeNull()
  })

  it('is as the guard means it until something else is chosen, which is marked', async () => {
    await openPreferences()
    expect(choice(keys).value).toBe('ask')
    expect([...choice(keys).options].map(({ text }) => text)).toEqual([
      'Off',
      'Note only',
      'Ask (recommended)',
      'Ask and wait 5 seconds',
    ])
    expect(section().queryByText(/^Recommended:/)).toBeNull()
    choose(keys, 'note')
    expect(await section().findByText('Recommended: Ask.')).toBeTruthy()
  })

  it('is stored at once, and says so', async () => {
    await openPreferences({ later: 1 })
    choose(keys, 'pause')
    expect(choice(keys).value).toBe('pause')
    await waitFor(() => expect(saved()?.textContent).toBe('Saved'))
    expect(await preferences()).toEqual({
      later: 1,
      features: { 'get-keys-guard': true },
      strengths: { 'get-keys-guard': 'pause' },
    })
  })

  it('keeps several choices made in quick succession', async () => {
    await openPreferences()
    choose(keys, 'note')
    choose('Hold “Suspend”', 'off')
    choose('Hold “Redeem”', 'pause')
    await waitFor(async () =>
      expect(await preferences()).toEqual({
        features: {
          'get-keys-guard': true,
          'suspend-subscription-guard': false,
          'redeem-guard': true,
        },
        strengths: { 'get-keys-guard': 'note', 'redeem-guard': 'pause' },
      }),
    )
  })

  it('is off where the guard was switched off, whatever strength it has', async () => {
    await openPreferences({
      features: { 'get-keys-guard': false },
      strengths: { 'get-keys-guard': 'pause' },
    })
    expect(choice(keys).value).toBe('off')
  })

  it('switches a guard on again with anything but off, in one write', async () => {
    await openPreferences({ features: { 'get-keys-guard': false } })
    const written = vi.spyOn(sync, 'set')
    choose(keys, 'note')
    await waitFor(() => expect(saved()?.textContent).toBe('Saved'))
    expect(written.mock.calls).toEqual([
      [
        {
          preferences: {
            features: { 'get-keys-guard': true },
            strengths: { 'get-keys-guard': 'note' },
          },
        },
      ],
    ])
    expect(choice(keys).value).toBe('note')
  })

  it('goes back to what it was when the browser refuses to store it', async () => {
    await openPreferences()
    vi.spyOn(sync, 'set').mockRejectedValue(new Error('quota'))
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'))
    choose(keys, 'off')
    await waitFor(() => expect(saved()?.textContent).toMatch(/could not store/))
    expect(choice(keys).value).toBe('ask')
  })

  it('keeps it on this computer when the account has no room, says so, and sends it again', async () => {
    await openPreferences({ strengths: { 'buy-guard': 'pause' } })
    const full = vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    choose(keys, 'pause')
    await screen.findByText(/Your browser account did not take your preferences/)
    expect(choice(keys).value).toBe('pause')
    expect(await preferences()).toEqual({ strengths: { 'buy-guard': 'pause' } })
    full.mockRestore()
    choose(keys, 'note')
    await waitFor(async () =>
      expect(await preferences()).toMatchObject({
        strengths: { 'buy-guard': 'pause', 'get-keys-guard': 'note' },
      }),
    )
    await waitFor(() => expect(screen.queryByText(/did not take your preferences/)).toBeNull())
    expect(await local.get('preferences')).toEqual({})
  })

  it('follows a choice made elsewhere', async () => {
    await openPreferences()
    await sync.set({ preferences: { strengths: { 'get-keys-guard': 'note' }, pauseSeconds: 10 } })
    await waitFor(() => expect(choice(keys).value).toBe('note'))
    expect(section().getByLabelText<HTMLInputElement>('10 seconds').checked).toBe(true)
  })

  it('says which choices could not be read, and shows what holds instead', async () => {
    await openPreferences({ strengths: { 'get-keys-guard': 'loud' }, pauseSeconds: 4 })
    expect(choice(keys).value).toBe('ask')
    expect(section().getByLabelText<HTMLInputElement>('5 seconds (recommended)').checked).toBe(true)
    expect(screen.getByText(/Preferences: “Hold “Get keys””/)).toBeTruthy()
    expect(screen.getByText(/Preferences: “How long to wait”/)).toBeTruthy()
  })
})

describe('how long a question waits', () => {
  it('is chosen once for all, and named wherever it counts', async () => {
    const user = await openPreferences()
    const group = within(section().getByRole('group', { name: 'How long to wait' }))
    expect(group.getByLabelText<HTMLInputElement>('5 seconds (recommended)').checked).toBe(true)
    await user.click(group.getByLabelText('10 seconds'))
    await waitFor(async () => expect(await preferences()).toEqual({ pauseSeconds: 10 }))
    expect([...choice(keys).options].at(-1)?.text).toBe('Ask and wait 10 seconds')
    expect(section().getByText(/only after 10 seconds/)).toBeTruthy()
  })
})

describe('finding an action', () => {
  const search = () => section().getByRole('searchbox', { name: 'Find an action' })
  const names = () => shown().map(each => each.closest('li')?.querySelector('label')?.textContent)

  it('shows those alone in whose title, hint or group every word is found', async () => {
    const user = await openPreferences()
    await user.type(search(), 'AZURE  user')
    expect(names()).toEqual([
      'Hold “Assign user” of Azure credit',
      'Hold “Reassign user” of Azure credit',
    ])
    expect(section().getByText('2 actions shown')).toBeTruthy()
    await user.clear(search())
    expect(shown()).toHaveLength(guards.length)
    expect(section().queryByText(/actions? shown/)).toBeNull()
    await user.type(search(), 'customers suspend')
    expect(names()).toEqual(['Hold “Suspend”'])
    expect(section().getByText('1 action shown')).toBeTruthy()
  })

  it('says so when there is none, and treats what was typed as words alone', async () => {
    const user = await openPreferences()
    await user.type(search(), '.*[[')
    expect(section().getByText('No action has “.*[” in it.')).toBeTruthy()
    expect(section().queryAllByRole('combobox')).toEqual([])
  })
})

describe('going back to what is recommended', () => {
  const chosen = {
    features: { 'get-keys-guard': false, 'refund-panel': false, 'another-one': false },
    strengths: { 'redeem-guard': 'pause', 'another-one': 'note' },
    pauseSeconds: 10,
    later: { a: 1 },
  }
  const rest = {
    features: { 'refund-panel': false, 'another-one': false },
    strengths: { 'another-one': 'note' },
    later: { a: 1 },
  }

  it('is offered only where something else was chosen', async () => {
    await openPreferences()
    expect(reset()).toBeNull()
    choose(keys, 'note')
    await waitFor(() => expect(reset()).toBeTruthy())
    choose(keys, 'ask')
    await waitFor(() => expect(reset()).toBeNull())
  })

  it('forgets the choices about guards, those hidden too, and brings them back as they were', async () => {
    const user = await openPreferences(chosen)
    await user.type(section().getByRole('searchbox'), 'suspend')
    await user.click(reset() as HTMLElement)
    await waitFor(async () => expect(await preferences()).toEqual(rest))
    const undo = await section().findByRole('button', { name: 'Undo' })
    await waitFor(() => expect(document.activeElement).toBe(undo))
    expect(section().getByText('Every action is held as recommended again.')).toBeTruthy()
    await user.clear(section().getByRole('searchbox'))
    await waitFor(() => expect(choice(keys).value).toBe('ask'))

    await user.click(undo)
    await waitFor(async () => expect(await preferences()).toEqual(chosen))
    await waitFor(() => expect(choice(keys).value).toBe('off'))
    expect(choice('Hold “Redeem”').value).toBe('pause')
    expect(document.activeElement?.id).toBe('preferences')
  })

  it('leaves alone, when taken back, what was chosen in the meantime', async () => {
    const user = await openPreferences(chosen)
    await user.click(reset() as HTMLElement)
    const undo = await section().findByRole('button', { name: 'Undo' })
    choose('Hold “Redeem”', 'note')
    await waitFor(() => expect(choice('Hold “Redeem”').value).toBe('note'))
    await user.click(undo)
    await waitFor(async () =>
      expect(await preferences()).toMatchObject({
        features: { 'get-keys-guard': false, 'redeem-guard': true },
        strengths: { 'redeem-guard': 'note' },
      }),
    )
    await waitFor(() => expect(choice(keys).value).toBe('off'))
  })

  it('says so when the browser refuses', async () => {
    const user = await openPreferences(chosen)
    vi.spyOn(sync, 'set').mockRejectedValue(new Error('quota'))
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'))
    await user.click(reset() as HTMLElement)
    expect((await section().findByRole('alert')).textContent).toMatch(/could not store/)
    expect(await preferences()).toEqual(chosen)
    expect(await local.get(null)).toEqual({})
  })
})
