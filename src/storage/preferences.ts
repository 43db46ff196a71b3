import browser from 'webextension-polyfill'
import { alone, inTurn } from './area'
import { isRecord } from './fields'
import type { Hold, PauseSeconds } from './records'
import type { Language } from './vocabulary'

/*
 * What the person chose for each feature. Every choice is one write, so that at no moment a guard is
 * off, or weaker, that was not meant to be.
 */

const key = 'preferences'

/**
 * Stores what `change` makes of the preferences. Where the account's storage refuses them (it is
 * full, or was written too often), they are kept on this machine and go there with the next change.
 *
 * @throws what the browser throws when this machine's storage refuses them as well.
 */
export function patchPreferences(change: Values | ((before: Values) => Values)): Promise<void> {
  // Whoever sends what is kept here to the account meanwhile would send what was chosen before.
  return inTurn(() =>
    alone(async () => {
      const { local, sync } = browser.storage
      const { [key]: here } = await local.get(key)
      const { [key]: there } = await sync.get(key)
      const before = held(here ?? there)
      const changes = typeof change === 'function' ? change(before) : change
      const after = Object.entries({ ...before, ...changes }).filter(([, to]) => to !== undefined)
      await putPreferences(Object.fromEntries(after), here !== undefined)
    }),
  )
}

/** Stores preferences as they are, in the account if it takes them. To be called in turn. */
export async function putPreferences(preferences: unknown, isHere: boolean): Promise<void> {
  const { local, sync } = browser.storage
  try {
    await sync.set({ [key]: preferences })
  } catch {
    await local.set({ [key]: preferences })
    return
  }
  if (isHere) await local.remove(key)
}

/** Whether going on takes a reason. */
export async function chooseReason(requireReason: boolean): Promise<void> {
  await patchPreferences({ requireReason })
}

/** Language of what is shown on the page; undefined for the browser's. */
export async function chooseLanguage(language: Language | undefined): Promise<void> {
  await patchPreferences({ language })
}

/** Only whether it is wanted. See `roaming.ts` for what follows from it. */
export async function chooseRoaming(roaming: boolean): Promise<void> {
  await patchPreferences({ roaming })
}

export async function switchFeature(feature: string, on: boolean): Promise<void> {
  await patchPreferences(({ features }) => ({ features: { ...held(features), [feature]: on } }))
}

/** Holds a guard's actions as `hold` says; anything but `off` also switches it on again. */
export async function chooseHold(feature: string, hold: Hold): Promise<void> {
  await patchPreferences(({ features, strengths }) => ({
    features: { ...held(features), [feature]: hold !== 'off' },
    // What was chosen before it was switched off is left for the day it is on again.
    ...(hold !== 'off' && { strengths: { ...held(strengths), [feature]: hold } }),
  }))
}

export async function choosePause(pauseSeconds: PauseSeconds): Promise<void> {
  await patchPreferences({ pauseSeconds })
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
  await patchPreferences(before => {
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
    patchPreferences(now => ({
      features: { ...features, ...held(now.features) },
      strengths: { ...strengths, ...held(now.strengths) },
      pauseSeconds: now.pauseSeconds ?? pauseSeconds,
    }))
}

type Values = Readonly<Record<string, unknown>>

function held(values: unknown): Values {
  return isRecord(values) ? values : {}
}
