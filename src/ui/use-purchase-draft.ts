import { useRef, useState } from 'preact/hooks'
import type { Purchase } from '../storage/records'
import type { PurchaseChanges, PurchaseStore } from './purchase-store'

interface PurchaseDraft {
  /** What is entered so far; has an id once it is stored. */
  draft: PurchaseChanges & { id?: string }
  change: (fields: PurchaseChanges) => void
  /** Set when the browser refused to store it; what was entered still counts here and now. */
  failed: boolean
}

/**
 * A purchase that is being entered or completed, stored as soon as it says what was bought and when,
 * and again with every further answer. There is no button to save and so none to forget.
 *
 * @param isComplete whether the fields are good enough to be stored
 */
export function usePurchaseDraft(
  store: PurchaseStore,
  start: PurchaseChanges & { id?: string },
  isComplete: (draft: PurchaseChanges) => boolean,
): PurchaseDraft {
  const [draft, setDraft] = useState(start)
  const [failed, setFailed] = useState(false)
  const latest = useRef(start)
  // Writes go one after the other, so that a slow first write cannot be overtaken by the second and
  // store the purchase twice.
  const queue = useRef(Promise.resolve())

  const write = async (fields: PurchaseChanges) => {
    const { id, ...known } = latest.current
    if (id !== undefined) await store.update(id, fields)
    else if (isComplete(known)) {
      const added = await store.add(known)
      latest.current = { ...latest.current, id: added }
      setDraft(latest.current)
    }
  }

  const change = (fields: PurchaseChanges) => {
    latest.current = { ...latest.current, ...fields }
    setDraft(latest.current)
    queue.current = queue.current
      .then(() => write(fields))
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
  }
  return { draft, change, failed }
}

/** A draft as the rules see it. */
export function asPurchase({ id = '', ...fields }: PurchaseChanges & { id?: string }): Purchase {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(known), id }
}
