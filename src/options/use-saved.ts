import { useEffect, useRef, useState } from 'preact/hooks'

export type SaveStatus = 'idle' | 'saved' | 'failed'

interface Saved<T extends object> {
  /** What is stored, with the changes that are on their way. */
  shown: T
  change: (changes: { [K in keyof T]?: T[K] | undefined }) => void
  status: SaveStatus
  /** Counts the changes stored, so that the same word can be announced again. */
  times: number
}

/**
 * Stores every change at once and one after the other. A change shows before it is stored, and is
 * taken back if the browser refuses it.
 */
export function useSaved<T extends object>(
  stored: T,
  save: (changes: { [K in keyof T]?: T[K] | undefined }) => Promise<void>,
): Saved<T> {
  const [changes, setChanges] = useState<{ [K in keyof T]?: T[K] | undefined }>({})
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [times, setTimes] = useState(0)
  const queue = useRef(Promise.resolve())
  const underway = useRef(0)

  // What was read after the last write holds it already, and perhaps something newer.
  useEffect(() => {
    if (underway.current === 0) setChanges({})
  }, [stored])

  const change: Saved<T>['change'] = made => {
    setChanges(before => ({ ...before, ...made }))
    underway.current += 1
    queue.current = queue.current
      .then(() => save(made))
      .then(
        () => {
          setStatus('saved')
          setTimes(before => before + 1)
        },
        () => {
          setStatus('failed')
          setChanges({})
        },
      )
      .then(() => {
        underway.current -= 1
      })
  }
  return { shown: { ...stored, ...changes }, change, status, times }
}
