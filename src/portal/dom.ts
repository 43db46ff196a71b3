/**
 * Reading nodes a page may have bent out of shape. A form lends its own properties to the fields
 * in it, so `form.getAttribute` is an input when one is named so; this holds in an extension's
 * isolated world too. Everything here goes through the prototypes and swallows what they throw:
 * a node that cannot be read has no tag, no attributes, no parent and no children.
 */
export function read<T extends object, K extends keyof T>(
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

/** Whether an element is drawn at all. What the browser cannot tell counts as drawn. */
export function isRendered(element: Element): boolean {
  try {
    return Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
  } catch {
    return true
  }
}

/** Text of a text node; undefined for any other. */
export function dataOf(node: Node): string | undefined {
  return read(Node.prototype, 'nodeType', node) === 3
    ? read(CharacterData.prototype, 'data', node as CharacterData)
    : undefined
}

/** The text of an element as laid out, blocks on lines of their own; shadow roots are left out. */
export function linesOf(element: Element): string | undefined {
  return read(HTMLElement.prototype, 'innerText', element)
}

/** The value a button-like input shows. */
export function fieldValueOf(element: Element): string {
  return read(HTMLInputElement.prototype, 'value', element) ?? attributeOf(element, 'value') ?? ''
}

/** The labels of a field or button. */
export function labelsOf(element: Element): readonly Element[] {
  const tag = tagOf(element)
  const labels =
    tag === 'input'
      ? read(HTMLInputElement.prototype, 'labels', element)
      : tag === 'button' && read(HTMLButtonElement.prototype, 'labels', element)
  return [...(labels || [])].slice(0, 10)
}

/** The field a label belongs to. */
export function labelledField(label: Element): Element | null {
  return read(HTMLLabelElement.prototype, 'control', label) ?? null
}

/** What may have a shadow root beside custom elements. Chromium throws when asked about the rest. */
const SHADOW_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
)

/**
 * The shadow root of an element, open or closed: extensions are shown both. To ask takes Chromium
 * some microseconds, so of the common elements only those are asked about that hold nothing of
 * their own, as places do into which something is mounted.
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const open = read(Element.prototype, 'shadowRoot', element)
  if (open) return open
  const isLikely = tagOf(element).includes('-') || !read(Node.prototype, 'firstChild', element)
  return isLikely ? closedShadowOf(element) : null
}

/** The shadow root that a page keeps to itself, whatever the element. */
export function closedShadowOf(element: Element): ShadowRoot | null {
  const tag = tagOf(element)
  if (!SHADOW_HOSTS.has(tag) && !tag.includes('-')) return null
  try {
    // Firefox has it on the element, Chromium among the functions of extensions.
    const root: ShadowRoot | null | undefined =
      Reflect.get(Element.prototype, 'openOrClosedShadowRoot', element) ??
      globalThis.chrome?.dom?.openOrClosedShadowRoot(element as HTMLElement)
    return root && read(ShadowRoot.prototype, 'mode', root) === 'closed' ? root : null
  } catch {
    return null
  }
}

/** What relative addresses in a node's document are relative to. */
export function baseOf(node: Node): string | undefined {
  return read(Node.prototype, 'baseURI', node)
}

/** What labels an element when a script said so, or undefined where the browser cannot tell. */
export function labelledByOf(element: Element): readonly Element[] | undefined {
  return read(Element.prototype, 'ariaLabelledByElements', element) ?? undefined
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
