import { controlByWords } from '../portal/control-labels'
import { controlsIn, type FoundControl, findControl } from '../portal/controls'
import { pathOf } from '../portal/path'
import { type Product, productOf } from '../portal/product'
import type { PageId } from '../portal/routes'
import { controlOfRow } from '../portal/row-control'
import { lineageOf } from '../portal/tree'
import type { Target } from './pass'

/** A listed control that an event is about to work. */
export interface Aim extends Target {
  control: FoundControl['id']
  product: Product['name']
  source: Product['source']
}

/** What the event would work, if that is a listed control of this page. Never throws. */
export function aimOf(event: Event, page: PageId): Aim | undefined {
  const path = event.type === 'submit' ? submitterPath(event) : pathOf(event)
  try {
    return aimAlong(path, page, event instanceof KeyboardEvent)
  } catch {
    return aimByWords(path, page)
  }
}

function aimAlong(path: readonly EventTarget[], page: PageId, isKey: boolean): Aim | undefined {
  const found = findControl(path, page) ?? (isKey ? controlOfRow(path, page) : undefined)
  return found && aimAt(found, page)
}

/**
 * The last resort when a page defeats the proper way: the words alone, on the elements nearest to
 * the press. Rather one question too many than an action let through.
 */
function aimByWords(path: readonly EventTarget[], page: PageId): Aim | undefined {
  for (const element of path.slice(0, 6)) {
    if (!(element instanceof Element)) continue
    const label = element.textContent ?? ''
    const control = controlByWords(label, page)
    if (!control) continue
    return { control, element, label, product: undefined, source: undefined, isKnown: false }
  }
  return undefined
}

function aimAt({ id, element, label }: FoundControl, page: PageId): Aim {
  const { name, source, isLoose } = productOf(element, page)
  const isKnown = name !== undefined && !isLoose
  return { control: id, element, label, product: name, source, isKnown }
}

const submitButtons = 'button:not([type]), [type="submit"], [type="image"]'

/** A form that is sent from a field or by script acts as if its button had been pressed. */
function submitterPath(event: Event): readonly EventTarget[] {
  const form = event.target
  if (!(event instanceof SubmitEvent && form instanceof Element)) return []
  // Through the prototype: a field of that name would stand in the form's own way.
  const standard = Element.prototype.querySelector.call(form, submitButtons)
  const submitter = event.submitter ?? standard
  return submitter ? [...lineageOf(submitter)] : []
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
    const now = aimAlong([...lineageOf(aim.element)], page, true)
    if (now && now.element === aim.element && same(now)) return now
  }
  // Two controls that do not say what they are for cannot be told apart.
  if (!aim.isKnown) return undefined
  const [first, ...others] = controlsIn(document, page)
    .controls.map(found => aimAt(found, page))
    .filter(same)
  return others.length === 0 ? first : undefined
}
