import { isPressableHost } from './actionable'
import { attributeOf, hasAttribute, labelledField, tagOf } from './dom'
import { childElementsOf, hostsOf, lineageOf } from './tree'

/** Form controls. On other elements of HTML the attribute means nothing. */
const DISABLED_BY_ATTRIBUTE = new Set('button input select textarea option'.split(' '))

/** Whether pressing does nothing: switched off itself, by its fieldset or by its host. */
export function isDisabled(element: Element): boolean {
  // A label passes its press on to what it labels.
  const pressed = (tagOf(element) === 'label' && labelledField(element)) || element
  return (
    isSwitchedOff(pressed) || hostsOf(pressed).some(h => isPressableHost(h) && isSwitchedOff(h))
  )
}

function isSwitchedOff(element: Element): boolean {
  if (attributeOf(element, 'aria-disabled')?.trim().toLowerCase() === 'true') return true
  const disabled = attributeOf(element, 'disabled')
  const tag = tagOf(element)
  // Frameworks write `disabled="false"` on elements they do not know.
  if (isPressableHost(element)) return disabled !== null && disabled.toLowerCase() !== 'false'
  if (!DISABLED_BY_ATTRIBUTE.has(tag)) return false
  return disabled !== null || isInDisabledFieldset(element)
}

/** The controls in a fieldset's first legend stay on. */
function isInDisabledFieldset(element: Element): boolean {
  let inner = element
  for (const outer of lineageOf(element)) {
    if (tagOf(outer) === 'fieldset' && hasAttribute(outer, 'disabled')) {
      const legend = childElementsOf(outer).find(child => tagOf(child) === 'legend')
      if (inner !== legend) return true
    }
    inner = outer
  }
  return false
}
