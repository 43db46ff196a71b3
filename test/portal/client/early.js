// A classic script: it has to run while the document is still arriving, which a module never does.
;(() => {
  const top = window.top ?? window
  const embedded = top !== window

  /** A srcdoc frame has no address of its own, so its switches are those of the page around it. */
  const address = location.protocol === 'about:' ? window.parent.location : location
  const query = new URLSearchParams(address.search)
  const act = query.get('act') ?? 'click'

  /** @type {ReplicaEntry[]} */
  const log = embedded ? top.replica.log : []
  /** @type {Replica['targets']} */
  const targets = embedded ? top.replica.targets : {}

  /** @param {Omit<ReplicaEntry, 'at'>} entry */
  function record(entry) {
    log.push({ ...entry, at: Date.now() })
  }

  /** @type {Replica['armGetKeys']} */
  function armGetKeys(control, product, reveal) {
    arm(control, 'get-keys', product, reveal)
  }

  /** @type {Replica['arm']} */
  function arm(control, action, product, reveal) {
    /** @param {Event} event */
    const run = event => {
      if (control.matches('[disabled], [aria-disabled="true"]')) return
      if (event instanceof MouseEvent && event.button !== 0 && event.type !== 'auxclick') return
      // Keys are told by their product alone; other actions go by several names.
      const label = action === 'get-keys' ? undefined : words(control)
      record({ action, product, event: event.type, ...(label && { label }) })
      reveal()
    }
    const byKeyboard = () => {
      control.addEventListener('keydown', event => {
        if (!isPress(event)) return
        event.preventDefault()
        if (!event.repeat) run(event)
      })
      // Firefox clicks on the way up even when the way down was prevented.
      control.addEventListener('keyup', event => {
        if (isPress(event)) event.preventDefault()
      })
    }

    if (act === 'pointerdown' || act === 'mousedown' || act === 'mouseup') {
      control.addEventListener(act, run)
      return
    }
    control.addEventListener('click', run)
    // A link dressed as a button gets nothing from the browser on Enter or Space.
    if (act === 'keydown' || control.matches('a:not([href])')) byKeyboard()
    // The middle button opens a link too, without a click.
    if (control.matches('a[href]')) control.addEventListener('auxclick', run)
  }

  /** @param {Event} event @returns {event is KeyboardEvent} */
  function isPress(event) {
    return event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')
  }

  /** @param {string} label */
  function controls(label) {
    /** @type {HTMLElement[]} */
    const found = []
    /** @param {Document | ShadowRoot} root */
    const walk = root => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLElement && isControl(element) && words(element) === label) {
          found.push(element)
        }
        if (element.shadowRoot) walk(element.shadowRoot)
      }
    }
    walk(document)
    return found
  }

  /** @param {HTMLElement} element */
  function isControl(element) {
    return element.matches('button, a, input[type="button"], [class~="he-button"]')
  }

  /** @param {Element} element */
  function words(element) {
    if (element instanceof HTMLInputElement) return element.value
    return element.getAttribute('aria-label') ?? element.textContent?.trim()
  }

  /** Work that a link or a form did by leading here. */
  function arrive() {
    const action = query.get('did')
    const product = query.get('product')
    if (action && product) {
      record({ action: /** @type {ReplicaAction} */ (action), product, event: 'navigate' })
    }
  }

  /** A page that works its buttons from the window, before anything below hears of it. */
  function listenOnWindow() {
    window.addEventListener(
      'click',
      event => {
        for (const node of event.composedPath()) {
          if (!(node instanceof HTMLElement)) continue
          const { replicaAction: action, replicaProduct: product } = node.dataset
          if (action && product) {
            record({ action: /** @type {ReplicaAction} */ (action), product, event: 'click' })
          }
        }
      },
      true,
    )
  }

  window.replica = { log, targets, record, arm, armGetKeys, controls }
  arrive()
  if (query.get('technique') === 'window-listener') listenOnWindow()
})()
