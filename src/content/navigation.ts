/*
 * The portal changes pages without loading. The Navigation API tells about it also where the page's
 * own script called pushState. Firefox has had that API only since version 147, so before that the
 * address is compared after whatever can lead to a navigation. Never by a timer.
 */

/** Calls `onChange` after the address of `view` changed, until `signal` aborts. */
export function watchAddress(view: Window, onChange: () => void, signal: AbortSignal): void {
  let last = view.location.href
  const compare = () => {
    if (view.location.href === last) return
    last = view.location.href
    onChange()
  }
  const navigation = 'navigation' in view ? view.navigation : undefined
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', compare, { signal })
    return
  }
  const soon = () => view.setTimeout(compare)
  for (const type of ['popstate', 'hashchange', 'pageshow', 'click', 'keyup', 'submit']) {
    view.addEventListener(type, soon, { signal, capture: true, passive: true })
  }
  view.document.addEventListener('readystatechange', soon, { signal })
}
