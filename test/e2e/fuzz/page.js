// Runs in the page, on the replica's canvas: builds trees, and tells what acted.
;(() => {
  /** @typedef {import('./tree').FuzzNode} FuzzNode */

  /** @type {{ id: string, event: string, trusted: boolean }[]} */
  const log = []
  /** @type {Map<string, HTMLElement>} */
  const elements = new Map()
  /** @type {{ place: ParentNode & Node, children: readonly (FuzzNode | string)[] } | undefined} */
  let scene
  let current = new AbortController()

  /** @param {Event} event @param {Element} element */
  function counts(event, element) {
    if (element.getAttribute('aria-disabled') === 'true') return false
    if ('key' in event)
      return (event.key === 'Enter' || event.key === ' ') && !Reflect.get(event, 'repeat')
    return Reflect.get(event, 'button') === undefined || Reflect.get(event, 'button') === 0
  }

  /** @param {HTMLElement} element @param {FuzzNode} node */
  function arm(element, { id = '', acts, delegated }) {
    const { signal } = current
    const view = element.ownerDocument.defaultView
    if (element.localName === 'a') {
      for (const type of ['click', 'auxclick']) {
        element.addEventListener(type, event => event.preventDefault())
      }
    }
    if (!acts) return
    /** @param {Event} event */
    const run = event => {
      if (acts === 'submit') event.preventDefault()
      if (delegated && !event.composedPath().includes(element)) return
      if (counts(event, element)) log.push({ id, event: event.type, trusted: event.isTrusted })
    }
    const place = delegated ? view : element
    place?.addEventListener(acts, run, { capture: delegated === true, signal })
  }

  /** @param {ParentNode & Node} parent @param {FuzzNode} node @returns {Promise<void>} */
  async function add(parent, node) {
    const { ownerDocument } = parent
    if (!ownerDocument) return
    const element = ownerDocument.createElement(node.frame ? 'iframe' : node.tag)
    for (const [name, value] of Object.entries(node.attributes ?? {})) {
      element.setAttribute(name, value)
    }
    if (node.id) elements.set(node.id, element)
    parent.append(element)
    arm(element, node)
    if (node.shadow) {
      const root = element.attachShadow({ mode: node.shadow.mode })
      for (const child of node.shadow.children) await add(root, child)
    }
    const inside = node.frame
      ? await openFrame(/** @type {HTMLIFrameElement} */ (element), node.frame)
      : element
    if (node.scene) scene = { place: inside, children: node.children ?? [] }
    for (const child of node.children ?? []) {
      if (typeof child === 'string') inside.append(child)
      else await add(inside, child)
    }
  }

  /** @param {HTMLIFrameElement} frame @param {string} kind */
  async function openFrame(frame, kind) {
    if (kind !== 'blank') {
      const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
      if (kind === 'srcdoc')
        frame.srcdoc = '<!doctype html><html lang="en"><title>Frame</title><body>'
      else frame.src = '/replica/words.js'
      await loaded
    }
    const body = frame.contentDocument?.body
    if (!body) throw new Error('The frame has no document')
    body.replaceChildren()
    return body
  }

  /** @param {HTMLElement} element */
  function offset(element) {
    let x = 0
    let y = 0
    let frame = element.ownerDocument.defaultView?.frameElement
    while (frame) {
      const { left, top } = frame.getBoundingClientRect()
      x += left + frame.clientLeft
      y += top + frame.clientTop
      frame = frame.ownerDocument.defaultView?.frameElement
    }
    return { x, y }
  }

  /** @param {HTMLElement} element @param {{ x: number, y: number }} place */
  function isAt(element, { x, y }) {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode())
    return element.contains(root.elementFromPoint(x, y))
  }

  const painted = () =>
    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))

  const fuzz = {
    log,
    painted,

    /** @param {string} address @param {number} late @param {FuzzNode} tree */
    async build(address, late, tree) {
      current.abort()
      current = new AbortController()
      document.querySelector('#fuzz')?.remove()
      elements.clear()
      log.length = 0
      history.pushState(null, '', address)
      if (late > 0) await new Promise(done => setTimeout(done, late))
      await add(document.querySelector('.page') ?? document.body, tree)
    },

    /** Draws what is in the scene anew, as frameworks do. @param {boolean} reversed */
    async redraw(reversed) {
      if (!scene) return
      const { place, children } = scene
      current.abort()
      current = new AbortController()
      const nodes = children.flatMap(child => (typeof child === 'string' ? [] : [child]))
      if (place.isConnected) place.replaceChildren()
      for (const child of reversed ? nodes.reverse() : nodes) await add(place, child)
    },

    /** Where to press an element, after bringing it into view. @param {string} id */
    point(id) {
      const element = elements.get(id)
      if (!element) throw new Error(`No element ${id}`)
      log.length = 0
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y } = offset(element)
      // What runs over two lines may have nothing in its middle.
      const boxes = [element.getBoundingClientRect(), ...element.getClientRects()]
      const middles = boxes.map(({ left, top, width, height }) => ({
        x: left + width / 2,
        y: top + height / 2,
      }))
      const middle = middles.find(place => isAt(element, place)) ?? middles[0]
      return { x: x + (middle?.x ?? 0), y: y + (middle?.y ?? 0) }
    },

    /** Whether something of the extension's lies there. @param {number} x @param {number} y */
    isCovered(x, y) {
      return document.elementFromPoint(x, y)?.localName === 'forewarn-root'
    },

    /** @param {string} id */
    focus(id) {
      log.length = 0
      const element = elements.get(id)
      element?.scrollIntoView({ block: 'center', behavior: 'instant' })
      element?.focus()
    },

    /**
     * The elements that hold whatever the extension shows, one in each frame of the page: the question
     * is in the frame that was pressed in, the panel in the outermost. The latter comes last.
     */
    hosts() {
      const views = [...documentsIn(document), document]
      return views.flatMap(view => [...view.querySelectorAll('forewarn-root')])
    },

    /** How far the document of an element is from the corner of the tab. @param {HTMLElement} element */
    offset,

    /** What acted, once something did `times` times or nothing more will. @param {string} id @param {number} times */
    async acted(id, times) {
      const enough = () => log.filter(entry => entry.id === id).length >= times
      for (let frame = 0; frame < 7_200 && times > 0 && !enough(); frame++) {
        await new Promise(requestAnimationFrame)
      }
      return log.map(entry => entry.id)
    },
  }

  /** @param {Document} view @returns {Document[]} */
  function documentsIn(view) {
    /** @type {Document[]} */
    const found = []
    for (const element of elements.values()) {
      const inner =
        element.localName === 'iframe'
          ? /** @type {HTMLIFrameElement} */ (element).contentDocument
          : null
      if (inner && inner !== view) found.push(inner)
    }
    return found
  }

  Object.assign(window, { fuzz })
})()
