import { organisationsOwn, policyKey, purchasePrefix } from './area'
import { parseDrafts } from './drafts'
import { isRecord, type Repair } from './fields'
import { parseStateWithJournal, type StateWithJournal } from './journal'
import { currentVersion, versionKey, versionOf } from './migrations'
import { settingsFields } from './reminders'
import { parseRoaming, type RoamingStatus } from './roaming'
import { isName, policyFields, purchaseFields } from './schemas'
import { keysOfPolicy, mostOfPolicy, type Parse } from './state'

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
function policyRepairs({ purchases, ...managed }: Readonly<Record<string, unknown>>): Repair[] {
  const reminders = isRecord(managed.reminders) ? managed.reminders : {}
  const unknown = [
    ...Object.keys(managed).filter(field => !Object.hasOwn(policyFields, field)),
    ...Object.keys(reminders).filter(field => !Object.hasOwn(settingsFields, field)),
  ]
  const list = Array.isArray(purchases) ? purchases : []
  const isOdd = list.length > mostOfPolicy || !list.slice(0, mostOfPolicy).every(isRecord)
  return [
    ...purchaseRepairs(list.slice(0, mostOfPolicy)),
    ...[...unknown, ...(isOdd ? ['purchases'] : [])].map(field => ({ key: policyKey, field })),
  ]
}

/** A name of a purchase that is none or is taken, and fields that no purchase has. */
function purchaseRepairs(purchases: readonly unknown[]): Repair[] {
  const keys = keysOfPolicy(purchases)
  return purchases.flatMap((raw, at): Repair[] => {
    if (!isRecord(raw)) return []
    const { id, ...fields } = raw
    const known = purchasePrefix + organisationsOwn
    const isUsed = id === undefined || keys[at] === `${known}${id}`
    const key = isUsed || !isName(id) ? (keys[at] ?? known) : `${known}${id}`
    return [
      ...Object.keys(fields).filter(field => !Object.hasOwn(purchaseFields, field)),
      ...(isUsed ? [] : ['id']),
    ].map(field => ({ key, field }))
  })
}
