import type { Purchase } from '../storage/records'
import { addPurchase, updatePurchase } from '../storage/write'

/** Fields of a purchase as a form changes them; `undefined` takes an answer back. */
export type PurchaseChanges = { [K in keyof Omit<Purchase, 'id'>]?: Purchase[K] | undefined }

/** Where forms put purchases. A seam, so that a form can be shown and tested without a browser. */
export interface PurchaseStore {
  /** @returns the new purchase's id */
  add: (fields: PurchaseChanges) => Promise<string>
  update: (id: string, fields: PurchaseChanges) => Promise<void>
}

export const purchaseStore: PurchaseStore = {
  add: fields => addPurchase(withoutAbsent(fields)),
  update: updatePurchase,
}

function withoutAbsent(fields: PurchaseChanges): Omit<Purchase, 'id'> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
