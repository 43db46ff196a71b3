import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { features } from '../../src/features'
import { Options } from '../../src/options/Options'
import { sections } from '../../src/options/sections'
import { advice } from '../../src/rules'
import { local, resetBrowser, stored, sync } from '../support/browser'
import { onMachineIn } from '../support/zone'

onMachineIn('Europe/Amsterdam')

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
  location.hash = ''
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const core = {
  offer: 'success-core',
  purchasedOn: '2026-11-01',
  benefitsUsed: false,
  keysViewed: false,
}

async function openOptions(data: Record<string, unknown> = {}) {
  await local.set(data)
  const user = userEvent.setup()
  render(<Options />)
  await screen.findByRole('heading', { name: 'About' })
  return user
}

const guards = features.filter(({ guard }) => guard)
const section = (name: string) => within(screen.getByRole('region', { name }))
const purchases = () => section('Purchases')
const said = (name: string) => screen.getByRole('region', { name }).querySelector('output')
const fill = (label: string, value: string) => {
  const field = purchases().getByLabelText(label)
  if (field.tagName === 'SELECT') fireEvent.change(field, { target: { value } })
  else fireEvent.input(field, { target: { value } })
}

describe('the page', () => {
  it('has a section, and a link to it, for everything', async () => {
    await openOptions()
    const links = within(screen.getByRole('navigation')).getAllByRole('link')
    expect(links.map(link => link.getAttribute('href'))).toEqual(sections.map(({ id }) => `#${id}`))
    for (const { id } of sections) expect(document.getElementById(id)).toBeTruthy()
  })

  it('goes to the section the address names', async () => {
    location.hash = '#journal'
    await openOptions()
    await waitFor(() => expect(document.activeElement?.id).toBe('journal'))
  })

  it('says so when what is stored cannot be read', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'))
    await openOptions()
    expect(screen.getByRole('alert').textContent).toMatch(/cannot read/)
    expect(screen.queryByRole('region', { name: 'Purchases' })).toBeNull()
    expect(screen.getByRole('region', { name: 'Sources' })).toBeTruthy()
  })

  it('follows changes made elsewhere', async () => {
    await openOptions()
    expect(purchases().getByText(/No purchase yet/)).toBeTruthy()
    await local.set({ 'purchase:a': core })
    expect(
      await purchases().findByRole('heading', { name: /Partner Success Core, bought/ }),
    ).toBeTruthy()
  })

  it('tells which stored entries could not be read, and which part of them', async () => {
    const broken = { 'purchase:x': { ...core, payment: 17 }, profile: 'nonsense' }
    await openOptions(broken)
    const repairs = section('Some stored entries could not be read')
    expect(repairs.getByText(/Nothing was deleted/)).toBeTruthy()
    expect(repairs.getByText(/A purchase: “How was it paid\?”/)).toBeTruthy()
    expect(repairs.getByText('purchase:x / payment')).toBeTruthy()
    expect(repairs.getByText(/Profile: the whole entry/)).toBeTruthy()
    expect(await stored()).toEqual(broken)
  })

  it('tells what of a request that is not sent could not be read', async () => {
    const draft = {
      kind: 'outage',
      facts: { usersAffected: '12 in Lund', tenantId: { no: 1 } },
      evidence: { 'form-attached': 'yes' },
      createdAt: '2026-11-19T09:00:00.000Z',
    }
    await openOptions({ 'draft:a': draft, 'draft:b': 'nonsense' })
    await screen.findByRole('heading', { name: 'Some stored entries could not be read' })
    const repairs = section('Some stored entries could not be read')
    const name = 'A request that is not sent yet'
    expect(repairs.getByText(new RegExp(`${name}: “Tenant ID of the customer”`))).toBeTruthy()
    expect(repairs.getByText(new RegExp(`${name}: “Request form attached”`))).toBeTruthy()
    expect(repairs.getByText(new RegExp(`${name}: the whole entry`))).toBeTruthy()
    expect(await stored()).toEqual({ 'draft:a': draft, 'draft:b': 'nonsense' })
  })

  it('does not speak of repairs when there are none', async () => {
    await openOptions({ 'purchase:a': core })
    expect(screen.queryByText(/could not be read/)).toBeNull()
  })

  it('shows the version', async () => {
    await openOptions()
    expect(section('About').getByText('Forewarn, version 1.2.3')).toBeTruthy()
  })

  it('shows the figures of the rules with their unit, date and documents', async () => {
    await openOptions()
    const sources = section('Sources')
    expect(sources.getAllByText('30 days').length).toBeGreaterThan(0)
    expect(sources.getByText('1 year')).toBeTruthy()
    expect(sources.getAllByText(/known to hold from 5 Feb 2021/).length).toBe(3)
    expect(
      sources.getAllByRole('link', { name: 'How and when to request a credit from Microsoft' })[0],
    ).toHaveProperty('href', 'https://learn.microsoft.com/partner-center/request-credit')
  })

  it('lists the notes under the page they belong to, each with where it is written', async () => {
    await openOptions()
    const heading = section('Sources').getByRole('heading', { name: 'Benefits: cloud services' })
    const notes = within(heading.parentElement as HTMLElement)
    const note = within(notes.getByText(/^A token cannot be split/).closest('li') as HTMLElement)
    expect(note.getByText('known to hold from 4 Feb 2021')).toBeTruthy()
    expect(note.getByText(/Where it is written/)).toBeTruthy()
    expect(
      note.getByRole('link', { name: 'Microsoft Partner Network benefits FAQ' }),
    ).toHaveProperty('href', 'https://learn.microsoft.com/partner-center/benefits-faq-new')
  })

  it('lists every note once', async () => {
    await openOptions()
    const notes = section('Sources').getByRole('heading', { name: 'Good to know' }).parentElement
    expect(notes?.querySelectorAll('section > ul > li').length).toBe(advice.length)
  })

  it('names a place once, however many statements of it a note rests on', async () => {
    await openOptions()
    const note = section('Sources')
      .getByText(/^These licences are for your own use/)
      .closest('li')
    expect(within(note as HTMLElement).getAllByRole('link').length).toBe(1)
  })

  it('says for which offers and until when a note held', async () => {
    await openOptions()
    const note = section('Sources')
      .getByText(/^Action Pack has Visual Studio/)
      .closest('li')
    expect(note?.querySelector('.meta')?.textContent).toBe(
      'For: Microsoft Action Pack · known to hold from 4 Feb 2021 · held until 20 Feb 2026',
    )
  })

  it('says where the documents of a note disagree, and where they are second-hand', async () => {
    await openOptions()
    const note = section('Sources')
      .getByText(/^Unconfirmed: since July 2026/)
      .closest('li')
    expect(note?.textContent).toContain('The documents disagree')
    expect(note?.textContent).toContain('second-hand account')
    const undisputed = section('Sources')
      .getByText(/^A token cannot be split/)
      .closest('li')
    expect(undisputed?.textContent).not.toContain('disagree')
  })
})

