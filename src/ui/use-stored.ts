import { useEffect, useState } from 'preact/hooks'
import { type Parse, readStores, watchStores } from '../storage/state'

/** What is stored, as far as it is known by now. */
export type Stored<S> = { status: 'loading' } | { status: 'failed' } | { status: 'read'; state: S }

/**
 * Reads what is stored and follows every change to it, whichever page makes the change.
 *
 * @param parse always the same function
 */
export function useStored<S>(parse: Parse<S>): Stored<S> {
  const [stored, setStored] = useState<Stored<S>>({ status: 'loading' })
  useEffect(() => {
    const closing = new AbortController()
    const show = (state: S) => setStored({ status: 'read', state })
    // A change that is reported during the first read is newer than what that read returns.
    const first = (next: Stored<S>) => {
      if (closing.signal.aborted) return
      setStored(before => (before.status === 'loading' ? next : before))
    }
    watchStores(parse, show, closing.signal)
    readStores(parse).then(
      state => first({ status: 'read', state }),
      () => first({ status: 'failed' }),
    )
    return () => closing.abort()
  }, [parse])
  return stored
}
