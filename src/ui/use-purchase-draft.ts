import { useRef, useState } from 'preact/hooks'
import type { Purchase } from '../storage/records'
import type { PurchaseChanges, PurchaseStore } from './purchase-store'

interface PurchaseDraft {
  /** What is entered so far; has an id once it is stored. */
  draft: PurchaseChanges & { id?: string }
  change: (fields: PurchaseChanges) => void
  /** Set when the browser refused to store it; what was entered still counts here and now. */
  failed: boolean
  /** Counts the times something was stored. */
  times: number
  /** Stores what is waiting; resolves with the purchase's id, or without one if it is not stored. */
  settle: () => Promise<string | undefined>
}

interface PurchaseChecks {
  /** Whether the fields of a new purchase are good enough to be stored. */
  isComplete: (draft: PurchaseChanges) => boolean
  /** What is wrong, by the name of the field. Of a stored purchase these wait until they are right. */
  errorsIn: (draft: PurchaseChanges) => Readonly<Record<string, string>>
}

/**
 * A purchase that is being entered or completed, stored as soon as it says what was bought and when,
 * and again with every further answer. There is no button to save and so none to forget.
 */
export function usePurchaseDraft(
  store: PurchaseStore,
  start: PurchaseChanges & { id?: string },
  { isComplete, errorsIn }: PurchaseChecks,
): PurchaseDraft {
  const [draft, setDraft] = useState(start)
  const [failed, setFailed] = useState(false)
  const [times, setTimes] = useState(0)
  const latest = useRef(start)
  /** What was changed and is not stored. */
  const waiting = useRef<PurchaseChanges>({})
  // Writes go one after the other, so that a slow first write cannot be overtaken by the second and
  // store the purchase twice.
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const write = async () => {
    const { id, ...known } = latest.current
    if (id === undefined && !isComplete(known)) return
    const changes = Object.entries(waiting.current)
    const errors = errorsIn(known)
    const good = Object.fromEntries(changes.filter(([name]) => !(name in errors)))
    if (id !== undefined && Object.keys(good).length === 0) return
    waiting.current = Object.fromEntries(changes.filter(([name]) => name in errors))
    try {
      if (id !== undefined) await store.update(id, good)
      else {
        const added = await store.add(known)
        latest.current = { ...latest.current, id: added }
        setDraft(latest.current)
      }
    } catch (error) {
      waiting.current = { ...good, ...waiting.current }
      throw error
    }
    setTimes(before => before + 1)
  }

  const settle = () => {
    const done = queue.current.then(write).then(
      () => {
        setFailed(false)
        return latest.current.id
      },
      () => {
        setFailed(true)
        return undefined
      },
    )
    queue.current = done
    return done
  }
  const change = (fields: PurchaseChanges) => {
    latest.current = { ...latest.current, ...fields }
    waiting.current = { ...waiting.current, ...fields }
    setDraft(latest.current)
    void settle()
  }
  return { draft, change, failed, times, settle }
}

/** A draft as the rules see it. */
export function asPurchase({ id = '', ...fields }: PurchaseChanges & { id?: string }): Purchase {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(known), id }
}
