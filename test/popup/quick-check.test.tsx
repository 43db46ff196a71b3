import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QuickCheck } from '../../src/popup/QuickCheck'
import { emptyState, type State } from '../../src/storage/state'
import { local, resetBrowser, stored } from '../support/browser'
import { fakeRules } from './fake-rules'

beforeEach(resetBrowser)
afterEach(cleanup)

const context = { now: new Date('2026-11-20T10:00:00Z'), timeZone: 'Europe/Amsterdam' }
const purchases = [
  { id: 'new', offer: 'success-core', purchasedOn: '2026-11-15', keysViewed: false },
  { id: 'old', offer: 'gold', purchasedOn: '2026-01-15' },
] as const

function open(state: Partial<State> = {}) {
  render(
    <QuickCheck rules={fakeRules} state={{ ...emptyState, ...state }} context={context} mayKeep />,
  )
  return userEvent.setup()
}

const search = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'What is it about?' })
const options = () =>
  [...document.querySelectorAll('[role="option"]')].map(option => option.textContent)
const active = () => document.getElementById(search().getAttribute('aria-activedescendant') ?? '')
const headline = () => document.querySelector('.fw-verdict .headline')?.textContent
const outcome = () => document.querySelector('[data-outcome]')?.getAttribute('data-outcome')
const asked = () => document.querySelector('.question [data-fact]')?.getAttribute('data-fact')
const given = () =>
  [...document.querySelectorAll('.questions > ul > li.answered')].map(row =>
    [...row.querySelectorAll('span.asked, span.given')].map(part => part.textContent).join(' '),
  )
/** Releases of the locale data differ in the comma after the day of the week. */
const plainDays = (text: string) => text.replaceAll('day, ', 'day ')
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const refund = 'Money back for a benefits package'
const keyTitle = 'Redeeming a product key'
const outage = 'Customer was hit by an outage'
const date = () => screen.getByLabelText('When did you buy it?')

type User = ReturnType<typeof open>
const pick = async (user: User, name: string) => {
  if (search().getAttribute('aria-expanded') === 'false') await user.click(search())
  await user.click(screen.getByRole('option', { name }))
}

describe('choosing a situation', () => {
  it('shows all of them under their headings, and no question yet', () => {
    open()
    expect(options()).toHaveLength(fakeRules.length)
    const keys = screen.getByRole('group', { name: 'Keys and benefits' })
    expect(within(keys).getAllByRole('option')).toHaveLength(1)
    expect(asked()).toBeUndefined()
  })

  it('narrows them down while one types, and says how many are left', async () => {
    const user = open()
    await user.type(search(), 'tax')
    expect(options()).toEqual(['Tax back for an exempt company'])
    expect(screen.getByText('1 situation found').tagName).toBe('OUTPUT')
  })

  it('says so when nothing fits, and shows all again after Escape', async () => {
    const user = open()
    await user.type(search(), 'zeppelin')
    expect(options()).toEqual([])
    expect(screen.getByText(/No situation has “zeppelin” in it/)).toBeTruthy()
    expect(search().getAttribute('aria-expanded')).toBe('false')
    await user.keyboard('{Escape}')
    expect(search().value).toBe('')
    expect(options()).toHaveLength(fakeRules.length)
  })

  it('works by keyboard: arrows go round, Enter chooses and the question is next', async () => {
    const user = open()
    search().focus()
    await user.keyboard('{ArrowDown}')
    expect(active()?.textContent).toBe(refund)
    await user.keyboard('{ArrowUp}')
    expect(active()?.textContent).toBe('Am I allowed to do this?')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(active()?.textContent).toBe(keyTitle)
    await user.keyboard('{Enter}')
    expect(options()).toEqual([])
    expect(search().value).toBe(keyTitle)
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText(/What do you want the key for/)),
    )
  })

  it('chooses the first that fits on Enter', async () => {
    const user = open()
    await user.type(search(), 'outage{Enter}')
    expect(search().value).toBe(outage)
  })

  it('keeps what was chosen when the list is left with Escape', async () => {
    const user = open()
    await pick(user, refund)
    await user.click(search())
    await user.keyboard('{ArrowDown}{Escape}')
    expect(options()).toEqual([])
    expect(search().value).toBe(refund)
  })

  it('leaves Escape to the popup when there is nothing to take back', () => {
    open()
    expect(fireEvent.keyDown(search(), { key: 'Escape' })).toBe(true)
    fireEvent.input(search(), { target: { value: 'x' } })
    expect(fireEvent.keyDown(search(), { key: 'Escape' })).toBe(false)
  })

  it('keeps the answers of one situation while another is looked at', async () => {
    const user = open()
    await pick(user, keyTitle)
    await user.selectOptions(screen.getByLabelText(/What do you want the key for/), 'extend')
    await pick(user, refund)
    expect(given()).toEqual([])
    await pick(user, keyTitle)
    expect(screen.getByLabelText<HTMLSelectElement>(/What do you want the key/).value).toBe(
      'extend',
    )
  })
})

