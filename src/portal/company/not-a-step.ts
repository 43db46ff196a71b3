import { attributeOf, tagOf } from '../dom'
import { normalise } from '../labels'
import { rolesOf } from '../prose'
import { textsOf } from '../text'
import { lineageOf, siblingsOf } from '../tree'

/** Characters beside the title of a step: its number, whether it is done. */
const MOST_BESIDE = 15

/** Entries of one list. The activation has three. */
const MOST_ENTRIES = 12

/** The other steps of the activation, numbered or not. In English, as is the title of the third. */
const OTHER_STEPS = /^(?:step )?[^\p{L}]*(?:introduction|activation walkthrough)\b/u

/**
 * Whether a control is more than an entry in the list of a panel's steps, or a tab: those only move
 * between what is shown.
 */
export function isNoStep(control: Element): boolean {
  const longest = textOf(control).length + MOST_BESIDE
  let isEntry = true
  for (const outer of lineageOf(control)) {
    if (rolesOf(outer).some(role => role === 'tab' || role === 'tablist')) return false
    isEntry &&= textOf(outer).length <= longest && textsOf(outer) !== undefined
    if (isEntry && (isMarkedAsStep(outer) || hasStepsBeside(outer))) return false
  }
  return true
}

const textOf = (element: Element) => normalise(textsOf(element)?.all ?? '')

const isMarkedAsStep = (entry: Element) =>
  attributeOf(entry, 'aria-current') === 'step' || /[-_](?:step|tab)$/.test(tagOf(entry))

function hasStepsBeside(entry: Element): boolean {
  // What stands beside a cell is about the same benefit.
  if (/^t[dh]$/.test(tagOf(entry))) return false
  return siblingsOf(entry)
    .slice(0, MOST_ENTRIES)
    .some(
      other => other !== entry && tagOf(other) === tagOf(entry) && OTHER_STEPS.test(textOf(other)),
    )
}
