/**
 * Listens on the window for as long as the frame lives, or until the signal of the options. A page that opens its document anew
 * (`document.open`, `document.write` into an empty frame) takes all listeners off its window, those
 * of extensions too, and no script of theirs is run again. What it cannot do unseen is put another
 * root element in place; observers stay, and so the listeners are put back.
 */
export function listen(
  view: Window,
  types: readonly string[],
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  // Adding one that is still there changes nothing.
  const add = () => {
    for (const type of types) view.addEventListener(type, listener, options)
  }
  add()
  const observer = new MutationObserver(add)
  observer.observe(view.document, { childList: true })
  options.signal?.addEventListener('abort', () => observer.disconnect())
}
