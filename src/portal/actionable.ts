import { attributeOf, baseOf, hasAttribute, labelledField, tagOf } from './dom'
import { isButtonInput } from './names'
import { isHeading, PROSE, rolesOf } from './prose'
import { isPortalHost } from './routes'
import { walk } from './tree'

/**
 * How sure it is that pressing an element does something by itself.
 *
 * - `control`: made to be pressed
 * - `scripted`: has a click handler in its markup, and may be as large as the page
 * - `focusable`: can be focused and says nothing of what it is for
 * - `field`: is typed into or chosen from
 * - `elsewhere`: a link that leaves the portal, for instance to the documentation
 */
type Kind = 'control' | 'scripted' | 'focusable' | 'field' | 'elsewhere'

const ROLES = new Set([
  ...['button', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tab', 'option'],
  ...['switch', 'treeitem', 'radio', 'checkbox'],
])
const FIELD_ROLES = new Set('textbox searchbox combobox spinbutton slider'.split(' '))
const FIELDS = new Set('input textarea select'.split(' '))

/** Fluent's and Harmony's own elements, under whatever prefix a team ships them. */
const PRESSABLE_TAG = /(?:^|_)he-(?:button|link|menu-item|checkbox|radio|switch)$|.-button$/

const isLink = (tag: string) => tag === 'a' || tag === 'area'
const ACTIVE_LINK = ['href', 'xlink:href', 'role', 'tabindex']

/** An element of the portal's own making that is pressed, whatever is in its shadow root. */
export function isPressableHost(element: Element): boolean {
  return PRESSABLE_TAG.test(tagOf(element))
}

/** Undefined for what is not pressed, as far as its markup says. */
export function kindOf(element: Element): Kind | undefined {
  const tag = tagOf(element)
  const roles = rolesOf(element)
  if (isTypedInto(element, tag, roles)) return 'field'
  if (leavesPortal(element, tag)) return 'elsewhere'
  if (tag === 'button' || tag === 'summary' || tag === 'input') return 'control'
  if (roles.some(role => ROLES.has(role)) || isPressableHost(element)) return 'control'
  if (isLink(tag) && ACTIVE_LINK.some(name => hasAttribute(element, name))) return 'control'
  if (tag === 'label') return labelsControl(element) ? 'control' : undefined
  if (isHeading(element)) return undefined
  if (hasAttribute(element, 'onclick')) return 'scripted'
  // A role that is none of the above says what it is: a dialog, a cell, a landmark.
  if (PROSE.has(tag) || roles.some(role => role !== 'none' && role !== 'presentation')) {
    return undefined
  }
  if (hasAttribute(element, 'tabindex')) return 'focusable'
  // A link that only a script follows; one with a name is a place to jump to.
  return tag === 'a' && !hasAttribute(element, 'name') ? 'focusable' : undefined
}

function isTypedInto(element: Element, tag: string, roles: readonly string[]): boolean {
  if (roles.some(role => FIELD_ROLES.has(role))) return true
  if (FIELDS.has(tag)) {
    return !isButtonInput(element) && !isToggle(element)
  }
  const editable = attributeOf(element, 'contenteditable')
  return editable !== null && editable.toLowerCase() !== 'false'
}

function isToggle(element: Element): boolean {
  return /^(?:checkbox|radio)$/i.test(attributeOf(element, 'type') ?? '')
}

/** A label passes its press on; one of a text field only moves the focus. */
function labelsControl(label: Element): boolean {
  const field = labelledField(label)
  return field !== null && kindOf(field) !== 'field'
}

/** Where the portal hands over to: a link there is the action itself, no document about it. */
const ACTED_ON = new Set(
  ['admin', 'signup'].map(name => `${name}.microsoft.com`).concat('portal.office.com'),
)

const leaving = /^(?:https?|mailto|tel|ms-[a-z-]+):$/

function leavesPortal(element: Element, tag: string): boolean {
  if (!isLink(tag) && !isPressableHost(element)) return false
  const href = attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href')
  if (!href) return false
  try {
    const url = new URL(href, baseOf(element))
    return leaving.test(url.protocol) && !isPortalHost(url.hostname) && !ACTED_ON.has(url.hostname)
  } catch {
    // An address that cannot be read, or none to resolve it against: it may stay here.
    return false
  }
}

/** Whether there is something else in an element that is pressed for itself. */
export function holdsControls(element: Element): boolean {
  return walk(element, 400).elements.some(inner => {
    const kind = kindOf(inner)
    return kind === 'control' || kind === 'field'
  })
}
