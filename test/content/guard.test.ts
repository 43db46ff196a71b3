// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Judge } from '../../src/content/bridge'
import { type GuardPorts, installGuard } from '../../src/content/guard'
import { createPasses } from '../../src/content/pass'
import type { Decision } from '../../src/ui/HoldDialog'

vi.mock('../../src/content/page', () => ({ currentPage: () => 'benefits-software' }))

const made = (action: Decision['action']): Decision => ({
  action,
  purchase: 'fresh',
  outcome: 'eligible',
})

const standing = vi.fn<Judge['standing']>()
const decide = vi.fn<Judge['decide']>()
const noted = vi.fn<Judge['noted']>()
const settled = vi.fn<Judge['settled']>()
const lost = vi.fn<Judge['lost']>()
const ready = vi.fn<Judge['ready']>()
const confirm = vi.fn<GuardPorts['confirm']>()
const acted = vi.fn()
let judge: Judge | undefined
let products = 0

// Listeners on the window stay for good, so there is one guard for all tests, as on a page.
installGuard(window as unknown as Window & typeof globalThis, {
  judge: () => judge,
  passes: createPasses(() => performance.now()),
  confirm: aim => confirm(aim),
})

function button(): HTMLButtonElement {
  const found = document.querySelector('button')
  if (!found) throw new Error('no button')
  return found
}

beforeEach(() => {
  vi.resetAllMocks()
  judge = { standing, ready, decide, noted, settled, lost }
  // A product of its own for each test: what one test released follows it for a moment.
  document.body.innerHTML = `<h2>Visio ${++products}</h2><button>Get keys</button>`
  button().addEventListener('click', acted)
})
afterEach(() => {
  document.body.innerHTML = ''
})

describe('when something goes wrong in the guard', () => {
  it.each([
    ['lets nothing through on "no"', false, 0],
    ['does it once on "yes"', true, 1],
  ])('asks with the browser’s own question when ours fails, and %s', async (_, answer, times) => {
    standing.mockReturnValue('held')
    decide.mockRejectedValue(new Error('dialog'))
    confirm.mockReturnValue(answer)
    button().click()
    await vi.waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    expect(acted).toHaveBeenCalledTimes(times)
  })

  it.each([
    ['there is nobody who knows the rules', () => (judge = undefined)],
    [
      'what it would cost cannot be said',
      () =>
        standing.mockImplementation(() => {
          throw new Error('rules')
        }),
    ],
  ])('asks with the browser’s own question when %s', (_, fail) => {
    fail()
    confirm.mockReturnValue(false)
    button().click()
    expect(confirm).toHaveBeenCalledOnce()
    expect(acted).not.toHaveBeenCalled()
    confirm.mockReturnValue(true)
    button().click()
    expect(acted).toHaveBeenCalledOnce()
  })
})

describe('a press that is held', () => {
  it('acts once after "proceed", and is told as settled after that', async () => {
    standing.mockReturnValue('held')
    decide.mockResolvedValue(made('proceed'))
    settled.mockImplementation(() => expect(acted).toHaveBeenCalledOnce())
    button().click()
    expect(acted).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce())
  })

  it('is asked about once, however often it is pressed meanwhile', async () => {
    standing.mockReturnValue('held')
    let answer: (decision: Decision) => void = () => undefined
    decide.mockReturnValue(
      new Promise(resolve => {
        answer = resolve
      }),
    )
    button().click()
    button().click()
    button().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(decide).toHaveBeenCalledOnce()
    answer(made('cancel'))
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce())
    expect(acted).not.toHaveBeenCalled()
  })

  it('waits for what is stored, and goes through when that says nothing is at stake', async () => {
    let isRead: () => void = () => undefined
    ready.mockReturnValue(new Promise(resolve => (isRead = resolve)))
    standing.mockReturnValue(undefined)
    decide.mockResolvedValue(undefined)
    button().click()
    expect(acted).not.toHaveBeenCalled()
    expect(decide).not.toHaveBeenCalled()
    isRead()
    await vi.waitFor(() => expect(acted).toHaveBeenCalledOnce())
    expect(settled).not.toHaveBeenCalled()
  })

  it('is not done on another product that took its place', async () => {
    standing.mockReturnValue('held')
    decide.mockImplementation(async () => {
      const heading = document.querySelector('h2')
      if (heading) heading.textContent = 'Exchange'
      return made('proceed')
    })
    button().click()
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce())
    expect(acted).not.toHaveBeenCalled()
    expect(settled).not.toHaveBeenCalled()
  })
})

describe('a press that costs nothing', () => {
  it('goes through at once', () => {
    standing.mockReturnValue('free')
    button().click()
    expect(acted).toHaveBeenCalledOnce()
    expect(noted).not.toHaveBeenCalled()
  })
})

describe('a press that is only to be noted', () => {
  it('goes through at once, and is told of once', () => {
    standing.mockReturnValue('noted')
    button().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    button().click()
    expect(acted).toHaveBeenCalledOnce()
    expect(noted).toHaveBeenCalledOnce()
    expect(decide).not.toHaveBeenCalled()
  })
})
