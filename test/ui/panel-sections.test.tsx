import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { advicePanel } from '../../src/features/advice-panel'
import type { PanelProps } from '../../src/features/feature'
import { membershipPanel } from '../../src/features/membership-panel'
import { refundPanel } from '../../src/features/refund-panel'
import { visualStudioPanel } from '../../src/features/visual-studio-panel'
import { visualStudioReassignment } from '../../src/rules/visual-studio-reassignment'
import { emptyState, parseState, type State } from '../../src/storage/state'
import { AssignmentList } from '../../src/ui/panel-assignments'
import { at } from '../rules/context'
import { resetBrowser, stored } from '../support/browser'

beforeEach(resetBrowser)
afterEach(cleanup)

const context = at('2026-11-20T12:00Z')
const purchase = {
  id: 'a',
  offer: 'success-core',
  purchasedOn: '2026-11-01',
  benefitsUsed: false,
  keysViewed: false,
} as const

function props(page: PanelProps['page'], state: Partial<State> = {}): PanelProps {
  return { state: { ...emptyState, ...state }, context, page }
}

function show({ Panel }: typeof refundPanel, given: PanelProps): Element {
  return render(Panel ? <Panel {...given} /> : <p />).container
}

describe('what would end the refund', () => {
  it.each([
    ['benefits-software', /“Get keys” ends/],
    ['benefits-visual-studio', /“Assign user”/],
    ['benefits-marketing', /“Activate” ends/],
    ['benefits-other', /Showing a product key/],
  ] as const)('is said of %s', (page, text) => {
    const panel = show(refundPanel, props(page, { purchases: [purchase] }))
    expect(panel.querySelector('.headline')?.textContent).toMatch(text)
  })

  it('names no keys where there are none', () => {
    const seen = { controls: ['redeem'], noBenefits: false } as const
    const given = { ...props('benefits-cloud', { purchases: [purchase] }), seen }
    expect(show(refundPanel, given).querySelector('.headline')?.textContent).not.toMatch(/keys/i)
    expect(show(advicePanel, given).querySelector('.notice')?.textContent).toMatch(/Without keys/)
  })
})

describe('who may act', () => {
  it('is in plain sight for somebody with another role', () => {
    const panel = show(
      advicePanel,
      props('benefits-software', { profile: { roles: ['sales-agent'] } }),
    )
    const access = panel.querySelector<HTMLDetailsElement>('.access')
    expect(access?.open).toBe(true)
    expect(access?.textContent).toMatch(/Global admin or Partner admin/)
  })

  it('is folded away for somebody who may, and for somebody whose role is not known', () => {
    for (const roles of [['partner-admin'], []] as const) {
      const panel = show(
        advicePanel,
        props('benefits-software', { profile: { roles: [...roles] } }),
      )
      expect(panel.querySelector<HTMLDetailsElement>('.access')?.open).toBe(false)
      cleanup()
    }
  })

  it('is open to doubt where the documents differ', () => {
    const profile = { roles: ['partner-admin' as const] }
    const panel = show(advicePanel, props('benefits-azure', { profile }))
    expect(panel.querySelector('[data-access="disputed"]')).toBeTruthy()
  })
})

describe('the message that there are no benefits', () => {
  it('is explained at once when it stands on the page, else on demand', () => {
    const given = props('benefits-overview')
    const open = (seen: PanelProps['seen']) => {
      const panel = show(advicePanel, { ...given, seen })
      return panel.querySelector<HTMLDetailsElement>('.no-benefits')?.open
    }
    expect(open(undefined)).toBe(false)
    cleanup()
    expect(open({ controls: [], noBenefits: true })).toBe(true)
    expect(screen.getByText(/a Global admin can give it to you/)).toBeTruthy()
  })
})

describe('advice', () => {
  it('is that of the tab, each note with its sources', () => {
    const panel = show(advicePanel, props('benefits-software'))
    const notes = [...panel.querySelectorAll('.advice [data-advice]')]
    expect(notes.map(note => note.getAttribute('data-advice'))).toContain('mak-activations-run-out')
    expect(notes.map(note => note.getAttribute('data-advice'))).not.toContain('azure-credit-kinds')
    for (const note of notes) expect(note.querySelector('.fw-sources')).toBeTruthy()
  })

  it('of other offers than the person has is left out', () => {
    const ids = (state: Partial<State>) =>
      [
        ...show(advicePanel, props('membership-offers', state)).querySelectorAll('[data-advice]'),
      ].map(note => note.getAttribute('data-advice'))
    expect(ids({})).toContain('retired-offers')
    cleanup()
    expect(ids({ purchases: [purchase] })).not.toContain('retired-offers')
  })
})

