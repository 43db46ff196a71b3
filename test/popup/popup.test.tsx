import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../src/popup/Popup'
import {
  local,
  openOptionsPage,
  resetBrowser,
  sendMessage,
  stored,
  sync,
  tabAnswers,
} from '../support/browser'

vi.mock('webextension-polyfill', () => import('../support/browser'))

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
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

async function openPopup() {
  render(<Popup />)
  await screen.findByRole('heading', { name: 'Quick check' })
  return userEvent.setup()
}

const headline = () => document.querySelector('.fw-verdict .headline')
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const enterDate = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const answer = (question: string, choice: string) =>
  within(screen.getByRole('group', { name: question })).getByLabelText(choice)

describe('on this tab', () => {
  const tab = () => within(screen.getByRole('region', { name: 'On this tab' }))

  it('says that nothing is read where nobody answers', async () => {
    await openPopup()
    expect(await tab().findByText('Not Partner Center: nothing is read here.')).toBeTruthy()
  })

  it('asks the top frame of the active tab', async () => {
    await openPopup()
    expect(sendMessage).toHaveBeenCalledWith(7, 'forewarn-describe-page', { frameId: 0 })
  })

  it('names the page, the features at work and the buttons that are guarded', async () => {
    tabAnswers({
      page: 'benefits-software',
      features: ['get-keys-guard', 'refund-panel'],
      survey: { headings: ['Software'], hasList: true, controls: 3, complete: true },
    })
    await openPopup()
    expect(await tab().findByText('Benefits: software')).toBeTruthy()
    expect(tab().getByText('At work: Hold “Get keys” and Refund countdown.')).toBeTruthy()
    expect(tab().getByText('3 buttons are guarded now.')).toBeTruthy()
    expect(tab().queryByText(/Not found/)).toBeNull()
  })

  it('says what was not found, and that the guard is on all the same', async () => {
    tabAnswers({
      page: 'benefits-cloud',
      features: ['get-keys-guard'],
      survey: { headings: ['Another one'], hasList: true, controls: 0, complete: true },
    })
    await openPopup()
    const found = await tab().findByText(/Not found on the page/)
    expect(found.textContent).toContain('the heading and a “Get keys” button')
    expect(found.textContent).toContain('Guarding is on all the same.')
    expect(tab().getByText('No button to guard is in sight.')).toBeTruthy()
  })

  it('does not call missing what may stand in the part of a large page it did not look at', async () => {
    tabAnswers({
      page: 'benefits-cloud',
      features: ['get-keys-guard'],
      survey: { headings: [], hasList: false, controls: 2, complete: false },
    })
    await openPopup()
    expect(await tab().findByText('2 buttons are guarded now.')).toBeTruthy()
    expect(tab().queryByText(/Not found/)).toBeNull()
  })

  it('does not claim to guard a page whose features are switched off', async () => {
    tabAnswers({
      page: 'benefits-cloud',
      features: [],
      survey: { headings: [], hasList: true, controls: 0, complete: true },
    })
    await openPopup()
    expect(await tab().findByText('Switched off in the options.')).toBeTruthy()
    expect(tab().queryByText(/Guarding is on/)).toBeNull()
  })

  it('says that a page without features has nothing at stake', async () => {
    tabAnswers({
      page: 'membership-bills',
      features: [],
      survey: { headings: ['Bills and payments'], hasList: false, controls: 0, complete: true },
    })
    await openPopup()
    expect(await tab().findByText(/nothing is at stake/)).toBeTruthy()
  })

  it('leaves other pages of the portal alone', async () => {
    tabAnswers({ features: [] })
    await openPopup()
    expect(await tab().findByText(/Forewarn has nothing to do/)).toBeTruthy()
  })

  it('says so when asking fails in another way, and the check works all the same', async () => {
    sendMessage.mockRejectedValue(new Error('The message port is gone'))
    await openPopup()
    expect(await tab().findByText(/did not answer/)).toBeTruthy()
    choose('What did you buy?', 'gold')
    expect(headline()?.textContent).toBe('A refund may still be possible.')
  })
})

