import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { features } from '../../src/features'
import { Popup } from '../../src/popup/Popup'
import { PAGES } from '../../src/portal/routes'
import { rules } from '../../src/rules'
import {
  local,
  openOptionsPage,
  resetBrowser,
  sendMessage,
  stored,
  sync,
  tabAnswers,
} from '../support/browser'

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
const pick = (user: UserEvent, situation: string) =>
  user.click(screen.getByRole('option', { name: situation }))
const refund = 'Money back for a benefits package'

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
    expect(tab().getByText('2 features are at work here')).toBeTruthy()
    const named = tab().getAllByRole('listitem', { hidden: true })
    expect(named.map(item => item.textContent)).toEqual(['Hold “Get keys”', 'Refund countdown'])
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

  it.each([...new Set(PAGES.map(({ id }) => id))])(
    'calls %s switched off rather than without features',
    async page => {
      expect(features.some(feature => feature.pages.includes(page))).toBe(true)
      tabAnswers({ page, features: [] })
      await openPopup()
      expect(await tab().findByText('Switched off in the options.')).toBeTruthy()
    },
  )

  it('leaves other pages of the portal alone', async () => {
    tabAnswers({ features: [] })
    await openPopup()
    expect(await tab().findByText(/Forewarn has nothing to do/)).toBeTruthy()
  })

  it('says so when asking fails in another way, and the check works all the same', async () => {
    sendMessage.mockRejectedValue(new Error('The message port is gone'))
    const user = await openPopup()
    expect(await tab().findByText(/did not answer/)).toBeTruthy()
    await pick(user, refund)
    await user.click(screen.getByLabelText('No'))
    expect(headline()?.textContent).toBe(
      'A refund may still be possible. Do not open any key until that is settled.',
    )
  })
})

describe('the check', () => {
  it('offers every situation under a heading', async () => {
    await openPopup()
    expect(screen.getAllByRole('option')).toHaveLength(rules.length)
    const roles = screen.getByRole('group', { name: 'Roles' })
    expect(within(roles).getByRole('option', { name: 'Am I allowed to do this?' })).toBeTruthy()
  })

  it('gives a verdict with reasons and sources, and stores nothing', async () => {
    const user = await openPopup()
    await pick(user, refund)
    await user.click(screen.getByLabelText('No'))
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await user.click(screen.getByLabelText('No'))
    await user.click(screen.getByRole('button', { name: 'Next' }))
    fireEvent.input(screen.getByLabelText('When did you buy it?'), {
      target: { value: '2026-11-01' },
    })
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await user.selectOptions(screen.getByLabelText('What did you buy?'), 'success-core')
    expect(headline()?.textContent).toContain('You can still get a full refund.')
    expect(headline()?.textContent).toContain('30 November 2026')
    expect(screen.getByText('Bought within the last 30 days')).toBeTruthy()
    expect(screen.getAllByRole('link', { name: /Request a refund/ }).length).toBeGreaterThan(0)
    expect(await stored()).toEqual({})
  })

  it('shows what is worked out of the answers, in words', async () => {
    const user = await openPopup()
    await pick(user, 'Redeeming a product key')
    await user.click(screen.getByLabelText('No'))
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await user.selectOptions(screen.getByLabelText(/What do you want the key for/), 'new')
    expect(screen.getByText('Left on the subscription afterwards: 12 months')).toBeTruthy()
  })

  it('starts from the newest purchase and says so', async () => {
    await local.set({ 'purchase:new': purchase })
    await openPopup()
    expect(screen.getByText(/From your purchase: Partner Success Core/)).toBeTruthy()
    expect(headline()?.textContent).toContain('You can still get a full refund.')
  })

  it('hints at adding a purchase until there is one', async () => {
    await openPopup()
    const link = screen.getByRole('link', { name: /Add your purchase/ })
    expect(link.getAttribute('href')).toBe('../options/index.html#purchases')
    await local.set({ 'purchase:new': purchase })
    await waitFor(() => expect(screen.queryByRole('link', { name: /Add your/ })).toBeNull())
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
    const user = await openPopup()
    expect(screen.getByRole('alert').textContent).toMatch(/cannot read/)
    await pick(user, refund)
    for (const question of ['benefitsUsed', 'keysViewed']) {
      expect(document.querySelector(`[data-fact="${question}"]`)).toBeTruthy()
      await user.click(screen.getByLabelText('No'))
      await user.click(screen.getByRole('button', { name: 'Next' }))
    }
    fireEvent.input(screen.getByLabelText('When did you buy it?'), {
      target: { value: '2026-11-01' },
    })
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await user.selectOptions(screen.getByLabelText('What did you buy?'), 'gold')
    expect(headline()?.textContent).toContain('You can still get a full refund.')
    expect(screen.queryByRole('button', { name: 'Keep as a purchase' })).toBeNull()
  })
})
