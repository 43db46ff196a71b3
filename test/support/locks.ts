import { vi } from 'vitest'

/**
 * Stands in for the locks that the pages and the worker of the extension share; `vi.unstubAllGlobals`
 * takes them away. They are held until `release` is called.
 */
export function stubLocks(): { release: () => void } {
  let release = () => {}
  let last: Promise<unknown> = new Promise<void>(resolve => {
    release = resolve
  })
  const request = (_name: string, act: () => Promise<unknown>) => {
    const done = last.then(act)
    last = done.catch(() => undefined)
    return done
  }
  vi.stubGlobal('navigator', { locks: { request } })
  return { release }
}