describe('the questions', () => {
  it('come one at a time, what decides by itself first, and stay in sight once answered', async () => {
    const user = open()
    await pick(user, refund)
    expect(asked()).toBe('keysViewed')
    expect(outcome()).toBeUndefined()
    await user.click(screen.getByLabelText('No'))
    expect(asked()).toBe('keysViewed')
    await user.click(button('Next'))
    expect(asked()).toBe('purchasedOn')
    expect(given()).toEqual(['Have product keys of it been shown? No'])
    await waitFor(() => expect(document.activeElement).toBe(date()))
  })

  it('end at once when an answer settles the matter', async () => {
    const user = open()
    await pick(user, refund)
    await user.click(screen.getByLabelText('Yes'))
    expect(outcome()).toBe('ineligible')
    await user.click(button('Next'))
    expect(asked()).toBeUndefined()
    await waitFor(() => expect(document.activeElement?.className).toBe('headline'))
  })

  it('are answered by keyboard alone', async () => {
    const user = open()
    await user.type(search(), 'money{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'))
    await user.tab({ shift: true })
    await user.tab()
    fireEvent.click(screen.getByLabelText('No'))
    screen.getByLabelText('No').focus()
    await user.keyboard('{Enter}')
    expect(asked()).toBe('purchasedOn')
    fireEvent.input(date(), { target: { value: '2026-11-15' } })
    await user.type(date(), '{Enter}')
    await waitFor(() => expect(asked()).toBe('offer'))
    await user.selectOptions(screen.getByLabelText('What did you buy?'), 'gold')
    expect(outcome()).toBe('eligible')
  })

  it('can be passed over, and answered later', async () => {
    const user = open()
    await pick(user, refund)
    await user.click(button('Skip'))
    expect(asked()).toBe('purchasedOn')
    expect(given()).toEqual(['Have product keys of it been shown? Not known'])
    await user.click(button('Change: Have product keys of it been shown?'))
    expect(asked()).toBe('keysViewed')
  })

  it('name what would settle it when it was passed over', async () => {
    const user = open({ purchases: [{ ...purchases[1], purchasedOn: '2026-11-15' }] })
    expect(asked()).toBe('keysViewed')
    await user.click(button('Skip'))
    expect(screen.getByText('Still to answer: Have product keys of it been shown?')).toBeTruthy()
  })

  it('go back one by one and lose nothing', async () => {
    const user = open()
    await pick(user, refund)
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull()
    await user.click(screen.getByLabelText('No'))
    await user.click(button('Next'))
    fireEvent.input(date(), { target: { value: '2026-11-15' } })
    await user.click(button('Next'))
    expect(asked()).toBe('offer')
    await user.click(button('Back'))
    expect(asked()).toBe('purchasedOn')
    await user.click(button('Back'))
    expect(asked()).toBe('keysViewed')
    expect(screen.getByLabelText<HTMLInputElement>('No').checked).toBe(true)
    expect(given()).toEqual(['When did you buy it? 15 Nov 2026'])
    await user.click(button('Next'))
    expect(asked()).toBe('offer')
    expect(given()).toHaveLength(2)
  })

  it('come with the answer that brings them, and their answers survive a change of mind', async () => {
    const user = open()
    await pick(user, keyTitle)
    const intent = () => screen.getByLabelText(/What do you want the key for/)
    await user.selectOptions(intent(), 'extend')
    await user.click(button('Next'))
    expect(asked()).toBe('redeemed')
    await user.click(screen.getByLabelText('No'))
    await user.click(button('Next'))
    await user.type(screen.getByLabelText(/How many seats is the key for/), '25')
    await user.click(button('Next'))
    expect(given()).toHaveLength(3)
    await user.click(button(/Change: What do you want the key for/))
    await user.selectOptions(intent(), 'new')
    expect(given()).toEqual([])
    expect(outcome()).toBe('eligible')
    await user.selectOptions(intent(), 'extend')
    expect(given()).toHaveLength(2)
  })

  it('may ask for a moment, an address, a list or a text, and show each in words', async () => {
    const user = open()
    await pick(user, outage)
    const enter = async (value: string) => {
      const field = document.querySelector('.question :is(input, textarea)')!
      fireEvent.input(field, { target: { value } })
      await user.click(button('Next'))
    }
    await enter('2026-11-20T09:30')
    await enter('ann@contoso.com')
    await enter('contoso.com\nfabrikam.com')
    await enter('small-and-midmarket')
    expect(given()).toEqual([
      'When exactly was it bought? 20 Nov 2026, 09:30',
      'Address the customer wrote from ann@contoso.com',
      'Domains of the customer’s tenant contoso.com and fabrikam.com',
      'Which competency is it? small-and-midmarket',
    ])
    expect(outcome()).toBe('eligible')
  })

  it('are told from the company’s own address, where the profile knows its domains', async () => {
    const user = open({ profile: { tenantDomains: ['fabrikam.com'] } })
    await pick(user, outage)
    await user.click(button('Skip'))
    const field = document.querySelector('.question input')!
    fireEvent.input(field, { target: { value: 'ann@fabrikam.com' } })
    fireEvent.focusOut(field)
    expect(await screen.findByText(/address of your own company/)).toBeTruthy()
    fireEvent.input(field, { target: { value: 'ann@contoso.com' } })
    fireEvent.focusOut(field)
    await waitFor(() => expect(screen.queryByText(/address of your own company/)).toBeNull())
  })

  it('are judged once the field is left, not while one types', async () => {
    const user = open()
    await pick(user, outage)
    await user.click(button('Skip'))
    const verdicts = new Set([headline()])
    const text = screen.getByLabelText('Address the customer wrote from')
    text.focus()
    for (const key of 'ann') {
      await user.keyboard(key)
      verdicts.add(headline())
    }
    expect(verdicts.size).toBe(1)
    expect(text.getAttribute('aria-invalid')).toBe('false')
    await user.tab()
    expect(headline()).toBe('Correct the marked answer to see where you stand.')
    expect(text.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(button('Next'))
  })

  it('stay marked as wrong until they are right, and not a key longer', async () => {
    const user = open()
    await pick(user, outage)
    await user.click(button('Skip'))
    const text = screen.getByLabelText('Address the customer wrote from')
    const error = () => document.querySelector('.question .error')?.textContent
    await user.type(text, 'ann{Enter}')
    expect(asked()).toBe('customerEmail')
    expect(document.activeElement).toBe(text)
    expect(error()).toMatch(/name@example.com/)
    await user.type(text, '@')
    expect(error()).toMatch(/name@example.com/)
    await user.type(text, 'c')
    expect(error()).toBe('')
    expect(headline()).not.toMatch(/Correct/)
    await user.type(text, 'ontoso.com{Enter}')
    expect(given()).toContain('Address the customer wrote from ann@contoso.com')
  })

  it('say that there is something to go on with as soon as something is typed', async () => {
    const user = open()
    await pick(user, outage)
    await user.click(button('Skip'))
    await user.type(screen.getByLabelText('Address the customer wrote from'), 'a')
    expect(button('Next')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull()
  })

  it('keep what was half typed when one goes back or opens another', async () => {
    const user = open()
    await pick(user, outage)
    await user.click(button('Skip'))
    await user.type(screen.getByLabelText('Address the customer wrote from'), 'ann')
    await user.click(button('Back'))
    expect(asked()).toBe('purchasedAt')
    expect(given()).toEqual(['Address the customer wrote from To be corrected'])
    await user.click(button('Change: Address the customer wrote from'))
    const text = screen.getByLabelText<HTMLInputElement>('Address the customer wrote from')
    expect(text.value).toBe('ann')
    await user.type(text, '@contoso.com')
    await user.click(button('Change: When exactly was it bought?'))
    expect(given()).toEqual(['Address the customer wrote from ann@contoso.com'])
  })

  it('count a day that is picked at once, and half a day not at all', async () => {
    const user = open({ purchases: [purchases[0]] })
    await user.click(button('Change: When did you buy it?'))
    expect(outcome()).toBe('eligible')
    fireEvent.input(date(), { target: { value: '0002-11-15' } })
    expect(outcome()).toBe('eligible')
    fireEvent.input(date(), { target: { value: '2026-01-15' } })
    expect(outcome()).toBe('ineligible')
  })

  it('count a number at every press of its arrows, and a typed one when it is left', async () => {
    const user = open()
    await pick(user, keyTitle)
    await user.selectOptions(screen.getByLabelText(/What do you want the key for/), 'extend')
    await user.click(button('Next'))
    await user.click(screen.getByLabelText('No'))
    await user.click(button('Next'))
    const seats = screen.getByLabelText(/How many seats is the key for/)
    fireEvent.input(seats, { target: { value: '25' } })
    expect(outcome()).toBe('undetermined')
    fireEvent.change(seats)
    expect(outcome()).toBe('eligible')
  })

  it('start over in this situation alone', async () => {
    const user = open()
    await pick(user, keyTitle)
    await user.selectOptions(screen.getByLabelText(/What do you want the key for/), 'new')
    await pick(user, refund)
    await user.click(screen.getByLabelText('No'))
    await user.click(button('Next'))
    await user.click(button('Start over'))
    expect(given()).toEqual([])
    expect(asked()).toBe('keysViewed')
    expect(headline()).toBe('Answer what you know to see where you stand.')
    await pick(user, keyTitle)
    expect(outcome()).toBe('eligible')
  })

  it('start over with what was filled in, and as of the same day', async () => {
    const user = open({ purchases: [purchases[0]], profile: { taxExempt: false } })
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull()
    const filled = given()
    fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-11-22' } })
    await user.click(button('Change: Have product keys of it been shown?'))
    await user.click(screen.getByLabelText('Yes'))
    expect(outcome()).toBe('ineligible')
    await user.click(button('Start over'))
    expect(given()).toEqual(filled)
    expect(outcome()).toBe('eligible')
    expect(screen.getByText(/^As of/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull()

    await pick(user, 'Tax back for an exempt company')
    fireEvent.input(screen.getByLabelText(/When did you pay/), { target: { value: '2026-11-15' } })
    await user.click(button('Start over'))
    expect(given()).toEqual(['Is your company tax exempt? No'])
  })

  it('start over without the purchase if that was left out', async () => {
    const user = open({ purchases: [purchases[0]] })
    await user.click(button('Start empty'))
    await user.click(screen.getByLabelText('Yes'))
    await user.click(button('Start over'))
    expect(given()).toEqual([])
  })

  it('go back through what was filled in, to the first of it, and lose nothing', async () => {
    const user = open({ purchases: [purchases[0]] })
    const filled = given()
    await user.click(button('Back'))
    expect(asked()).toBe('keysViewed')
    await user.click(screen.getByLabelText('Yes'))
    await user.click(button('Back'))
    expect(asked()).toBe('purchasedOn')
    await user.click(button('Back'))
    expect(asked()).toBe('offer')
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull()
    await user.click(button('Next'))
    expect(given()).toEqual([...filled.slice(0, 2), 'Have product keys of it been shown? Yes'])
  })

  it('do not go on from an answer that cannot be, and name it in the list', async () => {
    const user = open()
    await pick(user, refund)
    await user.click(button('Skip'))
    fireEvent.input(date(), { target: { value: '0026-11-01' } })
    await user.click(button('Next'))
    expect(asked()).toBe('purchasedOn')
    expect(headline()).toBe('Correct the marked answer to see where you stand.')
    await user.click(button(/^Change/))
    expect(given()).toEqual(['When did you buy it? To be corrected'])
  })

  it('offer what only refines the advice apart, once there is a verdict', async () => {
    const user = open({ purchases: [purchases[0]] })
    expect(outcome()).toBe('eligible')
    await user.click(screen.getByText('More answers (optional)'))
    await user.click(button('Answer: How was it paid?'))
    expect(asked()).toBe('payment')
    await user.selectOptions(screen.getByLabelText('How was it paid?'), 'card')
    await user.click(button('Next'))
    expect(given().at(-1)).toBe('How was it paid? Credit card')
  })
})

describe('answers from what is stored', () => {
  it('come from the newest purchase', () => {
    open({ purchases: [purchases[0]] })
    expect(search().value).toBe(refund)
    expect(given()).toHaveLength(3)
    expect(screen.getByText(/From your purchase: Partner Success Core/)).toBeTruthy()
    expect(outcome()).toBe('eligible')
  })

  it('can be left out and taken again', async () => {
    const user = open({ purchases: [purchases[0]] })
    await user.click(button('Start empty'))
    expect(given()).toEqual([])
    await user.click(button(/^Fill in Partner Success Core/))
    expect(outcome()).toBe('eligible')
  })

  it('come from another purchase if that is chosen', async () => {
    const user = open({ purchases: [...purchases] })
    const from = screen.getByLabelText('Filled in from your purchase')
    await user.selectOptions(from, 'old')
    expect(given()[0]).toBe('What did you buy? Gold membership')
    expect(outcome()).toBe('ineligible')
    await user.selectOptions(from, '')
    expect(given()).toEqual([])
  })

  it('are not taken from a purchase of another kind', async () => {
    const user = open({ purchases: [purchases[0]] })
    await pick(user, 'Customer has the same licences twice')
    expect(asked()).toBe('purchasedOn')
    expect(given()).toEqual([])
    expect(screen.queryByText(/From your purchase/)).toBeNull()
  })

  it('come from the profile as well, which says nothing by itself', async () => {
    const user = open({ profile: { taxExempt: false, roles: ['sales-agent'] } })
    await pick(user, 'Tax back for an exempt company')
    expect(given()).toEqual(['Is your company tax exempt? No'])
    expect(headline()).toBe('Answer what you know to see where you stand.')
    await pick(user, 'Am I allowed to do this?')
    expect(given()).toEqual(['Your role in Partner Center Sales agent'])
  })

  it('leave the role to be asked when there are several and it decides', async () => {
    const user = open({ profile: { roles: ['sales-agent', 'global-admin'] } })
    await pick(user, 'Am I allowed to do this?')
    expect(given()).toEqual([])
  })
})

describe('the verdict', () => {
  it('comes with a picture of the window and its dates', () => {
    open({ purchases: [purchases[0]] })
    const entries = [...document.querySelectorAll('.fw-window dl > div')].map(entry =>
      [...entry.children].map(part => part.textContent).join(': '),
    )
    expect(entries).toEqual([
      'Today: 20 Nov 2026',
      'Last safe day: 24 Nov 2026',
      'Last day by any reading: 25 Nov 2026',
    ])
    expect(screen.getByText('4 days left')).toBeTruthy()
    expect(screen.getByText('Full refund.')).toBeTruthy()
  })

  it('announces the headline only', () => {
    open({ purchases: [purchases[0]] })
    expect(document.querySelector('.fw-verdict .headline')?.getAttribute('aria-live')).toBe(
      'polite',
    )
    expect(document.querySelector('.fw-verdict')?.hasAttribute('aria-live')).toBe(false)
  })

  it('can be asked for as of another day, and says so', async () => {
    const user = open({ purchases: [purchases[0]] })
    await user.click(screen.getByText('Check as of another day'))
    fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-12-01' } })
    expect(outcome()).toBe('ineligible')
    expect(plainDays(screen.getByText(/^As of/).textContent ?? '')).toBe(
      'As of Tuesday 1 December 2026, not today',
    )
    expect(screen.getByText('Day chosen')).toBeTruthy()
    await user.click(button('Back to today'))
    expect(outcome()).toBe('eligible')
    expect(screen.queryByText(/not today/)).toBeNull()
  })

  it('counts as of today while the other day is none', () => {
    open({ purchases: [purchases[0]] })
    fireEvent.input(screen.getByLabelText('Day'), { target: { value: '0202-12-01' } })
    expect(outcome()).toBe('eligible')
    expect(screen.getByText(/This is no day that can be checked/)).toBeTruthy()
  })
})

describe('copying the result', () => {
  const copied = () => plainDays(vi.mocked(navigator.clipboard.writeText).mock.calls[0]?.[0] ?? '')

  it('puts everything that was said on the clipboard, and says so', async () => {
    const user = open({ purchases: [purchases[0]] })
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await user.click(button('Copy the result as text'))
    expect((await screen.findByText('Copied.')).tagName).toBe('OUTPUT')
    expect(copied()).toBe(
      [
        'Money back for a benefits package',
        'Judged on Friday 20 November 2026',
        '',
        'You can still get a full refund. Cancel or ask by Tuesday 24 November 2026; do not open any key before then.',
        'Last safe day: Tuesday 24 November 2026',
        'Last day by any reading: Wednesday 25 November 2026',
        'Full refund. Ask for it in a support request.',
        '',
        'Reasons:',
        '- Fulfilled: within-ten-days',
        '    A document, “A heading”: https://example.com/document',
        '- Fulfilled: offer',
        '    A document, “A heading”: https://example.com/document',
        '- Fulfilled: keysViewed',
        '    A document, “A heading”: https://example.com/document',
        '',
        'Forewarn for Partner Center 1.2.3',
      ].join('\n'),
    )
  })

  it('names the day that was chosen', async () => {
    const user = open({ purchases: [purchases[0]] })
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-11-22' } })
    await user.click(button('Copy the result as text'))
    expect(copied()).toContain('As of Sunday 22 November 2026, not today')
  })

  it('shows the text, selected, when the browser refuses', async () => {
    const user = open({ purchases: [purchases[0]] })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(button('Copy the result as text'))
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/The text is selected/)
    expect(field.readOnly).toBe(true)
    expect(field.value).toContain('Last safe day')
    await waitFor(() => expect(field.selectionEnd).toBe(field.value.length))
    expect(screen.queryByText('Copied.')).toBeNull()
  })

  it('takes "Copied" back once the result is another', async () => {
    const user = open({ purchases: [purchases[0]] })
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await user.click(button('Copy the result as text'))
    await screen.findByText('Copied.')
    fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-12-01' } })
    expect(screen.queryByText('Copied.')).toBeNull()
  })
})

describe('keeping what was checked', () => {
  const keep = () => screen.queryByRole('button', { name: 'Keep as a purchase' })
  async function checked() {
    const user = open()
    await pick(user, refund)
    await user.click(screen.getByLabelText('No'))
    await user.click(button('Next'))
    fireEvent.input(date(), { target: { value: '2026-11-15' } })
    await user.click(button('Next'))
    expect(keep()).toBeNull()
    await user.selectOptions(screen.getByLabelText('What did you buy?'), 'success-core')
    return user
  }

  it('stores the answers as a purchase, says so and moves the focus to Undo', async () => {
    const user = await checked()
    await user.click(keep()!)
    const undo = await screen.findByRole('button', { name: 'Undo' })
    expect(screen.getByText('Kept as a purchase.').closest('output')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(undo))
    expect(Object.values(await stored())).toEqual([
      expect.objectContaining({
        offer: 'success-core',
        purchasedOn: '2026-11-15',
        keysViewed: false,
      }),
    ])
  })

  it('is undone without a trace, and can be done again', async () => {
    const user = await checked()
    await user.click(keep()!)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(document.activeElement).toBe(keep()))
    expect(await stored()).toEqual({})
  })

  it('says so when the browser refuses to store it', async () => {
    const user = await checked()
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'))
    await user.click(keep()!)
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not store/)
    expect(keep()).toBeTruthy()
  })

  it('is not offered of what is stored already', () => {
    open({ purchases: [purchases[0]] })
    expect(keep()).toBeNull()
  })

  it('is not offered where no purchase was asked for', async () => {
    const user = open()
    await pick(user, keyTitle)
    await user.selectOptions(screen.getByLabelText(/What do you want the key for/), 'new')
    expect(keep()).toBeNull()
  })
})