describe('a membership', () => {
  it('can be renewed from its anniversary, a year after the purchase', () => {
    const panel = show(membershipPanel, props('membership-offers', { purchases: [purchase] }))
    const days = [...panel.querySelectorAll('.days dd')].map(day => day.textContent)
    expect(days).toEqual(['1 Nov 2027', '2 Nov 2027 to 30 Nov 2027', '1 Dec 2027'])
    expect(panel.querySelector<HTMLDetailsElement>('.renewal')?.open).toBe(false)
  })

  it('goes by the anniversary the person knows, and counts down while the window is open', () => {
    const renewing = { ...purchase, purchasedOn: '2025-11-01', anniversaryOn: '2026-11-10' }
    const given = props('membership-offers', { purchases: [renewing] })
    const panel = show(membershipPanel, given)
    expect(panel.querySelector('.days')?.getAttribute('data-renewal')).toBe('open')
    expect(panel.querySelector<HTMLDetailsElement>('.renewal')?.open).toBe(true)
    expect(membershipPanel.summarise?.(given)).toEqual({
      daysLeft: 19,
      text: 'Renewal: 19 days left',
    })
  })

  it('bought by bank transfer expires unpaid, and with a card does not', () => {
    const panel = (payment: 'wire' | 'card') =>
      show(membershipPanel, props('membership-bills', { purchases: [{ ...purchase, payment }] }))
    expect(panel('wire').querySelector('.wire')?.textContent).toMatch(/30 Nov 2026.*1 Dec 2026/)
    cleanup()
    expect(panel('card').querySelector('.wire')).toBeNull()
  })

  it('tells the tax year to an exempt company alone', () => {
    const panel = (taxExempt: boolean) =>
      show(
        membershipPanel,
        props('membership-bills', { purchases: [purchase], profile: { taxExempt } }),
      )
    expect(panel(true).querySelector('.tax')?.textContent).toMatch(/31 Oct 2027/)
    cleanup()
    expect(panel(false).querySelector('.tax')).toBeNull()
  })

  it('that is no longer sold is said to be so', () => {
    const gold = { ...purchase, offer: 'gold' as const }
    const panel = show(membershipPanel, props('membership-offers', { purchases: [gold] }))
    expect(panel.querySelector('.retired')).toBeTruthy()
    expect(panel.querySelector('.days')).toBeNull()
  })

  it('asks by what it was paid, and with a card whether the account is suspended', () => {
    const asked = (payment?: 'card') =>
      show(
        membershipPanel,
        props('membership-offers', { purchases: [{ ...purchase, ...(payment && { payment }) }] }),
      )
        .querySelector('.ask [data-fact]')
        ?.getAttribute('data-fact')
    expect(asked()).toBe('payment')
    cleanup()
    expect(asked('card')).toBe('accountSuspended')
  })
})

describe('a tracked assignment', () => {
  const list = (state: State) => (
    <AssignmentList
      rule={visualStudioReassignment}
      assignments={state.assignments}
      context={context}
    />
  )
  const read = async () => parseState(await stored(), {})

  it('is added, counted, changed and removed with a way back', async () => {
    const { rerender, container } = render(list(emptyState))
    fireEvent.click(screen.getByText('Keep track of one'))
    fireEvent.submit(container.querySelector('form')!)
    expect(container.querySelectorAll('[aria-invalid="true"]').length).toBe(2)
    fireEvent.input(container.querySelector('input[type="text"]')!, {
      target: { value: ' Build agent ' },
    })
    fireEvent.input(container.querySelector('input[type="date"]')!, {
      target: { value: '2026-10-12' },
    })
    // Both are there, so it is stored, and shown once.
    await waitFor(async () => expect((await read()).assignments).toHaveLength(1))
    rerender(list(await read()))
    expect(container.querySelectorAll('[data-assignment]')).toHaveLength(0)
    fireEvent.submit(container.querySelector('form')!)
    await waitFor(async () => expect((await read()).assignments).toHaveLength(1))
    await waitFor(() => expect(container.querySelector('form')).toBeNull())
    rerender(list(await read()))
    expect(container.querySelector('.when')?.textContent).toBe(
      'Can go to somebody else from 11 Jan 2027, in 52 days',
    )
    expect((await read()).assignments[0]?.label).toBe('Build agent')

    fireEvent.click(screen.getByText(/^Delete/))
    await waitFor(async () => expect((await read()).assignments).toEqual([]))
    fireEvent.click(await screen.findByText('Undo'))
    await waitFor(async () => expect((await read()).assignments).toHaveLength(1))
  })

  it.each([
    ['2026-08-01', /now/],
    ['2026-08-22', /perhaps go to somebody else today, surely from 21 Nov 2026/],
    [undefined, /date of the assignment is missing/],
  ])('of %s says from when it can go to somebody else', (assignedOn, text) => {
    const assignment = { id: 'a', label: 'Anna', ...(assignedOn && { assignedOn }) }
    const { container } = render(list({ ...emptyState, assignments: [assignment] }))
    expect(container.querySelector('.when')?.textContent).toMatch(text)
  })

  it('is counted on the tab without saying whose it is', () => {
    const assignments = [{ id: 'a', label: 'Anna', assignedOn: '2026-10-12' }]
    const summary = visualStudioPanel.summarise?.(props('benefits-visual-studio', { assignments }))
    expect(summary).toEqual({ daysLeft: 52, text: 'Visual Studio: in 52 days' })
  })

  it('that is damaged is repaired field by field', () => {
    const { assignments, repairs } = parseState(
      { 'assignment:a': { label: 'Anna', assignedOn: '2026-02-30' }, 'assignment:b': 7 },
      {},
    )
    expect(assignments).toEqual([{ id: 'a', label: 'Anna' }, { id: 'b' }])
    expect(repairs).toEqual([{ key: 'assignment:a', field: 'assignedOn' }, { key: 'assignment:b' }])
  })
})
