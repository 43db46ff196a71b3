import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * For radio buttons in a shadow root. Chromium never lets go of one that is taken out of there, nor
 * of all it was in: the list of a name's buttons goes on holding it. One without a name is on no list.
 *
 * @returns for the element the radio buttons are in
 */
export function useNamedRadios<T extends Element>(): { current: T | null } {
  const group = useRef<T>(null)
  useLayoutEffect(() => {
    const { current } = group
    return () => {
      for (const radio of current?.querySelectorAll('[type="radio"]') ?? []) {
        radio.removeAttribute('name')
      }
    }
  }, [])
  return group
}
