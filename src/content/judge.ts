import {
  type GuardingFeature,
  isOn,
  type RequestStanding,
  type Stake,
  strengthOf,
} from '../features/feature'
import type { PageId } from '../portal/routes'
import type { Context } from '../rules/types'
import type { State } from '../storage/state'
import type { Decision } from '../ui/HoldDialog'
import type { HeldAction, Judge } from './bridge'
import type { Aim } from './target'

/** What the judge leaves to others. */
export interface JudgePorts {
  guards: readonly GuardingFeature[]
  /** What is stored, as last read; undefined until it was read for the first time. */
  state: () => State | undefined
  /** Sees to it that what is stored is read; resolves when it is, whether or not it succeeded. */
  ready: () => Promise<void>
  context: () => Context
  /** What is known of the support request on the page, if anything is. */
  request: () => RequestStanding | undefined
  ask: (feature: GuardingFeature, action: HeldAction, loss: Loss) => Promise<Decision>
  /** An action that is only to be noted went through. */
  noted: (feature: GuardingFeature, aim: Aim, loss: Loss) => void
  settled: (feature: GuardingFeature, action: HeldAction, decision: Decision) => void
  lost: (action: HeldAction) => void
}

type Loss = Extract<Stake, { kind: 'loss' }>

/** Milliseconds within which a key's own click comes. */
const samePress = 300

/** Says what each listed control would cost, and how hard it is to be held. */
export function createJudge(ports: JudgePorts): Judge {
  const { guards, state, ready, context, request, ask, noted, settled, lost } = ports

  const featureFor = (aim: Aim, page: PageId, known: State | undefined) =>
    guards.find(
      feature =>
        feature.pages.includes(page) &&
        feature.guard.controls.includes(aim.control) &&
        (known === undefined || isOn(feature, known)),
    )

  /** A feature that fails to judge counts as "cannot tell". */
  const stakeOf = ({ guard }: GuardingFeature, aim: Aim, page: PageId, known: State): Stake => {
    try {
      const product = {
        ...(aim.product !== undefined && { name: aim.product }),
        ...(aim.source !== undefined && { source: aim.source }),
      }
      return guard.assess({ page, product, state: known, context: context(), request: request() })
    } catch {
      return { kind: 'loss' }
    }
  }

  let last: { element: Element; at: number } | undefined

  /** A key completes a press twice: by itself, and by the click that follows from it. */
  const isSamePress = ({ element }: Aim): boolean => {
    const at = context().now.getTime()
    const isSame = last?.element === element && at - last.at < samePress
    last = { element, at }
    return isSame
  }

  return {
    ready,
    standing(aim, page) {
      const known = state()
      const feature = featureFor(aim, page, known)
      if (!feature) return 'free'
      if (!known) return undefined
      if (stakeOf(feature, aim, page, known).kind === 'nothing') return 'free'
      return strengthOf(feature, known) === 'note' ? 'noted' : 'held'
    },
    async decide(action) {
      const known = state()
      const feature = featureFor(action.aim, action.page, known)
      if (!feature) return undefined
      const stake: Stake = known
        ? stakeOf(feature, action.aim, action.page, known)
        : { kind: 'loss' }
      if (stake.kind === 'nothing') return undefined
      if (known && strengthOf(feature, known) === 'note') {
        noted(feature, action.aim, stake)
        return undefined
      }
      return ask(feature, action, stake)
    },
    noted(aim, page) {
      const known = state()
      const feature = featureFor(aim, page, known)
      if (!feature || !known || isSamePress(aim)) return
      const stake = stakeOf(feature, aim, page, known)
      if (stake.kind === 'loss') noted(feature, aim, stake)
    },
    settled(action, decision) {
      const feature = featureFor(action.aim, action.page, undefined)
      if (feature) settled(feature, action, decision)
    },
    lost,
  }
}
