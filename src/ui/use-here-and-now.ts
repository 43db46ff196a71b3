import { useEffect, useState } from 'preact/hooks'
import type { Context } from '../rules/types'
import { hereAndNow } from './here-and-now'

/**
 * Now, in the person's own zone. Taken anew whenever the page is looked at again, so that a page left
 * open overnight does not go on with yesterday's count.
 */
export function useHereAndNow(): Context {
  const [context, setContext] = useState(hereAndNow)
  useEffect(() => {
    const again = () => {
      if (!document.hidden) setContext(hereAndNow())
    }
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [])
  return context
}