describe('quick check', () => {
  it('asks for answers instead of giving a verdict while there are none', async () => {
    await openPopup()
    expect(headline()?.textContent).toBe('Answer what you know to see where you stand.')
    expect(document.querySelector('[data-outcome]')).toBeNull()
  })

  it('gives a verdict with reasons and sources, and stores nothing', async () => {
    const user = await openPopup()
    choose('What did you buy?', 'success-core')
    enterDate('When did you buy it?', '2026-11-01')
    await user.click(answer('Has any benefit of it been activated or used?', 'No'))
    await user.click(answer('Have product keys of it been shown?', 'No'))
    expect(headline()?.textContent).toContain('You can still get a full refund.')
    expect(headline()?.textContent).toContain('30 November 2026')
    expect(document.querySelector('[data-outcome="eligible"]')).toBeTruthy()
    expect(screen.getByText('Bought within the last 30 days')).toBeTruthy()
    expect(screen.getAllByRole('link', { name: /Request a refund/ }).length).toBeGreaterThan(0)
    expect(await stored()).toEqual({})
  })

  it('announces the headline only', async () => {
    await openPopup()
    choose('What did you buy?', 'success-core')
    expect(headline()?.getAttribute('aria-live')).toBe('polite')
    expect(document.querySelector('.fw-verdict')?.hasAttribute('aria-live')).toBe(false)
  })

  it('asks about the Gold discount of Silver only', async () => {
    await openPopup()
    const question = 'Did you use the 25 % discount to move up to Gold?'
    expect(screen.queryByRole('group', { name: question })).toBeNull()
    choose('What did you buy?', 'silver')
    expect(screen.getByRole('group', { name: question })).toBeTruthy()
    choose('What did you buy?', 'gold')
    expect(screen.queryByRole('group', { name: question })).toBeNull()
  })

  it('points out a date that lies too far away, once it is typed', async () => {
    await openPopup()
    enterDate('When did you buy it?', '0026-11-01')
    const field = screen.getByLabelText('When did you buy it?')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    fireEvent.blur(field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('This date is too far away. Please check the year.')).toBeTruthy()
    expect(headline()?.textContent).toBe('Correct the marked answer to see where you stand.')
  })

  it('points out a day that does not exist, which the browser reports as bad input', async () => {
    await openPopup()
    const field = screen.getByLabelText('When did you buy it?')
    Object.defineProperty(field, 'validity', { value: { badInput: true } })
    fireEvent.blur(field)
    expect(screen.getByText('This day does not exist. Please check the date.')).toBeTruthy()
  })

  it('starts over', async () => {
    const user = await openPopup()
    choose('What did you buy?', 'gold')
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(screen.getByLabelText<HTMLSelectElement>('What did you buy?').value).toBe('')
    expect(headline()?.textContent).toBe('Answer what you know to see where you stand.')
  })

  it('keeps the answers of one situation while another is looked at', async () => {
    await openPopup()
    choose('What did you buy?', 'gold')
    choose('What is it about?', 'permission')
    expect(screen.queryByLabelText('What did you buy?')).toBeNull()
    choose('What do you want to do?', 'get-keys')
    choose('Your role in Partner Center', 'sales-agent')
    expect(headline()?.textContent).toBe('No, this takes another role.')
    choose('What is it about?', 'benefit-refund')
    expect(screen.getByLabelText<HTMLSelectElement>('What did you buy?').value).toBe('gold')
  })

  it('counts from the date of whatever situation it is', async () => {
    await local.set({ profile: { taxExempt: true } })
    const user = await openPopup()
    choose('What is it about?', 'tax-refund')
    expect(headline()?.textContent).toBe('Answer what you know to see where you stand.')
    enterDate('When did you pay?', '2026-11-01')
    expect(headline()?.textContent).toContain('31 October 2027')
    expect(document.querySelector('.fw-bar')).toBeTruthy()
    await user.click(answer('Is your company tax exempt?', 'No'))
    expect(headline()?.textContent).toBe('The tax cannot be refunded.')
  })
})

