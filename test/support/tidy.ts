import { afterAll, vi } from 'vitest'
import { resetBrowser } from './browser'

/** Test files share a process and its modules: none leaves to the next what it has changed. */
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  resetBrowser()
  if (typeof document === 'undefined') return
  document.head.replaceChildren()
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
})
