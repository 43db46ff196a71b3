import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { evaluate } from '../../src/rules'
import type { Context } from '../../src/rules/types'
import { hereAndNow } from '../../src/ui/here-and-now'
import { useHereAndNow } from '../../src/ui/use-here-and-now'

const original = process.env.TZ

afterEach(() => {
  cleanup()
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
