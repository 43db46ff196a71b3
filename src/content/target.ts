import { controlsIn, type FoundControl, findControl } from '../portal/controls'
import { isLabel } from '../portal/labels'
import { type Product, productOf } from '../portal/product'
import type { PageId } from '../portal/routes'
import type { Target } from './pass'

/** A listed control that an event is about to work. */
export interface Aim extends Target {
  control: FoundControl['id']
  product: Product['name']
  source: Product['source']
}

/** What the event would work, if that is a listed control of this page. Never throws. */
export function aimOf(event: Event, page: PageId): Aim | undefined {
  const path = event.type === 'submit' ? submitterPath(event) : event.composedPath()
  try {
    const found = findControl(path, page)
    return found && aimAt(found)
  } catch {
    return aimByWords(path)
  }
}

/**
 * The last resort when a page defeats the proper way: the words alone, on the elements nearest to
 * the press. Rather one question too many than an action let through.
 */
function aimByWords(path: readonly EventTarget[]): Aim | undefined {
  for (const element of path.slice(0, 6)) {
    if (!(element instanceof Element)) continue
    const label = element.textContent ?? ''
    if (isLabel('get-keys', label)) {
      return {
        control: 'get-keys',
        element,
        label,
        product: undefined,
        source: undefined,
        isKnown: false,
      }
    }
  }
  return undefined
}

function aimAt({ id, element, label }: FoundControl): Aim {
  const { name, source, isLoose } = productOf(element)
  const isKnown = name !== undefined && !isLoose
  return { control: id, element, label, product: name, source, isKnown }
}

const submitButtons = 'button:not([type]), [type="submit"], [type="image"]'

/** A form that is sent from a field or by script acts as if its button had been pressed. */
function submitterPath(event: Event): EventTarget[] {
  const form = event.target
  if (!(event instanceof SubmitEvent && form instanceof Element)) return []
  // Through the prototype: a field of that name would stand in the form's own way.
  const standard = Element.prototype.querySelector.call(form, submitButtons)
  const submitter = event.submitter ?? standard
  return submitter ? pathTo(submitter) : []
}

/**
 * Where the held action stands now. Rows are replaced and nodes used again for another product while
 * the person decides, so a node counts only if it still is the same control of the same product.
 * Undefined when there is none, or more than one to choose from.
 */
export function findAgain(aim: Aim, page: PageId, document: Document): Aim | undefined {
  const same = (other: Aim) =>
    other.control === aim.control &&
    other.label === aim.label &&
    other.product === aim.product &&
    other.source === aim.source
  if (aim.element.isConnected) {
    const found = findControl(pathTo(aim.element), page)
    const now = found && aimAt(found)
    if (now && now.element === aim.element && same(now)) return now
  }
  // Two controls that do not say what they are for cannot be told apart.
  if (!aim.isKnown) return undefined
  const [first, ...others] = controlsIn(document, page).controls.map(aimAt).filter(same)
  return others.length === 0 ? first : undefined
}

/** The way an event at `element` would take, innermost first, through slots and shadow roots. */
function pathTo(element: Element): EventTarget[] {
  const path: EventTarget[] = []
  for (let node: Node | null = element; node; ) {
    path.push(node)
    node = (node instanceof Element && node.assignedSlot) || parentOrHost(node)
  }
  return path
}

function parentOrHost(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
}