describe('profile', () => {
  it('stores roles at once, also several in quick succession, and says so', async () => {
    const user = await openOptions()
    await user.click(section('Profile').getByLabelText('Global admin'))
    await user.click(section('Profile').getByLabelText(/^Partner admin/))
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        profile: { roles: ['global-admin', 'partner-admin'] },
      }),
    )
    expect(said('Profile')?.textContent).toBe('Saved')
  })

  it('takes an answer back with "Not sure"', async () => {
    const user = await openOptions({ profile: { taxExempt: true, roles: [] } })
    const group = section('Profile').getByRole('group', { name: 'Is your company tax exempt?' })
    expect(within(group).getByLabelText<HTMLInputElement>('Yes').checked).toBe(true)
    await user.click(within(group).getByLabelText('Not sure'))
    await waitFor(async () =>
      expect((await stored()).profile).toEqual({
        roles: [],
        changedAt: { taxExempt: expect.any(String) },
      }),
    )
  })

  it('takes a change back that the browser refuses, and says so', async () => {
    const user = await openOptions()
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'))
    const role = section('Profile').getByLabelText<HTMLInputElement>('Global admin')
    await user.click(role)
    await waitFor(() => expect(said('Profile')?.textContent).toMatch(/could not store/))
    expect(role.checked).toBe(false)
  })

  it('shows what another page chose after this one', async () => {
    const user = await openOptions()
    const role = section('Profile').getByLabelText<HTMLInputElement>('Global admin')
    await user.click(role)
    await waitFor(() => expect(said('Profile')?.textContent).toBe('Saved'))
    await local.set({ profile: { roles: ['sales-agent'] } })
    await waitFor(() => expect(role.checked).toBe(false))
    expect(section('Profile').getByLabelText<HTMLInputElement>('Sales agent').checked).toBe(true)
  })
})

