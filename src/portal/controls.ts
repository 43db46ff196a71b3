import { holdsControls, isPressableHost, kindOf } from './actionable'
import { COMPANY } from './company'
import { controlsNamed, hasControls } from './control-labels'
import type { ControlDefinition, ControlId } from './control-table'
import { isDisabled } from './disabled'
import { isElement, shadowOf } from './dom'
import { namesOf, textNamesOf } from './names'
import { isInProse } from './prose'
import type { PageId } from './routes'
import { isPanel } from './titles'
import { hostsOf, lineageOf, walk } from './tree'

export type { ControlId } from './control-table'

export interface FoundControl {
  id: ControlId
  element: Element
  /** As it reads on the page, on one line: `Get Keys`. */
  label: string
}

/** Says how the pointer looks over an element: a value of CSS `cursor`. */
export type CursorOf = (element: Element) => string

const computedCursor: CursorOf = element => {
  try {
    return getComputedStyle(element).cursor
  } catch {
    return ''
  }
}

/**
 * The control an event is meant for. Reads the elements of the path and what is in them, each up to
 * 80 characters and 400 nodes; never throws, whatever the page has made of its nodes.
 *
 * @param path `pathOf(event)`, innermost first
 * @returns the innermost element that acts and has the label; the portal's own button element
 * rather than the plain button inside its shadow root
 */
export function findControl(
  path: readonly EventTarget[],
  page: PageId,
  cursorOf: CursorOf = computedCursor,
): FoundControl | undefined {
  if (!hasControls(page)) return undefined
  return controlIn(path.filter(isElement), new Reader(page), cursorOf)
}

/** A label and the controls of the page that go by it. */
interface Reading {
  label: string
  controls: readonly ControlDefinition[]
}

/** Reads the names of elements, of each element once. */
class Reader {
  readonly #page: PageId
  readonly #names = new Map<Element, readonly string[]>()
  readonly #texts = new Map<Element, readonly string[]>()

  constructor(page: PageId) {
    this.#page = page
  }

