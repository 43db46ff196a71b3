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
  const { tag, text, attributes = {}, children = [], frame, acts, id } = spec
  const element = document.createElement(frame ? 'iframe' : tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (id) element.id = id
  if (acts) {
    element.addEventListener(acts, event =>
      window.replica.record({ action: 'acted', ...(id && { id }), event: event.type }),
    )
  }
  // A frame only has a document while it is in one, so the tree grows from the page.
  parent.append(element)
  const inside = await insideOf(element, spec)
  if (text) (frame ? inside : element).append(text)
  for (const child of children) await add(inside, child)
}

/**
 * @param {HTMLElement} element
 * @param {ReplicaNode} spec
 * @returns {Promise<ParentNode & Node>}
 */
async function insideOf(element, { shadow, frame }) {
  if (shadow) return element.attachShadow({ mode: shadow })
  if (!(element instanceof HTMLIFrameElement)) return element
  if (frame === 'srcdoc') {
    const loaded = new Promise(done => element.addEventListener('load', done, { once: true }))
    element.srcdoc = '<!doctype html><html lang="en"><title>Canvas</title>'
    await loaded
  }
  if (!element.contentDocument) throw new Error('The frame has no document')
  return element.contentDocument.body
}