describe('preferences', () => {
  it('has a switch with a hint for every panel', async () => {
    await openOptions()
    const switches = section('Preferences').getAllByRole<HTMLInputElement>('switch')
    expect(switches).toHaveLength(features.filter(({ Panel }) => Panel).length)
    for (const each of switches) {
      expect(each.checked).toBe(true)
      const hint = document.getElementById(each.getAttribute('aria-describedby') ?? '')
      expect(hint?.textContent).toBeTruthy()
    }
  })

  it('stores a switch at once and leaves the others alone', async () => {
    await sync.set({ preferences: { features: { 'another-one': false }, later: 1 } })
    const user = await openOptions()
    await user.click(section('Preferences').getByRole('switch', { name: 'Refund countdown' }))
    await waitFor(async () =>
      expect(await sync.get('preferences')).toEqual({
        preferences: { features: { 'another-one': false, 'refund-panel': false }, later: 1 },
      }),
    )
    expect(said('Preferences')?.textContent).toBe('Saved')
  })
})

describe('purchases', () => {
  it('shows where each refund stands, until when, and how long that is', async () => {
    await openOptions({ 'purchase:a': core })
    expect(purchases().getByText(/You can still get a full refund/)).toBeTruthy()
    expect(purchases().getByText('Last safe day').nextSibling?.textContent).toContain(
      '30 November 2026',
    )
    expect(purchases().getByText('Time left').nextSibling?.textContent).toMatch(/^\d+ days left$/)
  })

  it('shows when keys were seen to be shown, and asks about it no more', async () => {
    const seen = { ...core, keysViewedAt: '2026-11-10T10:00:00.000Z' }
    const user = await openOptions({ 'purchase:a': seen })
    expect(purchases().getByText(/Keys shown on 10 Nov 2026/)).toBeTruthy()
    expect(purchases().queryByText('Last safe day')).toBeNull()
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    expect(purchases().queryByText('Have product keys of it been shown?')).toBeNull()
  })

  it('shows when a benefit was first used, and asks about it no more', async () => {
    const seen = { ...core, benefitsUsedAt: '2026-11-12T10:00:00.000Z' }
    const user = await openOptions({ 'purchase:a': seen })
    expect(purchases().getByText(/First benefit used on 12 Nov 2026/)).toBeTruthy()
    expect(purchases().queryByText(/Keys shown/)).toBeNull()
    expect(purchases().queryByText('Last safe day')).toBeNull()
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    expect(purchases().queryByText('Has any benefit of it been activated or used?')).toBeNull()
    expect(purchases().getByText('Have product keys of it been shown?')).toBeTruthy()
  })

  it('asks about the Gold discount of Silver only', async () => {
    const user = await openOptions()
    await user.click(purchases().getByRole('button', { name: 'Add a purchase' }))
    const asked = () => purchases().queryByText(/25% discount to move up to Gold/)
    expect(asked()).toBeNull()
    fill('What did you buy?', 'silver')
    await waitFor(() => expect(asked()).not.toBeNull())
    fill('What did you buy?', 'gold')
    await waitFor(() => expect(asked()).toBeNull())
  })

  it('adds a purchase and moves the focus to it', async () => {
    const user = await openOptions()
    await user.click(purchases().getByRole('button', { name: 'Add a purchase' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(purchases().getByLabelText('What did you buy?')),
    )
    fill('What did you buy?', 'success-core')
    fill('When did you buy it?', '2026-11-01')
    await waitFor(() => expect(said('Purchases')?.textContent).toBe('Saved'))
    // It is in the form, and not in the list as well.
    expect(purchases().queryByRole('heading', { name: /bought/ })).toBeNull()
    fill('How was it paid?', 'card')
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    const title = await purchases().findByRole('heading', { name: /Partner Success Core, bought/ })
    await waitFor(() => expect(document.activeElement).toBe(title.closest('li')))
    expect(said('Purchases')?.textContent).toBe('Saved')
    expect(Object.values(await stored())).toEqual([
      expect.objectContaining({
        offer: 'success-core',
        purchasedOn: '2026-11-01',
        payment: 'card',
      }),
    ])
  })

  it('asks for what is missing and goes there', async () => {
    const user = await openOptions()
    await user.click(purchases().getByRole('button', { name: 'Add a purchase' }))
    fill('What did you buy?', 'gold')
    expect(purchases().queryByText('Please fill this in.')).toBeNull()
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    const date = purchases().getByLabelText('When did you buy it?')
    await waitFor(() => expect(document.activeElement).toBe(date))
    expect(purchases().getByText('Please fill this in.')).toBeTruthy()
    expect(await stored()).toEqual({})
  })

  it('stores every answer at once, without a button', async () => {
    const user = await openOptions({ 'purchase:a': core })
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    fill('How was it paid?', 'wire')
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ 'purchase:a': { ...core, payment: 'wire' } }),
    )
    await waitFor(() => expect(said('Purchases')?.textContent).toBe('Saved'))
    fill('How was it paid?', '')
    await waitFor(async () => expect((await stored())['purchase:a']).not.toHaveProperty('payment'))
  })

  it('stores no answer that cannot be right, and takes all back with Undo', async () => {
    const user = await openOptions({ 'purchase:a': core })
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    fill('When did you buy it?', '1066-10-14')
    fill('How was it paid?', 'wire')
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ 'purchase:a': { ...core, payment: 'wire' } }),
    )
    const date = purchases().getByLabelText<HTMLInputElement>('When did you buy it?')
    fireEvent.blur(date)
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(document.activeElement).toBe(date))
    const undo = purchases().getByRole('button', { name: 'Undo' })
    await user.click(undo)
    expect(date.value).toBe(core.purchasedOn)
    expect(document.activeElement).toBe(undo)
    await waitFor(async () => expect((await stored())['purchase:a']).not.toHaveProperty('payment'))
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    await purchases().findByRole('button', { name: /^Edit/ })
    expect(await stored()).toMatchObject({ 'purchase:a': core })
  })

  it('keeps what was typed when the browser refuses it, says so, and tries again', async () => {
    const user = await openOptions({ 'purchase:a': core })
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    fill('How was it paid?', 'wire')
    expect((await purchases().findByRole('alert')).textContent).toMatch(/could not/)
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    expect(await stored()).toEqual({ 'purchase:a': core })
    full.mockRestore()
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    await purchases().findByRole('button', { name: /^Edit/ })
    expect(await stored()).toMatchObject({ 'purchase:a': { ...core, payment: 'wire' } })
  })

  it('stores a purchase once, however often Done is pressed', async () => {
    const user = await openOptions()
    await user.click(purchases().getByRole('button', { name: 'Add a purchase' }))
    fill('What did you buy?', 'gold')
    fill('When did you buy it?', '2026-11-01')
    const done = purchases().getByRole('button', { name: 'Done' })
    fireEvent.click(done)
    fireEvent.click(done)
    await purchases().findByRole('heading', { name: /Gold membership/ })
    expect(Object.keys(await stored())).toHaveLength(1)
  })

  it('cancels without a trace and gives the focus back', async () => {
    const user = await openOptions()
    await user.click(purchases().getByRole('button', { name: 'Add a purchase' }))
    fill('What did you buy?', 'gold')
    await user.click(purchases().getByRole('button', { name: 'Cancel' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(
        purchases().getByRole('button', { name: 'Add a purchase' }),
      ),
    )
    expect(await stored()).toEqual({})
  })

  it('changes what was changed and keeps the rest, also what it does not know', async () => {
    const user = await openOptions({ 'purchase:a': { ...core, later: { a: 1 } } })
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    const group = purchases().getByRole('group', { name: 'Is the account suspended?' })
    await user.click(within(group).getByLabelText('No'))
    await user.click(purchases().getByRole('button', { name: 'Done' }))
    await purchases().findByRole('button', { name: /^Edit/ })
    expect(await stored()).toMatchObject({
      'purchase:a': { ...core, accountSuspended: false, later: { a: 1 } },
    })
  })

  it('deletes with a way back, to which the focus moves', async () => {
    const before = { 'purchase:a': { ...core, later: { a: 1 }, payment: 17 } }
    const user = await openOptions(before)
    await user.click(purchases().getByRole('button', { name: /^Delete/ }))
    const undo = await purchases().findByRole('button', { name: 'Undo' })
    await waitFor(() => expect(document.activeElement).toBe(undo))
    expect(purchases().getByText(/^Deleted: Partner Success Core/)).toBeTruthy()
    await purchases().findByText(/No purchase yet/)
    expect(await stored()).toEqual({})

    await user.click(undo)
    await purchases().findByRole('heading', { name: /Partner Success Core/ })
    expect(await stored()).toEqual(before)
    expect(purchases().queryByRole('button', { name: 'Undo' })).toBeNull()
    expect(document.activeElement?.id).toBe('purchases')
  })

  it('offers to undo the latest deletion, until that is dismissed', async () => {
    const user = await openOptions({
      'purchase:a': core,
      'purchase:b': { ...core, offer: 'gold', purchasedOn: '2026-10-01' },
    })
    await user.click(purchases().getByRole('button', { name: /^Delete Partner Success/ }))
    await user.click(await purchases().findByRole('button', { name: /^Delete Gold/ }))
    expect(await purchases().findByText(/^Deleted: Gold membership/)).toBeTruthy()
    expect(purchases().queryByText(/^Deleted: Partner Success/)).toBeNull()
    await user.click(purchases().getByRole('button', { name: 'Dismiss' }))
    expect(purchases().queryByRole('button', { name: 'Undo' })).toBeNull()
    expect(await stored()).toEqual({})
  })

  it('says so when a purchase cannot be brought back, and lets it be tried again', async () => {
    const user = await openOptions({ 'purchase:a': core })
    await user.click(purchases().getByRole('button', { name: /^Delete/ }))
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'))
    await user.click(await purchases().findByRole('button', { name: 'Undo' }))
    expect(await purchases().findByText(/could not bring it back/)).toBeTruthy()
    await user.click(purchases().getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await stored()).toEqual({ 'purchase:a': core }))
  })

  it('closes the form of a purchase that is removed on another page', async () => {
    const user = await openOptions({ 'purchase:a': core })
    await user.click(purchases().getByRole('button', { name: /^Edit/ }))
    await local.remove('purchase:a')
    expect(await purchases().findByText(/No purchase yet/)).toBeTruthy()
  })
})

