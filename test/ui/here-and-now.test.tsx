import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { evaluate } from '../../src/rules'
import type { Context } from '../../src/rules/types'
import { hereAndNow } from '../../src/ui/here-and-now'
import { useHereAndNow } from '../../src/ui/use-here-and-now'

const original = process.env.TZ

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  if (original === undefined) delete process.env.TZ
  else process.env.TZ = original
})

/** The context that the popup and the options judge by. */
function contextOfPages(): Context | undefined {
  let context: Context | undefined
  const Page = () => {
    context = useHereAndNow()
    return null
  }
  render(<Page />)
  return context
}

describe.each([
  ['the portal', hereAndNow],
  ['the popup and the options', contextOfPages],
])('in %s', (_, contextOf) => {
  // The first leaves the engine without a name, the second with one that it does not take itself.
  it.each(['Foo/Bar', 'Etc/Unknown'])('a machine set to %s gets its verdicts, in UTC', zone => {
    process.env.TZ = zone
    const context = contextOf()
    expect(context?.timeZone).toBe('UTC')
    const judge = () => context && evaluate('tax-refund', { paidOn: '2026-11-01' }, context)
    expect(judge()?.window?.safeUntil).toBe('2027-10-31')
  })

  it('a machine that knows its zone goes by that', () => {
    process.env.TZ = 'Pacific/Auckland'
    expect(contextOf()?.timeZone).toBe('Pacific/Auckland')
  })
})

describe('a page that is left open', () => {
  let drawn = 0
  const Page = () => {
    const { now, timeZone } = useHereAndNow()
    drawn++
    return <output>{`${now.toISOString()} ${timeZone}`}</output>
  }
  const wait = (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) act(() => void vi.advanceTimersByTime(60_000))
  }
  const shown = () => screen.getByRole('status').textContent

  function openAt(now: string) {
    process.env.TZ = 'Asia/Dubai'
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(now) })
    drawn = 0
    render(<Page />)
  }

  it.each([
    ['the person’s day', '2026-11-20T19:58:10Z', '2026-11-20T20:00:10.000Z'],
    ['the portal’s day', '2026-11-20T23:58:10Z', '2026-11-21T00:00:10.000Z'],
  ])('in sight, shows %s within a minute of its beginning', (_, opened, next) => {
    openAt(opened)
    wait(1)
    expect(drawn).toBe(1)
    wait(1)
    expect(shown()).toBe(`${next} Asia/Dubai`)
  })

  it('counts hours anew every ten minutes, and not more often', () => {
    openAt('2026-11-20T12:00:30Z')
    wait(60)
    expect(drawn).toBe(7)
  })

  it('follows the machine to another zone, and a clock that is set', () => {
    openAt('2026-11-20T12:00:30Z')
    process.env.TZ = 'Pacific/Auckland'
    wait(1)
    expect(shown()).toBe('2026-11-20T12:01:30.000Z Pacific/Auckland')
    vi.setSystemTime(new Date('2026-11-18T12:00:00Z'))
    wait(1)
    expect(shown()).toMatch(/^2026-11-18T12:01/)
  })

  it('asks no more once it is gone', () => {
    openAt('2026-11-20T12:00:30Z')
    expect(vi.getTimerCount()).toBe(1)
    act(cleanup)
    expect(vi.getTimerCount()).toBe(0)
  })
})
