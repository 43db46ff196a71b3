import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DateReading, PageReading } from '../../src/portal/reading'
import { parseState } from '../../src/storage/state'
import type { Known } from '../../src/ui/page-dates'
import { PageDates } from '../../src/ui/panel-dates'
import { useStored } from '../../src/ui/use-stored'
import { at } from '../rules/context'
import { local, resetBrowser, stored } from '../support/browser'

beforeEach(resetBrowser)
afterEach(cleanup)

const core = {
  to: 'offer',
  offer: 'success-core',
  source: 'Partner Success Core Benefits',
} as const

const order = (date: string, more: Partial<DateReading> = {}): DateReading => ({
  kind: 'order-date',
  label: 'Ordered on',
  value: { state: 'certain', date },
  belongs: core,
  place: { in: 'line', occurrence: 1 },
  ...more,
})
const eitherDay = order('', {
  value: { state: 'ambiguous', candidates: ['2026-10-11', '2026-11-10'] },
})
const loose = order('2026-11-01', { belongs: { ...core, isLoose: true } })
const assigned = order('2026-07-14', {
  kind: 'assignment-date',
  label: 'Assigned on',
  place: { in: 'column', row: 3 },
})

const fixed = {
  context: at('2026-11-20T12:00Z'),
}

interface ShownProps {
  dates: { follow: (show: (reading: PageReading) => void) => () => void }
  page: Known['page']
}

function Shown({ dates, page }: ShownProps) {
  const read = useStored(parseState)
  if (read.status !== 'read') return null
  const { purchases, assignments } = read.state
  const given = { ...fixed, dates, page, purchases, assignments }
  return <PageDates {...given} />
}

/** The section over what is stored, and what makes the page say something else. */
async function show(
  readings: readonly DateReading[],
  { page = 'membership-offers' as Known['page'], complete = true } = {},
) {
  let tell: ((reading: PageReading) => void) | undefined
  const ended = vi.fn()
  const dates = {
    follow: (show: (reading: PageReading) => void) => {
      tell = show
      show({ readings, complete })
      return ended
    },
  }
  const { container, unmount } = render(<Shown dates={dates} page={page} />)
  await waitFor(() => expect(tell).toBeDefined())
  const say = (...now: DateReading[]) => tell?.({ readings: now, complete: true })
  return { container, unmount, ended, say }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const use = 'Use these dates'
const purchases = async () => {
  const entries = Object.entries(await stored()).filter(([key]) => key.startsWith('purchase:'))
  return entries.map(([, value]) => value)
}
const storesPurchase = (fields: Record<string, unknown>) =>
  waitFor(async () => expect(await purchases()).toMatchObject([fields]))
const items = () => screen.queryAllByRole('listitem')

describe('the dates of a page', () => {
  it('take no room where there are none', async () => {
    const { container } = await show([])
    expect(container.textContent).toBe('')
  })

  it('are shown with their offer, their place and their standing, and stored by a press alone', async () => {
    await show([order('2026-11-01')])
    const [item] = await screen.findAllByRole('listitem')
    expect(item?.textContent).toMatch(/Order · Partner Success Core/)
    expect(item?.textContent).toMatch(/1 Nov 2026 new/)
    expect(item?.textContent).toMatch(/Ordered on · Partner Success Core Benefits/)
    expect(await stored()).toEqual({})
    press(use)
    await storesPurchase({ offer: 'success-core', purchasedOn: '2026-11-01' })
    await screen.findByText('1 date stored.')
    await screen.findByText('as stored')
    expect(screen.queryByRole('button', { name: use })).toBeNull()
  })

  it('are stored once, however often the button is pressed', async () => {
    await show([order('2026-11-01')])
    const button = await screen.findByRole('button', { name: use })
    fireEvent.click(button)
    fireEvent.click(button)
    await screen.findByText('1 date stored.')
    expect(await purchases()).toHaveLength(1)
  })

  it('go again by undo, with the purchase they made', async () => {
    await show([order('2026-11-01')])
    await screen.findByRole('button', { name: use })
    press(use)
    await screen.findByText('1 date stored.')
    press('Undo')
    await waitFor(async () => expect(await stored()).toEqual({}))
  })

  it('leave by undo what they were added to', async () => {
    const undated = { 'purchase:a': { offer: 'success-core', payment: 'card' } }
    await local.set(undated)
    await show([order('2026-11-01')])
    await screen.findByRole('button', { name: use })
    press(use)
    await storesPurchase({ purchasedOn: '2026-11-01', payment: 'card' })
    await screen.findByText('1 date stored.')
    press('Undo')
    await waitFor(async () =>
      expect(await purchases()).not.toMatchObject([{ purchasedOn: '2026-11-01' }]),
    )
    expect(await stored()).toMatchObject(undated)
  })

  it('that were changed again after storing are not undone', async () => {
    await local.set({ 'purchase:a': { offer: 'success-core' } })
    await show([order('2026-11-01')])
    await screen.findByRole('button', { name: use })
    press(use)
    await screen.findByText('1 date stored.')
    await local.set({ 'purchase:a': { offer: 'success-core', purchasedOn: '2026-11-05' } })
    press('Undo')
    await waitFor(() => expect(screen.queryByText('1 date stored.')).toBeNull())
    expect(await purchases()).toMatchObject([{ purchasedOn: '2026-11-05' }])
  })

  it.each([
    ['added', [], 'purchase:b'],
    ['completed', [{ id: 'a', offer: 'success-core' }], 'purchase:a'],
  ] as const)(
    'are not stored over a purchase another window has just %s',
    async (_, known, key) => {
      const faster = { [key]: { offer: 'success-core', purchasedOn: '2026-11-02' } }
      await local.set(faster)
      const dates = {
        follow: (show: (reading: PageReading) => void) => {
          show({ readings: [order('2026-11-01')], complete: true })
          return () => undefined
        },
      }
      const given = { ...fixed, dates, page: 'membership-offers', assignments: [] } as const
      render(<PageDates {...given} purchases={known} />)
      await screen.findByRole('button', { name: use })
      press(use)
      expect((await screen.findByRole('alert')).textContent).toMatch(/has changed meanwhile/)
      expect(await stored()).toEqual(faster)
    },
  )

  it('say so when the browser stores nothing', async () => {
    await show([order('2026-11-01')])
    await screen.findByRole('button', { name: use })
    vi.spyOn(local, 'set').mockRejectedValue(new Error('quota'))
    press(use)
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not store/)
    expect(await stored()).toEqual({})
  })
})