describe('quick check with a stored purchase', () => {
  it('starts from the newest purchase and says so', async () => {
    await local.set({
      'purchase:old': { ...purchase, offer: 'gold', purchasedOn: '2025-03-01' },
      'purchase:new': purchase,
    })
    await openPopup()
    expect(screen.getByText(/From your purchase: Partner Success Core/)).toBeTruthy()
    expect(headline()?.textContent).toContain('You can still get a full refund.')
  })

  it('can start empty, and fill in the purchase again', async () => {
    await local.set({ 'purchase:new': purchase })
    const user = await openPopup()
    await user.click(screen.getByRole('button', { name: 'Start empty' }))
    expect(screen.getByLabelText<HTMLSelectElement>('What did you buy?').value).toBe('')
    await user.click(screen.getByRole('button', { name: /^Fill in Partner Success Core/ }))
    expect(headline()?.textContent).toContain('You can still get a full refund.')
  })

  it('does not offer to keep a purchase that is stored already', async () => {
    await local.set({ 'purchase:new': purchase })
    await openPopup()
    expect(screen.queryByRole('button', { name: 'Keep as a purchase' })).toBeNull()
  })

  it('hints at adding a purchase until there is one', async () => {
    await openPopup()
    const link = screen.getByRole('link', { name: /Add your purchase/ })
    expect(link.getAttribute('href')).toBe('../options/index.html#purchases')
    await local.set({ 'purchase:new': purchase })
    await waitFor(() => expect(screen.queryByRole('link', { name: /Add your/ })).toBeNull())
  })
})

describe('keeping what was checked', () => {
  async function checked() {
    const user = await openPopup()
    choose('What did you buy?', 'success-core')
    enterDate('When did you buy it?', '2026-11-01')
    await user.click(answer('Have product keys of it been shown?', 'No'))
    return user
  }
  const keepButton = () => screen.queryByRole('button', { name: 'Keep as a purchase' })

  it('is offered once it is known what was bought and when', async () => {
    await openPopup()
    choose('What did you buy?', 'success-core')
    expect(keepButton()).toBeNull()
    enterDate('When did you buy it?', '2026-11-01')
    expect(keepButton()).toBeTruthy()
    enterDate('When did you buy it?', '1999-11-01')
    expect(keepButton()).toBeNull()
  })

  it('stores the answers as a purchase, says so and moves the focus to Undo', async () => {
    const user = await checked()
    await user.click(keepButton()!)
    const undo = await screen.findByRole('button', { name: 'Undo' })
    expect(screen.getByText('Kept as a purchase.').closest('output')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(undo))
    expect(Object.values(await stored())).toEqual([
      expect.objectContaining({
        offer: 'success-core',
        purchasedOn: '2026-11-01',
        keysViewed: false,
      }),
    ])
    expect(keepButton()).toBeNull()
  })

  it('leaves the role to the profile', async () => {
    const user = await checked()
    await user.click(screen.getByText('More answers (optional)'))
    choose('Your role in Partner Center', 'partner-admin')
    await user.click(keepButton()!)
    await screen.findByRole('button', { name: 'Undo' })
    expect(JSON.stringify(await stored())).not.toContain('partner-admin')
  })

  it('is undone without a trace, and can be done again', async () => {
    const user = await checked()
    await user.click(keepButton()!)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(document.activeElement).toBe(keepButton()))
    expect(await stored()).toEqual({})
  })

  it('says so when the browser refuses to store it', async () => {
    const user = await checked()
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'))
    await user.click(keepButton()!)
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not store/)
    expect(keepButton()).toBeTruthy()
  })
})

describe('the popup', () => {
  it('opens the options', async () => {
    const user = await openPopup()
    await user.click(screen.getByRole('button', { name: 'Options' }))
    expect(openOptionsPage).toHaveBeenCalled()
  })

  it('checks all the same when what is stored cannot be read, and offers to keep nothing', async () => {
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('corrupt'))
    await openPopup()
    expect(screen.getByRole('alert').textContent).toMatch(/cannot read/)
    choose('What did you buy?', 'gold')
    enterDate('When did you buy it?', '2026-11-01')
    expect(headline()?.textContent).toBe('A refund may still be possible.')
    expect(screen.queryByRole('button', { name: 'Keep as a purchase' })).toBeNull()
  })
})