describe('deadlines', () => {
  const list = () => section('Deadlines')
  const tax = { rule: 'tax-refund', facts: { taxExempt: true, paidOn: '2026-11-01' } }
  const licences = {
    rule: 'new-commerce-cancellation',
    facts: { product: 'license-based', purchasedAt: '2026-11-18T12:00:00.000Z' },
    addedAt: '2026-11-19T12:00:00.000Z',
  }
  const titles = () =>
    [...document.querySelectorAll('#deadlines article h3')].map(({ textContent }) => textContent)
  const beside = (label: string) =>
    list().getByText(label, { selector: 'dt' }).nextSibling?.textContent

  it('say how to keep one when there is none', async () => {
    await openOptions()
    expect(await list().findByText(/press “Keep as a deadline”/)).toBeTruthy()
  })

  it('show where each stands now, until when, and what was answered', async () => {
    await openOptions({ 'deadline:a': tax })
    await list().findByRole('heading', { name: 'Tax back for an exempt company' })
    expect(list().getByText(/You can still get the tax back/)).toBeTruthy()
    expect(beside('Last safe day')).toContain('31 October 2027')
    expect(beside('Time left')).toBe('345 days left')
    expect(beside('Is your company tax exempt?')).toBe('Yes')
    expect(beside('When did you pay?')).toBe('1 Nov 2026')
    expect(list().queryByText(/press “Keep as a deadline”/)).toBeNull()
  })

  it('show the moment where the time is counted in hours', async () => {
    await openOptions({ 'deadline:a': licences })
    await list().findByRole('heading', { name: 'Cancel a new commerce purchase' })
    expect(beside('Until')).toMatch(/25 November 2026.*\d\d:\d\d/)
    expect(beside('Time left')).toBe('5 days left')
  })

  it('are judged on the day they are looked at', async () => {
    vi.setSystemTime(new Date('2027-12-01T10:00:00Z'))
    await openOptions({ 'deadline:a': tax })
    expect(await list().findByText(/^The tax on this payment cannot be refunded/)).toBeTruthy()
    expect(beside('Time left')).toBe('Over')
  })

  it('stand in the order of their last safe day, then the unreadable, then those over', async () => {
    await openOptions({
      'deadline:a': { rule: 'tax-refund', facts: { paidOn: 7 } },
      'deadline:b': { ...tax, facts: { taxExempt: true, paidOn: '2024-01-01' } },
      'deadline:c': tax,
      'deadline:d': licences,
      'deadline:e': { ...tax, facts: { taxExempt: true, paidOn: '2025-11-25' } },
    })
    await list().findAllByRole('heading', { level: 3 })
    const names = list().getAllByRole('button', { name: /^Delete/ })
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'Delete Tax back for an exempt company, 24 Nov 2026',
      expect.stringMatching(/^Delete Cancel a new commerce purchase, 25 Nov 2026, /),
      'Delete Tax back for an exempt company, 31 Oct 2027',
      'Delete Tax back for an exempt company',
      'Delete Tax back for an exempt company, 30 Dec 2024',
    ])
  })

  it('that cannot be read are named, listed and left as they are until deleted', async () => {
    const broken = {
      'deadline:a': { ...tax, facts: { taxExempt: 'perhaps', paidOn: '2026-11-01' } },
      'deadline:b': { rule: 'gone', facts: {} },
    }
    const user = await openOptions(broken)
    await waitFor(() => expect(titles()).toEqual(['Tax back for an exempt company', 'A deadline']))
    expect(list().getAllByText(/cannot be read/)).toHaveLength(2)
    const repairs = section('Some stored entries could not be read')
    expect(repairs.getByText(/A deadline: “Is your company tax exempt\?”/)).toBeTruthy()
    expect(repairs.getByText('deadline:b / rule')).toBeTruthy()
    expect(await stored()).toEqual(broken)

    await user.click(list().getByRole('button', { name: 'Delete A deadline' }))
    await waitFor(() => expect(titles()).toHaveLength(1))
    await user.click(await list().findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(titles()).toHaveLength(2))
    expect(await stored()).toEqual(broken)
  })

  it('are deleted with a way back, to which the focus moves', async () => {
    const before = { 'deadline:a': { ...tax, later: { a: 1 } }, 'deadline:b': licences }
    const user = await openOptions(before)
    await user.click(await list().findByRole('button', { name: /^Delete Tax back/ }))
    const undo = await list().findByRole('button', { name: 'Undo' })
    await waitFor(() => expect(document.activeElement).toBe(undo))
    expect(list().getByText(/^Deleted: Tax back for an exempt company, 31 Oct 2027/)).toBeTruthy()
    await waitFor(() => expect(titles()).toEqual(['Cancel a new commerce purchase']))
    expect(await stored()).toEqual({ 'deadline:b': licences })

    await user.click(undo)
    await waitFor(() => expect(titles()).toHaveLength(2))
    expect(await stored()).toEqual(before)
    expect(document.activeElement?.id).toBe('deadlines')
  })

  it('follow what is kept elsewhere', async () => {
    await openOptions()
    await local.set({ 'deadline:a': tax })
    expect(
      await list().findByRole('heading', { name: 'Tax back for an exempt company' }),
    ).toBeTruthy()
  })
})

