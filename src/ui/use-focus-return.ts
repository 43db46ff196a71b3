import { useEffect, useRef } from 'preact/hooks'

/**
 * Escape gives the focus back to where it was on the page before it came here.
 *
 * @returns the handler of the keys pressed in here
 */
export function useFocusReturn(): (event: KeyboardEvent) => void {
  const onPage = useRef<WeakRef<Element>>(undefined)
  useEffect(() => {
    const watching = new AbortController()
    const options = { signal: watching.signal, capture: true, passive: true }
    const come = (event: FocusEvent) => {
      const [inner] = event.composedPath()
      if (inner instanceof Element && !isOurs(inner)) onPage.current = new WeakRef(inner)
    }
    const go = ({ target, relatedTarget }: FocusEvent) => {
      const isOnPage = target instanceof Element && !isOurs(target)
      // While another window has it, it will come back to where it was.
      if (isOnPage && !relatedTarget && document.hasFocus()) onPage.current = undefined
    }
    window.addEventListener('focusin', come, options)
    window.addEventListener('focusout', go, options)
    const now = document.activeElement
    if (now && now !== document.body && !isOurs(now)) onPage.current = new WeakRef(now)
    return () => watching.abort()
  }, [])

  return event => {
    if (event.key !== 'Escape' || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const { activeElement } = event.currentTarget.getRootNode() as ShadowRoot | Document
    if (activeElement instanceof HTMLElement) activeElement.blur()
    const target = onPage.current?.deref()
    if (target instanceof HTMLElement && target.isConnected) target.focus()
  }
}

/** All that is shown is seen from the page as its one host. */
function isOurs(element: Element | null): boolean {
  return element?.localName === 'forewarn-root'
}
