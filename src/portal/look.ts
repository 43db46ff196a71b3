import { hasControls } from './control-labels'
import {
  type ControlId,
  controlAt,
  type FoundControl,
  innermostOf,
  MOST_ELEMENTS,
} from './controls'
import { saysNoBenefits } from './no-benefits'
import type { PageId } from './routes'
import { walking } from './tree'

/** What the panel goes by of what a page shows. */
export interface Look {
  /** Kinds of controls that are there, each once. */
  controls: readonly ControlId[]
  /** The page says that there are no benefits. */
  noBenefits: boolean
}

/**
 * Looks at a page element by element, `limit` at most, for who takes breaks: on a large page it takes
 * many frames.
 */
export function* lookOver(
  document: Document,
  page: PageId,
  limit: number = MOST_ELEMENTS,
): Generator<Element, Look> {
  const found: FoundControl[] = []
  const canHave = hasControls(page)
  const canBeEmpty = page.startsWith('benefits-')
  let noBenefits = false
  for (const element of walking(document, limit)) {
    const control = canHave ? controlAt(element, page) : undefined
    if (control) found.push(control)
    noBenefits ||= canBeEmpty && saysNoBenefits(element)
    yield element
  }
  return { controls: [...new Set(innermostOf(found).map(({ id }) => id))], noBenefits }
}
