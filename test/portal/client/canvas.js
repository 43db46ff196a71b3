import { fragment } from './dom.js'

/**
 * An empty page onto which `window.replica.build` puts what a test describes.
 *
 * @param {HTMLElement} mount
 */
export function canvas(mount) {
  window.replica.build = async spec => {
    await add(mount, spec)
  }
  return fragment()
}

/**
 * @param {ParentNode & Node} parent
 * @param {ReplicaNode} spec
 * @returns {Promise<void>}
 */
async function add(parent, spec) {
  const { tag, text, attributes = {}, children = [], shadow, frame, acts, id } = spec
  const element = document.createElement(frame ? 'iframe' : tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (id) element.id = id
  if (acts) {
    element.addEventListener(acts, event =>
      window.replica.record({ action: 'acted', ...(id && { id }), event: event.type }),
    )
  }
  if (text && !frame) element.append(text)
  const inside = frame ? undefined : shadow ? element.attachShadow({ mode: shadow }) : element
  if (inside) for (const child of children) await add(inside, child)
  if (!(element instanceof HTMLIFrameElement)) {
    parent.append(element)
    return
  }
  const body = await bodyOf(parent, element, frame)
  if (text) body.append(text)
  for (const child of children) await add(body, child)
}

/**
 * @param {ParentNode} parent
 * @param {HTMLIFrameElement} element
 * @param {ReplicaNode['frame']} frame
 */
async function bodyOf(parent, element, frame) {
  const loaded = new Promise(done => element.addEventListener('load', done, { once: true }))
  if (frame === 'srcdoc') element.srcdoc = '<!doctype html><html lang="en"><title>Canvas</title>'
  parent.append(element)
  // A blank frame is there at once, and its load has been.
  if (frame === 'srcdoc') await loaded
  if (!element.contentDocument) throw new Error('The frame has no document')
  return element.contentDocument.body
}
