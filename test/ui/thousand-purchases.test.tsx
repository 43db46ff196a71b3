import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookAgain } from '../../src/background/look'
import { Options } from '../../src/options/Options'
import { Popup } from '../../src/popup/Popup'
import { purchase } from '../deadlines/agenda'
import { button, local, resetBrowser, setPermission, sync } from '../support/browser'

/* Milliseconds are the machine's; what is slow is to build formatters, to ask them for a zone's clock, and to draw. */

const day = (ago: number) =>
  new Date(Date.UTC(2026, 10, 19) - ago * 86_400_000).toISOString().slice(0, 10)
const thousand = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [
    `purchase:${index}`,
    { ...purchase, purchasedOn: day(index % 400) },
  ]),
)

const Actual = Intl.DateTimeFormat
let built = 0
let asked = 0

beforeEach(async () => {
  resetBrowser()
  setPermission(true)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T11:00:00Z') })
  await local.set(thousand)
  await sync.set({ preferences: { reminders: { on: true } } })
  built = 0
  asked = 0
  const formatToParts = Actual.prototype.formatToParts
  vi.spyOn(Actual.prototype, 'formatToParts').mockImplementation(function (this: never, date) {
    asked++
    return formatToParts.call(this, date)
  })
  Intl.DateTimeFormat = new Proxy(Actual, {
    construct(target, [locales, options]) {
      built++
      return new target(locales, options)
    },
  })
})
afterEach(() => {
  cleanup()
  Intl.DateTimeFormat = Actual
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('with a thousand purchases', () => {
  it('the worker asks for the clock of the zone once a day that counts, not once a purchase', async () => {
    await lookAgain()
    expect(button.text).toBe('!')
    expect(built).toBeLessThan(10)
    expect(asked).toBeLessThan(8000)
  })

  it('the popup draws a few of them', async () => {
    render(<Popup />)
    const coming = await screen.findByRole('region', { name: 'Coming up' })
    expect(coming.querySelectorAll('.coming > ul > li')).toHaveLength(3)
    expect(coming.querySelectorAll('.timeline tbody tr')).toHaveLength(20)
    expect(coming.textContent).toMatch(/more are not in the picture/)
    expect(built).toBeLessThan(20)
  })

  it('the options draw a few of them, and the rest when asked to', async () => {
    render(<Options />)
    await waitFor(() => expect(document.querySelector('#deadlines .timeline')).toBeTruthy())
    expect(document.querySelectorAll('#deadlines article.deadline').length).toBeLessThanOrEqual(40)
    expect(document.querySelectorAll('#purchases .purchases > li')).toHaveLength(50)
    expect(document.querySelectorAll('.timeline tbody tr')).toHaveLength(20)
    expect(built).toBeLessThan(20)
  })
})
