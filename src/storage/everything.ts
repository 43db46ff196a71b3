import { parseDrafts } from './drafts'
import { isRecord, type Repair } from './fields'
import { parseStateWithJournal, type StateWithJournal } from './journal'
import { currentVersion, versionKey, versionOf } from './migrations'
import { parseRoaming, type RoamingStatus } from './roaming'
import { policyFields } from './schemas'
import type { Parse } from './state'

/** All that the options page shows, and what could not be read of any kind of entry. */
export interface Everything extends StateWithJournal {
  roamed: RoamingStatus
  /** The preferences had no room in the account and are kept on this machine. */
  preferencesHere: boolean
  /** A newer version has written here, so that perhaps not all is read. */
  isNewer: boolean
}

export const parseEverything: Parse<Everything> = (local, sync, managed = {}) => {
  const state = parseStateWithJournal(local, sync, managed)
  const versions = [local, sync].map(versionOf)
  const version: Repair[] = versions.includes(undefined) ? [{ key: versionKey }] : []
  return {
    ...state,
    roamed: parseRoaming(local),
    preferencesHere: local.preferences !== undefined,
    isNewer: versions.some(each => each !== undefined && each > currentVersion),
    repairs: [
      ...state.repairs,
      ...parseDrafts(local).repairs,
      ...version,
      ...policyRepairs(managed),
    ],
  }
}

/** Settings the organisation made that mean nothing to this version, and purchases that are none. */
function policyRepairs(managed: Readonly<Record<string, unknown>>): Repair[] {
  const unknown = Object.keys(managed).filter(field => !Object.hasOwn(policyFields, field))
  const { purchases } = managed
  const odd = Array.isArray(purchases) && !purchases.slice(0, 100).every(isRecord)
  return [...unknown, ...(odd ? ['purchases'] : [])].map(field => ({ key: 'managed', field }))
}
