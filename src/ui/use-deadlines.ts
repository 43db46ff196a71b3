import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { readAll } from '../storage/area'
import { type Deadlines, parseDeadlines } from '../storage/deadlines'

/**
 * The deadlines that are stored, followed through every change, whichever page makes it. Undefined
 * until they were read; where reading fails, what was last seen goes on holding.
 */
export function useDeadlines(): Deadlines | undefined {
  const [deadlines, setDeadlines] = useState<Deadlines>()
  useEffect(() => {
    let latest = 0
    const follow = () => {
      const mine = ++latest
      readAll('local').then(
        local => {
          if (mine === latest) setDeadlines(parseDeadlines(local))
        },
        () => undefined,
      )
    }
    browser.storage.onChanged.addListener(follow)
    follow()
    return () => {
      // What is still being read comes too late.
      latest += 1
      browser.storage.onChanged.removeListener(follow)
    }
  }, [])
  return deadlines
}
