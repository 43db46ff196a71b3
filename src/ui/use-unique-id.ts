import { useState } from 'preact/hooks'

let last = 0

/**
 * An id that no other element has. Preact's own `useId` starts anew in every tree, and panel and
 * dialog are two trees in one shadow root, where equal names would make one group of two questions.
 */
export function useUniqueId(): string {
  return useState(() => `fw-${++last}`)[0]
}