describe('a date that contradicts what was entered', () => {
  const entered = { 'purchase:a': { offer: 'success-core', purchasedOn: '2026-11-03' } }

  it('is shown with both values, and the common button leaves it alone', async () => {
    await local.set(entered)
    const launch = { to: 'offer', offer: 'partner-launch' } as const
    await show([order('2026-11-01'), order('2026-11-02', { belongs: launch })])
    const [item] = await screen.findAllByRole('listitem')
    expect(item?.textContent).toMatch(/1 Nov 2026 differs/)
    expect(item?.textContent).toMatch(/You entered 3 Nov 2026/)
    press(use)
    await screen.findByText('1 date stored.')
    expect(await purchases()).toMatchObject([entered['purchase:a'], { offer: 'partner-launch' }])
  })

  it('takes its place by a button of its own, until that is undone', async () => {
    await local.set(entered)
    await show([order('2026-11-01')])
    await screen.findByText('differs')
    expect(screen.queryByRole('button', { name: use })).toBeNull()
    press('Use the page’s date')
    await storesPurchase({ purchasedOn: '2026-11-01' })
    await screen.findByText('1 date stored.')
    press('Undo')
    await storesPurchase({ purchasedOn: '2026-11-03' })
  })

  it('and may be two days asks which, before it takes its place', async () => {
    await local.set(entered)
    await show([eitherDay])
    await screen.findByText('differs')
    press('Use the page’s date')
    await screen.findByRole('alert')
    expect(await stored()).toEqual(entered)
    fireEvent.click(screen.getByLabelText('10 Nov 2026'))
    press('Use the page’s date')
    await storesPurchase({ purchasedOn: '2026-11-10' })
  })
})

