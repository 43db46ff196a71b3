import { describe, expect, it, vi } from 'vitest'
import { createPasses, type Target } from '../../src/content/pass'

const element = {} as Element
const exchange: Target = {
  element,
  label: 'Get keys',
  product: 'Exchange',
  source: 'Core',
  isKnown: true,
}
const pressed = { isTrusted: true, type: 'click' } as Event
const dispatched = { isTrusted: false, type: 'click' } as Event
const rebuilt: Target = { ...exchange, element: {} as Element }
const visio: Target = { ...exchange, product: 'Visio' }
const other: Target = { ...exchange, source: 'MAPS - Core' }

describe('a pass for what is done again', () => {
  it('lets exactly that control through, and only while it is done', () => {
    const passes = createPasses(() => 0)
    passes.during(exchange, () => {
      expect(passes.admits(exchange, pressed)).toBe(true)
      expect(passes.admits(rebuilt, pressed)).toBe(false)
      expect(passes.admits(visio, pressed)).toBe(false)
    })
    expect(passes.admits(exchange, pressed)).toBe(false)
  })

  it('covers for a moment what the page does by itself in answer to it, and no new press', () => {
    let now = 0
    const passes = createPasses(() => now)
    passes.during(exchange, () => undefined)
    now = 3_000
    expect(passes.admits(exchange, dispatched)).toBe(true)
    expect(passes.admits(exchange, { isTrusted: true, type: 'submit' } as Event)).toBe(true)
    expect(passes.admits(exchange, pressed)).toBe(false)
    expect(passes.admits(visio, dispatched)).toBe(false)
    now = 3_001
    expect(passes.admits(exchange, dispatched)).toBe(false)
  })

  it('covers the field that the browser presses when its label is pressed', () => {
    const passes = createPasses(() => 0)
    const field = {} as Element
    const label = { control: field } as Partial<Element> as Element
    const drawn: Target = { ...exchange, element: label, isKnown: false }
    passes.during(drawn, () => {
      expect(passes.admits({ ...drawn, element: field }, pressed)).toBe(true)
      expect(passes.admits({ ...drawn, element: {} as Element }, pressed)).toBe(false)
    })
  })

  it('ends also when the page throws', () => {
    const passes = createPasses(() => 0)
    expect(() =>
      passes.during(exchange, () => {
        throw new Error('the page')
      }),
    ).toThrow('the page')
    expect(passes.admits(exchange, pressed)).toBe(false)
  })
})

describe('a pass for a control that has to be pressed again', () => {
  it('is good for the same control of the same product, once, and tells when it is used', () => {
    const used = vi.fn()
    let now = 0
    const passes = createPasses(() => now)
    passes.grant(exchange, used)
    expect(passes.admits(visio, pressed)).toBe(false)
    expect(passes.admits({ ...exchange, label: 'Activate' }, pressed)).toBe(false)
    expect(passes.admits(rebuilt, pressed)).toBe(true)
    passes.consume(visio)
    expect(used).not.toHaveBeenCalled()
    passes.consume(rebuilt)
    expect(used).toHaveBeenCalledOnce()
    // What is left of that press goes through, and after it nothing.
    expect(passes.admits(rebuilt, pressed)).toBe(true)
    passes.consume(rebuilt)
    expect(used).toHaveBeenCalledOnce()
    now = 1_001
    expect(passes.admits(rebuilt, pressed)).toBe(false)
  })

  it('is for a person, and for the same membership', () => {
    const passes = createPasses(() => 0)
    passes.grant(exchange, () => undefined)
    expect(passes.admits(rebuilt, dispatched)).toBe(false)
    expect(passes.admits(other, pressed)).toBe(false)
  })

  it('is for the very node where no product is named', () => {
    const passes = createPasses(() => 0)
    const nameless: Target = { ...exchange, product: undefined, isKnown: false }
    passes.grant(nameless, () => undefined)
    expect(passes.admits({ ...nameless, element: {} as Element }, pressed)).toBe(false)
    expect(passes.admits(nameless, pressed)).toBe(true)
  })

  it('lapses after ten seconds', () => {
    let now = 0
    const passes = createPasses(() => now)
    passes.grant(exchange, () => undefined)
    now = 10_000
    expect(passes.admits(rebuilt, pressed)).toBe(true)
    now = 10_001
    expect(passes.admits(rebuilt, pressed)).toBe(false)
  })
})