  namesOf(element: Element): readonly string[] {
    return remember(this.#names, element, namesOf)
  }

  /** What any of the names of an element stands for. */
  named(element: Element): Reading | undefined {
    return this.#reading(this.namesOf(element))
  }

  /** What the text of an element stands for. */
  says(element: Element): Reading | undefined {
    return this.#reading(remember(this.#texts, element, textNamesOf))
  }

  #reading(names: readonly string[]): Reading | undefined {
    for (const label of new Set(names)) {
      const controls = controlsNamed(label, this.#page)
      if (controls.length > 0) return { label, controls }
    }
    return undefined
  }
}

function remember<T>(map: Map<Element, T>, element: Element, make: (element: Element) => T): T {
  const known = map.get(element)
  if (known !== undefined) return known
  const made = make(element)
  map.set(element, made)
  return made
}

function controlIn(
  path: readonly Element[],
  reader: Reader,
  cursorOf: CursorOf,
): FoundControl | undefined {
  let isPartOfControl = false
  let isNamed = false
  for (const element of path) {
    const kind = kindOf(element)
    if (kind === 'field' || kind === 'elsewhere') return undefined
    if (kind === 'control') isPartOfControl = true
    if (kind === 'control' || kind === 'scripted') {
      // What lies in a control of another name is that control, whatever surrounds it is called.
      const reading = isNamed ? reader.says(element) : reader.named(element)
      if (kind === 'control' && reader.namesOf(element).some(hasLetters)) isNamed = true
      const found = reading && !isDisabled(element) && inCompany(element, reading)
      if (found) return outermost(found, reader)
    } else if (kind === 'focusable') {
      const reading = reader.says(element)
      if (reading && standsAlone(element, reader) && !isDisabled(element)) {
        const found = inCompany(element, reading)
        if (found) return found
      }
    } else if (kind === undefined && !isNamed && isOneButton(element)) {
      const reading = reader.named(element)
      const found = reading && inCompany(element, reading)
      if (found) return found
    }
  }
  // Whatever is in a control that is switched off or called otherwise does what that control does.
  return isPartOfControl ? undefined : pointedAt(path, reader, cursorOf)
}

/** The first control of a label that has around it what it needs. */
function inCompany(element: Element, { label, controls }: Reading): FoundControl | undefined {
  const control = controls.find(({ company }) => !company || COMPANY[company](element))
  return control && { id: control.id, element, label }
}

const hasLetters = (name: string) => /\p{L}/u.test(name)

/** A component that has the name, and in its shadow root one button with a picture or a sign. */
function isOneButton(element: Element): boolean {
  const root = shadowOf(element)
  if (!root || isPanel(element)) return false
  const [button, ...others] = walk(root, 400).elements.filter(inner => kindOf(inner) !== undefined)
  return (
    button !== undefined &&
    others.length === 0 &&
    kindOf(button) === 'control' &&
    !namesOf(button).some(hasLetters) &&
    !isDisabled(button)
  )
}

const standsAlone = (element: Element, reader: Reader) =>
  !holdsControls(element) && !isInProse(element, outer => reader.says(outer) !== undefined)

/** The button element of the portal's own making that a plain button sits in. */
function outermost(found: FoundControl, reader: Reader): FoundControl {
  for (const host of hostsOf(found.element).toReversed()) {
    const reading = isPressableHost(host) ? reader.named(host) : undefined
    const isSame = reading?.controls.some(({ id }) => id === found.id)
    if (reading && isSame) return { id: found.id, element: host, label: reading.label }
  }
  return found
}

/**
 * The last resort, for a button that nothing in the markup says is one: the pointer turns into a
 * hand over it. The hand is inherited, so the outermost element that has it is the one that acts; if
 * that says more than the label, as a whole row or card does, pressing means something else.
 */
function pointedAt(
  path: readonly Element[],
  reader: Reader,
  cursorOf: CursorOf,
): FoundControl | undefined {
  for (const element of path) {
    const reading = reader.named(element)
    if (!reading || cursorOf(element) !== 'pointer') continue
    let acting = element
    for (const outer of lineageOf(element)) {
      if (cursorOf(outer) !== 'pointer') break
      acting = outer
    }
    const actsAlone = reader.named(acting) !== undefined && standsAlone(acting, reader)
    return actsAlone && !isDisabled(acting) ? inCompany(element, reading) : undefined
  }
  return undefined
}

interface ControlSurvey {
  controls: readonly FoundControl[]
  /** False when the document is too large and not all of it was looked at. */
  complete: boolean
}

/** Elements. The portal's largest pages have a few thousand. */
export const MOST_ELEMENTS = 20_000

/**
 * All controls there are now, through shadow roots and same-origin frames. On demand only: to
 * say what is seen, or to find a control again after its row was drawn anew. Looks at `limit`
 * elements at most.
 */
export function controlsIn(
  root: Document | ShadowRoot,
  page: PageId,
  cursorOf: CursorOf = computedCursor,
  limit: number = MOST_ELEMENTS,
): ControlSurvey {
  if (!hasControls(page)) return { controls: [], complete: true }
  const { elements, complete } = walk(root, limit)
  const found = elements.flatMap(element => controlAt(element, page, cursorOf) ?? [])
  return { controls: innermostOf(found), complete }
}

/**
 * Whether an element or what it is rendered in goes by a name of a control of the page: without one
 * `findControl` finds none. For many elements at a time, since the names of each are read once.
 */
export function nearControls(page: PageId): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  const isNamed = (element: Element) =>
    remember(known, element, () =>
      namesOf(element).some(name => controlsNamed(name, page).length > 0),
    )
  return element => hasControls(page) && [...lineageOf(element)].some(isNamed)
}

/** The control an element is or belongs to, if one of the page's labels is its name. */
export function controlAt(
  element: Element,
  page: PageId,
  cursorOf: CursorOf = computedCursor,
): FoundControl | undefined {
  const isNamed = namesOf(element).some(name => controlsNamed(name, page).length > 0)
  return isNamed ? findControl([...lineageOf(element)], page, cursorOf) : undefined
}

/** Each control once, and none that is only a box around another. */
export function innermostOf(found: readonly FoundControl[]): readonly FoundControl[] {
  const controls = new Map(found.map(control => [control.element, control]))
  return [...controls.values()].filter(isInnermost)
}

/** A box around one control has the control's words, but the press is the control's. */
function isInnermost(control: FoundControl, _: number, all: readonly FoundControl[]): boolean {
  return !all.some(
    other =>
      other.element !== control.element && [...lineageOf(other.element)].includes(control.element),
  )
}
