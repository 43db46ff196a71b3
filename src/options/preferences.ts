import { features } from '../features'
import { type Feature, isOn, strengthOf } from '../features/feature'
import { camel, derived, type MessageKey, t } from '../i18n/messages'
import type { PageId } from '../portal/routes'
import { policyKey } from '../storage/area'
import type { Repair } from '../storage/fields'
import { chooseHold, choosePause, switchFeature } from '../storage/preferences'
import type { Hold, PauseSeconds, Policy } from '../storage/records'
import { emptyState, type State } from '../storage/state'

export type GuardFeature = Feature & Required<Pick<Feature, 'guard'>>

export const guards = features.filter((feature): feature is GuardFeature => 'guard' in feature)
export const panels = features.filter(feature => !('guard' in feature))

/** From weak to strong, so that an arrow key goes one step up or down. */
export const holds: readonly Hold[] = ['off', 'note', 'ask', 'pause']

export const pauses: readonly PauseSeconds[] = [3, 5, 10]
export const recommendedPause = emptyState.pauseSeconds

/** All that can be chosen here, a value of its own for each so that each is stored by itself. */
export interface Preferences {
  [guard: `guard:${string}`]: Hold
  [panel: `panel:${string}`]: boolean
  pauseSeconds: PauseSeconds
}

export function preferencesOf(state: State): Preferences {
  const preferences: Preferences = { pauseSeconds: state.pauseSeconds }
  for (const guard of guards) {
    preferences[`guard:${guard.id}`] = isOn(guard, state) ? strengthOf(guard, state) : 'off'
  }
  for (const panel of panels) preferences[`panel:${panel.id}`] = isOn(panel, state)
  return preferences
}

export function holdOf({ id, guard }: GuardFeature, preferences: Preferences): Hold {
  return preferences[`guard:${id}`] ?? guard.strength
}

/** What there is to choose from: less, or nothing, where the organisation has set something. */
export function openHolds({ id }: GuardFeature, policy: Policy): readonly Hold[] {
  const on = policy.features[id]
  if (on === false) return ['off']
  const strength = policy.strengths[id]
  if (strength !== undefined) return [strength]
  return on ? holds.filter(hold => hold !== 'off') : holds
}

/** Whether every guard holds as it is meant to. */
export function isRecommended(preferences: Preferences): boolean {
  return (
    preferences.pauseSeconds === recommendedPause &&
    guards.every(feature => holdOf(feature, preferences) === feature.guard.strength)
  )
}

/** A change of one choice and no other. */
export function oneChange<Key extends keyof Preferences>(
  key: Key,
  value: Preferences[Key],
): Partial<Preferences> {
  const changes: Partial<Preferences> = {}
  changes[key] = value
  return changes
}

/** Features the organisation set something for that there are not, or that hold nothing. */
export function unknownFeatures({ features: switches, strengths }: Policy): Repair[] {
  const isKnown = (of: readonly Feature[], id: string) => of.some(feature => feature.id === id)
  return [
    ...Object.keys(strengths).filter(id => !isKnown(guards, id)),
    ...Object.keys(switches).filter(id => !isKnown(features, id) && !(id in strengths)),
  ].map(field => ({ key: policyKey, field }))
}

type Changes = { [K in keyof Preferences]?: Preferences[K] | undefined }

export async function storePreferences(changes: Changes): Promise<void> {
  for (const { id } of guards) {
    const hold = changes[`guard:${id}`]
    if (hold !== undefined) await chooseHold(id, hold)
  }
  for (const { id } of panels) {
    const on = changes[`panel:${id}`]
    if (on !== undefined) await switchFeature(id, on)
  }
  if (changes.pauseSeconds !== undefined) await choosePause(changes.pauseSeconds)
}

type AreaOf<Page> = Page extends `${infer Area}-${string}` ? Area : never

/** The parts of the portal in which something is held; the compiler knows when one is missing. */
const areas = {
  benefits: 'guardsOfBenefits',
  membership: 'guardsOfMembership',
  support: 'guardsOfSupport',
  customer: 'guardsOfCustomers',
} as const satisfies Record<AreaOf<PageId>, MessageKey>

export interface GuardGroup {
  title: string
  members: readonly GuardFeature[]
}

/**
 * The guards by the part of the portal they first apply to, those alone in which every word that was
 * typed is found. Case and accents make no difference.
 */
export function findGuards(typed: string): GuardGroup[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return Object.entries(areas)
    .map(([area, key]) => {
      const title = t(key)
      const members = guards.filter(guard => {
        const text = folded([title, featureTitle(guard), featureHint(guard)].join(' '))
        return guard.pages[0]?.startsWith(`${area}-`) && words.every(word => text.includes(word))
      })
      return { title, members }
    })
    .filter(({ members }) => members.length > 0)
}

export function featureTitle({ id }: Feature): string {
  return derived(`feature_${camel(id)}`) ?? id
}

export function featureHint({ id }: Feature): string {
  return derived(`feature_${camel(id)}_hint`) ?? ''
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
