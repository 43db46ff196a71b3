// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type GuardPorts, installGuard } from '../../src/content/guard'
import { createPasses } from '../../src/content/pass'
import type { Feature, Stake } from '../../src/features/feature'
import { benefitRefund } from '../../src/rules/benefit-refund'
import { emptyState } from '../../src/storage/state'
import type { Decision } from '../../src/ui/HoldDialog'

vi.mock('webextension-polyfill', () => import('../support/browser'))
vi.mock('../../src/content/page', () => ({ currentPage: () => 'benefits-software' }))

const atStake: Stake = { kind: 'refund', purchases: [{ id: 'fresh' }] }
const made = (action: Decision['action']): Decision => ({
  action,
  purchase: 'fresh',
  outcome: 'eligible',
})

const assess = vi.fn<NonNullable<Feature['assess']>>()
const decide = vi.fn<GuardPorts['decide']>()
const settled = vi.fn<GuardPorts['settled']>()
const lost = vi.fn<GuardPorts['lost']>()
const confirm = vi.fn<GuardPorts['confirm']>()
const acted = vi.fn()
let state: ReturnType<GuardPorts['state']>
let products = 0
let isRead: () => void = () => undefined
const read = new Promise<void>(resolve => {
  isRead = resolve
})

const guard: Feature = {
  id: 'get-keys-guard',
  pages: ['benefits-software'],
  controls: ['get-keys'],
  rules: [benefitRefund],
  assess: action => assess(action),
}

// Listeners on the window stay for good, so there is one guard for all tests, as on a page.
installGuard(window as unknown as Window & typeof globalThis, {
  features: [guard],
  state: () => state,
  ready: () => read,
  context: () => ({ now: new Date('2026-11-20T12:00:00Z'), timeZone: 'UTC' }),
  passes: createPasses(() => performance.now()),
  decide: (action, stake) => decide(action, stake),
  settled: (action, decision) => settled(action, decision),
  lost: action => lost(action),
  confirm: feature => confirm(feature),
})

function button(): HTMLButtonElement {
  const found = document.querySelector('button')
  if (!found) throw new Error('no button')
  return found
}

beforeEach(() => {
  vi.resetAllMocks()
  state = emptyState
  // A product of its own for each test: what one test released follows it for a moment.
  document.body.innerHTML = `<h2>Visio ${++products}</h2><button>Get keys</button>`
  button().addEventListener('click', acted)
})
afterEach(() => {
  document.body.innerHTML = ''
})

describe('when something goes wrong in the guard', () => {
  it('asks, as if nothing were known, when the cost cannot be judged', async () => {
    assess.mockImplementation(() => {
      throw new Error('rules')
    })
    decide.mockResolvedValue(made('cancel'))
    button().click()
    await vi.waitFor(() => expect(settled).toHaveBeenCalled())
    expect(decide.mock.calls[0]?.[1]).toEqual({ kind: 'unknown', offer: undefined })
    expect(acted).not.toHaveBeenCalled()
  })

  it.each([
    ['lets nothing through on "no"', false, 0],
    ['does it once on "yes"', true, 1],
  ])('asks with the browser’s own question when ours fails, and %s', async (_, answer, times) => {
    assess.mockReturnValue(atStake)
    decide.mockRejectedValue(new Error('dialog'))
    confirm.mockReturnValue(answer)
    button().click()
    await vi.waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    expect(acted).toHaveBeenCalledTimes(times)
  })
})

describe('a press that is held', () => {
  it('acts once after "proceed", and is told as settled after that', async () => {
    assess.mockReturnValue(atStake)
    decide.mockResolvedValue(made('proceed'))
    settled.mockImplementation(() => expect(acted).toHaveBeenCalledOnce())
    button().click()
    expect(acted).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce())
  })

  it('is asked about once, however often it is pressed meanwhile', async () => {
    assess.mockReturnValue(atStake)
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
    state = undefined
    assess.mockReturnValue({ kind: 'nothing' })
    button().click()
    expect(acted).not.toHaveBeenCalled()
    state = emptyState
    isRead()
    await vi.waitFor(() => expect(acted).toHaveBeenCalledOnce())
    expect(decide).not.toHaveBeenCalled()
  })

  it('is not done on another product that took its place', async () => {
    assess.mockReturnValue(atStake)
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
    assess.mockReturnValue({ kind: 'nothing' })
    button().click()
    expect(acted).toHaveBeenCalledOnce()
  })

  it('goes through when the guard is switched off', () => {
    state = { ...emptyState, features: { 'get-keys-guard': false } }
    assess.mockReturnValue(atStake)
    button().click()
    expect(acted).toHaveBeenCalledOnce()
  })
})
