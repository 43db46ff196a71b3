// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { datesOnPage } from '../../src/content/follow-dates'
import type { PageReading } from '../../src/portal/reading'

/** Work that waits for the page to have a moment. */
let idle: (() => void)[] = []
let now = 0
let resized: ((entries: { target: Element }[]) => void)[] = []

beforeEach(() => {
  idle = []
  now = 0
  resized = []
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: (entries: { target: Element }[]) => void) {
        resized.push(changed)
      }
      observe() {}
      disconnect() {}
    },
  )
  document.body.innerHTML = '<main></main>'
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const result: PageReading = { readings: [], complete: true }
const main = () => document.querySelector('main') as Element
const pass = () => {
  for (const work of idle.splice(0)) work()
}

/** A page of so many elements, each of which takes a millisecond. */
function follow(elements = 1) {
  let steps = 0
  const readings = vi.fn(function* () {
    for (let n = 0; n < elements; n++) {
      yield main()
      steps++
      now++
    }
    return result
  })
  const show = vi.fn()
  const end = datesOnPage(window, readings).follow(show)
  return { readings, show, end, steps: () => steps }
}

/** Whatever follows the sizes of boxes hears that one has another size, twice: the first is no news. */
const grow = () => {
  for (const changed of resized) {
    changed([{ target: main() }])
    changed([{ target: main() }])
  }
}

describe('reading the dates of a page', () => {
  it('waits for the page to have a moment, and gives the frame back every four milliseconds', () => {
    const { show, steps } = follow(100)
    expect(steps()).toBe(0)
    let most = 0
    while (show.mock.calls.length === 0) {
      const before = steps()
      pass()
      most = Math.max(most, steps() - before)
    }
    expect(steps()).toBe(100)
    expect(most).toBeLessThanOrEqual(4)
    expect(show).toHaveBeenCalledExactlyOnceWith(result)
  })

  it('is done once, and again after what is on the page has grown or was clicked', () => {
    const { readings } = follow()
    pass()
    vi.advanceTimersByTime(60_000)
    pass()
    expect(readings).toHaveBeenCalledOnce()
    document.body.append('more')
    vi.advanceTimersByTime(60_000)
    pass()
    expect(readings).toHaveBeenCalledOnce()

    grow()
    pass()
    expect(readings).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1_000)
    document.body.click()
    pass()
    expect(readings).toHaveBeenCalledTimes(3)
  })

  it('is done once for all that happened while it rests, soon as the page comes up', () => {
    const { readings } = follow()
    pass()
    for (let n = 0; n < 50; n++) {
      grow()
      pass()
    }
    expect(readings).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(200)
    pass()
    expect(readings).toHaveBeenCalledTimes(2)
  })

  it('is done once a second at most on a page that never stops growing', () => {
    const { readings } = follow()
    const growing = (seconds: number) => {
      for (let tenth = 0; tenth < 10 * seconds; tenth++) {
        grow()
        pass()
        vi.advanceTimersByTime(100)
      }
    }
    growing(5)
    readings.mockClear()
    growing(60)
    expect(readings.mock.calls.length).toBeLessThanOrEqual(60)
    expect(readings.mock.calls.length).toBeGreaterThan(40)
  })

  it('ends in the middle when nobody looks any more', () => {
    const { show, end, steps } = follow(100)
    pass()
    const before = steps()
    end()
    pass()
    grow()
    document.body.click()
    pass()
    expect(steps()).toBe(before)
    expect(show).not.toHaveBeenCalled()
  })
})
