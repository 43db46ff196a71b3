import { patch } from './area'
import { isRecord } from './fields'
import type { Hold, PauseSeconds } from './records'

/*
 * What the person chose for each feature. Every choice is one write, so that at no moment a guard is
 * off, or weaker, that was not meant to be.
 */

const key = 'preferences'

export async function switchFeature(feature: string, on: boolean): Promise<void> {
  await patch('sync', key, ({ features }) => ({ features: { ...held(features), [feature]: on } }))
}

/** Holds a guard's actions as `hold` says; anything but `off` also switches it on again. */
export async function chooseHold(feature: string, hold: Hold): Promise<void> {
  await patch('sync', key, ({ features, strengths }) => ({
    features: { ...held(features), [feature]: hold !== 'off' },
    // What was chosen before it was switched off is left for the day it is on again.
    ...(hold !== 'off' && { strengths: { ...held(strengths), [feature]: hold } }),
  }))
}

export async function choosePause(pauseSeconds: PauseSeconds): Promise<void> {
  await patch('sync', key, { pauseSeconds })
}

/**
 * Forgets every choice about these guards, and how long to wait. Returns what brings them back, apart
 * from those that were chosen anew in the meantime.
 */
export async function forgetHolds(guards: readonly string[]): Promise<() => Promise<void>> {
  const of = (values: unknown, wanted: boolean) =>
    Object.fromEntries(
      Object.entries(held(values)).filter(([feature]) => guards.includes(feature) === wanted),
    )
  let features: Values = {}
  let strengths: Values = {}
  let pauseSeconds: unknown
  await patch('sync', key, before => {
    features = of(before.features, true)
    strengths = of(before.strengths, true)
    pauseSeconds = before.pauseSeconds
    return {
      features: of(before.features, false),
      strengths: of(before.strengths, false),
      pauseSeconds: undefined,
    }
  })
  return () =>
    patch('sync', key, now => ({
      features: { ...features, ...held(now.features) },
      strengths: { ...strengths, ...held(now.strengths) },
      pauseSeconds: now.pauseSeconds ?? pauseSeconds,
    }))
}

type Values = Readonly<Record<string, unknown>>

function held(values: unknown): Values {
  return isRecord(values) ? values : {}
}
