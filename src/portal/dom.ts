/**
 * Reading nodes a page may have bent out of shape. A form lends its own properties to the fields
 * in it, so `form.getAttribute` is an input when one is named so; this holds in an extension's
 * isolated world too. Everything here goes through the prototypes and swallows what they throw:
 * a node that cannot be read has no tag, no attributes, no parent and no children.
 */
function read<T extends object, K extends keyof T>(
  prototype: T,
  key: K,
  target: object,
): T[K] | undefined {
  try {
    return Reflect.get(prototype, key, target)
  } catch {
    return undefined
  }
}

/** True for elements of this and of same-origin documents, SVG included. */
export function isElement(value: unknown): value is Element {
  return (
    typeof value === 'object' && value !== null && read(Node.prototype, 'nodeType', value) === 1
  )
}

/** The tag in lower case, prefix of the micro-frontend included: `v6_he-button`. */
export function tagOf(element: Element): string {
  return (read(Element.prototype, 'localName', element) ?? '').toLowerCase()
}

export function attributeOf(element: Element, name: string): string | null {
  try {
    return Element.prototype.getAttribute.call(element, name)
  } catch {
    return null
  }
}

export function hasAttribute(element: Element, name: string): boolean {
  return attributeOf(element, name) !== null
}

/** Text of a text node; undefined for any other. */
export function dataOf(node: Node): string | undefined {
  return read(Node.prototype, 'nodeType', node) === 3
    ? read(CharacterData.prototype, 'data', node as CharacterData)
    : undefined
}

/** The value a button-like input shows. */
export function fieldValueOf(element: Element): string {
  return read(HTMLInputElement.prototype, 'value', element) ?? attributeOf(element, 'value') ?? ''
}

/** The field a label belongs to. */
export function labelledField(label: Element): Element | null {
  return read(HTMLLabelElement.prototype, 'control', label) ?? null
}

export function shadowOf(element: Element): ShadowRoot | null {
  return read(Element.prototype, 'shadowRoot', element) ?? null
}

/** The elements whose shadow trees a node is in, innermost first. */
export function hostsOf(node: Node): readonly Element[] {
  const hosts: Element[] = []
  let host = read(ShadowRoot.prototype, 'host', Node.prototype.getRootNode.call(node))
  while (host && hosts.length < 100) {
    hosts.push(host)
    host = read(ShadowRoot.prototype, 'host', Node.prototype.getRootNode.call(host))
  }
  return hosts
}

/** What relative addresses in a node's document are relative to. */
export function baseOf(node: Node): string | undefined {
  return read(Node.prototype, 'baseURI', node)
}

/** Resolves an id where `aria-labelledby` does: in the tree the referring element is in. */
export function byId(element: Element, id: string): Element | null {
  try {
    const root = Node.prototype.getRootNode.call(element)
    const owner = read(Node.prototype, 'nodeType', root) === 9 ? Document : DocumentFragment
    return owner.prototype.getElementById.call(root as Document & DocumentFragment, id)
  } catch {
    return null
  }
}

/** The parent as rendered: a slotted node's slot, a shadow tree's host. */
export function parentOf(node: Node): Element | undefined {
  const parent =
    read(Element.prototype, 'assignedSlot', node) ??
    read(Text.prototype, 'assignedSlot', node) ??
    read(Node.prototype, 'parentNode', node)
  if (!parent) return undefined
  return isElement(parent) ? parent : read(ShadowRoot.prototype, 'host', parent)
}

/** The element itself and all it is rendered in, innermost first. */
export function* lineageOf(element: Element): Generator<Element> {
  // A bound, so that a page that nests without end cannot hold the thread.
  let current: Element | undefined = element
  for (let depth = 0; current && depth < 1_000; depth++) {
    yield current
    current = parentOf(current)
  }
}

/** Nodes below a node in its own tree. */
export function childNodesOf(node: Node): readonly Node[] {
  return [...(read(Node.prototype, 'childNodes', node) ?? [])]
}

export function childElementsOf(node: Node): readonly Element[] {
  return childNodesOf(node).filter(isElement)
}

/** Nodes below an element as rendered: through its shadow root, and what is put in a slot. */
export function renderedChildrenOf(element: Element): readonly Node[] {
  if (tagOf(element) === 'slot') {
    try {
      const assigned = HTMLSlotElement.prototype.assignedNodes.call(element, { flatten: true })
      if (assigned.length > 0) return assigned
    } catch {
      // An SVG element may be called slot too.
    }
  }
  return childNodesOf(shadowOf(element) ?? element)
}

function frameDocument(element: Element): Document | null {
  // Null for another origin's document.
  return read(HTMLIFrameElement.prototype, 'contentDocument', element) ?? null
}

export interface Walk {
  elements: readonly Element[]
  /** False when the walk stopped at its limit and there may be more. */
  complete: boolean
}

/**
 * Every element below a root, in document order, through open shadow roots and same-origin frames.
 * Visits `limit` elements at most. For use on demand: never once per mutation.
 */
export function walk(root: Node, limit: number): Walk {
  const elements: Element[] = []
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const below: Node[] = [...childElementsOf(node)]
    if (isElement(node)) {
      if (node !== root) {
        if (elements.length === limit) return { elements, complete: false }
        elements.push(node)
      }
      const inner = shadowOf(node) ?? frameDocument(node)
      if (inner) below.unshift(inner)
    }
    for (const child of below.reverse()) pending.push(child)
  }
  return { elements, complete: true }
}
