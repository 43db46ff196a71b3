import { useEffect, useState } from 'preact/hooks'
import { readState, type State, watchState } from '../storage/state'

/** What is stored, as far as it is known by now. */
export type Stored = { status: 'loading' } | { status: 'failed' } | { status: 'read'; state: State }

/** Reads what is stored and follows every change to it, whichever page makes the change. */
export function useStored(): Stored {
  const [stored, setStored] = useState<Stored>({ status: 'loading' })
  useEffect(() => {
    const closing = new AbortController()
    const show = (state: State) => setStored({ status: 'read', state })
    // A change that is reported during the first read is newer than what that read returns.
    const first = (next: Stored) => {
      if (closing.signal.aborted) return
      setStored(before => (before.status === 'loading' ? next : before))
    }
    watchState(show, closing.signal)
    readState().then(
      state => first({ status: 'read', state }),
      () => first({ status: 'failed' }),
    )
    return () => closing.abort()
  }, [])
  return stored
}
