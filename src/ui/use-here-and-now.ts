import { useEffect, useState } from 'preact/hooks'
import type { Context } from '../rules/types'
import { hereAndNow, whenTimeMoves } from './here-and-now'

/** Now, in the person's own zone; taken anew as time moves on. */
export function useHereAndNow(): Context {
  const [context, setContext] = useState(hereAndNow)
  useEffect(() => {
    const ended = new AbortController()
    whenTimeMoves(document, () => setContext(hereAndNow()), ended.signal)
    return () => ended.abort()
  }, [])
  return context
}
