import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookAgain } from '../../src/background/look'
import { visualStudioPanel } from '../../src/features/visual-studio-panel'
import { Options } from '../../src/options/Options'
import { Popup } from '../../src/popup/Popup'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { parseState } from '../../src/storage/state'
import { hereAndNow } from '../../src/ui/here-and-now'
import { RefundCountdown } from '../../src/ui/RefundCountdown'
import { deadlineNamed, deadlinesAt, purchase } from '../deadlines/agenda'
import { button, local, notifications, resetBrowser, setPermission, sync } from '../support/browser'

const original = process.env.TZ

beforeEach(() => {
  resetBrowser()
  setPermission(true)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  if (original === undefined) delete process.env.TZ
  else process.env.TZ = original
})

/** Bought on 1 November, safe until the 30th. Days left by hand, from the calendar that is ahead. */
const moments: [now: string, zone: string, left: number][] = [
  ['2026-11-20T11:00:00Z', 'Europe/Amsterdam', 10],
  ['2026-11-20T22:59:59Z', 'Europe/Amsterdam', 10],
  ['2026-11-20T23:00:00Z', 'Europe/Amsterdam', 9],
  ['2026-11-21T00:00:00Z', 'America/Los_Angeles', 9],
  ['2026-11-20T23:59:59Z', 'America/Los_Angeles', 10],
  ['2026-11-20T09:59:59Z', 'Pacific/Kiritimati', 10],
  ['2026-11-20T10:00:00Z', 'Pacific/Kiritimati', 9],
  ['2026-11-21T10:59:59Z', 'Pacific/Pago_Pago', 9],
  ['2026-11-20T18:29:59Z', 'Asia/Kolkata', 10],
  ['2026-11-20T18:30:00Z', 'Asia/Kolkata', 9],
  // Clocks go back in Los Angeles on the first of the month.
  ['2026-11-01T08:30:00Z', 'America/Los_Angeles', 29],
  ['2026-11-01T10:30:00Z', 'America/Los_Angeles', 29],
  ['2026-11-29T10:00:00Z', 'Pacific/Kiritimati', 0],
  ['2026-11-30T23:59:59Z', 'Pacific/Pago_Pago', 0],
  ['2026-11-29T23:59:59Z', 'UTC', 1],
  ['2026-11-30T00:00:00Z', 'UTC', 0],
]

const words = (left: number) =>
  left === 0 ? 'Today is the last safe day' : `${left} ${left === 1 ? 'day' : 'days'} left`

async function at(now: string, zone: string, items: Record<string, unknown>) {
  process.env.TZ = zone
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  await local.set(items)
  const days = Array.from({ length: 20 }, (_, index) => index * 2)
  await sync.set({ preferences: { reminders: { on: true, days, time: '00:00' } } })
}

describe('the days that are left of a refund', () => {
  it.each(moments)('at %s in %s are %i wherever they are shown', async (now, zone, left) => {
    await at(now, zone, { 'purchase:a': purchase })
    const text = words(left)

    await lookAgain()
    expect(button.text).toBe(left === 0 ? '!' : `${left}d`)
    expect(button.title).toBe(`Forewarn: ${text} (Full refund)`)
    expect([...notifications.values()]).toMatchObject([{ title: `Full refund: ${text}` }])

    const popup = render(<Popup />)
    const coming = within(await screen.findByRole('region', { name: 'Coming up' }))
    const item = coming.getByRole('link', { name: 'Full refund' }).closest('li')
    expect(item?.querySelector('.left')?.textContent).toBe(text)
    const inTable = () => screen.getByRole('row', { name: /^Full refund/ }).lastElementChild
    expect(inTable()?.textContent).toBe(text)
    popup.unmount()

    const options = render(<Options />)
    const deadlines = await screen.findByRole('region', { name: 'Deadlines' })
    await within(deadlines).findByRole('row', { name: /^Full refund/ })
    expect(inTable()?.textContent).toBe(text)
    const refund = deadlines.querySelector('[data-kind="refund"] dl')
    expect(refund?.lastElementChild?.textContent).toBe(`Time left${text}`)
    const bought = screen.getByRole('region', { name: 'Purchases' })
    expect(bought.textContent).toContain(text)
    options.unmount()

    const { purchases, profile } = parseState(await local.get(null), {})
    render(
      <RefundCountdown
        purchases={purchases}
        profile={profile}
        rule={benefitRefund}
        context={hereAndNow()}
        endsIt=""
      />,
    )
    expect(screen.getByText(text)).toBeTruthy()
  })
})

describe('the days until a subscription can be given on', () => {
  // Assigned on 1 September: on 1 December no reading says "too early". From the calendar behind.
  it.each([
    ['2026-11-20T11:00:00Z', 'Europe/Amsterdam', 11],
    ['2026-11-20T23:30:00Z', 'Europe/Amsterdam', 11],
    ['2026-11-20T12:00:00Z', 'Pacific/Kiritimati', 11],
    ['2026-11-21T03:00:00Z', 'America/Los_Angeles', 11],
    ['2026-11-21T08:00:00Z', 'America/Los_Angeles', 10],
  ])('at %s in %s are %i wherever they are shown', async (now, zone, left) => {
    await at(now, zone, {
      'assignment:v': { label: 'Kim', assignedOn: '2026-09-01', addedAt: '2026-09-01T10:00:00Z' },
    })
    const stored = deadlinesAt(now, await local.get(null), zone)
    expect(deadlineNamed(stored, 'reassignment:v').daysLeft).toBe(left)

    const options = render(<Options />)
    const deadlines = await screen.findByRole('region', { name: 'Deadlines' })
    const row = await within(deadlines).findByRole('row', { name: /^Reassign Visual Studio/ })
    expect(row.lastElementChild?.textContent).toBe(`Opens in ${left} days`)
    expect(row.textContent).toContain('1 Dec 2026')
    expect(
      deadlines.querySelector('[data-kind="reassignment"] dl')?.lastElementChild?.textContent,
    ).toBe(`Time leftOpens in ${left} days`)
    options.unmount()

    const { Panel } = visualStudioPanel
    const state = parseState(await local.get(null), {})
    expect(
      Panel &&
        visualStudioPanel.summarise?.({
          state,
          context: hereAndNow(),
          page: 'benefits-visual-studio',
        })?.daysLeft,
    ).toBe(left)
  })
})
