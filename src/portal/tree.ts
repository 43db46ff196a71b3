import { attributeOf, closedShadowOf, dataOf, isElement, read, shadowOf, tagOf } from './dom'

/** The parent as rendered: a slotted node's slot, a shadow tree's host. */
export function parentOf(node: Node): Element | undefined {
  // Only one of the two has it: the other throws, which takes time on the way up.
  const prototype = isElement(node) ? Element.prototype : Text.prototype
  const slot = read<Element | Text, 'assignedSlot'>(prototype, 'assignedSlot', node)
  if (slot) return slot
  const parent = read(Node.prototype, 'parentNode', node)
  if (!parent) return undefined
  if (!isElement(parent)) return read(ShadowRoot.prototype, 'host', parent)
  return closedSlotOf(node, parent) ?? parent
}

/** The slot that shows a node within a closed shadow root, of which the node itself says nothing. */
function closedSlotOf(node: Node, host: Element): Element | undefined {
  const root = closedShadowOf(host)
  if (!root) return undefined
  const name = isElement(node) ? (attributeOf(node, 'slot') ?? '') : ''
  const slots = [...DocumentFragment.prototype.querySelectorAll.call(root, 'slot')]
  return slots.find(slot => (attributeOf(slot, 'name') ?? '') === name)
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

/** Nodes below a node in its own tree, one by one: who stops early pays for no more. */
export function* childNodesOf(node: Node): Generator<Node> {
  let child = read(Node.prototype, 'firstChild', node)
  while (child) {
    yield child
    child = read(Node.prototype, 'nextSibling', child)
  }
}

export function childElementsOf(node: Node): readonly Element[] {
  return [...childNodesOf(node)].filter(isElement)
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

/** The parent in the element's own tree, whatever slot it is shown in. */
export function treeParentOf(element: Element): Node | null {
  return read(Node.prototype, 'parentNode', element) ?? null
}

/** Elements beside an element, itself included, in its own tree. */
export function siblingsOf(element: Element): readonly Element[] {
  const parent = treeParentOf(element)
  return parent ? childElementsOf(parent) : [element]
}

/** Nodes below an element as rendered: through its shadow root, and what is put in a slot. */
export function renderedChildrenOf(element: Element): Iterable<Node> {
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
  if (tagOf(element) !== 'iframe') return null
  // Null for another origin's document.
  return read(HTMLIFrameElement.prototype, 'contentDocument', element) ?? null
}

interface Walk {
  elements: readonly Element[]
  /** False when the walk stopped at its limit and there may be more. */
  complete: boolean
}

/**
 * Every element below a root, in document order, through shadow roots and same-origin frames.
 * Visits `limit` elements at most. For use on demand: never once per mutation.
 *
 * @param childrenOf what is below a node; by default each node's own tree, slots left empty
 */
export function walk(
  root: Node,
  limit: number,
  childrenOf: (node: Node) => Iterable<Node> = insideOf,
): Walk {
  const elements: Element[] = []
  const steps = walking(root, limit, childrenOf)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { elements, complete: step.value }
    elements.push(step.value)
  }
}

/**
 * The same, element by element, for who takes breaks: what is taken out of the page meanwhile is
 * visited all the same, and what comes next to it as well.
 *
 * @returns whether there was no more than `limit`
 */
export function* walking(
  root: Node,
  limit: number,
  childrenOf: (node: Node) => Iterable<Node> = node => [...insideOf(node)],
): Generator<Element, boolean> {
  let visited = 0
  const open = [childrenOf(root)[Symbol.iterator]()]
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const { value: node, done } = inner.next()
    if (done) {
      open.pop()
      continue
    }
    if (dataOf(node) !== undefined) continue
    if (isElement(node)) {
      if (visited++ === limit) return false
      yield node
    }
    open.push(childrenOf(node)[Symbol.iterator]())
  }
  return true
}

/** Elements in one around another, without those that were in one between the two. */
interface Surroundings {
  outer: Element
  /** In document order. The one before, which holds the element, stands for all that is in it. */
  elements: readonly Element[]
  /** False for the last, when the limit was reached in it. */
  complete: boolean
}

/**
 * What is around an element, from near to far, each element once: `limit` elements at most in all.
 */
export function* surroundingsOf(element: Element, limit: number): Generator<Surroundings> {
  const inner = new Set<Node>()
  const skip = (node: Node) => (inner.has(node) ? [] : insideOf(node))
  let left = limit
  for (const outer of lineageOf(element)) {
    const { elements, complete } = walk(outer, left, skip)
    left -= elements.length
    yield { outer, elements, complete }
    if (!complete) return
    inner.add(outer)
  }
}

/** What is in a node, its shadow root or document first. */
export function* insideOf(node: Node): Generator<Node, void> {
  const inner = isElement(node) ? (shadowOf(node) ?? frameDocument(node)) : null
  if (inner) yield inner
  yield* childNodesOf(node)
}