describe('journal', () => {
  const entry = {
    at: '2026-11-18T12:00:00.000Z',
    feature: 'get-keys-guard',
    decision: 'cancelled',
    product: 'Windows 11 Enterprise',
    purchase: 'a',
    outcome: 'eligible',
  }
  const cells = () => section('Journal').getAllByRole('cell')

  it('says that there is nothing yet', async () => {
    await openOptions()
    expect(section('Journal').getByText('No action has been held yet.')).toBeTruthy()
  })

  it('shows when, what, which product and purchase, and the decision', async () => {
    await openOptions({ 'journal:1': entry, 'purchase:a': core })
    const texts = cells().map(cell => cell.textContent)
    expect(texts[0]).toMatch(/18 Nov 2026/)
    expect(texts[1]).toBe('Hold “Get keys”')
    expect(texts[2]).toBe('Windows 11 Enterprise')
    expect(texts[3]).toMatch(/^Partner Success Core/)
    expect(texts[4]).toBe('You had it')
    expect(texts[5]).toBe('Not done')
  })

  it.each(guards.map(({ id }) => id))('names the action that %s held', async id => {
    await openOptions({ 'journal:1': { ...entry, feature: id, decision: 'proceeded' } })
    const texts = cells().map(cell => cell.textContent)
    expect(texts[1]).toMatch(/^Hold /)
    expect(texts[5]).toBe('Went ahead')
  })

  it.each([
    ['eligible', 'You had it'],
    ['ineligible', 'You did not have it'],
    ['undetermined', 'Not certain'],
    ['unknown', 'Not known'],
  ])('says of the outcome %s: %s', async (outcome, words) => {
    await openOptions({ 'journal:1': { ...entry, outcome } })
    expect(cells()[4]?.textContent).toBe(words)
  })

  it('does without what an entry does not say', async () => {
    await openOptions({ 'journal:1': { at: entry.at }, 'journal:2': entry })
    expect(section('Journal').getAllByText('Not known')).toHaveLength(5)
    expect(section('Journal').getByText('No longer listed')).toBeTruthy()
  })

  it('shows the newest first and the rest on demand', async () => {
    const many = Array.from({ length: 40 }, (_, index) => [
      `journal:${index}`,
      { ...entry, product: `Product ${index}`, at: new Date(1.7e12 + index * 1e6).toISOString() },
    ])
    const user = await openOptions(Object.fromEntries(many))
    expect(cells()[2]?.textContent).toBe('Product 39')
    expect(cells()).toHaveLength(25 * 6)
    await user.click(section('Journal').getByRole('button', { name: 'Show all 40' }))
    expect(cells()).toHaveLength(40 * 6)
  })

  it('clears with a way back', async () => {
    const user = await openOptions({ 'journal:1': entry, 'purchase:a': core })
    await user.click(section('Journal').getByRole('button', { name: 'Clear the journal' }))
    await section('Journal').findByText('No action has been held yet.')
    expect(await stored()).toEqual({ 'purchase:a': core })
    await user.click(section('Journal').getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(cells()).toHaveLength(6))
    expect(await stored()).toEqual({ 'journal:1': entry, 'purchase:a': core })
  })
})
