import { holdsControls, isPressableHost, kindOf } from './actionable'
import { isDisabled } from './disabled'
import { isElement } from './dom'
import { isLabel, type LabelId } from './labels'
import { namesOf, textNamesOf } from './names'
import { isInProse } from './prose'
import { BENEFITS_PAGES, type PageId } from './routes'
import { hostsOf, lineageOf, walk } from './tree'

export type ControlId = 'get-keys'

interface ControlDefinition {
  id: ControlId
  pages: readonly PageId[]
  label: LabelId
}

/**
 * The controls that can be held. Label and page decide together: in four languages *Get keys* reads
 * the same as *Get Key* on the pages where a customer's software is managed.
 */
const CONTROLS: readonly ControlDefinition[] = [
  { id: 'get-keys', pages: BENEFITS_PAGES, label: 'get-keys' },
]

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
 * @param path `event.composedPath()`, innermost first
 * @returns the innermost element that acts and has the label; the portal's own button element
 * rather than the plain button inside its shadow root
 */
export function findControl(
  path: readonly EventTarget[],
  page: PageId,
  cursorOf: CursorOf = computedCursor,
): FoundControl | undefined {
  const elements = path.filter(isElement)
  for (const { id, pages, label } of CONTROLS) {
    if (!pages.includes(page)) continue
    const found = controlIn(elements, label, cursorOf)
    if (found) return { id, ...found }
  }
  return undefined
}

type Named = Pick<FoundControl, 'element' | 'label'>

function controlIn(path: readonly Element[], id: LabelId, cursorOf: CursorOf): Named | undefined {
  let isPartOfControl = false
  let isNamed = false
  for (const element of path) {
    const kind = kindOf(element)
    if (kind === 'field' || kind === 'elsewhere') return undefined
    if (kind === 'control') isPartOfControl = true
    if (kind === 'control' || kind === 'scripted') {
      // What lies in a control of another name is that control, whatever surrounds it is called.
      const label = labelIn(isNamed ? textNamesOf(element) : namesOf(element), id)
      if (kind === 'control' && namesOf(element).length > 0) isNamed = true
      if (label && !isDisabled(element)) return outermost({ element, label }, id)
    } else if (kind === 'focusable') {
      const label = labelIn(textNamesOf(element), id)
      if (label && standsAlone(element, id) && !isDisabled(element)) return { element, label }
    }
  }
  // Whatever is in a control that is switched off or called otherwise does what that control does.
  return isPartOfControl ? undefined : pointedAt(path, id, cursorOf)
}

const labelIn = (names: readonly string[], id: LabelId) => names.find(name => isLabel(id, name))

const standsAlone = (element: Element, id: LabelId) =>
  !holdsControls(element) &&
  !isInProse(element, outer => labelIn(textNamesOf(outer), id) !== undefined)

/** The button element of the portal's own making that a plain button sits in. */
function outermost(found: Named, id: LabelId): Named {
  for (const host of hostsOf(found.element).toReversed()) {
    const label = isPressableHost(host) && labelIn(namesOf(host), id)
    if (label) return { element: host, label }
  }
  return found
}

/**
 * The last resort, for a button that nothing in the markup says is one: the pointer turns into a
 * hand over it. The hand is inherited, so the outermost element that has it is the one that acts; if
 * that says more than the label, as a whole row or card does, pressing means something else.
 */
function pointedAt(path: readonly Element[], id: LabelId, cursorOf: CursorOf): Named | undefined {
  for (const element of path) {
    const label = labelIn(namesOf(element), id)
    if (!label || cursorOf(element) !== 'pointer') continue
    let acting = element
    for (const outer of lineageOf(element)) {
      if (cursorOf(outer) !== 'pointer') break
      acting = outer
    }
    const actsAlone = labelIn(namesOf(acting), id) !== undefined && standsAlone(acting, id)
    return actsAlone && !isDisabled(acting) ? { element, label } : undefined
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
 * All controls there are now, through open shadow roots and same-origin frames. On demand only: to
 * say what is seen, or to find a control again after its row was drawn anew. Looks at `limit`
 * elements at most.
 */
export function controlsIn(
  root: Document | ShadowRoot,
  page: PageId,
  cursorOf: CursorOf = computedCursor,
  limit: number = MOST_ELEMENTS,
): ControlSurvey {
  const definitions = CONTROLS.filter(control => control.pages.includes(page))
  if (definitions.length === 0) return { controls: [], complete: true }
  const { elements, complete } = walk(root, limit)
  const found = new Map<Element, FoundControl>()
  for (const element of elements) {
    const names = namesOf(element)
    if (!definitions.some(({ label }) => labelIn(names, label))) continue
    const control = findControl([...lineageOf(element)], page, cursorOf)
    if (control) found.set(control.element, control)
  }
  return { controls: [...found.values()].filter(isInnermost), complete }
}

/** A box around one control has the control's words, but the press is the control's. */
function isInnermost(control: FoundControl, _: number, all: readonly FoundControl[]): boolean {
  return !all.some(
    other =>
      other.element !== control.element && [...lineageOf(other.element)].includes(control.element),
  )
}