describe('a date that takes an answer', () => {
  it('may be two days: both are shown, none is chosen, and none is stored unchosen', async () => {
    await show([eitherDay])
    const [item] = await screen.findAllByRole('listitem')
    expect(item?.textContent).toMatch(/11 Oct 2026 \/ 10 Nov 2026/)
    const days = screen.getAllByRole<HTMLInputElement>('radio')
    expect(days.map(({ checked }) => checked)).toEqual([false, false])
    press(use)
    await screen.findByRole('alert')
    expect(await stored()).toEqual({})
    fireEvent.click(screen.getByLabelText('11 Oct 2026'))
    press(use)
    await storesPurchase({ purchasedOn: '2026-10-11' })
  })

  it('is matched loosely: its own box, unticked, decides', async () => {
    await show([loose])
    const box = await screen.findByRole<HTMLInputElement>('checkbox')
    expect(box.checked).toBe(false)
    expect(screen.getByLabelText(/of Partner Success Core/)).toBe(box)
    press(use)
    await screen.findByRole('alert')
    expect(await stored()).toEqual({})
    fireEvent.click(box)
    press(use)
    await storesPurchase({ offer: 'success-core', purchasedOn: '2026-11-01' })
  })

  it('is of an assignment: nothing is kept track of but by choice, under the person’s own words', async () => {
    await show([assigned, assigned], { page: 'benefits-visual-studio' })
    const [box] = await screen.findAllByRole<HTMLInputElement>('checkbox', {
      name: 'Keep track of this one',
    })
    if (!box) throw new Error('No box')
    expect(items()[0]?.textContent).toMatch(/Assigned on, row 3/)
    fireEvent.click(box)
    const name = screen.getByLabelText<HTMLInputElement>('Who has it')
    expect(name.value).toBe('')
    press(use)
    await screen.findByRole('alert')
    expect(document.activeElement).toBe(name)
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(await stored()).toEqual({})
    fireEvent.input(name, { target: { value: ' Build server ' } })
    press(use)
    await screen.findByText('1 date stored.')
    const [[key, value] = []] = Object.entries(await stored())
    expect(key).toMatch(/^assignment:/)
    expect(value).toMatchObject({ label: 'Build server', assignedOn: '2026-07-14' })
  })

  it('folds away the assignments of many people', async () => {
    const { container } = await show(Array(6).fill(assigned), { page: 'benefits-visual-studio' })
    await screen.findByText('6 assignments')
    expect(container.querySelector<HTMLDetailsElement>('.people')?.open).toBe(false)
  })
})

describe('dates nothing rests on', () => {
  const activateBy = order('2027-12-06', { kind: 'activate-by', label: 'Activate By' })

  it('are only shown, folded away, and cannot be stored', async () => {
    const { container } = await show([activateBy])
    const fold = await waitFor(
      () => container.querySelector<HTMLElement>('.only-shown') as HTMLElement,
    )
    expect((fold as HTMLDetailsElement).open).toBe(false)
    expect(within(fold).getByText(/6 Dec 2027/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('are listed up to thirty', async () => {
    const days = Array.from(
      { length: 40 },
      (_, n) => `2027-${n < 20 ? '01' : '02'}-${10 + (n % 20)}`,
    )
    const readings = days.map(date => order(date, { kind: 'activate-by' }))
    await show(readings, { complete: false })
    await screen.findByText('10 more are not listed.')
    expect(items()).toHaveLength(30)
    expect(screen.getByText(/too long to be read to its end/)).toBeTruthy()
  })
})

describe('a page that changes while it is looked at', () => {
  it('is followed as long as nobody is at its dates', async () => {
    const { say } = await show([order('2026-11-01')])
    await screen.findByText(/1 Nov 2026/)
    say(order('2026-11-02'))
    await screen.findByText(/2 Nov 2026/)
  })

  it('changes nothing of what is about to be stored', async () => {
    const { container, say } = await show([order('2026-11-01')])
    await screen.findByText(/1 Nov 2026/)
    fireEvent.pointerEnter(container.querySelector('.page-dates') as Element)
    say(order('2026-11-02'))
    await screen.findByText(/has changed since/)
    say()
    press(use)
    await storesPurchase({ purchasedOn: '2026-11-01' })
  })

  it('is shown as it is now on request', async () => {
    const { say } = await show([loose])
    fireEvent.click(await screen.findByRole('checkbox'))
    say(order('2026-11-02'))
    await screen.findByText(/has changed since/)
    expect(screen.queryByText(/2 Nov 2026/)).toBeNull()
    press('Show what it says now')
    await screen.findByText(/2 Nov 2026/)
  })

  it('is left alone once the dates are not shown any more', async () => {
    const { unmount, ended } = await show([order('2026-11-01')])
    expect(ended).not.toHaveBeenCalled()
    unmount()
    await waitFor(() => expect(ended).toHaveBeenCalledOnce())
  })
})

describe('what a hostile page says', () => {
  it('is shown as text, shortened', async () => {
    const source = `<img src=x onerror=alert(1)> Gold ${'x'.repeat(10_000)}`
    const { container } = await show([
      order('2026-11-01', { belongs: { to: 'offer', offer: 'gold', source } }),
    ])
    await screen.findByRole('listitem')
    expect(container.querySelector('img')).toBeNull()
    expect(container.querySelector('.where')?.textContent?.length).toBeLessThan(80)
  })
})
