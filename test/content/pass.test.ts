import { describe, expect, it, vi } from 'vitest'
import { createPasses, type Target } from '../../src/content/pass'

const element = {} as Element
const exchange: Target = { element, label: 'Get keys', product: 'Exchange' }
const rebuilt: Target = { ...exchange, element: {} as Element }
const visio: Target = { ...exchange, product: 'Visio' }

describe('a pass for what is done again', () => {
  it('lets exactly that control through, and only while it is done', () => {
    const passes = createPasses(() => 0)
    passes.during(exchange, () => {
      expect(passes.admits(exchange)).toBe(true)
      expect(passes.admits(rebuilt)).toBe(false)
      expect(passes.admits(visio)).toBe(false)
    })
    expect(passes.admits(exchange)).toBe(false)
  })

  it('ends also when the page throws', () => {
    const passes = createPasses(() => 0)
    expect(() =>
      passes.during(exchange, () => {
        throw new Error('the page')
      }),
    ).toThrow('the page')
    expect(passes.admits(exchange)).toBe(false)
  })
})

describe('a pass for a control that has to be pressed again', () => {
  it('is good for the same control of the same product, once, and tells when it is used', () => {
    const used = vi.fn()
    const passes = createPasses(() => 0)
    passes.grant(exchange, used)
    expect(passes.admits(visio)).toBe(false)
    expect(passes.admits({ ...exchange, label: 'Activate' })).toBe(false)
    expect(passes.admits(rebuilt)).toBe(true)
    passes.consume(visio)
    expect(used).not.toHaveBeenCalled()
    passes.consume(rebuilt)
    expect(used).toHaveBeenCalledOnce()
    expect(passes.admits(rebuilt)).toBe(false)
  })

  it('lapses after ten seconds', () => {
    let now = 0
    const passes = createPasses(() => now)
    passes.grant(exchange, () => undefined)
    now = 10_000
    expect(passes.admits(rebuilt)).toBe(true)
    now = 10_001
    expect(passes.admits(rebuilt)).toBe(false)
  })
})
