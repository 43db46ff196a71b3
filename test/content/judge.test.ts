import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createJudge, type JudgePorts } from '../../src/content/judge'
import type { Aim } from '../../src/content/target'
import type { Guard, GuardingFeature } from '../../src/features/feature'
import { emptyState, type State } from '../../src/storage/state'

const assess = vi.fn<Guard['assess']>()
const ask = vi.fn<JudgePorts['ask']>()
const noted = vi.fn<JudgePorts['noted']>()
const settled = vi.fn<JudgePorts['settled']>()
let state: State | undefined
let now = new Date('2026-11-20T12:00:00Z')

const feature: GuardingFeature = {
  id: 'get-keys-guard',
  pages: ['benefits-software'],
  rules: ['benefit-refund'],
  guard: {
    controls: ['get-keys'],
    strength: 'ask',
    notes: [],
    assess: action => assess(action),
  },
}

const judge = createJudge({
  guards: [feature],
  state: () => state,
  ready: async () => undefined,
  context: () => ({ now, timeZone: 'UTC' }),
  request: () => undefined,
  ask,
  noted,
  settled,
  lost: () => undefined,
})

const aim = { control: 'get-keys', element: {}, product: 'Visio', source: 'MAPS - Core' } as Aim
const held = {
  aim,
  page: 'benefits-software',
  gesture: {} as Parameters<typeof judge.decide>[0]['gesture'],
} as const

const stored = (changes: Partial<State>): State => ({ ...emptyState, ...changes })

beforeEach(() => {
  vi.resetAllMocks()
  state = emptyState
  now = new Date(now.getTime() + 60_000)
  assess.mockReturnValue({ kind: 'loss' })
})

describe('how a listed control stands', () => {
  it('is held while something is at stake, and told what is on the page', () => {
    expect(judge.standing(aim, 'benefits-software')).toBe('held')
    expect(assess.mock.calls[0]?.[0]).toMatchObject({
      page: 'benefits-software',
      product: { name: 'Visio', source: 'MAPS - Core' },
    })
  })

  it('is free when nothing is at stake, or on a page of no guard', () => {
    expect(judge.standing(aim, 'support-request')).toBe('free')
    assess.mockReturnValue({ kind: 'nothing' })
    expect(judge.standing(aim, 'benefits-software')).toBe('free')
  })

  it('is free when the guard is switched off', () => {
    state = stored({ features: { 'get-keys-guard': false } })
    expect(judge.standing(aim, 'benefits-software')).toBe('free')
  })

  it('is open before anything stored has been read, but only where a guard may hold', () => {
    state = undefined
    expect(judge.standing(aim, 'benefits-software')).toBeUndefined()
    expect(judge.standing(aim, 'support-request')).toBe('free')
  })

  it('is held when what it costs cannot be judged', () => {
    assess.mockImplementation(() => {
      throw new Error('rules')
    })
    expect(judge.standing(aim, 'benefits-software')).toBe('held')
  })

  it('is only noted when the person wants no more than that', () => {
    state = stored({ strengths: { 'get-keys-guard': 'note' } })
    expect(judge.standing(aim, 'benefits-software')).toBe('noted')
    assess.mockReturnValue({ kind: 'nothing' })
    expect(judge.standing(aim, 'benefits-software')).toBe('free')
  })
})

describe('deciding on a held control', () => {
  it('asks about what would be lost', async () => {
    await judge.decide(held)
    expect(ask).toHaveBeenCalledExactlyOnceWith(feature, held, { kind: 'loss' })
  })

  it('asks nothing when, now that all is read, nothing is at stake', async () => {
    assess.mockReturnValue({ kind: 'nothing' })
    expect(await judge.decide(held)).toBeUndefined()
    state = stored({ features: { 'get-keys-guard': false } })
    expect(await judge.decide(held)).toBeUndefined()
    expect(ask).not.toHaveBeenCalled()
  })

  it('asks nothing, but says a word, when a word is all the person wants', async () => {
    state = stored({ strengths: { 'get-keys-guard': 'note' } })
    expect(await judge.decide(held)).toBeUndefined()
    expect(noted).toHaveBeenCalledExactlyOnceWith(feature, aim, { kind: 'loss' })
    expect(ask).not.toHaveBeenCalled()
  })

  it('asks when nothing stored can be read', async () => {
    state = undefined
    await judge.decide(held)
    expect(ask).toHaveBeenCalledOnce()
  })
})

describe('an action that was only noted', () => {
  const later = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
  }

  it('is told of once, though a key and its click both complete it', () => {
    judge.noted(aim, 'benefits-software')
    later(5)
    judge.noted(aim, 'benefits-software')
    expect(noted).toHaveBeenCalledExactlyOnceWith(feature, aim, { kind: 'loss' })
    later(1_000)
    judge.noted(aim, 'benefits-software')
    expect(noted).toHaveBeenCalledTimes(2)
  })
})
